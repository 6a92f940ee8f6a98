//! Lowers the strings of envelopes, with their placeholders.

use super::context::Cx;
use crate::envelope::{Context, LocationPart, Node, Part, Value, ValueSource};
use crate::messages;
use crate::placeholders::{Section, VALUES};
use crate::source::At;
use crate::style::{FormatKind, FormatRef, STRING};
use crate::template::{Piece, Template};

/// Lowers a string of a template: a single placeholder, or text with placeholders in it.
pub(super) fn string(template: Template, section: Section, cx: &mut Cx<'_>) -> Node {
    let mut parts: Vec<Part> = template
        .pieces
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(Part::Text(text)),
            Piece::Placeholder(written) | Piece::Styled(written, _) => value(&written, section, cx).map(Part::Value),
        })
        .collect();
    if parts.len() > 1 {
        parts.retain(|part| match part {
            Part::Value(Value { at, source: ValueSource::Null, .. }) => {
                cx.diagnostics.push(messages::misplaced_null(*at));
                false
            }
            _ => true,
        });
    }
    match (parts.len(), parts.pop()) {
        (1, Some(Part::Value(value))) => Node::Value(value),
        (_, last) => {
            parts.extend(last);
            Node::Text(parts)
        }
    }
}

/// Lowers a placeholder: `{status}`, `{status:string}`, `{title?}`, `{title?:string}`, `{timestamp:ms}`,
/// `{pointer?:fragment}`.
fn value(written: &At<String>, section: Section, cx: &mut Cx<'_>) -> Option<Value> {
    let (name, conversions) = written.value.split_once(':').unwrap_or((&written.value, ""));
    let (name, optional) = name.strip_suffix('?').map_or((name, false), |name| (name, true));
    let source = source(name, written, section, cx)?;
    if !section.has(&source) {
        cx.diagnostics.push(messages::value_out_of_place(written.at, name, &source, section));
        return None;
    }
    if source == ValueSource::Null && (optional || written.value.contains(':')) {
        cx.diagnostics.push(messages::misplaced_null(written.at));
        return None;
    }
    let (format, as_string) = match conversions.rsplit_once(':') {
        _ if !written.value.contains(':') => (None, false),
        None if conversions == STRING => (None, true),
        Some((format, STRING)) => (Some(format), true),
        _ => (Some(conversions), false),
    };
    if let (ValueSource::Location(LocationPart::Pointer), Some(format)) = (&source, format) {
        let Some(part) = LocationPart::converted(format) else {
            cx.diagnostics.push(messages::unknown_form_of_a_pointer(At { value: format, at: written.at }));
            return None;
        };
        return Some(Value { at: written.at, source: ValueSource::Location(part), optional, as_string, format: None });
    }
    let format = match format {
        Some(format) => Some(value_format(At { value: format, at: written.at }, name, &source, cx)?),
        None => None,
    };
    Some(Value { at: written.at, source, optional, as_string, format })
}

/// Returns the format of a time or a field that a placeholder names. Of other values there is only the conversion to a string.
fn value_format(format: At<&str>, name: &str, source: &ValueSource, cx: &mut Cx<'_>) -> Option<FormatRef> {
    let is_time = *source == ValueSource::Context(Context::Timestamp);
    if !is_time && !matches!(source, ValueSource::Field(_)) {
        cx.diagnostics.push(messages::unknown_conversion(format, name));
        return None;
    }
    let found = cx.format(format)?;
    if is_time && cx.formats.kind(found) == Some(FormatKind::Number) {
        cx.diagnostics.push(messages::number_format_of_the_time(format));
        return None;
    }
    Some(found)
}

fn source(name: &str, written: &At<String>, section: Section, cx: &mut Cx<'_>) -> Option<ValueSource> {
    if let Some(field) = name.strip_prefix("fields.") {
        return Some(ValueSource::Field(field.to_owned()));
    }
    if let Some(tag) = name.strip_prefix("message.") {
        let found = cx.language_of(tag);
        if found.is_none() && cx.languages_sound {
            let known = cx.languages.iter().map(|tag| tag.value.as_str());
            cx.diagnostics.push(messages::unknown_language(At { value: tag, at: written.at }, known));
        }
        return found.map(ValueSource::MessageIn);
    }
    if let Some(text) = name.strip_prefix("texts.") {
        let found = cx.texts.get(text);
        if found.is_none() && cx.whole {
            let known: Vec<&str> = cx.text_names.iter().map(String::as_str).collect();
            cx.diagnostics.push(messages::unknown_text(At { value: text, at: written.at }, &known));
        }
        return found.map(ValueSource::Text);
    }
    let found = VALUES.iter().find(|(known, _)| *known == name);
    if found.is_none() {
        let known = VALUES.iter().filter(|(_, source)| section.has(source)).map(|(known, _)| *known);
        cx.diagnostics.push(messages::unknown_value(written.at, name, known, section != Section::Success));
    }
    found.map(|(_, source)| source.clone())
}
