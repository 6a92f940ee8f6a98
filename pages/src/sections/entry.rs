//! The page of an entry.

use errbook_catalog::model::{Entry, Kind};
use errbook_catalog::plan;

use super::page::{Badge, Example, Fact, Section, TopicPage};
use super::{common, fields};
use crate::answer::{self, Answer, Values, example_violations};
use crate::contents::Contents;
use crate::topic::Topic;
use crate::{snippets, texts};

/// Returns the page of an entry (by index) in a language (by index); `None` if there is no such entry.
pub(super) fn page(contents: &Contents, index: usize, language: usize) -> Option<TopicPage<'_>> {
    let catalog = contents.catalog();
    let entry = catalog.entries.get(index)?;
    let topic = Topic::Entry(index);
    let violations = contents.violations_of(entry);
    let mut values = Values::examples(catalog, entry, language);
    values.set_violations(example_violations(catalog, &violations, language));
    let examples: Vec<Example<'_>> = plan::envelopes(catalog, entry)
        .map(|(envelope, is_alternative)| {
            let answer = |status| answer::answer(catalog, entry, status, envelope, language, &values);
            Example {
                envelope: catalog.envelopes.get(envelope).map_or("", |envelope| envelope.name.value.as_str()),
                is_alternative,
                answers: entry.statuses.iter().map(|status| answer(status.value)).collect(),
            }
        })
        .collect();
    let answers: Vec<&Answer> = examples.iter().flat_map(|example| &example.answers).collect();
    let bodies: Vec<&[answer::Part]> = answers.iter().map(|answer| answer.body.as_slice()).collect();
    let headers = answers.first().map_or(&[][..], |answer| answer.headers.as_slice());
    let fields = fields::rows(entry, language, &values, &bodies, headers);
    let snippets = snippets::of_entry(catalog, entry, language, answers.first().copied());
    let sections = [
        Some(Section::Meaning(common::meaning(entry, language, entry.catch_all && entry.kind == Kind::Error))),
        texts::texts(&entry.causes, language).map(Section::Causes),
        texts::texts(&entry.solutions, language).map(Section::Solutions),
        Some(Section::ExampleResponse(examples)),
        (!violations.is_empty()).then_some(Section::Violations(violations)),
        (!fields.is_empty()).then_some(Section::Fields(fields)),
        Some(Section::HandleIt(snippets)),
        (!entry.sources.is_empty()).then_some(Section::Sources(&entry.sources)),
        common::see_also(contents, topic, entry, language),
        texts::texts(&entry.notes, language).map(Section::Notes),
        common::history(contents, topic, entry, language),
    ];
    Some(TopicPage {
        topic,
        definition: entry,
        code: texts::code(entry),
        title: texts::text(&entry.title, language),
        values,
        facts: facts(contents, entry, language),
        badges: entry.retryable.map(Badge::Retryable).into_iter().chain(common::badges(entry)).collect(),
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
