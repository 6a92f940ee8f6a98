//! [`Fragment`]: a part of an OpenAPI document.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_json::{Map, Value};

use super::merge as merging;
use super::walk::{in_response, in_schema};

/// Where documents have schemas.
pub(super) const SCHEMAS: &str = "#/components/schemas/";

/// A part of an OpenAPI 3.1 document: responses, and the schemas to which they refer.
///
/// `to_string` writes it as JSON: `{"responses": {"409": …}, "components": {"schemas": {"SoldOut": …}}}`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Fragment {
    /// The Response Objects by status, or `default`: the `responses` of an operation.
    pub responses: Map<String, Value>,
    /// The Schema Objects by name: `components.schemas` of a document.
    pub schemas: Map<String, Value>,
    /// An example for each schema of an entry, by the name of the schema: for documents that have no place for examples of a response.
    examples: Map<String, Value>,
}

/// Returns the responses and schemas of several fragments.
///
/// Responses with the same status become one, which has the errors, examples and headers of all. A schema whose name another one
/// has gets a name of its own; equal schemas share theirs.
#[must_use]
pub fn merge(fragments: impl IntoIterator<Item = Fragment>) -> Fragment {
    let mut all = Fragment::default();
    fragments.into_iter().for_each(|fragment| all.add(fragment));
    all
}

impl Fragment {
    /// Parses what the macros render: objects of `responses` and `schemas`, and in `examples` the name of an example for schemas.
    pub(super) fn parse(text: &str) -> Fragment {
        let mut parsed: Value = serde_json::from_str(text).unwrap_or_default();
        let mut take = |name: &str| match parsed.get_mut(name).map(Value::take) {
            Some(Value::Object(members)) => members,
            _ => Map::new(),
        };
        let (responses, schemas, mut examples) = (take("responses"), take("schemas"), take("examples"));
        let contents =
            responses.values().filter_map(|response| response.get("content")?.as_object()).flat_map(Map::values);
        let named: Vec<&Map<String, Value>> =
            contents.filter_map(|content| content.get("examples")?.as_object()).collect();
        examples.retain(|_, name| {
            let found =
                name.as_str().and_then(|name| named.iter().find_map(|examples| examples.get(name)?.get("value")));
            found.map(|found| *name = found.clone()).is_some()
        });
        Fragment { responses, schemas, examples }
    }

    /// Returns the example for the schema of this name.
    #[cfg(feature = "poem-openapi")]
    pub(super) fn example(&self, schema: &str) -> Option<&Value> {
        self.examples.get(schema)
    }

    /// Returns the schema that each of the errors fits.
    #[cfg(feature = "utoipa")]
    pub(super) fn union(&self) -> Value {
        let contents = self.responses.values().filter_map(|response| response.get("content")?.as_object());
        let schemas = contents.flat_map(Map::values).filter_map(|content| content.get("schema")).cloned();
        schemas.reduce(merging::schema).unwrap_or_else(|| Map::new().into())
    }

    fn add(&mut self, mut other: Fragment) {
        // A schema that refers to a renamed one becomes another schema by that, and may need a name of its own in turn.
        while let Some(renamed) = self.clashes(&other) {
            other.rename(&renamed);
        }
        self.schemas.extend(other.schemas);
        self.examples.extend(other.examples);
        for (status, response) in other.responses {
            match self.responses.get_mut(&status) {
                Some(known) => merging::response(known, response),
                None => {
                    self.responses.insert(status, response);
                }
            }
        }
    }

    /// Returns new names for the schemas of another fragment that have the name of a different schema here; `None` without any.
    fn clashes(&self, other: &Fragment) -> Option<BTreeMap<String, String>> {
        let differs = |name: &String, schema: &Value| self.schemas.get(name).is_some_and(|known| known != schema);
        let clashing = other.schemas.iter().filter(|(name, schema)| differs(name, schema));
        let mut renamed: BTreeMap<String, String> = BTreeMap::new();
        for (name, _) in clashing {
            let mut numbers = (2..).map(|number: u32| format!("{name}_{number}"));
            let free = |new: &String| !self.schemas.contains_key(new) && !other.schemas.contains_key(new);
            if let Some(new) = numbers.find(free) {
                renamed.insert(name.clone(), new);
            }
        }
        (!renamed.is_empty()).then_some(renamed)
    }

    /// Gives schemas new names. References are those of `$ref`, and those in the mapping of a discriminator.
    fn rename(&mut self, names: &BTreeMap<String, String>) {
        let change = |address: &mut Value| {
            let name = address.as_str().and_then(|address| address.strip_prefix(SCHEMAS));
            if let Some(new) = name.and_then(|name| names.get(name)) {
                *address = format!("{SCHEMAS}{new}").into();
            }
        };
        let mut refer = |schema: &mut Map<String, Value>| {
            schema.get_mut("$ref").into_iter().for_each(change);
            let mapping = schema.get_mut("discriminator").and_then(|discriminator| discriminator.get_mut("mapping"));
            mapping.and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut).for_each(change);
        };
        let schemas = core::mem::take(&mut self.schemas);
        for (name, mut schema) in schemas {
            in_schema(&mut schema, &mut refer);
            self.schemas.insert(names.get(&name).cloned().unwrap_or(name), schema);
        }
        let examples = core::mem::take(&mut self.examples).into_iter();
        self.examples = examples.map(|(name, example)| (names.get(&name).cloned().unwrap_or(name), example)).collect();
        self.responses.values_mut().for_each(|response| in_response(response, &mut refer));
    }
}

impl From<Fragment> for Value {
    fn from(fragment: Fragment) -> Value {
        let schemas = Map::from_iter([("schemas".to_owned(), fragment.schemas.into())]);
        let members = [("responses".to_owned(), fragment.responses.into()), ("components".to_owned(), schemas.into())];
        Value::Object(Map::from_iter(members))
    }
}

impl fmt::Display for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Value::from(self.clone()).to_string())
    }
}

#[cfg(test)]
mod tests;
