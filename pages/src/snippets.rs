//! Code that handles an entry or a violation in a client, and in Rust the code of the service that answers with it.

mod members;
mod rust;
mod script;
mod subject;
mod typescript;
mod violation;

use errbook_catalog::model::{Catalog, Definition, Entry, Violation};

use crate::ui_language::UiLanguage;
use crate::{markdown, texts};

use subject::{HANDLE, Subject};

/// A piece of code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Snippet {
    /// The name of its programming language, for readers.
    pub language: &'static str,
    /// The name of its programming language in Markdown.
    pub fence: &'static str,
    /// The code.
    pub code: String,
    /// Whether it is code of a client or of the service.
    pub side: Side,
}

/// Where a piece of code runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In a client of the API, for all readers.
    Client,
    /// In the service, for internal readers only.
    Server,
}

/// Returns the code of clients for an entry, and after it the code of the service.
pub(crate) fn of_entry(catalog: &Catalog, entry: &Entry, language: usize) -> Vec<Snippet> {
    let tag = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
    let subject =
        Subject { catalog, entry, tag, advice: advice(entry, language, tag), ui_language: UiLanguage::of(tag) };
    let mut snippets =
        vec![Snippet { language: "TypeScript", fence: "ts", code: typescript::code(&subject), side: Side::Client }];
    if let Some(code) = rust::client(&subject) {
        snippets.push(Snippet { language: "Rust", fence: "rust", code, side: Side::Client });
    }
    if let Some(code) = rust::server(&subject) {
        snippets.push(Snippet { language: "Rust", fence: "rust", code, side: Side::Server });
    }
    snippets
}

/// Returns the code of clients for a violation, and after it the code of the service. `envelope` is that of an entry that lists it, by
/// index.
pub(crate) fn of_violation(
    catalog: &Catalog,
    violation: &Violation,
    envelope: Option<usize>,
    language: usize,
) -> Vec<Snippet> {
    let tag = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
    let advice = advice(violation, language, tag);
    let envelope = envelope.and_then(|index| catalog.envelopes.get(index));
    let typescript = envelope.and_then(|envelope| violation::typescript(catalog, violation, envelope, (tag, &advice)));
    let rust = violation::rust(catalog, violation, UiLanguage::of(tag));
    let typescript = typescript.map(|code| Snippet { language: "TypeScript", fence: "ts", code, side: Side::Client });
    let rust = rust.map(|code| Snippet { language: "Rust", fence: "rust", code, side: Side::Server });
    typescript.into_iter().chain(rust).collect()
}

/// Returns the first solution as one line for a comment.
fn advice(definition: &Definition, language: usize, tag: &str) -> String {
    let first = texts::texts(&definition.solutions, language).and_then(|found| found.text.first().copied());
    match first.map(markdown::plain).filter(|words| !words.is_empty()) {
        Some(words) => words,
        None => HANDLE.get(UiLanguage::of(tag)).to_owned(),
    }
}

#[cfg(test)]
mod tests;
