//! The facts of a template: its members with what they show.

use super::line::write_word;
use crate::envelope::{LocationPart, Member, Node, Part, Value, ValueSource};
use crate::json;
use crate::model::{Catalog, FormatRef, Style};

/// Appends a line for each member of a template: `member /error/code = {code}`, where `member` is `word` and the place is a JSON
/// pointer (RFC 6901). A member that may be absent has another line, `member /error/title optional`.
pub(super) fn write_members(catalog: &Catalog, word: &str, node: &Node, lines: &mut Vec<String>) {
    write_node(catalog, word, "", node, lines);
}

fn write_node(catalog: &Catalog, word: &str, pointer: &str, node: &Node, lines: &mut Vec<String>) {
    match node {
        Node::Object(members) => {
            if members.is_empty() {
                lines.push(line(word, pointer, "{}"));
            }
            for member in members {
                match member {
                    Member::Named { key, value } => {
                        let key = key.value.replace('~', "~0").replace('/', "~1");
                        write_node(catalog, word, &format!("{pointer}/{key}"), value, lines);
                    }
                    // A member that is called so is the same, as its values would be those of a field.
                    Member::Fields(_) => lines.push(line(word, &format!("{pointer}/*"), "{fields}")),
                    Member::Data(_) => lines.push(line(word, &format!("{pointer}/*"), "{data}")),
                }
            }
        }
        Node::Array(items) => {
            if items.is_empty() {
                lines.push(line(word, pointer, "[]"));
            }
            for (index, item) in items.iter().enumerate() {
                write_node(catalog, word, &format!("{pointer}/{index}"), item, lines);
            }
        }
        Node::Literal(literal) => lines.push(line(word, pointer, literal)),
        Node::Value(value) => {
            let mut shown = String::new();
            write_placeholder(catalog, value, &mut shown);
            lines.push(line(word, pointer, &shown));
            if value.optional {
                lines.push(format!("{} optional", key(word, pointer)));
            }
        }
        Node::Text(parts) => {
            let mut text = String::new();
            for part in parts {
                match part {
                    Part::Text(fixed) => text.push_str(&fixed.replace('{', "{{").replace('}', "}}")),
                    Part::Value(value) => write_placeholder(catalog, value, &mut text),
                }
            }
            let mut quoted = String::new();
            json::write_string(&text, &mut quoted);
            lines.push(line(word, pointer, &quoted));
        }
    }
}

fn key(word: &str, pointer: &str) -> String {
    let mut key = format!("{word} ");
    write_word(pointer, &mut key);
    key
}

fn line(word: &str, pointer: &str, value: &str) -> String {
    format!("{} = {value}", key(word, pointer))
}

/// Appends a placeholder without its `?`, and with what its format is rather than how that is called.
fn write_placeholder(catalog: &Catalog, value: &Value, out: &mut String) {
    out.push('{');
    match &value.source {
        ValueSource::Text(index) => {
            out.push_str("texts.");
            out.push_str(catalog.texts.get(*index).map_or("", |text| &text.name.value));
        }
        other => out.push_str(&other.spelling(&catalog.languages)),
    }
    match &value.source {
        ValueSource::Location(LocationPart::Fragment) => out.push_str(":fragment"),
        ValueSource::Location(LocationPart::Path) => out.push_str(":path"),
        _ => {}
    }
    if let Some(format) = value.format {
        out.push(':');
        out.push_str(&format_text(catalog, format));
    }
    if value.as_string {
        out.push_str(":string");
    }
    out.push('}');
}

/// Returns what a format is: its style, or its name if every catalog has it, or if languages have different styles.
pub(super) fn format_text(catalog: &Catalog, format: FormatRef) -> String {
    match format {
        FormatRef::Own(_) if !catalog.formats.is_localized(format) => style_text(catalog.formats.style(format, 0)),
        _ => catalog.formats.name(format).to_owned(),
    }
}

/// Returns a style as a fact; nothing for the default one.
pub(super) fn style_text(style: Option<Style>) -> String {
    match style {
        None => String::new(),
        Some(Style::UnixSeconds) => "s".to_owned(),
        Some(Style::UnixMillis) => "ms".to_owned(),
        Some(Style::Time { pattern, offset }) => {
            let mut text = String::new();
            json::write_string(&pattern, &mut text);
            let sign = if offset < 0 { '-' } else { '+' };
            let minutes = offset.unsigned_abs();
            format!("{text} {sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
        Some(Style::Number { group, decimal, others }) => {
            let mut text = String::new();
            json::write_string(&format!("1{group}{}{group}567{decimal}8", "2".repeat(others)), &mut text);
            text
        }
    }
}

/// Returns whether a template shows a value of which `is_wanted` is true.
pub(super) fn any_value(node: &Node, is_wanted: &dyn Fn(&Value) -> bool) -> bool {
    match node {
        Node::Object(members) => members.iter().any(|member| match member {
            Member::Named { value, .. } => any_value(value, is_wanted),
            Member::Fields(_) | Member::Data(_) => false,
        }),
        Node::Array(items) => items.iter().any(|item| any_value(item, is_wanted)),
        Node::Literal(_) => false,
        Node::Value(value) => is_wanted(value),
        Node::Text(parts) => parts.iter().any(|part| match part {
            Part::Text(_) => false,
            Part::Value(value) => is_wanted(value),
        }),
    }
}
