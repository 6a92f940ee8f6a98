//! Values in a style other than the default: times by a pattern or as a count since 1970, numbers in groups.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use errbook_format::tag;
use errbook_format::time_pattern::{self, Moment};

use crate::image::style::Style;
use crate::model::language::Language;
use crate::model::timestamp::Timestamp;
use crate::text::json;
use crate::text::value::{self, Dates};
use crate::values::value::Value;
use crate::write::decimal::Decimal;

/// Writes a value as text. One that the style is not for is written by default.
pub(crate) fn write_value(value: Value<'_>, style: Style, language: Language, out: &mut dyn Write) {
    if let Value::List(list) = value {
        let mut separator = "";
        list.visit(&mut |element| {
            let Some(element) = element else { return };
            let _ = out.write_str(separator);
            separator = tag::list_separator(language.as_str());
            write_value(element, style, language, out);
        });
    } else if !write_styled(value, style, out) {
        value::write_value(value, language, Dates::Rfc3339, out);
    }
}

/// Writes a value as JSON: a number where the style is one of numbers, and a string otherwise.
pub(crate) fn write_json(value: Value<'_>, style: Style, out: &mut Vec<u8>) {
    match value {
        Value::List(list) => {
            out.push(b'[');
            let mut first = true;
            list.visit(&mut |element| {
                if !core::mem::replace(&mut first, false) {
                    out.push(b',');
                }
                match element {
                    Some(element) => write_json(element, style, out),
                    None => out.extend_from_slice(b"null"),
                }
            });
            out.push(b']');
        }
        value if !suits(value, style) => json::write_value(value, out),
        value => {
            let quotes: &[u8] = if style.is_number() { b"" } else { b"\"" };
            out.extend_from_slice(quotes);
            write_styled(value, style, &mut json::Escaped(out));
            out.extend_from_slice(quotes);
        }
    }
}

/// Returns whether a style is for a value.
fn suits(value: Value<'_>, style: Style) -> bool {
    match (value, style) {
        (Value::DateTime(_), Style::UnixSeconds | Style::UnixMillis | Style::Time { .. })
        | (Value::Integer(_) | Value::Unsigned(_), Style::Number(_)) => true,
        (Value::Number(number), Style::Number(_)) => number.is_finite(),
        _ => false,
    }
}

/// Writes a value that the style is for. Returns whether it is.
fn write_styled(value: Value<'_>, style: Style, out: &mut dyn Write) -> bool {
    if !suits(value, style) {
        return false;
    }
    // The error of the destination is noted there.
    let _: fmt::Result = match (value, style) {
        (Value::DateTime(instant), style) => write_time(instant, style, out),
        (Value::Integer(number), Style::Number(separators)) => separators.write(Decimal::of(&number).as_str(), out),
        (Value::Unsigned(number), Style::Number(separators)) => separators.write(Decimal::of(&number).as_str(), out),
        (Value::Number(number), Style::Number(separators)) => separators.write(Decimal::of(&number).as_str(), out),
        _ => Ok(()),
    };
    true
}

fn write_time(instant: Timestamp, style: Style, out: &mut dyn Write) -> fmt::Result {
    match style {
        Style::UnixSeconds => write!(out, "{}", instant.unix_seconds()),
        Style::UnixMillis => write!(out, "{}", instant.unix_millis()),
        Style::Time { pattern, offset } => {
            let moment = Moment { seconds: instant.unix_seconds(), nanos: instant.subsec_nanos(), offset };
            time_pattern::write(pattern, moment, out)
        }
        Style::Number(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use errbook_format::grouping::Separators;

    use super::*;
    use crate::values::value::List;

    const SHANGHAI: Style = Style::Time { pattern: "%F \"%R\"", offset: 480 };
    const GROUPED: Style = Style::Number(Separators { group: ",", decimal: ".", others: 3 });
    const INSTANT: Value<'_> = Value::DateTime(Timestamp::from_unix(1_772_337_906, 789_000_000));

    struct Two(Value<'static>);

    impl List for Two {
        fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
            each(Some(self.0));
            each(None);
            each(Some(self.0));
        }
    }

    fn text(value: Value<'_>, style: Style, language: Language) -> String {
        let mut out = String::new();
        write_value(value, style, language, &mut out);
        out
    }

    fn json(value: Value<'_>, style: Style) -> String {
        let mut out = Vec::new();
        write_json(value, style, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_time_is_a_number_or_a_string_as_its_style_says() {
        for (style, as_text, as_json) in [
            (Style::UnixSeconds, "1772337906", "1772337906"),
            (Style::UnixMillis, "1772337906789", "1772337906789"),
            (SHANGHAI, "2026-03-01 \"12:05\"", r#""2026-03-01 \"12:05\"""#),
        ] {
            assert_eq!(text(INSTANT, style, Language::EN), as_text);
            assert_eq!(json(INSTANT, style), as_json);
        }
        let before = Value::DateTime(Timestamp::from_unix(-1, 1_000_000));
        assert_eq!(json(before, Style::UnixMillis), "-999");
    }

    #[test]
    fn numbers_of_each_size_are_grouped() {
        for (value, expected) in [
            (Value::Integer(i128::MIN), "-170,141,183,460,469,231,731,687,303,715,884,105,728"),
            (Value::Unsigned(u128::MAX), "340,282,366,920,938,463,463,374,607,431,768,211,455"),
            (Value::Number(-1234.5), "-1,234.5"),
            (Value::Number(1e21), "1,000,000,000,000,000,000,000"),
        ] {
            assert_eq!(text(value, GROUPED, Language::EN), expected);
            assert_eq!(json(value, GROUPED), alloc::format!("\"{expected}\""));
        }
        assert_eq!(
            (text(Value::Number(f64::NAN), GROUPED, Language::EN), json(Value::Number(f64::NAN), GROUPED)),
            ("NaN".into(), "null".into())
        );
    }

    #[test]
    fn each_element_of_a_list_has_the_style() {
        let list = Two(Value::Integer(1000));
        assert_eq!(text(Value::List(&list), GROUPED, Language::ZH), "1,000、1,000");
        assert_eq!(json(Value::List(&list), GROUPED), r#"["1,000",null,"1,000"]"#);
        assert_eq!(json(Value::List(&Two(INSTANT)), Style::UnixSeconds), "[1772337906,null,1772337906]");
    }

    #[test]
    fn a_value_that_the_style_is_not_for_is_written_by_default() {
        assert_eq!(text(Value::Str("soon"), SHANGHAI, Language::EN), "soon");
        assert_eq!(json(Value::Str("so\"on"), Style::UnixMillis), r#""so\"on""#);
        assert_eq!(json(Value::Integer(7), SHANGHAI), "7");
        assert_eq!(json(INSTANT, GROUPED), "\"2026-03-01T04:05:06.789Z\"");
    }
}
