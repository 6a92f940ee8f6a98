//! The example responses of an entry, and the example items of a violation, in each envelope that shows them.

use errbook_catalog::model::{Definition, Entry};
use errbook_catalog::plan;

use crate::answer::{self, Answer, Part, Values, example_violations};
use crate::contents::Contents;

/// The responses of a service in one envelope.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Example<'c> {
    /// The name of the envelope.
    pub envelope: &'c str,
    /// Whether it is an alternative of the catalog, which the service chooses.
    pub is_alternative: bool,
    /// The answers, one for each status of the entry, in the same order.
    pub answers: Vec<Answer>,
}

/// The item of a violation in one envelope.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ExampleItem<'c> {
    /// The name of the envelope.
    pub envelope: &'c str,
    /// Whether it is an alternative of the catalog, which the service chooses.
    pub is_alternative: bool,
    /// The item; its text is JSON.
    pub item: Vec<Part>,
}

/// Returns the values of the examples of an entry or a violation in a language (by index): all its fields, those of the request,
/// and two of the violations that an entry lists.
#[must_use]
pub fn values(contents: &Contents, definition: &Definition, violations: &[usize], language: usize) -> Values {
    let mut values = Values::examples(contents.catalog(), definition, language);
    values.set_violations(example_violations(contents.catalog(), violations, language));
    values
}

/// Returns the answers for an entry with such values in a language (by index): in its own envelope, then in the alternatives.
#[must_use]
pub fn of_entry<'c>(contents: &'c Contents, entry: &'c Entry, values: &Values, language: usize) -> Vec<Example<'c>> {
    let catalog = contents.catalog();
    let example = |(envelope, is_alternative)| {
        let answer = |status| answer::answer(catalog, entry, status, envelope, language, values);
        Example {
            envelope: catalog.envelopes.get(envelope).map_or("", |envelope| envelope.name.value.as_str()),
            is_alternative,
            answers: entry.statuses.iter().map(|status| answer(status.value)).collect(),
        }
    };
    plan::envelopes(catalog, entry).map(example).collect()
}

/// Returns the item of a violation (by index) in each envelope that lists it, in a language (by index). Those that entries choose
/// come before alternatives.
#[must_use]
pub fn of_violation(contents: &Contents, violation: usize, language: usize) -> Vec<ExampleItem<'_>> {
    let catalog = contents.catalog();
    let entries = contents.entries_with(violation).into_iter().filter_map(|index| catalog.entries.get(index));
    let answered =
        entries.flat_map(|entry| plan::envelopes(catalog, entry).map(move |(index, flag)| (entry, index, flag)));
    let mut items: Vec<(usize, ExampleItem<'_>)> = Vec::new();
    for (entry, index, is_alternative) in answered {
        let Some(envelope) = catalog.envelopes.get(index).filter(|envelope| envelope.violation.is_some()) else {
            continue;
        };
        if let Some((_, known)) = items.iter_mut().find(|(known, _)| *known == index) {
            known.is_alternative &= is_alternative;
            continue;
        }
        let located = example_violations(catalog, &[violation], language);
        let Some(located) = located.first() else { continue };
        let item = answer::item(catalog, (entry, entry.status()), located, index, language);
        items.push((index, ExampleItem { envelope: &envelope.name.value, is_alternative, item }));
    }
    items.sort_by_key(|(_, item)| item.is_alternative);
    items.into_iter().map(|(_, item)| item).collect()
}
