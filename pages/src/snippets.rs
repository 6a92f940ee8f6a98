//! Code that handles an entry or a violation: in Rust, in TypeScript, and as a request on the command line.

mod members;
mod rust;
mod script;
mod subject;
mod typescript;
mod violation;

use errbook_catalog::model::{Catalog, Definition, Entry, Violation};

use crate::answer::{self, Answer};
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
}

/// Returns the code for an entry. `answer` is the answer with its default status, in the same language (by index).
pub(crate) fn of_entry(catalog: &Catalog, entry: &Entry, language: usize, answer: Option<&Answer>) -> Vec<Snippet> {
    let tag = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
    let subject =
        Subject { catalog, entry, tag, advice: advice(entry, language, tag), ui_language: UiLanguage::of(tag) };
    let mut snippets = Vec::new();
    if let Some(code) = rust::code(&subject) {
        snippets.push(Snippet { language: "Rust", fence: "rust", code });
    }
    snippets.push(Snippet { language: "TypeScript", fence: "ts", code: typescript::code(&subject) });
    snippets.push(Snippet { language: "curl", fence: "sh", code: curl(tag, answer) });
    snippets
}

/// Returns the code for a violation. `envelope` is that of an entry that lists it, by index.
pub(crate) fn of_violation(
    catalog: &Catalog,
    violation: &Violation,
    envelope: Option<usize>,
    language: usize,
) -> Vec<Snippet> {
    let tag = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
    let advice = advice(violation, language, tag);
    let ui_language = UiLanguage::of(tag);
    let rust = violation::rust(catalog, violation, ui_language);
    let envelope = envelope.and_then(|index| catalog.envelopes.get(index));
    let typescript = envelope.and_then(|envelope| violation::typescript(catalog, violation, envelope, (tag, &advice)));
    let rust = rust.map(|code| Snippet { language: "Rust", fence: "rust", code });
    let typescript = typescript.map(|code| Snippet { language: "TypeScript", fence: "ts", code });
    rust.into_iter().chain(typescript).collect()
}

/// Returns the first solution as one line for a comment.
fn advice(definition: &Definition, language: usize, tag: &str) -> String {
    let first = texts::texts(&definition.solutions, language).and_then(|found| found.text.first().copied());
    match first.map(markdown::plain).filter(|words| !words.is_empty()) {
        Some(words) => words,
        None => HANDLE.get(UiLanguage::of(tag)).to_owned(),
    }
}

/// Returns a request on the command line, and its answer.
fn curl(tag: &str, answer: Option<&Answer>) -> String {
    let mut code = format!("curl -sS -i -H 'Accept-Language: {tag}' \"$URL\"\n");
    let Some(answer) = answer else { return code };
    code.push_str(&format!("# HTTP/1.1 {}\n", answer::status_line(answer.status)));
    code.push_str(&format!("# {}\n", answer::text(&answer.body)));
    code
}

#[cfg(test)]
mod tests;
