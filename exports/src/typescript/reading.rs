//! Templates backwards, as the parser walks them: an object or a list in place of each of a template's, and in place of a value its role.

use errbook_catalog::At;
use errbook_catalog::model::LocationPart;
use errbook_catalog::plan::{BodyFinding, BodyReading, ReadingKind, ReadingMember, SingleValue, TextPart};

use super::literal::{key, list, string};

/// Returns an object or a list.
pub(super) fn object(reading: &BodyReading, languages: &[At<String>]) -> String {
    let values = reading.members.iter().map(|member| node(member, languages));
    if reading.kind == ReadingKind::Array {
        return list(values);
    }
    let named = reading.members.iter().zip(values).map(|(member, value)| format!("{}: {value}", key(&member.name)));
    let rest = (reading.kind == ReadingKind::ObjectWithFields).then(|| "\"*\": \"*\"".to_owned());
    let members: Vec<String> = named.chain(rest).collect();
    if members.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", members.join(", ")) }
}

/// Returns a value: a role, with `?` if an answer can lack it; after `=`, a text; or else a fixed value.
fn node(member: &ReadingMember, languages: &[At<String>]) -> String {
    let mark = |sign| if member.always { "" } else { sign };
    match &member.finding {
        BodyFinding::Nested(nested) => object(nested, languages),
        BodyFinding::Literal(json) => match serde_json::from_str::<String>(json) {
            Ok(text) => string(&format!("={}", doubled(&text))),
            Err(_) => json.clone(),
        },
        BodyFinding::Text(parts) => {
            let parts = parts.iter().map(|part| match part {
                TextPart::Fixed(text) => doubled(text),
                TextPart::Value(value) => format!("{{{}}}", role(value, languages)),
            });
            string(&format!("{}={}", mark("?"), parts.collect::<String>()))
        }
        value => string(&format!("{}{}", role(value, languages), mark("?"))),
    }
}

/// Doubles braces, as in catalogs.
fn doubled(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

fn role(finding: &BodyFinding, languages: &[At<String>]) -> String {
    match finding {
        BodyFinding::Fields => "fields".to_owned(),
        BodyFinding::Field(name, _) => format!("fields.{name}"),
        BodyFinding::Violations => "violations".to_owned(),
        BodyFinding::MessageIn(index) => {
            format!("message.{}", languages.get(*index).map_or("", |tag| tag.value.as_str()))
        }
        BodyFinding::Messages => "messages".to_owned(),
        BodyFinding::Single(value) => single(*value),
        BodyFinding::Nested(_) | BodyFinding::Literal(_) | BodyFinding::Text(_) | BodyFinding::Nothing => {
            "nothing".to_owned()
        }
    }
}

/// Returns the role of a value of which a body has at most one.
pub(super) fn single(value: SingleValue) -> String {
    match value {
        SingleValue::Code => "code",
        SingleValue::Name => "name",
        SingleValue::Type => "type",
        SingleValue::Status => "status",
        SingleValue::Message => "message",
        SingleValue::Title => "title",
        SingleValue::Language => "language",
        SingleValue::RequestId => "request_id",
        SingleValue::TraceId => "trace_id",
        SingleValue::Instance => "instance",
        SingleValue::Timestamp(_) => "timestamp",
        SingleValue::Retryable => "retryable",
        SingleValue::Kind => "kind",
        SingleValue::Group => "group",
        SingleValue::Location(LocationPart::Pointer) => "pointer",
        SingleValue::Location(LocationPart::Fragment) => "fragment",
        SingleValue::Location(LocationPart::Path) => "path",
        SingleValue::Location(LocationPart::Parameter) => "parameter",
        SingleValue::Location(LocationPart::Header) => "header",
        SingleValue::Location(LocationPart::In) => "in",
    }
    .to_owned()
}
