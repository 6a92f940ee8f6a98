//! Parsing RFC 3339 (§5.6): `2026-02-28T23:59:59.5+08:00`.

use core::fmt;
use core::str::FromStr;

use errbook_format::civil::DAY;

use super::timestamp::{FIRST, LAST, Timestamp};

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    /// Parses a `date-time` of RFC 3339 §5.6.
    ///
    /// - `T` and `Z` may be lower-case. A space in place of `T`, which the RFC leaves to applications, is refused.
    /// - Any offset from `-23:59` to `+23:59` is converted to UTC. `-00:00`, an unknown local offset (§4.3), counts as UTC.
    /// - Digits of the fraction after the ninth are dropped.
    /// - Second 60 is accepted only where a leap second can be: at the end of the last day of a month, in UTC (§5.7).
    ///   Unix time has no such second; the result is the last nanosecond before midnight, `23:59:59.999999999Z`.
    ///
    /// # Errors
    ///
    /// [`InvalidTimestamp`], if the text is no `date-time`, the date does not exist, or the instant is not within the
    /// years 1 to 9999 in UTC.
    ///
    /// ```
    /// # use errbook::Timestamp;
    /// let instant: Timestamp = "2026-02-28T23:59:59.5+08:00".parse()?;
    /// assert_eq!(instant.to_string(), "2026-02-28T15:59:59.500Z");
    /// # Ok::<(), errbook::InvalidTimestamp>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, InvalidTimestamp> {
        date_time(text.as_bytes()).ok_or(InvalidTimestamp(()))
    }
}

/// The error of parsing a [`Timestamp`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTimestamp(());

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date and time within the years 1 to 9999")
    }
}

impl core::error::Error for InvalidTimestamp {}

fn date_time(text: &[u8]) -> Option<Timestamp> {
    let mut text = Input(text);
    let date = date(&mut text)?;
    text.one_of(b"Tt")?;
    let (hour, minute, second) = time(&mut text)?;
    let nanos = fraction(&mut text)?;
    let offset = offset(&mut text)?;
    if !text.0.is_empty() {
        return None;
    }
    let is_leap = second == 60;
    let seconds = date * DAY + hour * 3600 + minute * 60 + second - i64::from(is_leap) - offset;
    if !(FIRST..=LAST).contains(&seconds) || is_leap && !ends_month(seconds) {
        return None;
    }
    Some(Timestamp::from_unix(seconds, if is_leap { 999_999_999 } else { nanos }))
}

/// The days from 1970-01-01 to a `full-date`.
fn date(text: &mut Input<'_>) -> Option<i64> {
    let year = text.number::<4>()?;
    text.one_of(b"-")?;
    let month = text.number::<2>()?;
    text.one_of(b"-")?;
    let day = text.number::<2>()?;
    ((1..=12).contains(&month) && (1..=month_length(year, month)).contains(&day)).then(|| days(year, month, day))
}

/// Returns the seconds from 1970-01-01T00:00:00 to a date and a time of day: hour, minute, second. `None` if one of them does not
/// exist. Second 60 is that before the next minute.
#[cfg(feature = "client")]
pub(crate) fn date_and_time(year: i64, month: i64, day: i64, time: [i64; 3]) -> Option<i64> {
    let [hour, minute, second] = time;
    let is_date =
        (0..=9999).contains(&year) && (1..=12).contains(&month) && (1..=month_length(year, month)).contains(&day);
    let is_time = (0..=23).contains(&hour) && (0..=59).contains(&minute) && (0..=60).contains(&second);
    (is_date && is_time).then(|| days(year, month, day) * DAY + hour * 3600 + minute * 60 + second.min(59))
}

/// Hour, minute and second of a `partial-time`, without its fraction.
fn time(text: &mut Input<'_>) -> Option<(i64, i64, i64)> {
    let (hour, minute) = hour_and_minute(text)?;
    text.one_of(b":")?;
    let second = text.number::<2>().filter(|second| *second <= 60)?;
    Some((hour, minute, second))
}

fn hour_and_minute(text: &mut Input<'_>) -> Option<(i64, i64)> {
    let hour = text.number::<2>().filter(|hour| *hour <= 23)?;
    text.one_of(b":")?;
    let minute = text.number::<2>().filter(|minute| *minute <= 59)?;
    Some((hour, minute))
}

/// The nanoseconds of a `time-secfrac`, or 0 if there is none.
fn fraction(text: &mut Input<'_>) -> Option<u32> {
    if text.one_of(b".").is_none() {
        return Some(0);
    }
    let mut nanos = u32::from(text.digit()?) * 100_000_000;
    let mut unit = 10_000_000;
    while let Some(digit) = text.digit() {
        nanos += u32::from(digit) * unit;
        unit /= 10;
    }
    Some(nanos)
}

/// The seconds by which a `time-offset` is ahead of UTC.
fn offset(text: &mut Input<'_>) -> Option<i64> {
    let sign = match text.one_of(b"Zz+-")? {
        b'+' => 1,
        b'-' => -1,
        _ => return Some(0),
    };
    let (hour, minute) = hour_and_minute(text)?;
    Some(sign * (hour * 3600 + minute * 60))
}

/// Whether the next second is the first of a month.
fn ends_month(seconds: i64) -> bool {
    let last = Timestamp::from_unix(seconds, 0).civil();
    (last.hour, last.minute, last.second) == (23, 59, 59) && last.day == month_length(last.year, last.month)
}

fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days from 1970-01-01 to a date of the Gregorian calendar: the inverse of `Timestamp::civil`.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // As in `civil`, years begin in March, so that a leap day is the last of its year.
    let year = year - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Text that has not been parsed yet.
