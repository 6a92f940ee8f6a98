//! All that the macros say about Rust code: one function a message, and no wording anywhere else.
//!
//! A message that is about an entry ends with a note that names the entry's line in the catalog.

mod entries;
mod fields;
mod files;
mod options;

pub(crate) use entries::*;
pub(crate) use fields::*;
pub(crate) use files::*;
pub(crate) use options::*;

use errbook_catalog::{Sources, Span, list, nearest, place_line};

/// A text with what to do. rustc sets the further lines of a text below its first.
fn help(text: &str, help: &str) -> String {
    format!("{text}\n= help: {help}")
}

/// A text with the place in the catalog that it is about.
fn note(text: &str, sources: &Sources, what: &str, at: Span) -> String {
    format!("{text}\n= note: {what}: {}", place_line(sources, at))
}

/// "did you mean `x`?", or the names that are known; `what`: what they are names of.
fn hint<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>, what: &str) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(wanted, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if known.is_empty() => format!("there are no {what}"),
        None => format!("known: {}", list(known)),
    }
}

/// "is" or "are" and the like, by number.
fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}
