//! The page of a violation.

use errbook_catalog::model::Violation;
use errbook_exports::{Contents, Topic, examples};

use super::page::{Fact, Section, TopicPage};
use super::{common, fields};
use crate::answer::{Part, Values};
use crate::{snippets, texts};

/// Returns the page of a violation (by index) in a language (by index); `None` if there is no such violation.
pub(super) fn page(contents: &Contents, index: usize, language: usize) -> Option<TopicPage<'_>> {
    let catalog = contents.catalog();
    let violation = catalog.violations.get(index)?;
    let topic = Topic::Violation(index);
    let entries = contents.entries_with(index);
    let values = Values::examples(catalog, violation, language);
    let items = examples::of_violation(contents, index, language);
    let bodies: Vec<&[Part]> = items.iter().map(|item| item.item.as_slice()).collect();
    let fields = fields::rows((contents, topic), violation, language, &values, &bodies, &[]);
    let listed_by = entries.first().copied();
    let snippets = common::snippets(contents, snippets::of_violation(catalog, (index, violation), listed_by, language));
    let sections = [
        Some(common::message(violation, language, violation.catch_all)),
        texts::texts(&violation.solutions, language).map(Section::Solutions),
        texts::texts(&violation.causes, language).map(Section::Causes),
        (!entries.is_empty()).then_some(Section::ListedBy(entries)),
        (!fields.is_empty()).then_some(Section::Fields(fields)),
        (!items.is_empty()).then_some(Section::ExampleItems(items)),
        snippets,
        common::history(contents, topic, violation, language),
        common::description(violation, language),
        common::see_also(contents, topic, violation, language),
        texts::texts(&violation.notes, language).map(Section::Notes),
        common::sources(contents, violation),
    ];
    Some(TopicPage {
        topic,
        definition: violation,
        code: texts::code(violation),
        title: texts::text(&violation.title, language),
        values,
        facts: facts(contents, violation, language),
        badges: common::badges(contents, topic, violation).collect(),
        sections: sections.into_iter().flatten().collect(),
    })
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
