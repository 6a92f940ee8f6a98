//! [`Timestamp`]: an instant in UTC, written as RFC 3339 or as an HTTP-date.

use core::fmt;

use errbook_format::civil::Civil;
#[cfg(test)]
use errbook_format::civil::DAY;

/// 0001-01-01T00:00:00Z, in seconds from 1970.
pub(super) const FIRST: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z.
pub(super) const LAST: i64 = 253_402_300_799;
const BILLION: u32 = 1_000_000_000;

/// An instant from year 1 to year 9999, in UTC, with nanoseconds: the range of RFC 3339.
///
/// Values come from [`Timestamp::from_unix`], from RFC 3339 text, from the system clock, and from the types of `jiff`,
/// `chrono` and `time` with the features of those names. Instants out of range are moved to the nearest bound.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    seconds: i64,
    nanos: u32,
}

impl Timestamp {
    /// Creates the instant `seconds` seconds and `nanos` nanoseconds after 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn from_unix(seconds: i64, nanos: u32) -> Self {
        let seconds = seconds.saturating_add((nanos / BILLION) as i64);
        if seconds < FIRST {
            Self { seconds: FIRST, nanos: 0 }
        } else if seconds > LAST {
            Self { seconds: LAST, nanos: BILLION - 1 }
        } else {
            Self { seconds, nanos: nanos % BILLION }
        }
    }

    /// Creates the instant `millis` milliseconds after 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn from_unix_millis(millis: i64) -> Self {
        Self::from_unix(millis.div_euclid(1000), millis.rem_euclid(1000) as u32 * 1_000_000)
    }

    /// Creates the instant `nanos` nanoseconds after 1970-01-01T00:00:00Z.
    #[cfg(any(feature = "jiff", feature = "time"))]
    pub(crate) fn from_unix_nanos(nanos: i128) -> Self {
        let billion = i128::from(BILLION);
        let bound = if nanos < 0 { i64::MIN } else { i64::MAX };
        let seconds = i64::try_from(nanos.div_euclid(billion)).unwrap_or(bound);
        Self::from_unix(seconds, nanos.rem_euclid(billion) as u32)
    }

    /// Returns the current time of the system clock.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn now() -> Self {
        std::time::SystemTime::now().into()
    }

    /// Returns the whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.seconds
    }

    /// Returns the nanoseconds within the second: 0 to 999,999,999.
    #[must_use]
    pub const fn subsec_nanos(self) -> u32 {
        self.nanos
    }

    /// Returns the instant as an HTTP-date (IMF-fixdate, RFC 9110 §5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`. The
    /// fraction of the second is dropped.
    #[must_use]
    pub fn http_date(self) -> impl fmt::Display {
        HttpDate(self)
    }

    /// Returns the whole milliseconds since 1970-01-01T00:00:00Z, rounded towards the past.
    pub(crate) const fn unix_millis(self) -> i64 {
        self.seconds * 1000 + (self.nanos / 1_000_000) as i64
    }

    /// Returns the instant as RFC 3339 with exactly three digits of the fraction; those behind them are dropped.
    pub(crate) fn with_millis(self) -> impl fmt::Display {
        WithMillis(self)
    }

    pub(super) fn civil(self) -> Civil {
        Civil::of(self.seconds)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Timestamp {
    /// Writes RFC 3339 (§5.6) in UTC: `2026-02-28T23:59:59Z`. A fraction that is not zero is written with 3, 6 or 9 digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Civil { year, month, day, hour, minute, second, .. } = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        match self.nanos {
            0 => {}
            nanos if nanos % 1_000_000 == 0 => write!(f, ".{:03}", nanos / 1_000_000)?,
            nanos if nanos % 1000 == 0 => write!(f, ".{:06}", nanos / 1000)?,
            nanos => write!(f, ".{nanos:09}")?,
        }
        f.write_str("Z")
    }
}

struct WithMillis(Timestamp);

impl fmt::Display for WithMillis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Civil { year, month, day, hour, minute, second, .. } = self.0.civil();
        let millis = self.0.nanos / 1_000_000;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
    }
}

