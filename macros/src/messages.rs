//! All that the macros say about Rust code: one function a message, and no wording anywhere else. English and Chinese
//! stand side by side.
//!
//! A message that is about an entry ends with a note that names the entry's line in the catalog.

mod entries;
mod fields;
mod files;
mod options;
mod syntax;

pub(crate) use entries::*;
pub(crate) use fields::*;
pub(crate) use files::*;
pub(crate) use options::*;
pub(crate) use syntax::*;

use errbook_catalog::messages::{help as help_lead, list, note as note_lead};
use errbook_catalog::{Phrase, Sources, Span, nearest, phrase, place_line};

/// A text with what to do. rustc sets the further lines of a text below its first.
fn help(text: Phrase, help: Phrase) -> Phrase {
    let lead = help_lead();
    phrase!("{text}\n= {lead}{help}", "{text}\n= {lead}{help}"; text, lead, help)
}

/// A text with the place in the catalog that it is about.
fn note(text: Phrase, sources: &Sources, what: Phrase, at: Span) -> Phrase {
    let (lead, place) = (note_lead(), place_line(sources, at));
    phrase!("{text}\n= {lead}{what}: {place}", "{text}\n= {lead}{what}：{place}"; text, lead, what)
}

/// A text with the place of a name in the catalog.
fn note_of(text: Phrase, sources: &Sources, name: &str, at: Span) -> Phrase {
    note(text, sources, phrase!("`{name}` in the catalog", "目录中的 `{name}`"), at)
}

/// "did you mean `x`?"
fn guess(near: &str) -> Phrase {
    phrase!("did you mean `{near}`?", "是否想写 `{near}`？")
}

/// "did you mean `x`?", or the names that are known; `none`: what to say where there are none.
fn hint<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>, none: Phrase) -> Phrase {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(wanted, known.iter().copied()) {
        Some(name) => guess(name),
        None if known.is_empty() => none,
        None => {
            let known = list(known);
            phrase!("known: {known}", "可用的有：{known}"; known)
        }
    }
}
