//! The page of an entry.

use errbook_catalog::model::{Audience, Catalog, Code, Entry, Kind};
use errbook_catalog::plan;

use super::fields;
use super::page::{Badge, EntryPage, Event, Example, Fact, LinkText, Meaning, Section};
use crate::answer::{self, Answer, Values};
use crate::contents::Contents;
use crate::{markdown, snippets, texts};

/// Returns the page of an entry (by index) in a language (by index); `None` if there is no such entry.
#[must_use]
pub fn entry_page(contents: &Contents, index: usize, language: usize) -> Option<EntryPage<'_>> {
    let catalog = contents.catalog();
    let entry = catalog.entries.get(index)?;
    let values = Values::examples(catalog, entry, language);
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
    let fields = fields::rows(entry, language, &values, &answers);
    let snippets = snippets::of(catalog, entry, language, answers.first().copied());
    let sections = [
        Some(Section::Meaning(meaning(entry, language))),
        texts::texts(&entry.causes, language).map(Section::Causes),
        texts::texts(&entry.solutions, language).map(Section::Solutions),
        Some(Section::ExampleResponse(examples)),
        (!fields.is_empty()).then_some(Section::Fields(fields)),
        Some(Section::HandleIt(snippets)),
        (!entry.sources.is_empty()).then_some(Section::Sources(&entry.sources)),
        see_also(contents, entry, language),
        texts::texts(&entry.notes, language).map(Section::Notes),
        history(catalog, entry, language),
    ];
    Some(EntryPage {
        entry,
        code: texts::code(entry),
        title: texts::text(&entry.title, language),
        values,
        facts: facts(contents, entry, language),
        badges: badges(entry),
        sections: sections.into_iter().flatten().collect(),
    })
}

fn facts<'c>(contents: &'c Contents, entry: &'c Entry, language: usize) -> Vec<Fact<'c>> {
    let name = entry.name.value.as_str();
    let mut facts = Vec::new();
    match &entry.code.value {
        Code::None => facts.push(Fact::NoCode),
        code if code.as_text().as_deref() != Some(name) => facts.push(Fact::Name(name)),
        _ => {}
    }
    facts.push(Fact::Statuses(entry.statuses.iter().map(|status| status.value).collect()));
    facts.push(Fact::Kind(entry.kind));
    facts.extend(entry.group.map(Fact::Group));
    let tags = entry.tags.iter().filter_map(|tag| contents.catalog().tags.get(*tag));
    let tags: Vec<&str> =
        tags.map(|tag| texts::text(&tag.title, language).map_or(tag.name.value.as_str(), |found| found.text)).collect();
    if !tags.is_empty() {
        facts.push(Fact::Tags(tags));
    }
    facts.extend(entry.owner.as_deref().filter(|_| contents.shows_internal()).map(Fact::Owner));
    facts
}

fn badges(entry: &Entry) -> Vec<Badge<'_>> {
    let deprecated = entry.deprecated.as_ref();
    let badges = [
        entry.retryable.map(Badge::Retryable),
        deprecated.map(|deprecated| Badge::Deprecated(deprecated.since.as_deref())),
        entry.catch_all.then_some(Badge::CatchAll),
        (entry.audience == Audience::Internal).then_some(Badge::Internal),
        entry.since.as_deref().map(Badge::Since),
    ];
    badges.into_iter().flatten().collect()
}

fn meaning(entry: &Entry, language: usize) -> Meaning<'_> {
    Meaning {
        message: plan::message(entry, language),
        description: texts::text(&entry.description, language),
        is_catch_all: entry.catch_all && entry.kind == Kind::Error,
    }
}

fn see_also<'c>(contents: &'c Contents, entry: &'c Entry, language: usize) -> Option<Section<'c>> {
    let entries: Vec<usize> = entry.see_also.iter().filter_map(|name| contents.entry_named(&name.value)).collect();
    let links = entry.links.iter().filter(|link| markdown::is_safe_url(&link.url.value));
    let links: Vec<LinkText<'_>> =
        links.map(|link| LinkText { url: &link.url.value, label: texts::text(&link.label, language) }).collect();
    (!entries.is_empty() || !links.is_empty()).then_some(Section::SeeAlso { entries, links })
}

fn history<'c>(catalog: &'c Catalog, entry: &'c Entry, language: usize) -> Option<Section<'c>> {
    let mut events = Vec::new();
    events.extend(entry.since.as_deref().map(Event::Added));
    events.extend(entry.deprecated.as_ref().map(|deprecated| Event::Deprecated {
        since: deprecated.since.as_deref(),
        note: texts::text(&deprecated.note, language),
    }));
    events.extend(entry.replaced_by.as_ref().map(|name| Event::ReplacedBy(&name.value)));
    let aliases: Vec<String> = entry.aliases.iter().filter_map(|alias| alias.value.text()).collect();
    if !aliases.is_empty() {
        events.push(Event::Aliases(aliases));
    }
    let retired = catalog.retired.iter().enumerate();
    let replaced = retired.filter(|(_, retired)| {
        retired.replaced_by.as_ref().is_some_and(|replacement| replacement.value == entry.name.value)
    });
    events.extend(replaced.map(|(index, _)| Event::Replaces(index)));
    (!events.is_empty()).then_some(Section::History(events))
}
