//! Readings: the template of a body backwards, a tree of what a reader finds where.

use crate::envelope::{Context, Envelope, LocationPart, Member, Node, Part, Value, ValueSource};
use crate::json;
use crate::style::FormatRef;

/// The template of an object or array, backwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyReading {
    /// What it is.
    pub kind: ReadingKind,
    /// Its members with a name, or its items, in the order of the template.
    pub members: Vec<ReadingMember>,
}

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingKind {
    /// An object.
    Object,
    /// An array.
    Array,
    /// An object with `"*" = "{fields}"`: all members without a name in the template are fields.
    ObjectWithFields,
}

/// A member of an object, or an item of an array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingMember {
    /// Its name; empty for an item of an array.
    pub name: String,
    /// What its value is.
    pub finding: BodyFinding,
    /// Whether every body in the envelope has it.
    pub always: bool,
}

/// What a value of a body is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyFinding {
    /// An object or array.
    Nested(BodyReading),
    /// A fixed value, by its JSON text.
    Literal(String),
    /// A text with several parts.
    Text(Vec<TextPart>),
    /// All fields, as an object.
    Fields,
    /// The field with this name, in a format where the placeholder names one.
    Field(String, Option<FormatRef>),
    /// The list of violations.
    Violations,
    /// The message in a language, by index.
    MessageIn(usize),
    /// The messages in all languages.
    Messages,
    /// One of the values of which a body has at most one.
    Single(SingleValue),
    /// Nothing that can be read back: `{status_text}`, `{texts.NAME}`.
    Nothing,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPart {
    /// Fixed text, not escaped.
    Fixed(String),
    /// A value: a field, a message, a single value or nothing that can be read back.
    Value(BodyFinding),
}

/// A value of which a body has at most one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SingleValue {
    /// The code.
    Code,
    /// The name of the entry.
    Name,
    /// The documentation URL.
    Type,
    /// The status of the entry.
    Status,
    /// The message in the language of the response.
    Message,
    /// The title.
    Title,
    /// The language of the response.
    Language,
    /// The request's id.
    RequestId,
    /// The trace's id.
    TraceId,
    /// A URI reference of this occurrence.
    Instance,
    /// The time of the response, in a format where the placeholder names one.
    Timestamp(Option<FormatRef>),
    /// Whether the caller may retry.
    Retryable,
    /// `error` or `action`.
    Kind,
    /// The name of the group.
    Group,
    /// A part of a violation's location.
    Location(LocationPart),
}

/// A constant of the success template in a place where errors have a value. It tells a success from an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuccessMark {
    /// The value of an error.
    pub value: SingleValue,
    /// The JSON text of a success.
    pub text: String,
}

/// Returns the template of an object or array, such as the body of an envelope or its item of a violation, backwards. Any other
/// template, which the checks report, has no members.
#[must_use]
pub fn reading(template: &Node) -> BodyReading {
    match of_node(template) {
        BodyFinding::Nested(reading) => reading,
        _ => BodyReading { kind: ReadingKind::Object, members: Vec::new() },
    }
}

/// Returns what tells the successes of an envelope from its errors; `None` without a template of a success.
#[must_use]
pub fn success_marks(envelope: &Envelope) -> Option<Vec<SuccessMark>> {
    let mut marks = Vec::new();
    collect_marks(&envelope.body, envelope.success.as_ref()?, &mut marks);
    Some(marks)
}

/// Collects the values of an error's template in whose place that of a success has a fixed value.
fn collect_marks(error: &Node, success: &Node, marks: &mut Vec<SuccessMark>) {
    match (error, success) {
        (Node::Object(members), Node::Object(others)) => {
            for (name, value) in named(members) {
                if let Some((_, other)) = named(others).find(|(other, _)| *other == name) {
                    collect_marks(value, other, marks);
                }
            }
        }
        (Node::Array(items), Node::Array(others)) => {
            items.iter().zip(others).for_each(|(item, other)| collect_marks(item, other, marks));
        }
        (Node::Value(value), other) => {
            if let (BodyFinding::Single(value), BodyFinding::Literal(text)) = (of_value(value), of_node(other)) {
                marks.push(SuccessMark { value, text });
            }
        }
        _ => {}
    }
}

