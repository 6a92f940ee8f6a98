//! Timestamps: parsed from RFC 3339, and written as the runtime writes them.

use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Duration, OffsetDateTime, UtcOffset};

/// A format of timestamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// RFC 3339 in UTC, for messages and bodies.
    Rfc3339,
    /// The same with exactly three digits of the fraction, for the time of a response.
    Millis,
    /// An HTTP-date (RFC 9110 §5.6.7), for headers.
    Http,
}

type Format = &'static [BorrowedFormatItem<'static>];

const SECONDS: Format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
const MILLIS: Format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
const MICROS: Format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:6]Z");
const NANOS: Format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:9]Z");
const HTTP: Format =
    format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");

/// Parses an RFC 3339 timestamp and converts it to UTC. `None` for any other text, and for a timestamp that leaves the years
/// 1 to 9999 in UTC, which RFC 3339 cannot express.
pub(super) fn parse(text: &str) -> Option<OffsetDateTime> {
    let instant = OffsetDateTime::parse(text, &Rfc3339).ok()?.checked_to_offset(UtcOffset::UTC)?;
    (1..=9999).contains(&instant.year()).then_some(instant)
}

/// Returns the first whole second that is not before a timestamp; the last one of the year 9999 for what is after it.
pub(super) fn next_second(instant: OffsetDateTime) -> OffsetDateTime {
    let whole = instant - Duration::nanoseconds(instant.nanosecond().into());
    if whole == instant { instant } else { whole.checked_add(Duration::SECOND).unwrap_or(whole) }
}

/// Returns a timestamp in UTC as text. A fraction that is not zero has 3, 6 or 9 digits; an HTTP-date has none.
pub(super) fn write(instant: OffsetDateTime, style: Style) -> String {
    let format = match (style, instant.nanosecond()) {
        (Style::Http, _) => HTTP,
        (Style::Millis, _) => MILLIS,
        (_, 0) => SECONDS,
        (_, nanos) if nanos % 1_000_000 == 0 => MILLIS,
        (_, nanos) if nanos % 1000 == 0 => MICROS,
        _ => NANOS,
    };
    // Formatting cannot fail: the formats use components that every timestamp has.
    instant.format(format).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(text: &str) -> Option<String> {
        parse(text).map(|instant| write(instant, Style::Rfc3339))
    }

    #[test]
    fn a_timestamp_is_written_in_utc_with_as_many_digits_as_it_needs() {
        for (text, expected) in [
            ("2026-01-01T08:00:00+08:00", "2026-01-01T00:00:00Z"),
            ("2026-01-01T00:00:00.50Z", "2026-01-01T00:00:00.500Z"),
            ("2026-01-01T00:00:00.000001Z", "2026-01-01T00:00:00.000001Z"),
            ("2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.123456789Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(rewritten(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn text_that_is_not_an_rfc_3339_timestamp_is_refused() {
        for text in
            ["", "soon", "2026-01-01", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z", "9999-12-31T23:59:59-01:00"]
        {
            assert_eq!(rewritten(text), None, "{text}");
        }
    }

    #[test]
    fn a_header_has_an_http_date() {
        let instant = parse("1994-11-06T08:49:37.9Z").unwrap();
        assert_eq!(write(instant, Style::Http), "Sun, 06 Nov 1994 08:49:37 GMT");
    }

    #[test]
    fn the_next_second_is_the_same_instant_or_less_than_a_second_later() {
        for (text, expected) in [
            ("1994-11-06T08:49:37Z", "1994-11-06T08:49:37Z"),
            ("1994-11-06T08:49:37.000000001Z", "1994-11-06T08:49:38Z"),
            ("9999-12-31T23:59:59.9Z", "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(write(next_second(parse(text).unwrap()), Style::Rfc3339), expected, "{text}");
        }
    }
}
