//! The shape of a body: its members, each with what it holds.

use errbook_catalog::model::{Catalog, Context, LocationPart, Member, Node, Part, Value as Placeholder, ValueSource};
use serde_json::{Map, Value};

use super::json::{flag, object, without_empty};

/// Returns the members of a template, of its objects and of its arrays, in order. `at` is the JSON pointer (RFC 6901) of a value.
pub(super) fn members(catalog: &Catalog, node: &Node) -> Value {
    let mut all = Vec::new();
    add(catalog, node, "", &mut all);
    Value::Array(all)
}

fn add(catalog: &Catalog, node: &Node, at: &str, all: &mut Vec<Value>) {
    let mut put = |rest: Map<String, Value>| {
        let place = object([("at", at.into())]);
        all.push(without_empty(super::json::merged([place, rest])));
    };
    match node {
        Node::Object(members) if members.is_empty() => put(object([("type", "object".into())])),
        Node::Array(items) if items.is_empty() => put(object([("type", "array".into())])),
        Node::Literal(literal) => put(object([("literal", serde_json::from_str(literal).unwrap_or_default())])),
        Node::Value(value) => put(placeholder(catalog, value)),
        Node::Text(parts) => put(text(catalog, parts)),
        Node::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                add(catalog, item, &format!("{at}/{index}"), all);
            }
        }
        Node::Object(members) => {
            for member in members {
                match member {
                    Member::Named { key, value } => {
                        let name = key.value.replace('~', "~0").replace('/', "~1");
                        add(catalog, value, &format!("{at}/{name}"), all);
                    }
                    Member::Fields(_) => all.push(spread(at, "fields")),
                    Member::Data(_) => all.push(spread(at, "data")),
                }
            }
        }
    }
}

/// Returns the row for `"*"`, which adds members to the object at `at`.
fn spread(at: &str, value: &str) -> Value {
    Value::Object(object([("at", at.into()), ("value", value.into()), ("spread", true.into())]))
}

/// Returns a text: fixed text alone is a literal.
fn text(catalog: &Catalog, parts: &[Part]) -> Map<String, Value> {
    if let [] | [Part::Text(_)] = parts {
        let text = parts.iter().map(|part| if let Part::Text(text) = part { text.as_str() } else { "" });
        return object([("literal", text.collect::<String>().into())]);
    }
    let part = |part: &Part| match part {
        Part::Text(text) => object([("literal", text.as_str().into())]),
        Part::Value(value) => placeholder(catalog, value),
    };
    object([("parts", parts.iter().map(|one| without_empty(part(one))).collect())])
}

fn placeholder(catalog: &Catalog, placeholder: &Placeholder) -> Map<String, Value> {
    let source = &placeholder.source;
    let name = match source {
        ValueSource::Field(name) => Some(name.as_str()),
        ValueSource::Text(index) => catalog.texts.get(*index).map(|text| text.name.value.as_str()),
        _ => None,
    };
    let language = match source {
        ValueSource::MessageIn(index) => catalog.languages.get(*index).map(|tag| tag.value.as_str()),
        _ => None,
    };
    object([
        ("value", value(source).into()),
        ("name", name.into()),
        ("language", language.into()),
        ("optional", flag(placeholder.optional)),
        ("string", flag(placeholder.as_string)),
        ("format", placeholder.format.map(|format| catalog.formats.name(format)).into()),
    ])
}

/// All names that [`value`] returns.
pub(super) const VALUES: [&str; 28] = [
    "code",
    "name",
    "status",
    "status_text",
    "title",
    "message",
    "messages",
    "language",
    "type",
    "group",
    "kind",
    "retryable",
    "fields",
    "field",
    "text",
    "null",
    "request_id",
    "instance",
    "trace_id",
    "timestamp",
    "data",
    "violations",
    "pointer",
    "fragment",
    "path",
    "parameter",
    "header",
    "in",
];

/// Returns the name of what a placeholder stands for.
fn value(source: &ValueSource) -> &'static str {
    match source {
        ValueSource::Code => "code",
        ValueSource::Name => "name",
        ValueSource::Status => "status",
        ValueSource::StatusText => "status_text",
        ValueSource::Title => "title",
        ValueSource::Message | ValueSource::MessageIn(_) => "message",
        ValueSource::Messages => "messages",
        ValueSource::Language => "language",
        ValueSource::Type => "type",
        ValueSource::Group => "group",
        ValueSource::Kind => "kind",
        ValueSource::Retryable => "retryable",
        ValueSource::Fields => "fields",
        ValueSource::Field(_) => "field",
        ValueSource::Text(_) => "text",
        ValueSource::Null => "null",
        ValueSource::Context(Context::RequestId) => "request_id",
        ValueSource::Context(Context::Instance) => "instance",
        ValueSource::Context(Context::TraceId) => "trace_id",
        ValueSource::Context(Context::Timestamp) => "timestamp",
        ValueSource::Context(Context::Data) => "data",
        ValueSource::Violations => "violations",
        ValueSource::Location(LocationPart::Pointer) => "pointer",
        ValueSource::Location(LocationPart::Fragment) => "fragment",
        ValueSource::Location(LocationPart::Path) => "path",
        ValueSource::Location(LocationPart::Parameter) => "parameter",
        ValueSource::Location(LocationPart::Header) => "header",
        ValueSource::Location(LocationPart::In) => "in",
    }
}
