//! Lowers `[catalog]`.

use std::borrow::Cow;

use super::context::Cx;
use super::{fallback, format};
use crate::index::Index;
use crate::keys::{Key, head as keys, root};
use crate::messages;
use crate::model::{Fallback, Text};
use crate::names::FieldCase;
use crate::reader::{Cell, Table};
use crate::source::{At, Span};
use crate::tag;
use crate::template::Template;

/// `[catalog]`, lowered. The languages are in `Cx`.
pub(super) struct Head {
    pub(super) name: Option<At<String>>,
    pub(super) title: Text,
    pub(super) fallbacks: Vec<Fallback>,
    pub(super) docs_url: Option<At<Template>>,
    pub(super) violation_docs_url: Option<At<Template>>,
    pub(super) envelope: Option<At<String>>,
    pub(super) alternatives: Vec<At<String>>,
    /// Whether the key is there with a value other than an empty list.
    pub(super) lists_alternatives: bool,
    pub(super) field_case: FieldCase,
    /// The minutes by which the offset from UTC is ahead of it.
    pub(super) utc_offset: Option<i32>,
}

pub(super) fn lower(tables: &mut [Table<'_>], cx: &mut Cx<'_>) -> Head {
    let cell = tables.first_mut().and_then(|file| file.take(&root::CATALOG));
    let place = tables.first().map_or(Span::new(0, 0..0), |file| file.at);
    if cell.is_none() && !tables.is_empty() {
        cx.diagnostics.push(messages::missing_catalog_table(place));
    }
    let Some(mut table) = cell.and_then(|cell| cell.table(&keys::CATALOG, &mut cx.diagnostics)) else {
        cx.set_languages(default_languages(place));
        cx.languages_sound = false;
        cx.offset_sound = false;
        return Head::nameless();
    };
    let languages = languages(table.take(&keys::LANGUAGES), table.at, cx);
    cx.set_languages(languages);
    cx.languages_sound &= !table.misspells(&keys::LANGUAGES);
    let fallbacks = table.take(&keys::FALLBACKS).map(|cell| fallback::lower(&cell, cx)).unwrap_or_default();
    let name = table.require(&keys::NAME, &mut cx.diagnostics).and_then(|cell| cell.string(&mut cx.diagnostics));
    if let Some(name) = name.as_ref().filter(|name| name.value.trim().is_empty()) {
        cx.diagnostics.push(messages::empty_text(name.at, keys::NAME.name));
    }
    let title = cx.text_of(&mut table, &keys::TITLE);
    let docs_url = url(&mut table, &keys::DOCS_URL, cx);
    let violation_docs_url = url(&mut table, &keys::VIOLATION_DOCS_URL, cx);
    let envelope = table.string(&keys::ENVELOPE, &mut cx.diagnostics);
    let alternatives = table.take(&keys::ALTERNATIVES);
    let is_empty = |cell: &Cell<'_>| cell.as_array().is_some_and(|items| items.is_empty());
    let lists_alternatives = alternatives.as_ref().is_some_and(|cell| !is_empty(cell));
    let alternatives = alternatives.map(|cell| cell.strings(&mut cx.diagnostics)).unwrap_or_default();
    cx.whole &= !table.misspells(&keys::ALTERNATIVES);
    let field_case = table.take(&keys::FIELD_CASE);
    let field_case = field_case.and_then(|cell| cell.choice(&FieldCase::WORDS, FieldCase::parse, &mut cx.diagnostics));
    let utc_offset = format::offset_of(&mut table, &keys::UTC_OFFSET, cx);
    let is_offset_broken = table.has(&keys::UTC_OFFSET) && utc_offset.is_none();
    cx.offset_sound = !is_offset_broken && !table.misspells(&keys::UTC_OFFSET);
    // The files were included before lowering began; only the type of the value is checked here.
    table.strings(&keys::INCLUDE, &mut cx.diagnostics);
    cx.whole &= !table.misspells(&keys::INCLUDE);
    table.finish(&[], &mut cx.diagnostics);
    Head {
        name,
        title,
        fallbacks,
        docs_url,
        violation_docs_url,
        envelope,
        alternatives,
        lists_alternatives,
        field_case: field_case.unwrap_or_default(),
        utc_offset,
    }
}

fn url(table: &mut Table<'_>, key: &'static Key, cx: &mut Cx<'_>) -> Option<At<Template>> {
    let written = table.string(key, &mut cx.diagnostics)?;
    Some(At { at: written.at, value: Template::parse(&written, cx.sources, &mut cx.diagnostics) })
}

impl Head {
    /// Returns the defaults, for a catalog whose `[catalog]` cannot be read.
    fn nameless() -> Head {
        Head {
            name: None,
            title: Text::default(),
            fallbacks: Vec::new(),
            docs_url: None,
            violation_docs_url: None,
            envelope: None,
            alternatives: Vec::new(),
            lists_alternatives: false,
            field_case: FieldCase::default(),
            utc_offset: None,
        }
    }
}

fn default_languages(at: Span) -> Vec<At<String>> {
    ["en", "zh"].map(|tag| At { value: tag.to_owned(), at }).to_vec()
}

/// The most languages that a catalog can have. The runtime tries them one by one.
const MOST_LANGUAGES: usize = 200;

/// Returns the language tags in canonical case. Malformed and repeated ones are reported and left out.
fn languages(cell: Option<Cell<'_>>, place: Span, cx: &mut Cx<'_>) -> Vec<At<String>> {
    let Some(cell) = cell else { return default_languages(place) };
    let mut found: Vec<At<String>> = Vec::new();
    let mut numbers = Index::new();
    let before = cx.diagnostics.len();
    for written in cell.strings(&mut cx.diagnostics) {
        match tag::canonical(&written.value) {
            Err(problem) => {
                cx.diagnostics.push(messages::malformed_language_tag(written.at, &written.value, problem));
                let _ = cx.refused_tags.add(Cow::Owned(written.value));
            }
            Ok(value) => match numbers.add(Cow::Owned(value.clone())) {
                Ok(_) => found.push(At { value, at: written.at }),
                Err(first) => {
                    let first = found.get(first).map_or(written.at, |first| first.at);
                    cx.diagnostics.push(messages::repeated_language(written.at, &value, first));
                }
            },
        }
    }
    if found.len() > MOST_LANGUAGES {
        cx.diagnostics.push(messages::too_many_languages(cell.at, found.len(), MOST_LANGUAGES));
        found.truncate(MOST_LANGUAGES);
    }
    cx.languages_sound &= cx.diagnostics.len() == before && !found.is_empty();
    if found.is_empty() {
        if cell.as_array().is_some_and(|items| items.is_empty()) {
            cx.diagnostics.push(messages::no_languages(cell.at));
        }
        return default_languages(cell.at);
    }
    found
}