struct HttpDate(Timestamp);

impl fmt::Display for HttpDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DAYS: &str = "MonTueWedThuFriSatSun";
        const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
        let Civil { year, month, day, weekday, hour, minute, second } = self.0.civil();
        let name = |names: &'static str, index: i64| {
            let start = index as usize * 3;
            names.get(start..start + 3).unwrap_or_default()
        };
        let (weekday, month) = (name(DAYS, weekday), name(MONTHS, month - 1));
        write!(f, "{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn instants_are_written_as_rfc_3339() {
        for (seconds, nanos, text) in [
            (0, 0, "1970-01-01T00:00:00Z"),
            (951_782_400, 0, "2000-02-29T00:00:00Z"),
            (1_709_251_199, 0, "2024-02-29T23:59:59Z"),
            (4_107_542_399, 0, "2100-02-28T23:59:59Z"),
            (4_107_542_400, 0, "2100-03-01T00:00:00Z"),
            (-1, 0, "1969-12-31T23:59:59Z"),
            (-1, 500_000_000, "1969-12-31T23:59:59.500Z"),
            (FIRST, 0, "0001-01-01T00:00:00Z"),
            (LAST, 0, "9999-12-31T23:59:59Z"),
            (0, 1_000_000, "1970-01-01T00:00:00.001Z"),
            (0, 1000, "1970-01-01T00:00:00.000001Z"),
            (0, 1, "1970-01-01T00:00:00.000000001Z"),
        ] {
            assert_eq!(Timestamp::from_unix(seconds, nanos).to_string(), text);
        }
    }

    #[test]
    fn every_day_of_ten_thousand_years_follows_the_one_before() {
        let (mut year, mut month, mut day) = (1, 1, 1);
        for seconds in (FIRST..=LAST).step_by(DAY as usize) {
            let civil = Timestamp::from_unix(seconds, 0).civil();
            assert_eq!((civil.year, civil.month, civil.day), (year, month, day));
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = match month {
                2 => 28 + i64::from(leap),
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            (year, month, day) = match (month, day) {
                (12, 31) => (year + 1, 1, 1),
                _ if day == length => (year, month + 1, 1),
                _ => (year, month, day + 1),
            };
        }
        assert_eq!(year, 10_000);
    }

    #[test]
    fn instants_out_of_range_move_to_the_nearest_bound() {
        let last = Timestamp::from_unix(LAST, BILLION - 1);
        assert_eq!(Timestamp::from_unix(i64::MIN, 5), Timestamp::from_unix(FIRST, 0));
        assert_eq!(Timestamp::from_unix(i64::MAX, u32::MAX), last);
        assert_eq!(Timestamp::from_unix(LAST, BILLION), last);
        assert_eq!(Timestamp::from_unix_millis(i64::MAX), last);
    }

    #[test]
    fn with_milliseconds_there_are_always_three_digits() {
        let text = |nanos| Timestamp::from_unix(951_782_400, nanos).with_millis().to_string();
        assert_eq!(text(0), "2000-02-29T00:00:00.000Z");
        assert_eq!(text(7_999_999), "2000-02-29T00:00:00.007Z");
        assert_eq!(text(999_999_999), "2000-02-29T00:00:00.999Z");
        assert_eq!(Timestamp::from_unix(-1, 1_999_999).unix_millis(), -999);
    }

    #[test]
    fn milliseconds_before_1970_count_towards_the_past() {
        assert_eq!(Timestamp::from_unix_millis(-1).to_string(), "1969-12-31T23:59:59.999Z");
    }

    #[test]
    fn an_http_date_is_an_imf_fixdate_without_fraction() {
        let date = |seconds, nanos| Timestamp::from_unix(seconds, nanos).http_date().to_string();
        assert_eq!(date(784_111_777, 900_000_000), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(date(FIRST, 0), "Mon, 01 Jan 0001 00:00:00 GMT");
        assert_eq!(date(LAST, 0), "Fri, 31 Dec 9999 23:59:59 GMT");
        assert_eq!(date(-1, 0), "Wed, 31 Dec 1969 23:59:59 GMT");
    }
}
