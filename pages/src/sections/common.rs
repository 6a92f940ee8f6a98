//! The parts that the pages of entries and of violations have in common.

use errbook_catalog::model::{Audience, Code, Definition};
use errbook_catalog::plan;
use errbook_exports::{Contents, Topic};

use super::page::{Badge, Event, Fact, LinkText, Message, Section};
use crate::snippets::{Side, Snippet};
use crate::{markdown, texts};

/// Returns the facts before those of its kind: the name where it differs from the code.
pub(super) fn names(definition: &Definition) -> Option<Fact<'_>> {
    let name = definition.name.value.as_str();
    match &definition.code.value {
        Code::None => Some(Fact::NoCode),
        code if code.as_text().as_deref() != Some(name) => Some(Fact::Name(name)),
        _ => None,
    }
}

/// Returns the facts after those of its kind: group, tags and owner.
pub(super) fn facts<'c>(contents: &'c Contents, definition: &'c Definition, language: usize) -> Vec<Fact<'c>> {
    let mut facts = Vec::new();
    facts.extend(definition.group.map(Fact::Group));
    let tags = definition.tags.iter().filter_map(|tag| contents.catalog().tags.get(*tag));
    let tags: Vec<&str> =
        tags.map(|tag| texts::text(&tag.title, language).map_or(tag.name.value.as_str(), |found| found.text)).collect();
    if !tags.is_empty() {
        facts.push(Fact::Tags(tags));
    }
    facts.extend(definition.owner.as_deref().filter(|_| contents.shows_internal()).map(Fact::Owner));
    facts
}

pub(super) fn badges<'c>(
    contents: &'c Contents,
    topic: Topic,
    definition: &'c Definition,
) -> impl Iterator<Item = Badge<'c>> {
    let deprecated = definition.deprecated.as_ref();
    let badges = [
        deprecated.map(|deprecated| Badge::Deprecated(deprecated.since.as_deref())),
        definition.catch_all.then_some(Badge::CatchAll),
        (definition.audience == Audience::Internal).then_some(Badge::Internal),
        contents.since(topic).map(Badge::Since),
    ];
    badges.into_iter().flatten()
}

pub(super) fn message(definition: &Definition, language: usize, is_catch_all: bool) -> Section<'_> {
    Section::Message(Message { pieces: plan::message(definition, language), is_catch_all })
}

pub(super) fn description(definition: &Definition, language: usize) -> Option<Section<'_>> {
    texts::text(&definition.description, language).map(Section::Description)
}

/// Returns where it comes from: in the code of the service, so for internal readers only.
pub(super) fn sources<'c>(contents: &Contents, definition: &'c Definition) -> Option<Section<'c>> {
    let shown = contents.shows_internal() && !definition.sources.is_empty();
    shown.then_some(Section::Sources(&definition.sources))
}

/// Returns the code that readers are shown: that of the service is for internal readers only.
pub(super) fn snippets(contents: &Contents, all: Vec<Snippet>) -> Option<Section<'static>> {
    let is_shown = |snippet: &Snippet| contents.shows_internal() || snippet.side == Side::Client;
    let shown: Vec<Snippet> = all.into_iter().filter(is_shown).collect();
    (!shown.is_empty()).then_some(Section::HandleIt(shown))
}

pub(super) fn see_also<'c>(
    contents: &'c Contents,
    topic: Topic,
    definition: &'c Definition,
    language: usize,
) -> Option<Section<'c>> {
    let named = definition.see_also.iter();
    let topics: Vec<Topic> = named.filter_map(|name| contents.sibling_named(topic, &name.value)).collect();
    let links = definition.links.iter().filter(|link| markdown::is_safe_url(&link.url.value));
    let links: Vec<LinkText<'_>> =
        links.map(|link| LinkText { url: &link.url.value, label: texts::text(&link.label, language) }).collect();
    (!topics.is_empty() || !links.is_empty()).then_some(Section::SeeAlso { topics, links })
}

pub(super) fn history<'c>(
    contents: &'c Contents,
    topic: Topic,
    definition: &'c Definition,
    language: usize,
) -> Option<Section<'c>> {
    let catalog = contents.catalog();
    let mut events = Vec::new();
    events.extend(contents.since(topic).map(Event::Added));
    events.extend(definition.deprecated.as_ref().map(|deprecated| Event::Deprecated {
        since: deprecated.since.as_deref(),
        note: texts::text(&deprecated.note, language),
    }));
    events.extend(contents.replacement(topic, definition.replaced_by.as_ref()).map(Event::ReplacedBy));
    let aliases: Vec<String> = definition.aliases.iter().filter_map(|alias| alias.value.text()).collect();
    if !aliases.is_empty() {
        events.push(Event::Aliases(aliases));
    }
    let replaced = contents.retired().filter(|other| other.is_like(topic)).filter(|other| {
        let replacement = other.retired(catalog).and_then(|retired| retired.replaced_by.as_ref());
        replacement.is_some_and(|replacement| replacement.value == definition.name.value)
    });
    events.extend(replaced.map(Event::Replaces));
    (!events.is_empty()).then_some(Section::History(events))
}