fn named(members: &[Member]) -> impl Iterator<Item = (&str, &Node)> {
    members.iter().filter_map(|member| match member {
        Member::Named { key, value } => Some((key.value.as_str(), value)),
        Member::Fields(_) | Member::Data(_) => None,
    })
}

fn of_node(node: &Node) -> BodyFinding {
    match node {
        Node::Object(members) => {
            let has_fields = members.iter().any(|member| matches!(member, Member::Fields(_)));
            let kind = if has_fields { ReadingKind::ObjectWithFields } else { ReadingKind::Object };
            let members = named(members).map(|(name, value)| member(name, value)).collect();
            BodyFinding::Nested(BodyReading { kind, members })
        }
        Node::Array(items) => {
            let members = items.iter().map(|item| member("", item)).collect();
            BodyFinding::Nested(BodyReading { kind: ReadingKind::Array, members })
        }
        Node::Literal(text) => BodyFinding::Literal(text.clone()),
        Node::Value(value) => of_value(value),
        Node::Text(parts) => of_text(parts),
    }
}

fn member(name: &str, value: &Node) -> ReadingMember {
    ReadingMember { name: name.to_owned(), finding: of_node(value), always: is_always(value) }
}

/// Returns a text, which is a fixed value where it has no placeholders.
fn of_text(parts: &[Part]) -> BodyFinding {
    let mut fixed = String::new();
    for part in parts {
        match part {
            Part::Text(text) => fixed.push_str(text),
            Part::Value(_) => return BodyFinding::Text(parts.iter().map(of_part).collect()),
        }
    }
    let mut text = String::new();
    json::write_string(&fixed, &mut text);
    BodyFinding::Literal(text)
}

fn of_part(part: &Part) -> TextPart {
    match part {
        Part::Text(text) => TextPart::Fixed(text.clone()),
        Part::Value(value) => TextPart::Value(match of_value(value) {
            // `null` in a text is written as any text.
            BodyFinding::Literal(text) => return TextPart::Fixed(text),
            BodyFinding::Fields | BodyFinding::Messages | BodyFinding::Violations => BodyFinding::Nothing,
            finding => finding,
        }),
    }
}

fn of_value(value: &Value) -> BodyFinding {
    BodyFinding::Single(match &value.source {
        ValueSource::Code => SingleValue::Code,
        ValueSource::Name => SingleValue::Name,
        ValueSource::Type => SingleValue::Type,
        ValueSource::Status => SingleValue::Status,
        ValueSource::Message => SingleValue::Message,
        ValueSource::Title => SingleValue::Title,
        ValueSource::Language => SingleValue::Language,
        ValueSource::Retryable => SingleValue::Retryable,
        ValueSource::Kind => SingleValue::Kind,
        ValueSource::Group => SingleValue::Group,
        ValueSource::Location(part) => SingleValue::Location(*part),
        ValueSource::Context(Context::RequestId) => SingleValue::RequestId,
        ValueSource::Context(Context::TraceId) => SingleValue::TraceId,
        ValueSource::Context(Context::Instance) => SingleValue::Instance,
        ValueSource::Context(Context::Timestamp) => SingleValue::Timestamp(value.format),
        ValueSource::Context(Context::Data) | ValueSource::StatusText | ValueSource::Text(_) => {
            return BodyFinding::Nothing;
        }
        ValueSource::MessageIn(language) => return BodyFinding::MessageIn(*language),
        ValueSource::Messages => return BodyFinding::Messages,
        ValueSource::Fields => return BodyFinding::Fields,
        ValueSource::Field(name) => return BodyFinding::Field(name.clone(), value.format),
        ValueSource::Violations => return BodyFinding::Violations,
        ValueSource::Null if value.as_string => return BodyFinding::Literal("\"null\"".to_owned()),
        ValueSource::Null => return BodyFinding::Literal("null".to_owned()),
    })
}

/// Returns whether every body has a value, as far as that depends on the template alone.
fn is_always(node: &Node) -> bool {
    match node {
        // An object whose members are all omitted is omitted too, unless it was written empty.
        Node::Object(members) => members.is_empty() || named(members).any(|(_, value)| is_always(value)),
        Node::Array(_) | Node::Literal(_) => true,
        Node::Value(value) => !value.optional,
        Node::Text(parts) => parts.iter().all(|part| match part {
            Part::Text(_) => true,
            Part::Value(value) => !value.optional,
        }),
    }
}

#[cfg(test)]
mod tests;
