//! The rendered examples of entries and violations.

use errbook_catalog::model::{Catalog, Entry};
use serde_json::{Map, Value};

use super::json::object;
use crate::answer::{self, Answer, Part};
use crate::contents::Contents;
use crate::examples;

/// Returns the example answers of an entry: in each envelope that it can be answered in, for each of its statuses, in each
/// language.
pub(super) fn of_entry(contents: &Contents, entry: &Entry) -> Value {
    let catalog = contents.catalog();
    let violations = contents.violations_of(entry);
    let by_language: Vec<Vec<examples::Example<'_>>> = (0..catalog.languages.len())
        .map(|language| {
            let values = examples::values(contents, entry, &violations, language);
            examples::of_entry(contents, entry, &values, language)
        })
        .collect();
    let envelopes = by_language.first().map_or(0, Vec::len);
    let mut all = Vec::new();
    for envelope in 0..envelopes {
        for (at, status) in entry.statuses.iter().enumerate() {
            for (language, examples) in by_language.iter().enumerate() {
                let Some(example) = examples.get(envelope) else { continue };
                let Some(answer) = example.answers.get(at) else { continue };
                all.push(self::example(catalog, example.envelope, status.value, language, answer));
            }
        }
    }
    Value::Array(all)
}

fn example(catalog: &Catalog, envelope: &str, status: u16, language: usize, answer: &Answer) -> Value {
    let header = |(name, value): &(String, Vec<Part>)| {
        Value::Object(object([("name", name.as_str().into()), ("value", answer::text(value).into())]))
    };
    Value::Object(object([
        ("envelope", envelope.into()),
        ("status", status.into()),
        ("language", catalog.languages.get(language).map(|tag| tag.value.as_str()).into()),
        ("http_status", answer.status.into()),
        ("headers", answer.headers.iter().map(header).collect()),
        ("body", parsed(&answer.body)),
    ]))
}

/// Returns the example item of a violation, in the first language, by the name of the envelope.
pub(super) fn of_violation(contents: &Contents, violation: usize) -> Value {
    let items = examples::of_violation(contents, violation, 0).into_iter();
    let items = items.map(|item| (item.envelope.to_owned(), parsed(&item.item)));
    Value::Object(items.collect::<Map<_, _>>())
}

/// Returns the value of a body or an item, which is JSON.
fn parsed(parts: &[Part]) -> Value {
    serde_json::from_str(&answer::text(parts)).unwrap_or_default()
}
