//! Conversions to [`Timestamp`] from the time types of other crates.

#[cfg(any(feature = "std", feature = "jiff", feature = "chrono", feature = "time"))]
use crate::model::timestamp::Timestamp;

#[cfg(feature = "std")]
impl From<std::time::SystemTime> for Timestamp {
    fn from(time: std::time::SystemTime) -> Self {
        let clamp = |seconds| i64::try_from(seconds).unwrap_or(i64::MAX);
        match time.duration_since(std::time::UNIX_EPOCH) {
            Ok(after) => Self::from_unix(clamp(after.as_secs()), after.subsec_nanos()),
            Err(error) => {
                let before = error.duration();
                let seconds = clamp(before.as_secs()).saturating_neg();
                match before.subsec_nanos() {
                    0 => Self::from_unix(seconds, 0),
                    nanos => Self::from_unix(seconds.saturating_sub(1), 1_000_000_000 - nanos),
                }
            }
        }
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        Self::from_unix_nanos(time.as_nanosecond())
    }
}

#[cfg(feature = "jiff")]
impl From<&jiff::Zoned> for Timestamp {
    fn from(time: &jiff::Zoned) -> Self {
        time.timestamp().into()
    }
}

#[cfg(feature = "chrono")]
impl<Tz: chrono::TimeZone> From<chrono::DateTime<Tz>> for Timestamp {
    fn from(time: chrono::DateTime<Tz>) -> Self {
        // In chrono, a leap second has more than a billion nanoseconds. Not every reader of RFC 3339 accepts one, so it becomes
        // the last instant of its minute.
        Self::from_unix(time.timestamp(), time.timestamp_subsec_nanos().min(999_999_999))
    }
}

#[cfg(feature = "time")]
impl From<time::OffsetDateTime> for Timestamp {
    fn from(time: time::OffsetDateTime) -> Self {
        Self::from_unix_nanos(time.unix_timestamp_nanos())
    }
}

#[cfg(feature = "time")]
impl From<time::UtcDateTime> for Timestamp {
    fn from(time: time::UtcDateTime) -> Self {
        Self::from_unix_nanos(time.unix_timestamp_nanos())
    }
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "std")]
    #[test]
    fn system_times_before_1970_are_told_exactly() {
        use crate::model::timestamp::Timestamp;
        use core::time::Duration;
        let time = |nanos| std::time::UNIX_EPOCH - Duration::new(1, nanos);
        assert_eq!(Timestamp::from(time(0)), Timestamp::from_unix(-1, 0));
        assert_eq!(Timestamp::from(time(1)), Timestamp::from_unix(-2, 999_999_999));
    }

    #[cfg(all(feature = "jiff", feature = "chrono", feature = "time"))]
    #[test]
    fn the_same_instant_of_every_crate_is_the_same_timestamp() {
        use crate::model::timestamp::Timestamp;
        let expected = Timestamp::from_unix(-1, 250_000_000);
        let jiff: jiff::Timestamp = "1969-12-31T23:59:59.25Z".parse().unwrap();
        let chrono = chrono::DateTime::from_timestamp(-1, 250_000_000).unwrap();
        let time = time::OffsetDateTime::from_unix_timestamp_nanos(-750_000_000).unwrap();
        assert_eq!(Timestamp::from(jiff), expected);
        assert_eq!(Timestamp::from(&jiff.to_zoned(jiff::tz::TimeZone::UTC)), expected);
        assert_eq!(Timestamp::from(chrono), expected);
        assert_eq!(Timestamp::from(time), expected);
        assert_eq!(Timestamp::from(time.to_utc()), expected);
    }

    #[cfg(feature = "chrono")]
    #[test]
    fn a_leap_second_stays_in_its_minute() {
        use crate::model::timestamp::Timestamp;
        let leap = chrono::DateTime::from_timestamp(1_483_228_799, 1_500_000_000).unwrap();
        assert_eq!(Timestamp::from(leap).unix_seconds(), 1_483_228_799);
    }
}
