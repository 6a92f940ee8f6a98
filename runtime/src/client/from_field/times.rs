//! Instants from `datetime` fields.

use super::{FromField, RawField};
use crate::model::timestamp::Timestamp;
use crate::values::field::DateTime;

#[diagnostic::do_not_recommend]
impl FromField<DateTime> for Timestamp {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        value.instant()
    }
}

#[cfg(feature = "std")]
#[diagnostic::do_not_recommend]
impl FromField<DateTime> for std::time::SystemTime {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        use core::time::Duration;
        let instant = value.instant()?;
        let seconds = Duration::from_secs(instant.unix_seconds().unsigned_abs());
        let whole = if instant.unix_seconds() < 0 {
            Self::UNIX_EPOCH.checked_sub(seconds)
        } else {
            Self::UNIX_EPOCH.checked_add(seconds)
        };
        whole?.checked_add(Duration::from_nanos(instant.subsec_nanos().into()))
    }
}

#[cfg(feature = "jiff")]
#[diagnostic::do_not_recommend]
impl FromField<DateTime> for jiff::Timestamp {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        let instant = value.instant()?;
        Self::new(instant.unix_seconds(), i32::try_from(instant.subsec_nanos()).ok()?).ok()
    }
}

/// In UTC: responses do not have the zone.
#[cfg(feature = "jiff")]
#[diagnostic::do_not_recommend]
impl FromField<DateTime> for jiff::Zoned {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        <jiff::Timestamp as FromField<DateTime>>::from_field(value)
            .map(|instant| instant.to_zoned(jiff::tz::TimeZone::UTC))
    }
}

#[cfg(feature = "chrono")]
#[diagnostic::do_not_recommend]
impl FromField<DateTime> for chrono::DateTime<chrono::Utc> {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        let instant = value.instant()?;
        Self::from_timestamp(instant.unix_seconds(), instant.subsec_nanos())
    }
}

#[cfg(feature = "chrono")]
#[diagnostic::do_not_recommend]
impl FromField<DateTime> for chrono::DateTime<chrono::FixedOffset> {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        <chrono::DateTime<chrono::Utc> as FromField<DateTime>>::from_field(value).map(|instant| instant.fixed_offset())
    }
}

#[cfg(feature = "time")]
#[diagnostic::do_not_recommend]
impl FromField<DateTime> for time::OffsetDateTime {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        let instant = value.instant()?;
        let seconds = Self::from_unix_timestamp(instant.unix_seconds()).ok()?;
        seconds.replace_nanosecond(instant.subsec_nanos()).ok()
    }
}

#[cfg(feature = "time")]
#[diagnostic::do_not_recommend]
impl FromField<DateTime> for time::UtcDateTime {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        <time::OffsetDateTime as FromField<DateTime>>::from_field(value).map(time::UtcDateTime::from)
    }
}
