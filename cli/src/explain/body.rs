//! JSON in indented lines, with colours.

use anstyle::Style;
use errbook_pages::answer::Part;

use crate::printable::clean;
use crate::style::{self, paint};

/// Returns a body in indented lines, each behind a prefix; `None` if it is no JSON.
pub(super) fn indented(parts: &[Part], prefix: &str) -> Option<String> {
    let mut text = String::new();
    let mut values = Vec::new();
    for part in parts {
        let start = text.len();
        match part {
            Part::Text(fixed) => text.push_str(fixed),
            Part::Value { text: value, .. } => {
                text.push_str(value);
                values.push(start..text.len());
            }
        }
    }
    serde_json::from_str::<serde::de::IgnoredAny>(&text).ok()?;
    let is_value = |start: usize, end: usize| values.iter().any(|value| value.start < end && start < value.end);
    let mut printer = Printer { out: prefix.to_owned(), prefix, depth: 0, is_key: false, objects: Vec::new() };
    let mut rest = 0;
    while let Some((start, end)) = token(&text, rest) {
        let token = text.get(start..end).unwrap_or_default();
        let next = self::token(&text, end).and_then(|(start, end)| text.get(start..end));
        printer.token(token, next, is_value(start, end));
        rest = end;
    }
    printer.out.push('\n');
    Some(printer.out)
}

/// Returns the place of the first token of valid JSON behind a place.
fn token(text: &str, from: usize) -> Option<(usize, usize)> {
    let rest = text.get(from..)?;
    let start = from + rest.find(|c: char| !c.is_ascii_whitespace())?;
    let rest = text.get(start..)?;
    let length = match rest.as_bytes().first()? {
        b'{' | b'}' | b'[' | b']' | b',' | b':' => 1,
        b'"' => {
            let mut is_escaped = false;
            let is_end = |byte: &u8| {
                let ends = *byte == b'"' && !is_escaped;
                is_escaped = *byte == b'\\' && !is_escaped;
                ends
            };
            rest.as_bytes().iter().skip(1).position(is_end)? + 2
        }
        _ => rest.find(|c: char| c.is_ascii_whitespace() || "{}[],:".contains(c)).unwrap_or(rest.len()),
    };
    Some((start, start + length))
}

struct Printer<'p> {
    out: String,
    prefix: &'p str,
    depth: usize,
    /// Whether a string that comes now is the key of a member.
    is_key: bool,
    /// For each open object or array, whether it is an object.
    objects: Vec<bool>,
}

impl Printer<'_> {
    fn token(&mut self, token: &str, next: Option<&str>, is_value: bool) {
        match token {
            "{" | "[" => {
                self.out.push_str(token);
                self.objects.push(token == "{");
                self.is_key = token == "{";
                self.depth += 1;
                if !matches!(next, Some("}" | "]")) {
                    self.break_line();
                } else {
                    self.depth -= 1;
                }
            }
            "}" | "]" => {
                self.objects.pop();
                if !self.out.ends_with(['{', '[']) {
                    self.depth = self.depth.saturating_sub(1);
                    self.break_line();
                }
                self.out.push_str(token);
            }
            "," => {
                self.out.push(',');
                self.is_key = self.objects.last() == Some(&true);
                self.break_line();
            }
            ":" => {
                self.out.push_str(": ");
                self.is_key = false;
            }
            value => self.out.push_str(&paint(self.style(value, is_value), &clean(value))),
        }
    }

    fn style(&self, token: &str, is_value: bool) -> Style {
        match token.starts_with('"') {
            true if self.is_key => style::KEY,
            _ if is_value => style::VALUE,
            true => style::TEXT,
            false => style::NUMBER,
        }
    }

    fn break_line(&mut self) {
        self.out.push('\n');
        self.out.push_str(self.prefix);
        self.out.push_str(&"  ".repeat(self.depth));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(json: &str) -> String {
        let painted = indented(&[Part::Text(json.to_owned())], "> ").expect("JSON");
        anstream::adapter::strip_str(&painted).to_string()
    }

    #[test]
    fn json_is_indented_as_serde_json_does_it() {
        for json in [
            r#"{"a":{},"b":[],"c":[{"d":"x, {y}: [z] \" \\","e":-1.5}],"f":[1,true,null],"g":"}"}"#,
            "[]",
            "{}",
            "\"text\"",
            " [ 1 , [ ] , { } ] ",
        ] {
            let value: serde_json::Value = serde_json::from_str(json).expect("JSON");
            let expected = serde_json::to_string_pretty(&value).expect("JSON");
            let expected: String = expected.lines().map(|line| format!("> {line}\n")).collect();
            assert_eq!(plain(json), expected);
        }
    }

    #[test]
    fn a_number_keeps_its_digits_and_what_is_no_json_is_left_alone() {
        assert_eq!(
            plain("[12345678901234567890123456789,1.50]"),
            "> [\n>   12345678901234567890123456789,\n>   1.50\n> ]\n"
        );
        assert_eq!(indented(&[Part::Text("<html>".to_owned())], ""), None);
    }
}
