//! The values in messages: verbs of `printf`, and names in braces, which become fields.

use errbook_catalog::names::{is_field_name, snake};

/// A message of a catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    /// The text, with fields in braces.
    pub(super) text: String,
    /// The fields with their types, each once.
    pub(super) fields: Vec<(String, &'static str)>,
    /// Whether the fields have no names in the document.
    pub(super) is_numbered: bool,
}

/// A part of a text.
enum Part<'t> {
    Literal(&'t str),
    /// A value by its name, or by its position from 0, with its type.
    Named(String, &'static str),
    Position(usize, &'static str),
}

/// Reads a text: `%s`, `%-.192s`, `%[1]d`, `%(name)s`, `%{name}`, `{name}`, `{{name}}`, `${name}`, `{0}`, `{}`.
pub(super) fn read(text: &str) -> Message {
    let mut parts = Vec::new();
    let mut next = 0;
    let mut rest = text;
    while let Some(at) = rest.find(['%', '{', '$', '}']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        parts.push(Part::Literal(before));
        // `50%off` is a text.
        let is_percentage =
            from.starts_with('%') && !from.starts_with("%%") && before.ends_with(|last: char| last.is_ascii_digit());
        match value(from, &mut next).filter(|_| !is_percentage) {
            Some((part, length)) => {
                parts.push(part);
                rest = from.get(length..).unwrap_or_default();
            }
            None => {
                let (sign, after) = from.split_at_checked(1).unwrap_or((from, ""));
                parts.push(Part::Literal(sign));
                rest = after;
            }
        }
    }
    parts.push(Part::Literal(rest));
    let positions = parts.iter().filter_map(|part| match part {
        Part::Position(position, _) => Some(*position),
        _ => None,
    });
    let highest = positions.max();
    let mut message = Message { is_numbered: highest.is_some(), ..Message::default() };
    for part in parts {
        let (name, ty) = match part {
            Part::Literal(text) => {
                message.text.push_str(&text.replace('{', "{{").replace('}', "}}"));
                continue;
            }
            Part::Named(name, ty) => (name, ty),
            Part::Position(_, ty) if highest == Some(0) => ("value".to_owned(), ty),
            Part::Position(position, ty) => (format!("value_{}", position + 1), ty),
        };
        message.text.push_str(&format!("{{{name}}}"));
        if !message.fields.iter().any(|(own, _)| *own == name) {
            message.fields.push((name, ty));
        }
    }
    message
}

/// Reads the value that a text begins with; returns it with its length in bytes.
fn value<'t>(text: &'t str, next: &mut usize) -> Option<(Part<'t>, usize)> {
    if text.starts_with("%%") {
        return Some((Part::Literal("%"), 2));
    }
    if let Some(inner) = text.strip_prefix("%(") {
        let (name, after) = inner.split_once(')')?;
        let (verb, length) = verb(after)?;
        return Some((Part::Named(field(name)?, verb), 2 + name.len() + 1 + length));
    }
    if let Some(inner) = text.strip_prefix('%').filter(|inner| !inner.starts_with('{')) {
        let (position, skipped) = match inner.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
            Some((number, _)) => (number.parse::<usize>().ok()?.checked_sub(1)?, number.len() + 2),
            None => (*next, 0),
        };
        let (ty, length) = verb(inner.get(skipped..)?)?;
        *next = (*next).max(position + 1);
        return Some((Part::Position(position, ty), 1 + skipped + length));
    }
    for (open, close) in [("{{", "}}"), ("${", "}"), ("%{", "}"), ("{", "}")] {
        let Some((name, _)) = text.strip_prefix(open).and_then(|inner| inner.split_once(close)) else { continue };
        let length = open.len() + name.len() + close.len();
        if let Some(name) = field(name) {
            return Some((Part::Named(name, "string"), length));
        }
        if open == "{" {
            let position = match name.split(':').next().unwrap_or_default() {
                "" if name.is_empty() || name.starts_with(':') => *next,
                number => number.parse::<usize>().ok().filter(|number| *number < 100)?,
            };
            *next = (*next).max(position + 1);
            return Some((Part::Position(position, "string"), length));
        }
    }
    // `{{` and `}}` are braces in messages that have values in braces.
    None
}

/// Returns the type of a verb of `printf` without its `%`, and the length of the verb. A space is no flag here: `5% discount`.
fn verb(text: &str) -> Option<(&'static str, usize)> {
    let is_flag = |letter: char| matches!(letter, '-' | '+' | '#' | '.' | '*') || letter.is_ascii_digit();
    let flags = text.len() - text.trim_start_matches(is_flag).len();
    let rest = text.get(flags..)?;
    let length = rest.len() - rest.trim_start_matches(['l', 'h', 'z']).len();
    let ty = match rest.get(length..)?.chars().next()? {
        'd' | 'i' | 'u' => "integer",
        'f' | 'F' | 'e' | 'g' => "number",
        't' if length == 0 => "boolean",
        's' | 'q' | 'v' | 'x' | 'X' | 'c' | 'p' | 'w' | 'T' | 'o' | '@' if length == 0 => "string",
        _ => return None,
    };
    Some((ty, flags + length + 1))
}

/// Returns the name of a field for a name in a text, without what follows a colon.
fn field(name: &str) -> Option<String> {
    let name = name.trim().split([':', ',', '!']).next().unwrap_or_default().trim();
    let is_name =
        name.starts_with(|first: char| first.is_alphabetic() || first == '_') && !name.contains(char::is_whitespace);
    let spelt = snake(name);
    (is_name && name.len() <= 40 && is_field_name(&spelt)).then_some(spelt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_and_names_become_fields() {
        for (text, expected, fields) in [
            (
                "table '%-.192s' has %d rows",
                "table '{value_1}' has {value_2} rows",
                vec![("value_1", "string"), ("value_2", "integer")],
            ),
            ("no user %s", "no user {value}", vec![("value", "string")]),
            ("%[2]s before %[1]d", "{value_2} before {value_1}", vec![("value_2", "string"), ("value_1", "integer")]),
            ("%lu of %.2f", "{value_1} of {value_2}", vec![("value_1", "integer"), ("value_2", "number")]),
            ("100% of 5%% and 5% discount", "100% of 5% and 5% discount", vec![]),
            ("at most {maxItems} items", "at most {max_items} items", vec![("max_items", "string")]),
            ("{{name}} and ${name} and %{name}", "{name} and {name} and {name}", vec![("name", "string")]),
            ("%(count)d left", "{count} left", vec![("count", "integer")]),
            ("{0} and {}", "{value_1} and {value_2}", vec![("value_1", "string"), ("value_2", "string")]),
            ("use {\"a\": 1}", "use {{\"a\": 1}}", vec![]),
            ("余额不足，还差 %d 元", "余额不足，还差 {value} 元", vec![("value", "integer")]),
            ("a } b { c", "a }} b {{ c", vec![]),
            ("50%", "50%", vec![]),
            ("50%off", "50%off", vec![]),
        ] {
            let read = read(text);
            let found: Vec<(&str, &str)> = read.fields.iter().map(|(name, ty)| (name.as_str(), *ty)).collect();
            assert_eq!((read.text.as_str(), found), (expected, fields), "{text}");
        }
    }
}
