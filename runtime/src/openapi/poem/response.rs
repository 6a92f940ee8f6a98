//! The responses of a type, and their schemas.

use poem_openapi::registry::{MetaHeader, MetaMediaType, MetaResponse, MetaResponses, MetaSchemaRef, Registry};
use serde_json::{Map, Value};
use std::string::ToString;
use std::vec::Vec;

use super::super::fragment::Fragment;
use super::super::responses::Responses;
use super::join;
use super::schema::{inline, reference_or_inline};
use super::text::kept;

/// What a user's type with the name of an entry is said to collide with.
const OWNER: &str = "an entry of an errbook catalog";

/// The first status that poem-openapi's success does not have.
const FIRST: u16 = 300;

/// Returns the responses of a type. An error that HTTP answers with the status of a success is left to `WithFallbacks`, which joins
/// the two: poem-openapi writes two responses of one status as two members of one name.
#[must_use]
pub fn meta<E: Responses>() -> MetaResponses {
    let Fragment { responses, .. } = E::openapi_responses();
    let is_joined = join::is_joined();
    let responses = responses.iter().filter_map(|(status, described)| {
        let status = status.parse::<u16>().ok();
        let is_listed = is_joined || status.is_none_or(|status| status >= FIRST);
        is_listed.then(|| response(status, described))
    });
    MetaResponses { responses: responses.collect() }
}

/// Adds the schemas of a type.
pub fn register<E: Responses>(registry: &mut Registry) {
    let fragment = E::openapi_responses();
    for (name, schema) in &fragment.schemas {
        registry.schemas.entry(name.clone()).or_insert_with(|| {
            let mut schema = inline(schema);
            schema.rust_typename = Some(OWNER);
            schema.example = fragment.example(name).cloned();
            schema
        });
    }
}

fn response(status: Option<u16>, response: &Value) -> MetaResponse {
    let members = |name: &str| response.get(name).and_then(Value::as_object).into_iter().flatten();
    let content = members("content")
        .map(|(media_type, content)| MetaMediaType { content_type: kept(media_type), schema: with_example(content) });
    let headers = members("headers").map(|(name, header)| MetaHeader {
        name: name.clone(),
        description: header.get("description").and_then(Value::as_str).map(ToString::to_string),
        required: header.get("required") == Some(&Value::Bool(true)),
        deprecated: false,
        schema: reference_or_inline(header.get("schema").unwrap_or(&Value::Null)),
    });
    let description = response.get("description").and_then(Value::as_str).unwrap_or_default();
    let (content, headers): (Vec<_>, Vec<_>) = (content.collect(), headers.collect());
    MetaResponse { description: kept(description), status, status_range: None, content, headers }
}

/// Returns the schema of a content, with its first example: there is no place for more.
fn with_example(content: &Value) -> MetaSchemaRef {
    let empty = Value::Object(Map::new());
    let schema = reference_or_inline(content.get("schema").unwrap_or(&empty));
    let example = content.get("examples").and_then(Value::as_object).and_then(|all| all.values().next());
    match (schema, example.and_then(|example| example.get("value"))) {
        (MetaSchemaRef::Inline(mut schema), Some(value)) => {
            schema.example = Some(value.clone());
            MetaSchemaRef::Inline(schema)
        }
        (schema, _) => schema,
    }
}
