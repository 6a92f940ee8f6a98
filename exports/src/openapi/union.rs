//! Unions of entries, or of violations.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::disjoint::{are_disjoint, only_text};
use super::reference;

/// A component of a union.
pub(super) struct Branch {
    /// Its name.
    pub(super) name: String,
    /// Its schema.
    pub(super) schema: Value,
    /// Its code as text, if it has one.
    pub(super) code: Option<String>,
}

/// Returns the union of some components by reference.
///
/// It is `oneOf` where a value can fit only one of them, else `anyOf`. It has a discriminator where the code is a required string
/// at the top of each, different in all.
pub(super) fn of(branches: &[Branch]) -> Value {
    let schemas: Vec<&Value> = branches.iter().map(|branch| &branch.schema).collect();
    let keyword = if are_disjoint(&schemas) { "oneOf" } else { "anyOf" };
    let references: Vec<Value> = branches.iter().map(|branch| reference::schema(&branch.name)).collect();
    let mut union = Map::new();
    union.insert(keyword.to_owned(), references.into());
    if let Some((name, mapping)) = discriminator(branches) {
        union.insert("discriminator".to_owned(), json!({ "propertyName": name, "mapping": mapping }));
    }
    Value::Object(union)
}

/// Returns the name of the member that tells the branches apart, and its value → the address of the branch.
fn discriminator(branches: &[Branch]) -> Option<(String, Map<String, Value>)> {
    let first = branches.first()?;
    let code = first.code.as_deref()?;
    let members = first.schema.get("properties")?.as_object()?;
    let (name, _) = members.iter().find(|(name, _)| only_text(&first.schema, name) == Some(code))?;
    let mut codes = HashSet::new();
    let mut mapping = Map::new();
    for branch in branches {
        let code = only_text(&branch.schema, name)?;
        if !codes.insert(code) {
            return None;
        }
        mapping.insert(code.to_owned(), reference::pointer("schemas", &branch.name).into());
    }
    Some((name.clone(), mapping))
}
