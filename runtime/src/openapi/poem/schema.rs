//! Schemas of OpenAPI 3.1 as poem-openapi's, which are of 3.0. Reads the keywords that errbook writes.

use poem_openapi::registry::{MetaDiscriminatorObject, MetaSchema, MetaSchemaRef};
use serde_json::{Map, Value};
use std::borrow::ToOwned;
use std::boxed::Box;
use std::vec;
use std::vec::Vec;

use super::super::fragment::SCHEMAS;
use super::text::kept;

/// Returns a schema, or the reference to one.
pub(super) fn reference_or_inline(schema: &Value) -> MetaSchemaRef {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|address| address.strip_prefix(SCHEMAS));
    match name {
        Some(name) => MetaSchemaRef::Reference(name.to_owned()),
        None => MetaSchemaRef::Inline(Box::new(inline(schema))),
    }
}

/// Returns a schema that is no reference.
pub(super) fn inline(schema: &Value) -> MetaSchema {
    let text = |name: &str| schema.get(name).and_then(Value::as_str);
    let count = |name: &str| schema.get(name).and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
    let list = |name: &str| schema.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let schemas = |name: &str| list(name).iter().map(reference_or_inline).collect();
    // OpenAPI 3.0 has no type for `null`, and this in its place.
    let is_null = text("type") == Some("null");
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    MetaSchema {
        ty: text("type").filter(|_| !is_null).map_or("", kept),
        nullable: is_null,
        format: text("format").map(kept),
        description: text("description").map(kept),
        required: list("required").iter().filter_map(Value::as_str).map(kept).collect(),
        properties: properties.map(|(name, schema)| (kept(name), reference_or_inline(schema))).collect(),
        items: schema.get("items").map(|items| Box::new(reference_or_inline(items))),
        additional_properties: schema.get("additionalProperties").and_then(additional),
        enum_items: if is_null { vec![Value::Null] } else { list("enum").to_vec() },
        deprecated: schema.get("deprecated") == Some(&Value::Bool(true)),
        any_of: schemas("anyOf"),
        one_of: schemas("oneOf"),
        all_of: schemas("allOf"),
        discriminator: schema.get("discriminator").and_then(discriminator),
        min_items: count("minItems"),
        max_items: count("maxItems"),
        ..MetaSchema::ANY
    }
}

/// Returns the schema of additional members. `true` is the schema of every value.
fn additional(schema: &Value) -> Option<Box<MetaSchemaRef>> {
    match schema {
        Value::Bool(true) => Some(Box::new(MetaSchemaRef::Inline(Box::new(MetaSchema::ANY)))),
        Value::Object(_) => Some(Box::new(reference_or_inline(schema))),
        _ => None,
    }
}

fn discriminator(written: &Value) -> Option<MetaDiscriminatorObject> {
    let mapping = written.get("mapping").and_then(Value::as_object).into_iter().flat_map(Map::iter);
    let address =
        |(value, address): (&std::string::String, &Value)| Some((value.clone(), address.as_str()?.to_owned()));
    Some(MetaDiscriminatorObject {
        property_name: kept(written.get("propertyName")?.as_str()?),
        mapping: mapping.filter_map(address).collect(),
    })
}
