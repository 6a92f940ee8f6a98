//! Lowers `fallbacks` of `[catalog]`.

use std::borrow::Cow;

use super::context::Cx;
use crate::index::Index;
use crate::messages;
use crate::model::Fallback;
use crate::reader::Cell;
use crate::source::{At, Span};
use crate::tag;

/// The most rows of `fallbacks`. The runtime tries them one by one.
const MOST_FALLBACKS: usize = 200;

/// Returns the rows that can be used; the others are reported.
pub(super) fn lower(cell: &Cell<'_>, cx: &mut Cx<'_>) -> Vec<Fallback> {
    let rows = cell.members(&mut cx.diagnostics).unwrap_or_default();
    if rows.len() > MOST_FALLBACKS {
        cx.diagnostics.push(messages::too_many_fallbacks(cell.key.at, rows.len(), MOST_FALLBACKS));
    }
    let own: Vec<String> = cx.languages.iter().map(|own| tag::as_matched(&own.value)).collect();
    let (mut seen, mut places) = (Index::new(), Vec::new());
    let mut found = Vec::new();
    for row in rows.into_iter().take(MOST_FALLBACKS) {
        let readers = readers(&row, &own, &mut seen, &mut places, cx);
        let language = language(&row, cx);
        if let (Some(readers), Some(language)) = (readers, language) {
            found.push(Fallback { readers, language });
        }
    }
    found
}

/// Returns the tag of a row's readers, unless they have it from another row or are readers of a language of the catalog.
fn readers(
    row: &Cell<'_>,
    own: &[String],
    seen: &mut Index<'static>,
    places: &mut Vec<Span>,
    cx: &mut Cx<'_>,
) -> Option<At<String>> {
    let written = row.key;
    let value = match tag::canonical(written.value) {
        Ok(value) => value,
        Err(problem) => {
            cx.diagnostics.push(messages::malformed_language_tag(written.at, written.value, problem));
            return None;
        }
    };
    let matched = tag::as_matched(&value);
    let language = own.iter().position(|own| tag::is_read_as(&matched, own)).and_then(|index| cx.languages.get(index));
    if let Some(language) = language.filter(|_| cx.languages_sound) {
        cx.diagnostics.push(messages::fallback_of_language(written, language));
        return None;
    }
    match seen.add(Cow::Owned(matched)) {
        Ok(_) => places.push(written.at),
        Err(first) => {
            let first = places.get(first).copied().unwrap_or(written.at);
            cx.diagnostics.push(messages::repeated_language(written.at, &value, first));
            return None;
        }
    }
    Some(At { value, at: written.at })
}

/// Returns the index of the language that a row's readers get.
fn language(row: &Cell<'_>, cx: &mut Cx<'_>) -> Option<usize> {
    let written = row.string(&mut cx.diagnostics)?;
    let found = cx.language_of(&written.value);
    if found.is_none() && cx.languages_sound {
        let known = cx.languages.iter().map(|tag| tag.value.as_str());
        cx.diagnostics.push(messages::unknown_fallback(&written, known));
    }
    found
}
