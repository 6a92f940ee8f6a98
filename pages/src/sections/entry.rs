//! The page of an entry.

use errbook_catalog::model::{Entry, Kind};
use errbook_exports::{Contents, Topic, examples};

use super::page::{Badge, Fact, Section, TopicPage};
use super::{common, fields};
use crate::answer::{self, Answer};
use crate::{snippets, texts};

/// Returns the page of an entry (by index) in a language (by index); `None` if there is no such entry.
pub(super) fn page(contents: &Contents, index: usize, language: usize) -> Option<TopicPage<'_>> {
    let catalog = contents.catalog();
    let entry = catalog.entries.get(index)?;
    let topic = Topic::Entry(index);
    let violations = contents.violations_of(entry);
    let values = examples::values(contents, entry, &violations, language);
    let examples = examples::of_entry(contents, entry, &values, language);
    let answers: Vec<&Answer> = examples.iter().flat_map(|example| &example.answers).collect();
    let bodies: Vec<&[answer::Part]> = answers.iter().map(|answer| answer.body.as_slice()).collect();
    let headers = answers.first().map_or(&[][..], |answer| answer.headers.as_slice());
    let fields = fields::rows((contents, topic), entry, language, &values, &bodies, headers);
    let snippets = common::snippets(contents, snippets::of_entry(catalog, index, language));
    let sections = [
        Some(common::message(entry, language, entry.catch_all && entry.kind == Kind::Error)),
        texts::texts(&entry.solutions, language).map(Section::Solutions),
        texts::texts(&entry.causes, language).map(Section::Causes),
        (!violations.is_empty()).then_some(Section::Violations(violations)),
        (!fields.is_empty()).then_some(Section::Fields(fields)),
        Some(Section::ExampleResponse(examples)),
        snippets,
        common::history(contents, topic, entry, language),
        common::description(entry, language),
        common::see_also(contents, topic, entry, language),
        texts::texts(&entry.notes, language).map(Section::Notes),
        common::sources(contents, entry),
    ];
    Some(TopicPage {
        topic,
        definition: entry,
        code: texts::code(entry),
        title: texts::text(&entry.title, language),
        values,
        facts: facts(contents, entry, language),
        badges: entry
            .retryable
            .map(Badge::Retryable)
            .into_iter()
            .chain(common::badges(contents, topic, entry))
            .collect(),
        sections: sections.into_iter().flatten().collect(),
    })
}

fn facts<'c>(contents: &'c Contents, entry: &'c Entry, language: usize) -> Vec<Fact<'c>> {
    let mut facts = Vec::new();
    facts.extend(common::names(entry));
    facts.push(Fact::Statuses(entry.statuses.iter().map(|status| status.value).collect()));
    facts.push(Fact::Kind(entry.kind));
    facts.extend(common::facts(contents, entry, language));
    facts
}
