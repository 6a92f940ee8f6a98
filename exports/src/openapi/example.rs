//! Examples: the bodies that a service sends, with example values.

use errbook_catalog::plan;
use serde_json::{Map, Value, json};

use super::{Answered, Context};
use crate::answer::{self, Answer, Values, example_violations};

/// Returns the answer for an entry with example values, in a language (by index).
pub(super) fn answer(context: Context<'_>, answered: Answered, language: usize) -> Answer {
    let catalog = context.catalog;
    let Some(entry) = catalog.entries.get(answered.entry) else {
        return Answer { status: answered.status, headers: Vec::new(), body: Vec::new() };
    };
    let mut values = Values::examples(catalog, entry, language);
    values.set_violations(example_violations(catalog, &context.violations(answered.entry), language));
    answer::answer(catalog, entry, answered.status, answered.envelope, language, &values)
}

/// Returns the examples of some answers, by name.
pub(super) fn examples(context: Context<'_>, answered: &[Answered]) -> Map<String, Value> {
    let catalog = context.catalog;
    let mut examples = Map::new();
    for one in answered {
        let Some(entry) = catalog.entries.get(one.entry) else { continue };
        for (language, name) in names(context, *one, answered).into_iter().enumerate() {
            let answer = answer(context, *one, language);
            // The body of an answer is JSON.
            let Ok(body) = serde_json::from_str::<Value>(&answer::text(&answer.body)) else { continue };
            let values = Values::examples(catalog, entry, language);
            let summary = answer::text(&answer::message(catalog, entry, language, &values));
            examples.insert(name, json!({ "summary": summary, "value": body }));
        }
    }
    examples
}

/// Returns the names of the examples of one of some answers, by language; one name if the body is the same in all. A name is that of
/// the entry, with the status if it has several among these, and with the language unless the body is the same in all.
pub(super) fn names(context: Context<'_>, one: Answered, answered: &[Answered]) -> Vec<String> {
    let catalog = context.catalog;
    let name = catalog.entries.get(one.entry).map_or("", |entry| &entry.name.value);
    let is_repeated = answered.iter().filter(|other| other.entry == one.entry).count() > 1;
    let name = if is_repeated { format!("{name}.{}", one.status) } else { name.to_owned() };
    match plan::is_localized(catalog, one.envelope) {
        true => catalog.languages.iter().map(|tag| format!("{name}.{}", tag.value)).collect(),
        false => vec![name],
    }
}
