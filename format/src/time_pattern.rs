//! Patterns of times: the part of `strftime` that needs no names of months or days, in the notation of chrono and jiff.
//!
//! A pattern is text with directives. All of them write digits, so a pattern writes the same in every language except for its
//! own text.

use core::fmt;

use crate::civil::Civil;

/// What a directive writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Directive {
    /// `%Y`: the year, at least four digits.
    Year,
    /// `%m`, `%-m`: the month.
    Month(Padding),
    /// `%d`, `%-d`: the day of the month.
    Day(Padding),
    /// `%H`, `%-H`: the hour, 0 to 23.
    Hour(Padding),
    /// `%M`, `%-M`: the minute.
    Minute(Padding),
    /// `%S`, `%-S`: the second.
    Second(Padding),
    /// `%3f`, `%6f`, `%9f`: so many digits of the fraction of the second. What is behind them is dropped.
    Fraction(u8),
    /// `%z`: the offset, `+0800`.
    Offset,
    /// `%:z`: the offset, `+08:00`.
    OffsetWithColon,
    /// `%s`: the seconds since 1970-01-01T00:00:00Z.
    UnixSeconds,
    /// `%F`: `%Y-%m-%d`.
    Date,
    /// `%T`: `%H:%M:%S`.
    Time,
    /// `%R`: `%H:%M`.
    HourAndMinute,
    /// `%%`: a percent sign.
    Percent,
}

/// Whether a number of one digit has a zero before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// `07`.
    Zero,
    /// `7`.
    None,
}

/// All directives, as patterns write them.
pub const DIRECTIVES: [(&str, Directive); 21] = [
    ("%Y", Directive::Year),
    ("%m", Directive::Month(Padding::Zero)),
    ("%-m", Directive::Month(Padding::None)),
    ("%d", Directive::Day(Padding::Zero)),
    ("%-d", Directive::Day(Padding::None)),
    ("%H", Directive::Hour(Padding::Zero)),
    ("%-H", Directive::Hour(Padding::None)),
    ("%M", Directive::Minute(Padding::Zero)),
    ("%-M", Directive::Minute(Padding::None)),
    ("%S", Directive::Second(Padding::Zero)),
    ("%-S", Directive::Second(Padding::None)),
    ("%3f", Directive::Fraction(3)),
    ("%6f", Directive::Fraction(6)),
    ("%9f", Directive::Fraction(9)),
    ("%z", Directive::Offset),
    ("%:z", Directive::OffsetWithColon),
    ("%s", Directive::UnixSeconds),
    ("%F", Directive::Date),
    ("%T", Directive::Time),
    ("%R", Directive::HourAndMinute),
    ("%%", Directive::Percent),
];

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'p> {
    /// Text as it is.
    Text(&'p str),
    /// A directive.
    Directive(Directive),
    /// What begins like a directive and is none: `%b`.
    Unknown(&'p str),
}

/// Returns the pieces of a pattern.
#[must_use]
pub fn pieces(pattern: &str) -> Pieces<'_> {
    Pieces(pattern)
}

/// The pieces of a pattern that are still to be read.
#[derive(Clone, Debug)]
pub struct Pieces<'p>(&'p str);

impl<'p> Iterator for Pieces<'p> {
    type Item = Piece<'p>;

    fn next(&mut self) -> Option<Piece<'p>> {
        let text = self.0;
        if !text.starts_with('%') {
            let (before, rest) = text.split_at(text.find('%').unwrap_or(text.len()));
            self.0 = rest;
            return (!before.is_empty()).then_some(Piece::Text(before));
        }
        for (written, directive) in DIRECTIVES {
            if let Some(rest) = text.strip_prefix(written) {
                self.0 = rest;
                return Some(Piece::Directive(directive));
            }
        }
        // Flags, a width and a letter, as other notations of `strftime` have them.
        let is_before = |c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | '^' | '#' | ':' | '.' | '+');
        let length = text.chars().skip(1).take_while(|c| is_before(*c)).count();
        let end = text.char_indices().nth(length + 2).map_or(text.len(), |(end, _)| end);
        let (unknown, rest) = text.split_at(end);
        self.0 = rest;
        Some(Piece::Unknown(unknown))
    }
}

/// An instant, and the offset from UTC at which it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: i64,
    /// Nanoseconds within the second.
    pub nanos: u32,
    /// How many minutes the offset is ahead of UTC.
    pub offset: i32,
}

/// Writes a moment by a pattern. What is no directive is left out: the compiler of the catalog reports it.
///
/// # Errors
///
/// Those of `out`.
pub fn write<W: fmt::Write + ?Sized>(pattern: &str, moment: Moment, out: &mut W) -> fmt::Result {
    let civil = Civil::of(moment.seconds.saturating_add(i64::from(moment.offset) * 60));
    for piece in pieces(pattern) {
        match piece {
            Piece::Text(text) => out.write_str(text)?,
            Piece::Directive(directive) => write_directive(directive, &civil, moment, out)?,
            Piece::Unknown(_) => {}
        }
    }
    Ok(())
}

