//! The checked model of a catalog as JSON: one document for programs that need more than one format offers.
//!
//! Names are resolved, defaults are filled in, and groups have passed theirs on to their entries. [`schema`] returns the JSON
//! Schema of the document. Members that have no value are left out, so a program has to expect any that the schema does not
//! require. [`VERSION`] changes when a member goes away or changes its meaning, not when one is added.

mod catalog;
mod definition;
mod entry;
mod envelope;
mod examples;
mod json;
mod members;
mod schema;
mod shown;
mod template;
mod violation;

use serde_json::Value;

use crate::contents::Contents;
use crate::topic::Topic;

pub use schema::{VERSION, schema};

/// Returns the document of a catalog, with the entries and violations that `contents` shows. `page` returns the address of the
/// page of each, where there are pages.
#[must_use]
pub fn document(contents: &Contents, page: &dyn Fn(Topic) -> Option<String>) -> String {
    let (violations, entries): (Vec<Topic>, Vec<Topic>) =
        contents.topics().partition(|topic| matches!(topic, Topic::Violation(_)));
    let all = |topics: Vec<Topic>| -> Vec<Value> {
        topics.into_iter().filter_map(|topic| one(contents, topic, page)).collect()
    };
    let head = json::object([("version", VERSION.into())]);
    let topics = json::object([("errors", all(entries).into()), ("violations", all(violations).into())]);
    let whole = json::merged([head, catalog::head(contents), topics, catalog::retired(contents)]);
    format!("{}\n", json::without_empty(whole))
}

/// Returns the parts of the document that are about some entries and violations, and about some of what was retired (the topics of which
/// are by index among the retired), as a document with these alone.
#[must_use]
pub fn selection(contents: &Contents, topics: &[Topic], retired: &[Topic]) -> String {
    let of_kind = |kind: Topic| -> Value {
        let chosen = topics.iter().filter(|topic| topic.is_like(kind));
        chosen.filter_map(|topic| one(contents, *topic, &|_| None)).collect()
    };
    let retired_of = |kind: Topic| -> Value {
        let chosen = retired.iter().filter(|topic| topic.is_like(kind));
        chosen.filter_map(|topic| catalog::one_retired(contents, *topic)).collect()
    };
    let head = json::object([("version", VERSION.into()), ("catalog", contents.catalog().name.as_str().into())]);
    let found = json::object([
        ("errors", of_kind(Topic::Entry(0))),
        ("violations", of_kind(Topic::Violation(0))),
        ("retired", retired_of(Topic::Entry(0))),
        ("retired_violations", retired_of(Topic::Violation(0))),
    ]);
    format!("{}\n", json::without_empty(json::merged([head, found])))
}

/// Returns the part of the document that is about one entry or violation; `null` if there is none.
#[must_use]
pub fn topic(contents: &Contents, topic: Topic, page: &dyn Fn(Topic) -> Option<String>) -> String {
    format!("{}\n", one(contents, topic, page).unwrap_or_default())
}

fn one(contents: &Contents, topic: Topic, page: &dyn Fn(Topic) -> Option<String>) -> Option<Value> {
    let catalog = contents.catalog();
    let definition = topic.definition(catalog)?;
    let identity = json::object([
        ("name", definition.name.value.as_str().into()),
        ("code", json::code(&definition.code.value)),
        ("page", page(topic).into()),
    ]);
    let own = match topic {
        Topic::Entry(index) => entry::entry(contents, catalog.entries.get(index)?),
        Topic::Violation(index) => violation::violation(contents, index)?,
    };
    let shared = definition::definition(contents, topic, definition);
    Some(json::without_empty(json::merged([identity, own, shared])))
}
