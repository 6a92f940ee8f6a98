#[derive(Debug, thiserror::Error)]
pub enum TimeError {
    #[error("locked until {until}")]
    Locked { until: jiff::Timestamp },
    #[error("closed since {0}")]
    Closed(chrono::DateTime<chrono::Utc>),
    #[error("opens {0} days later")]
    Opens(std::num::NonZeroU8),
}