fn write_directive<W: fmt::Write + ?Sized>(
    directive: Directive,
    civil: &Civil,
    moment: Moment,
    out: &mut W,
) -> fmt::Result {
    let Civil { year, month, day, hour, minute, second, .. } = civil;
    let number = |number: &i64, padding, out: &mut W| match padding {
        Padding::Zero => write!(out, "{number:02}"),
        Padding::None => write!(out, "{number}"),
    };
    let (sign, ahead) = (if moment.offset < 0 { '-' } else { '+' }, moment.offset.unsigned_abs());
    match directive {
        Directive::Year => write!(out, "{year:04}"),
        Directive::Month(padding) => number(month, padding, out),
        Directive::Day(padding) => number(day, padding, out),
        Directive::Hour(padding) => number(hour, padding, out),
        Directive::Minute(padding) => number(minute, padding, out),
        Directive::Second(padding) => number(second, padding, out),
        Directive::Fraction(3) => write!(out, "{:03}", moment.nanos / 1_000_000),
        Directive::Fraction(6) => write!(out, "{:06}", moment.nanos / 1000),
        Directive::Fraction(_) => write!(out, "{:09}", moment.nanos),
        Directive::Offset => write!(out, "{sign}{:02}{:02}", ahead / 60, ahead % 60),
        Directive::OffsetWithColon => write!(out, "{sign}{:02}:{:02}", ahead / 60, ahead % 60),
        Directive::UnixSeconds => write!(out, "{}", moment.seconds),
        Directive::Date => write!(out, "{year:04}-{month:02}-{day:02}"),
        Directive::Time => write!(out, "{hour:02}:{minute:02}:{second:02}"),
        Directive::HourAndMinute => write!(out, "{hour:02}:{minute:02}"),
        Directive::Percent => out.write_char('%'),
    }
}

#[cfg(test)]
mod tests {
    use std::string::String;
    use std::vec::Vec;

    use super::*;

    fn written(pattern: &str, seconds: i64, nanos: u32, offset: i32) -> String {
        let mut out = String::new();
        write(pattern, Moment { seconds, nanos, offset }, &mut out).unwrap();
        out
    }

    /// 1,772,337,906 seconds are 2026-03-01T04:05:06Z.
    #[test]
    fn every_directive_writes_its_part_at_the_offset() {
        let at = |pattern| written(pattern, 1_772_337_906, 789_012_345, 480);
        for (pattern, expected) in [
            ("%Y-%m-%d %H:%M:%S", "2026-03-01 12:05:06"),
            ("%Y年%-m月%-d日 %-H:%-M:%-S", "2026年3月1日 12:5:6"),
            ("%3f %6f %9f", "789 789012 789012345"),
            ("%F %T %R", "2026-03-01 12:05:06 12:05"),
            ("%z %:z %s %%", "+0800 +08:00 1772337906 %"),
        ] {
            assert_eq!(at(pattern), expected, "{pattern}");
        }
        assert_eq!(written("%F %T%:z %z", 1_772_337_906, 0, -210), "2026-03-01 00:35:06-03:30 -0330");
        assert_eq!(written("%:z", 0, 0, 0), "+00:00");
    }

    #[test]
    fn an_offset_can_lead_to_another_day_month_and_year() {
        assert_eq!(written("%F %R", 1_767_225_599, 0, 1), "2026-01-01 00:00");
        assert_eq!(written("%F %R", 1_767_225_600, 0, -1), "2025-12-31 23:59");
        // Also out of the years that a timestamp can have.
        assert_eq!(written("%F", -62_135_596_800, 0, -1), "0000-12-31");
        assert_eq!(written("%F", 253_402_300_799, 0, 1), "10000-01-01");
        assert_eq!(written("", i64::MAX, 0, 1439), "");
    }

    #[test]
    fn what_is_no_directive_is_told_with_its_flags_and_width() {
        let unknown = |pattern| -> Vec<&str> {
            let unknown = |piece| if let Piece::Unknown(text) = piece { Some(text) } else { None };
            pieces(pattern).filter_map(unknown).collect()
        };
        assert_eq!(unknown("%Y %b"), ["%b"]);
        assert_eq!(unknown("%_d%.3f%::z%5N%年x"), ["%_d", "%.3f", "%::z", "%5N", "%年"]);
        assert_eq!(unknown("at 100%"), ["%"]);
        assert_eq!(unknown("%-"), ["%-"]);
        assert!(DIRECTIVES.iter().all(|(directive, _)| unknown(directive).is_empty()));
        assert_eq!(written("%Y%b!", 0, 0, 0), "1970!");
    }
}
