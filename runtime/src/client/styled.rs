//! Times and numbers in the formats of a catalog, backwards.

use alloc::string::String;

use errbook_format::grouping::Separators;
use errbook_format::time_pattern::{Directive, Padding, Piece, pieces};

use crate::image::style::Style;
use crate::model::rfc3339::date_and_time;
use crate::model::timestamp::Timestamp;

/// Parses a time that is written in a style, or as RFC 3339. Parts of the time of day that a pattern lacks are 0; `None` where the
/// pattern lacks a part of the date.
pub(crate) fn time(text: &str, style: Option<Style>) -> Option<Timestamp> {
    match style {
        Some(Style::UnixSeconds) => Some(Timestamp::from_unix(text.parse().ok()?, 0)),
        Some(Style::UnixMillis) => Some(Timestamp::from_unix_millis(text.parse().ok()?)),
        Some(Style::Time { pattern, offset }) => by_pattern(text, pattern, offset),
        Some(Style::Number(_)) | None => text.parse().ok(),
    }
}

/// Returns a number that is written in a style with its digits alone.
pub(crate) fn number(text: &str, style: Option<Style>) -> Option<String> {
    let Some(Style::Number(Separators { group, decimal, .. })) = style else { return None };
    let (whole, fraction) = match text.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let mut out = String::with_capacity(text.len());
    match group {
        "" => out.push_str(whole),
        group => out.extend(whole.split(group)),
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    Some(out)
}

/// The parts of a time that a pattern shows.
#[derive(Default)]
struct Parts {
    seconds: Option<i64>,
    date: [Option<i64>; 3],
    time: [i64; 3],
    nanos: u32,
    /// In minutes.
    offset: Option<i64>,
}

fn by_pattern(text: &str, pattern: &str, offset: i32) -> Option<Timestamp> {
    let mut rest = text;
    let mut parts = Parts::default();
    for piece in pieces(pattern) {
        match piece {
            Piece::Text(fixed) => rest = rest.strip_prefix(fixed)?,
            Piece::Directive(directive) => read(directive, &mut rest, &mut parts)?,
            Piece::Unknown(_) => {}
        }
    }
    if !rest.is_empty() {
        return None;
    }
    let seconds = match (parts.seconds, parts.date) {
        (Some(seconds), _) => seconds,
        (None, [Some(year), Some(month), Some(day)]) => {
            let offset = parts.offset.unwrap_or(i64::from(offset));
            // At an offset, the first and the last day of a timestamp can be in the year before or behind.
            date_and_time(year, month, day, parts.time)?.checked_sub(offset.checked_mul(60)?)?
        }
        _ => return None,
    };
    Some(Timestamp::from_unix(seconds, parts.nanos))
}

fn read(directive: Directive, rest: &mut &str, parts: &mut Parts) -> Option<()> {
    let Parts { seconds, date: [year, month, day], time: [hour, minute, second], nanos, offset } = parts;
    match directive {
        Directive::Year => *year = Some(digits(rest, 4, 4)?),
        Directive::Month(padding) => *month = Some(padded(rest, padding)?),
        Directive::Day(padding) => *day = Some(padded(rest, padding)?),
        Directive::Hour(padding) => *hour = padded(rest, padding)?,
        Directive::Minute(padding) => *minute = padded(rest, padding)?,
        Directive::Second(padding) => *second = padded(rest, padding)?,
        Directive::Fraction(count) => {
            let unit = 10_i64.pow(9_u32.saturating_sub(count.into()));
            *nanos = u32::try_from(digits(rest, count.into(), count.into())? * unit).ok()?;
        }
        Directive::Offset | Directive::OffsetWithColon => {
            let sign = if let Some(behind) = rest.strip_prefix('-') {
                *rest = behind;
                -1
            } else {
                *rest = rest.strip_prefix('+')?;
                1
            };
            let hours = digits(rest, 2, 2)?;
            if directive == Directive::OffsetWithColon {
                *rest = rest.strip_prefix(':')?;
            }
            *offset = Some(sign * (hours * 60 + digits(rest, 2, 2)?));
        }
        Directive::UnixSeconds => {
            let sign = rest.strip_prefix('-').map(|behind| *rest = behind);
            let number = digits(rest, 1, 12)?;
            *seconds = Some(if sign.is_some() { -number } else { number });
        }
        Directive::Date => {
            for directive in [Directive::Year, Directive::Month(Padding::Zero), Directive::Day(Padding::Zero)] {
                if directive != Directive::Year {
                    *rest = rest.strip_prefix('-')?;
                }
                read(directive, rest, parts)?;
            }
        }
        Directive::Time => {
            read(Directive::HourAndMinute, rest, parts)?;
            *rest = rest.strip_prefix(':')?;
            read(Directive::Second(Padding::Zero), rest, parts)?;
        }
        Directive::HourAndMinute => {
            read(Directive::Hour(Padding::Zero), rest, parts)?;
            *rest = rest.strip_prefix(':')?;
            read(Directive::Minute(Padding::Zero), rest, parts)?;
        }
        Directive::Percent => *rest = rest.strip_prefix('%')?,
    }
    Some(())
}

fn padded(rest: &mut &str, padding: Padding) -> Option<i64> {
    digits(rest, if padding == Padding::Zero { 2 } else { 1 }, 2)
}

/// Takes a number of `least` to `most` digits.
fn digits(rest: &mut &str, least: usize, most: usize) -> Option<i64> {
    let count = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (digits, behind) = rest.split_at_checked(count)?;
    *rest = behind;
    if count < least { None } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use errbook_format::time_pattern::{Moment, write};

    use super::*;

    /// 1,772,337,906 seconds are 2026-03-01T04:05:06Z.
    #[test]
    fn what_a_pattern_writes_is_read_back() {
        let (seconds, nanos) = (1_772_337_906, 789_012_345);
        for (pattern, offset, expected) in [
            ("%Y-%m-%d %H:%M:%S", 480, "2026-03-01T04:05:06Z"),
            ("%Y年%-m月%-d日 %-H:%-M:%-S.%9f", 480, "2026-03-01T04:05:06.789012345Z"),
            ("%F %T.%3f%:z", -210, "2026-03-01T04:05:06.789Z"),
            ("%F %R %z", 345, "2026-03-01T04:05:00Z"),
            ("%F", 480, "2026-02-28T16:00:00Z"),
            ("%s%%", 0, "2026-03-01T04:05:06Z"),
            ("%Y%m%d%H%M%S", 0, "2026-03-01T04:05:06Z"),
        ] {
            let mut text = String::new();
            write(pattern, Moment { seconds, nanos, offset }, &mut text).unwrap();
            let read = time(&text, Some(Style::Time { pattern, offset }));
            assert_eq!(read.map(|read| read.to_string()).as_deref(), Some(expected), "{pattern}");
            assert_eq!(time(&(text + "x"), Some(Style::Time { pattern, offset })), None);
        }
    }

    #[test]
    fn a_pattern_without_a_date_is_no_instant() {
        for pattern in ["%H:%M", "%Y-%m", "%d", ""] {
            let mut text = String::new();
            write(pattern, Moment { seconds: 0, nanos: 0, offset: 0 }, &mut text).unwrap();
            assert_eq!(time(&text, Some(Style::Time { pattern, offset: 0 })), None, "{pattern}");
        }
    }

    #[test]
    fn seconds_and_milliseconds_are_numbers() {
        let read = |text, style| time(text, Some(style)).map(|read| read.to_string());
        assert_eq!(read("-1", Style::UnixSeconds).as_deref(), Some("1969-12-31T23:59:59Z"));
        assert_eq!(read("1772337906789", Style::UnixMillis).as_deref(), Some("2026-03-01T04:05:06.789Z"));
        assert_eq!((read("1.5", Style::UnixSeconds), read("", Style::UnixMillis)), (None, None));
    }

    #[test]
    fn a_number_loses_its_separators() {
        for example in ["1,234,567.8", "1.234.567,8", "12,34,567.8", "1234567.8"] {
            let separators = Separators::of_example(example).unwrap();
            for digits in ["0", "-7", "1000", "-12345.25", "123456789012"] {
                let mut text = String::new();
                separators.write(digits, &mut text).unwrap();
                assert_eq!(number(&text, Some(Style::Number(separators))).as_deref(), Some(digits), "{example}");
            }
        }
    }
}
