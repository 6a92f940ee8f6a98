//! The template of a body, as the catalog writes it.

use errbook_catalog::model::{Catalog, LocationPart, Member, Node, Part, Value as Placeholder, ValueSource};
use serde_json::{Map, Value};

/// Returns a template as JSON: strings have placeholders in braces, `"*"` stands for the members of all fields or of the data.
pub(super) fn template(catalog: &Catalog, node: &Node) -> Value {
    match node {
        Node::Object(members) => Value::Object(members.iter().map(|one| member(catalog, one)).collect::<Map<_, _>>()),
        Node::Array(items) => Value::Array(items.iter().map(|item| template(catalog, item)).collect()),
        Node::Literal(literal) => serde_json::from_str(literal).unwrap_or_default(),
        Node::Value(value) => Value::String(placeholder(catalog, value)),
        Node::Text(parts) => Value::String(parts.iter().map(|part| text(catalog, part)).collect()),
    }
}

fn member(catalog: &Catalog, member: &Member) -> (String, Value) {
    match member {
        Member::Named { key, value } => (key.value.clone(), template(catalog, value)),
        Member::Fields(_) => ("*".to_owned(), "{fields}".into()),
        Member::Data(_) => ("*".to_owned(), "{data}".into()),
    }
}

fn text(catalog: &Catalog, part: &Part) -> String {
    match part {
        Part::Text(text) => text.replace('{', "{{").replace('}', "}}"),
        Part::Value(value) => placeholder(catalog, value),
    }
}

/// Returns a placeholder with its braces and conversions: `{title?}`, `{timestamp:ms:string}`.
fn placeholder(catalog: &Catalog, value: &Placeholder) -> String {
    let name = match &value.source {
        ValueSource::Text(index) => {
            format!("texts.{}", catalog.texts.get(*index).map_or("", |text| text.name.value.as_str()))
        }
        other => other.spelling(&catalog.languages),
    };
    let optional = if value.optional { "?" } else { "" };
    let form = match (&value.source, value.format) {
        (ValueSource::Location(LocationPart::Fragment), _) => ":fragment".to_owned(),
        (ValueSource::Location(LocationPart::Path), _) => ":path".to_owned(),
        (_, Some(format)) => format!(":{}", catalog.formats.name(format)),
        _ => String::new(),
    };
    let string = if value.as_string { ":string" } else { "" };
    format!("{{{name}{optional}{form}{string}}}")
}
