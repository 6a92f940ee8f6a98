//! The formats of the catalog, written with jiff and by hand.

use errbook_test_values::Given;

/// The pattern and the offset in seconds of a format of times, as the catalog declares it.
fn pattern(format: &str, language: &str) -> Option<(&'static str, i32)> {
    let shanghai = 8 * 3600;
    Some(match (format, language) {
        ("datetime", "en") => ("%Y-%m-%d %H:%M", shanghai),
        ("datetime", "zh") => ("%Y年%-m月%-d日 %-H:%-M:%-S", shanghai),
        ("datetime", _) => ("%F %T %:z", shanghai),
        ("day", _) => ("\"%F\" %R", -(3 * 3600 + 1800)),
        ("precise", "en") => ("%s|%z|%3f|%6f|%9f|%%", shanghai),
        ("precise", "zh") => ("%d/%m %M:%S", shanghai),
        ("precise", _) => ("%Y", shanghai),
        _ => return None,
    })
}

/// The separators of a format of numbers, and the size of the groups before the last.
fn separators(format: &str, language: &str) -> Option<(&'static str, &'static str, usize)> {
    Some(match (format, language) {
        ("number", "en") => (",", ".", 3),
        ("number", "zh") => ("", ".", 3),
        ("number", _) => (",", ".", 2),
        ("euro", _) => (".", ",", 3),
        _ => return None,
    })
}

/// Returns a time in a format: the text, and whether JSON has it as a number. `None` for the default format.
pub(crate) fn time((seconds, nanoseconds): (i64, u32), format: &str, language: &str) -> Option<(String, bool)> {
    match format {
        "s" => Some((seconds.to_string(), true)),
        "ms" => Some(((i128::from(seconds) * 1000 + i128::from(nanoseconds / 1_000_000)).to_string(), true)),
        format => {
            let (pattern, offset) = pattern(format, language)?;
            let second = jiff::Timestamp::from_second(seconds).unwrap();
            let instant = second.checked_add(jiff::SignedDuration::from_nanos(nanoseconds.into())).unwrap();
            let zone = jiff::tz::TimeZone::fixed(jiff::tz::Offset::from_seconds(offset).unwrap());
            // jiff rounds the seconds of `%s` towards zero, and errbook down, as `Timestamp::unix_seconds` does.
            let pattern = pattern.replace("%s", &seconds.to_string());
            Some((instant.to_zoned(zone).strftime(&pattern).to_string(), false))
        }
    }
}

/// Returns a number in groups of digits. `None` for the default format.
fn number(text: &str, format: &str, language: &str) -> Option<String> {
    let (group, decimal, others) = separators(format, language)?;
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let (mut rest, last) = whole.split_at(whole.len().saturating_sub(3));
    let mut groups = vec![last];
    while !rest.is_empty() {
        let (before, group) = rest.split_at(rest.len().saturating_sub(others));
        groups.insert(0, group);
        rest = before;
    }
    let fraction = fraction.map(|fraction| format!("{decimal}{fraction}")).unwrap_or_default();
    Some(format!("{sign}{}{fraction}", groups.join(group)))
}

/// Returns a value in a format: the text, and whether JSON has it as a number.
pub(crate) fn formatted(given: &Given, format: Option<&str>, language: &str) -> Option<(String, bool)> {
    let format = format?;
    match given {
        Given::DateTime(seconds, nanoseconds) => time((*seconds, *nanoseconds), format, language),
        Given::Integer(integer) => Some((number(&integer.to_string(), format, language)?, false)),
        Given::Number(float) if float.is_finite() => Some((number(&float.to_string(), format, language)?, false)),
        _ => None,
    }
}

/// Returns the format of messages that name none.
pub(crate) fn format_of_messages(kind: &str) -> Option<&'static str> {
    match kind {
        "datetime" => Some("datetime"),
        "integer" | "number" => Some("number"),
        _ => None,
    }
}
