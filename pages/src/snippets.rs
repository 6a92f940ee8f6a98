//! Code that handles an entry or a violation in a client, in five languages, and in Rust the code of the service that answers with it.
//!
//! TypeScript and Rust use what errbook generates of the catalog. Python, Java and Go read the members of the body.

mod go;
mod java;
mod members;
mod python;
mod reading;
mod rust;
mod subject;
mod text;
mod typescript;
mod words;

use errbook_catalog::model::{Catalog, Violation};

use subject::{Plain, Subject};

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

/// Returns the code of clients for an entry (by index), and after it the code of the service.
pub(crate) fn of_entry(catalog: &Catalog, entry: usize, language: usize) -> Vec<Snippet> {
    Subject::of_entry(catalog, entry, language).map_or_else(Vec::new, |subject| of(&subject))
}

/// Returns the code of clients for a violation (with its index), and after it the code of the service. `entry` is one that lists it, by
/// index; without one there is no code of clients.
pub(crate) fn of_violation(
    catalog: &Catalog,
    violation: (usize, &Violation),
    entry: Option<usize>,
    language: usize,
) -> Vec<Snippet> {
    Subject::of_violation(catalog, violation, entry, language).map_or_else(Vec::new, |subject| of(&subject))
}

fn of(subject: &Subject<'_>) -> Vec<Snippet> {
    let snippet = |language, fence, code, side| Snippet { language, fence, code, side };
    let client = |language, fence| move |code| snippet(language, fence, code, Side::Client);
    let plain = subject.entry.and_then(|_| subject.plain());
    let by_members = |write: &dyn Fn(&Subject<'_>, &Plain<'_>) -> Option<String>| write(subject, plain.as_ref()?);
    let is_listed = subject.entry.is_some();
    let all = [
        is_listed.then(|| typescript::code(subject)).flatten().map(client("TypeScript", "ts")),
        is_listed.then(|| rust::client(subject)).flatten().map(client("Rust", "rust")),
        by_members(&|subject, plain| Some(python::code(subject, plain))).map(client("Python", "python")),
        by_members(&|subject, plain| Some(java::code(subject, plain))).map(client("Java", "java")),
        by_members(&go::code).map(client("Go", "go")),
        rust::server(subject).map(|code| snippet("Rust", "rust", code, Side::Server)),
    ];
    all.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests;
