//! [`Field`]: which texts can be the value of a field.

use serde_json::Value;

/// A field of an entry.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: String,
    /// Its name on the wire.
    pub(super) member: String,
    kind: String,
    /// What it is limited to.
    values: Vec<String>,
}

impl Field {
    /// Reads `[name, member, type, value …]`.
    pub(super) fn read(row: &Value) -> Field {
        let text = |index: usize| row.get(index).and_then(Value::as_str).unwrap_or_default().to_owned();
        let values = row.as_array().into_iter().flatten().skip(3).filter_map(Value::as_str);
        Field { name: text(0), member: text(1), kind: text(2), values: values.map(str::to_owned).collect() }
    }

    pub(super) fn is_list(&self) -> bool {
        self.kind.ends_with("[]")
    }

    /// Returns whether a text can be its value, as services send it or as people write it: `65,536`, `March 1, 2026`.
    pub(super) fn fits(&self, text: &str) -> bool {
        if !self.values.is_empty() {
            return self.values.iter().any(|value| value == text);
        }
        match self.kind.as_str() {
            "integer" => is_integer(text, &[',', '.', '\'', ' ', '_']),
            "number" => is_number(text),
            "boolean" => text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false"),
            "datetime" => is_time(text),
            _ => true,
        }
    }
}

/// Returns whether a text is digits, or digits in groups of three.
fn is_integer(text: &str, separators: &[char]) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if are_digits(digits) {
        return digits.len() <= 40;
    }
    let groups: Vec<&str> = digits.split(|letter| separators.contains(&letter)).collect();
    let is_first = |part: &&&str| are_digits(part) && part.len() <= 3;
    groups.first().filter(is_first).is_some()
        && (2..=13).contains(&groups.len())
        && groups.iter().skip(1).all(|part| are_digits(part) && part.len() == 3)
}

fn is_number(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let (number, exponent) =
        lower.split_once('e').map_or((lower.as_str(), None), |(number, rest)| (number, Some(rest)));
    let is_exponent = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (whole, part) = number.split_once('.').map_or((number, None), |(whole, part)| (whole, Some(part)));
    let is_part = |text: &str| (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_integer(whole, &[',', '\'', ' ', '_']) && part.is_none_or(is_part) && exponent.is_none_or(is_exponent)
}

fn is_time(text: &str) -> bool {
    let length = text.chars().count();
    (4..=60).contains(&length)
        && text.contains(|letter: char| letter.is_ascii_digit())
        && !text.contains(|letter| "\"'{}[]<>=;\n".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_fit_as_people_write_them() {
        let fits = |kind: &str, text: &str| Field::read(&json!(["x", "x", kind])).fits(text);
        for text in ["65536", "65,536", "-3", "1 000 000"] {
            assert!(fits("integer", text), "{text}");
        }
        assert!(!fits("integer", "65,53") && !fits("integer", "a") && !fits("integer", ""));
        assert!(fits("number", "-1,234.5e-3") && !fits("number", "1.2.3"));
        for text in ["2026-03-01T08:30:00Z", "March 1, 2026", "2026年3月1日 08:30"] {
            assert!(fits("datetime", text), "{text}");
        }
        assert!(!fits("datetime", "soon") && fits("string", "anything"));
    }
}
