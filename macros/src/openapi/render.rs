//! Renders responses with the crate of exports.

use std::collections::HashSet;

use errbook_catalog::Catalog;
use errbook_catalog::model::Audience;
use errbook_catalog::plan;
use errbook_exports::openapi::{self, Answered, Options};
use serde_json::{Map, Value, json};

use super::described::Described;
use crate::bind::{BoundType, Record};

/// The key of the response for errors that are not listed.
const DEFAULT: &str = "default";

/// Where documents have schemas.
const SCHEMAS: &str = "#/components/schemas/";

/// Returns the responses for some records of a type, by index. Entries for the team alone are left out.
pub(crate) fn responses<'c>(ty: &BoundType<'c>, records: &[usize]) -> Described<'c> {
    let records: Vec<Record> = records.iter().filter_map(|record| ty.records.get(*record)).copied().collect();
    in_each_envelope(ty.catalog, |alternative| {
        let mut described = described(ty, &records, alternative);
        described.responses.remove(DEFAULT);
        text(described)
    })
}

/// Returns the responses of the fallback entries, each where its entry has the status that it answers for, and `default` for all other
/// statuses.
pub(crate) fn fallbacks<'c>(ty: &BoundType<'c>) -> Described<'c> {
    let catalog = ty.catalog;
    let names = |status: u16| {
        catalog.statuses.iter().any(|declared| declared.status.value == status && declared.error.is_some())
    };
    let has = |record: &Record| {
        let entry = catalog.entries.get(record.of);
        entry.is_some_and(|entry| entry.statuses.iter().any(|known| known.value == record.status))
    };
    let all = ty.fallbacks.as_deref().unwrap_or_default();
    let listed = all.iter().filter(|record| !record.status_at_hand && names(record.status) && has(record));
    let listed: Vec<Record> = listed.copied().collect();
    in_each_envelope(catalog, |alternative| {
        let mut out = described(ty, &listed, alternative);
        // Each of the entries can answer for a status that is not listed.
        let openapi::Responses { mut responses, schemas, .. } = described(ty, all, alternative);
        out.responses.extend(responses.remove(DEFAULT).map(|response| (DEFAULT.to_owned(), response)));
        let known = std::mem::replace(&mut out.schemas, schemas);
        out.schemas.extend(known);
        text(out)
    })
}

/// Renders a text for the entries' own envelopes, and one for each alternative (an envelope, by index) of the catalog in which it
/// differs.
fn in_each_envelope(catalog: &Catalog, render: impl Fn(Option<usize>) -> String) -> Described<'_> {
    let own = render(None);
    let named = |index: &usize| Some((catalog.envelopes.get(*index)?.name.value.as_str(), render(Some(*index))));
    let differing = catalog.alternatives.iter().filter_map(named).filter(|(_, text)| *text != own);
    let alternatives = differing.collect();
    Described { own, alternatives }
}

/// Returns the responses for some records, without those for the team alone. `alternative` is the one (by index) that is chosen.
fn described(ty: &BoundType<'_>, records: &[Record], alternative: Option<usize>) -> openapi::Responses {
    let mut options = Options::default();
    let prefix = ty.header.options.openapi.as_ref().and_then(|openapi| openapi.prefix.as_ref());
    options.prefix = prefix.map(syn::LitStr::value).unwrap_or_default();
    let answered: Vec<Answered> =
        records.iter().filter_map(|record| answer(ty.catalog, *record, alternative)).collect();
    openapi::responses(ty.catalog, &answered, "", &options)
}

fn answer(catalog: &Catalog, record: Record, alternative: Option<usize>) -> Option<Answered> {
    let entry = catalog.entries.get(record.of).filter(|entry| entry.audience == Audience::Public)?;
    let envelope = plan::envelope(entry, Some(record.envelope), alternative);
    Some(Answered { entry: record.of, status: record.status, envelope })
}

/// Returns responses as text, with the unions of each status in place of references to them.
///
/// A union is that of one type, and a document has one component of a name: those of two types that are both called `Error` would be
/// mixed up. All other schemas are of the catalog, and are the same in each of its types.
fn text(described: openapi::Responses) -> String {
    let openapi::Responses { mut responses, mut schemas, examples, .. } = described;
    let referred = responses.values().flat_map(references).collect::<HashSet<String>>();
    let kept = schemas.values().flat_map(references).collect::<HashSet<String>>();
    // The unions refer to all others, and nothing but responses to them. Those of one entry stay a union, of one.
    let is_union = |schema: &Value| schema.get("oneOf").or_else(|| schema.get("anyOf")).is_some();
    let unions: Map<String, Value> = schemas
        .iter()
        .filter(|(name, schema)| referred.contains(*name) && !kept.contains(*name) && is_union(schema))
        .map(|(name, schema)| (name.clone(), without_union_of_one(schema).clone()))
        .collect();
    responses.values_mut().for_each(|response| inline(response, &unions));
    let reached = reached(responses.values(), &schemas);
    schemas.retain(|name, _| reached.contains(name));
    json!({ "responses": responses, "schemas": schemas, "examples": examples }).to_string()
}

/// Returns the only branch of a union without a discriminator: it can replace the union.
fn without_union_of_one(union: &Value) -> &Value {
    let members = union.as_object().into_iter().flatten();
    match members.collect::<Vec<_>>().as_slice() {
        [(_, Value::Array(branches))] => match branches.as_slice() {
            [branch] => branch,
            _ => union,
        },
        _ => union,
    }
}

/// Returns the names of the schemas that some responses need.
fn reached<'r>(responses: impl Iterator<Item = &'r Value>, schemas: &Map<String, Value>) -> HashSet<String> {
    let mut open: Vec<String> = responses.flat_map(references).collect();
    let mut reached = HashSet::new();
    while let Some(name) = open.pop() {
        if let Some(schema) = schemas.get(&name).filter(|_| !reached.contains(&name)) {
            open.extend(references(schema));
            reached.insert(name);
        }
    }
    reached
}

/// Returns the names of the schemas to which a response or a schema refers.
fn references(value: &Value) -> Vec<String> {
    let mut found: Vec<String> = reference(value).map(str::to_owned).into_iter().collect();
    match value {
        Value::Object(members) => {
            for (key, member) in members.iter().filter(|(key, _)| !has_values(key)) {
                match (member, has_names(key)) {
                    (Value::Object(named), true) => found.extend(named.values().flat_map(references)),
                    _ => found.extend(references(member)),
                }
            }
        }
        Value::Array(items) => found.extend(items.iter().flat_map(references)),
        _ => {}
    }
    found
}

/// Writes schemas in place of the references of a response to them.
fn inline(value: &mut Value, schemas: &Map<String, Value>) {
    if let Some(schema) = reference(value).and_then(|name| schemas.get(name)) {
        *value = schema.clone();
        return;
    }
    match value {
        Value::Object(members) => {
            for (key, member) in members.iter_mut().filter(|(key, _)| !has_values(key)) {
                match (member, has_names(key)) {
                    (Value::Object(named), true) => named.values_mut().for_each(|member| inline(member, schemas)),
                    (member, _) => inline(member, schemas),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| inline(item, schemas)),
        _ => {}
    }
}

fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()?.strip_prefix(SCHEMAS)
}

/// Returns whether a member of a response or of a schema has values, which are no schemas.
fn has_values(key: &str) -> bool {
    matches!(key, "example" | "examples" | "enum")
}

/// Returns whether the keys of a member are names of the user's.
fn has_names(key: &str) -> bool {
    matches!(key, "properties" | "headers" | "content")
}

#[cfg(test)]
mod tests;
