//! Values of responses as a report shows them: escaped, and cut, as they can be secrets or hostile.

use serde_json::Value;

/// The longest value, in characters.
const LONGEST: usize = 48;
/// The longest origin, in characters.
const LONGEST_ORIGIN: usize = 160;

/// Returns a JSON value.
pub(crate) fn json(value: &Value) -> String {
    match value {
        Value::Object(members) if !members.is_empty() => "{…}".to_owned(),
        Value::Array(items) if !items.is_empty() => "[…]".to_owned(),
        Value::String(text) => format!("\"{}\"", self::text(text)),
        other => text(&other.to_string()),
    }
}

/// Returns a text.
pub(crate) fn text(text: &str) -> String {
    cut(text, LONGEST)
}

/// Returns an origin.
pub(crate) fn origin(text: &str) -> String {
    cut(text, LONGEST_ORIGIN)
}

/// Returns a text of any length on one line, backquotes included.
pub(crate) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_obeyed(letter) {
            true => out.extend(letter.escape_unicode()),
            false => out.push(letter),
        }
    }
    out
}

/// Returns whether a terminal would obey a character: control characters, and those that change the direction of the text after them
/// (UAX #9 §2).
fn is_obeyed(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns the first characters of a text, with those escaped that a terminal would obey, and backquotes, which end a quotation.
pub(crate) fn cut(text: &str, longest: usize) -> String {
    let mut out = String::new();
    for (index, letter) in text.chars().enumerate() {
        if index == longest {
            out.push('…');
            break;
        }
        match is_obeyed(letter) || letter == '`' {
            true => out.extend(letter.escape_unicode()),
            false => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_cut_and_escaped() {
        assert_eq!(super::json(&json!("a\u{1b}[31m\u{202e}`")), "\"a\\u{1b}[31m\\u{202e}\\u{60}\"");
        assert_eq!(text(&"错".repeat(100)), format!("{}…", "错".repeat(LONGEST)));
        assert_eq!(super::json(&json!({ "a": 1 })), "{…}");
        assert_eq!(
            [json!([]), json!({}), json!(1.5), json!(null)].map(|value| super::json(&value)),
            ["[]", "{}", "1.5", "null"]
        );
    }
}