struct Input<'a>(&'a [u8]);

impl Input<'_> {
    /// Takes the next byte if it is one of these.
    fn one_of(&mut self, allowed: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        allowed.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }

    /// Takes the next byte if it is a digit, and returns its value.
    fn digit(&mut self) -> Option<u8> {
        self.one_of(b"0123456789").map(|digit| digit - b'0')
    }

    /// Takes a number of exactly `N` digits.
    fn number<const N: usize>(&mut self) -> Option<i64> {
        (0..N).try_fold(0, |number, _| Some(number * 10 + i64::from(self.digit()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::ToString;

    fn parse(text: &str) -> Option<Timestamp> {
        text.parse().ok()
    }

    #[test]
    fn the_examples_of_rfc_3339_are_the_instants_that_it_says() {
        for (text, utc) in [
            ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"),
            ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
            ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
            ("1990-12-31T23:59:60Z", "1990-12-31T23:59:59.999999999Z"),
            ("1990-12-31T15:59:60-08:00", "1990-12-31T23:59:59.999999999Z"),
        ] {
            assert_eq!(parse(text).unwrap().to_string(), utc, "{text}");
        }
    }

    #[test]
    fn letters_may_be_lower_case_and_an_unknown_offset_is_utc() {
        let expected = Timestamp::from_unix(951_782_400, 0);
        for text in ["2000-02-29t00:00:00z", "2000-02-29T00:00:00-00:00", "2000-02-29T00:00:00+00:00"] {
            assert_eq!(parse(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_fraction_of_any_length_is_cut_to_nanoseconds() {
        for (text, nanos) in [("5", 500_000_000), ("000000001", 1), ("0000000019", 1), ("999999999999", 999_999_999)] {
            assert_eq!(parse(&format!("1970-01-01T00:00:00.{text}Z")), Some(Timestamp::from_unix(0, nanos)), "{text}");
        }
    }

    #[test]
    fn a_leap_second_is_accepted_only_at_the_end_of_a_month_in_utc() {
        let last = Some(Timestamp::from_unix(1_483_228_799, 999_999_999));
        for text in ["2016-12-31T23:59:60Z", "2016-12-31T23:59:60.25Z", "2017-01-01T07:59:60+08:00"] {
            assert_eq!(parse(text), last, "{text}");
        }
        for text in [
            "2016-12-30T23:59:60Z",
            "2016-12-31T22:59:60Z",
            "2016-12-31T23:58:60Z",
            "2016-12-31T23:59:60+08:00",
            "2015-02-28T23:59:61Z",
            "2016-02-28T23:59:60Z",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert!(parse("2016-02-29T23:59:60Z").is_some() && parse("2015-02-28T23:59:60Z").is_some());
    }

    #[test]
    fn what_is_no_date_and_time_of_the_years_1_to_9999_is_refused() {
        for text in [
            "",
            "2026-01-01",
            "2026-01-01T00:00:00",
            "2026-01-01 00:00:00Z",
            "2026-01-01T00:00Z",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00,5Z",
            "2026-01-01T00:00:00Z ",
            " 2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00ZZ",
            "2026-01-01T00:00:00+0800",
            "2026-01-01T00:00:00+24:00",
            "2026-01-01T00:00:00+08:60",
            "2026-01-01T00:00:00+8:00",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-00-01T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-01-00T00:00:00Z",
            "2026-04-31T00:00:00Z",
            "2026-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "026-01-01T00:00:00Z",
            "+2026-01-01T00:00:00Z",
            "-001-01-01T00:00:00Z",
            "２026-01-01T00:00:00Z",
            "2026-1-1T00:00:00Z",
            "0000-12-31T23:59:59Z",
            "0001-01-01T00:00:00+00:01",
            "9999-12-31T23:59:59-00:01",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(InvalidTimestamp(())), "{text:?}");
        }
    }

    #[test]
    fn an_offset_reaches_the_first_and_the_last_instant() {
        assert_eq!(parse("0000-12-31T23:59:00-00:01"), Some(Timestamp::from_unix(FIRST, 0)));
        assert_eq!(parse("9999-12-31T23:59:59.999999999Z"), Some(Timestamp::from_unix(i64::MAX, 0)));
    }

    /// A linear congruential generator (Knuth's MMIX): the same numbers in every run.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, bound: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 16) % bound
        }
    }

    #[test]
    fn what_is_written_is_read_back_as_the_same_instant() {
        let mut numbers = Numbers(3339);
        let unit = [1, 1000, 1_000_000, 1_000_000_000];
        for round in 0..100_000 {
            let seconds = FIRST + numbers.below((LAST - FIRST + 1) as u64) as i64;
            let nanos = numbers.below(1_000_000_000) as u32 / unit[round % 4] * unit[round % 4];
            let instant = Timestamp::from_unix(seconds, nanos);
            assert_eq!(instant.to_string().parse(), Ok(instant));
        }
    }

    #[test]
    fn an_instant_is_the_same_with_any_offset() {
        let mut numbers = Numbers(5322);
        for _ in 0..20_000 {
            let local = FIRST + DAY + numbers.below((LAST - FIRST - 2 * DAY) as u64) as i64;
            let minutes = numbers.below(2 * 24 * 60 - 1) as i64 - (24 * 60 - 1);
            let written = Timestamp::from_unix(local, 0).to_string();
            let (sign, ahead) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
            let text = format!("{}{sign}{:02}:{:02}", written.trim_end_matches('Z'), ahead / 60, ahead % 60);
            assert_eq!(parse(&text), Some(Timestamp::from_unix(local - minutes * 60, 0)), "{text}");
        }
    }
}
