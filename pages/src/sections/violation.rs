//! The page of a violation.

use errbook_catalog::model::Violation;
use errbook_catalog::plan;

use super::page::{ExampleItem, Fact, Section, TopicPage};
use super::{common, fields};
use crate::answer::{self, Part, Values};
use crate::contents::Contents;
use crate::topic::Topic;
use crate::{snippets, texts};

/// Returns the page of a violation (by index) in a language (by index); `None` if there is no such violation.
pub(super) fn page(contents: &Contents, index: usize, language: usize) -> Option<TopicPage<'_>> {
    let catalog = contents.catalog();
    let violation = catalog.violations.get(index)?;
    let topic = Topic::Violation(index);
    let entries = contents.entries_with(index);
    let values = Values::examples(catalog, violation, language);
    let items = example_items(contents, index, language);
    let bodies: Vec<&[Part]> = items.iter().map(|item| item.item.as_slice()).collect();
    let fields = fields::rows(violation, language, &values, &bodies, &[]);
    let envelope = entries.first().and_then(|entry| catalog.entries.get(*entry)).map(|entry| entry.envelope);
    let snippets = snippets::of_violation(catalog, violation, envelope, language);
    let sections = [
        Some(Section::Meaning(common::meaning(violation, language, violation.catch_all))),
        texts::texts(&violation.causes, language).map(Section::Causes),
        texts::texts(&violation.solutions, language).map(Section::Solutions),
        (!items.is_empty()).then_some(Section::ExampleItems(items)),
        (!entries.is_empty()).then_some(Section::ListedBy(entries)),
        (!fields.is_empty()).then_some(Section::Fields(fields)),
        (!snippets.is_empty()).then_some(Section::HandleIt(snippets)),
        (!violation.sources.is_empty()).then_some(Section::Sources(&violation.sources)),
        common::see_also(contents, topic, violation, language),
        texts::texts(&violation.notes, language).map(Section::Notes),
        common::history(contents, topic, violation, language),
    ];
    Some(TopicPage {
        topic,
        definition: violation,
        code: texts::code(violation),
        title: texts::text(&violation.title, language),
        values,
        facts: facts(contents, violation, language),
        badges: common::badges(violation).collect(),
        sections: sections.into_iter().flatten().collect(),
    })
}

/// Returns the item of a violation (by index) in each envelope that lists it, in a language (by index). Those that entries choose
/// come before alternatives.
pub(crate) fn example_items(contents: &Contents, violation: usize, language: usize) -> Vec<ExampleItem<'_>> {
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
        let located = answer::example_violations(catalog, &[violation], language);
        let Some(located) = located.first() else { continue };
        let item = answer::item(catalog, (entry, entry.status()), located, index, language);
        items.push((index, ExampleItem { envelope: &envelope.name.value, is_alternative, item }));
    }
    items.sort_by_key(|(_, item)| item.is_alternative);
    items.into_iter().map(|(_, item)| item).collect()
}

fn facts<'c>(contents: &'c Contents, violation: &'c Violation, language: usize) -> Vec<Fact<'c>> {
    let mut facts = Vec::new();
    facts.extend(common::names(violation));
    facts.push(Fact::Violation);
    facts.extend(common::facts(contents, violation, language));
    if contents.shows_internal() && !violation.rules.is_empty() {
        facts.push(Fact::Rules(violation.rules.iter().map(|rule| rule.value.as_str()).collect()));
    }
    facts
}
