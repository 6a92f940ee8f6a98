//! HTTP-dates (RFC 9110 §5.6.7), and `Retry-After`.

use core::time::Duration;

use super::headers::{ReplyHeaders, text};
use crate::model::rfc3339::date_and_time;
use crate::model::timestamp::Timestamp;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Parses an HTTP-date: `Sun, 06 Nov 1994 08:49:37 GMT`, or one of the obsolete forms `Sunday, 06-Nov-94 08:49:37 GMT` and
/// `Sun Nov  6 08:49:37 1994`, which recipients accept. The day of the week is not read. A year of two digits is one from 1970
/// to 2069.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    if let Some((_, date)) = text.split_once(", ") {
        let date = date.strip_suffix(" GMT")?;
        let (day, time) = date.rsplit_once(' ')?;
        let mut parts = day.split([' ', '-']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let year = match (year.len(), number(year)?) {
            (2, year @ 70..) => year + 1900,
            (2, year) => year + 2000,
            (4, year) => year,
            _ => return None,
        };
        return instant(year, month, day, time).filter(|_| parts.next().is_none());
    }
    let mut parts = text.split_ascii_whitespace().skip(1);
    let (month, day, time, year) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    instant(number(year).filter(|_| year.len() == 4)?, month, day, time).filter(|_| parts.next().is_none())
}

fn instant(year: i64, month: &str, day: &str, time: &str) -> Option<Timestamp> {
    let month = MONTHS.iter().position(|name| *name == month)? as i64 + 1;
    let mut time = time.split(':').map(number);
    let (hour, minute, second) = (time.next()??, time.next()??, time.next()??);
    let seconds = date_and_time(year, month, number(day)?, [hour, minute, second])?;
    time.next().is_none().then(|| Timestamp::from_unix(seconds, 0))
}

fn number(text: &str) -> Option<i64> {
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

/// Returns how long to wait by `Retry-After` (RFC 9110 §10.2.3): seconds, or an HTTP-date, which counts from the response's
/// `Date`, or else from now. It is zero for a date that has passed.
pub(crate) fn retry_after(headers: &dyn ReplyHeaders) -> Option<Duration> {
    let value = text(headers, "retry-after")?;
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Seconds that fit into no number are longer than anyone waits.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let until = parse(value)?;
    let from = text(headers, "date").and_then(parse).or_else(now)?;
    let seconds = until.unix_seconds().saturating_sub(from.unix_seconds());
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

#[cfg(feature = "std")]
fn now() -> Option<Timestamp> {
    Some(Timestamp::now())
}

#[cfg(not(feature = "std"))]
fn now() -> Option<Timestamp> {
    None
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn the_three_forms_of_rfc_9110_are_the_same_instant() {
        // RFC 9110 §5.6.7.
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(parse(text).map(Timestamp::unix_seconds), Some(784_111_777), "{text}");
        }
        assert_eq!(parse("Thursday, 01-Jan-70 00:00:00 GMT").map(Timestamp::unix_seconds), Some(0));
        assert_eq!(parse("Tuesday, 31-Dec-69 00:00:00 GMT").unwrap().to_string(), "2069-12-31T00:00:00Z");
    }

    #[test]
    fn what_is_written_is_read_back() {
        for seconds in [0, 951_782_400, 1_772_337_906, 253_402_300_799, -62_135_596_800] {
            let instant = Timestamp::from_unix(seconds, 0);
            assert_eq!(parse(&instant.http_date().to_string()), Some(instant));
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "3",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 06 Nov 19941 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37:00 GMT",
            "Sun Nov  6 08:49:37 94",
            "Sun, é6 Nov 1994 08:49:37 GMT",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    /// The examples of RFC 9110 §10.2.3.
    #[test]
    fn retry_after_is_seconds_or_a_date_by_the_clock_of_the_server() {
        let wait = |headers: &[(&str, &str)]| retry_after(&headers);
        assert_eq!(wait(&[("retry-after", "120")]), Some(Duration::from_secs(120)));
        let date = ("Date", "Fri, 31 Dec 1999 23:58:59 GMT");
        assert_eq!(wait(&[("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"), date]), Some(Duration::from_secs(60)));
        assert_eq!(wait(&[("Retry-After", "Fri, 31 Dec 1999 23:57:59 GMT"), date]), Some(Duration::ZERO));
        assert_eq!(wait(&[("retry-after", "99999999999999999999")]), Some(Duration::from_secs(u64::MAX)));
        assert_eq!((wait(&[]), wait(&[("retry-after", "-1")]), wait(&[("retry-after", "")])), (None, None, None));
    }

    #[cfg(feature = "std")]
    #[test]
    fn without_a_date_of_the_server_the_clock_of_this_machine_counts() {
        let wait = retry_after(&[("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT")]).unwrap();
        assert!(wait > Duration::from_secs(100 * 365 * 86_400));
        assert_eq!(retry_after(&[("retry-after", "Fri, 31 Dec 1999 23:59:59 GMT")]), Some(Duration::ZERO));
    }
}
