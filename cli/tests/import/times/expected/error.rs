#[derive(Debug, errbook::ApiError)]
pub enum TimeError {
    Locked { until: jiff::Timestamp },
    Closed(#[api_error(field = "value")] chrono::DateTime<chrono::Utc>),
    Opens(#[api_error(field = "value")] std::num::NonZeroU8),
}
