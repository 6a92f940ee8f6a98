//! What the reader says of a catalog with an edit.

use std::collections::HashMap;
use std::ops::Range;

use errbook_catalog::{Diagnostic, Loaded, Locale, Reading, Request, Rule, read, render};

use crate::edits::Edit;

/// How many lines a diagnostic may be away from the edit.
const NEAR: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// A new diagnostic near the edit.
    Near,
    /// A new diagnostic further away, whose text names what was edited.
    Named,
    /// No such diagnostic, and the catalog means what it meant.
    Unchanged,
    /// New diagnostics, none of which says where or what.
    Astray,
    /// No new diagnostic, and another meaning.
    Silent,
}

impl Outcome {
    /// Whether the author is told, or need not be.
    pub(crate) fn is_met(self) -> bool {
        matches!(self, Outcome::Near | Outcome::Named | Outcome::Unchanged)
    }
}

/// Reads the bytes of a catalog.
pub(crate) fn reading_of(bytes: &[u8]) -> Reading {
    read(&mut |request: &Request<'_>| match request {
        Request::Catalog => Ok(Loaded { name: "catalog.toml".to_owned(), bytes: bytes.to_vec() }),
        // Catalogs that include others find empty files.
        Request::Include(path) if path.ends_with(".toml") => Ok(Loaded { name: (*path).to_owned(), bytes: Vec::new() }),
        Request::Include(_) => Err("it does not exist".into()),
    })
}

/// Reads a catalog after an edit, and compares with `before`.
pub(crate) fn of(before: &Reading, edit: &Edit, text: &str) -> Outcome {
    let (bytes, touched) = edit.apply(text);
    let after = reading_of(&bytes);
    let lines: Vec<Range<usize>> = touched.iter().map(|at| line(&bytes, at.start)..line(&bytes, at.end) + 1).collect();
    let fresh = new_diagnostics(before, &after);
    for diagnostic in &after.diagnostics {
        assert!(!render(&after.sources, diagnostic, Locale::En).is_empty());
    }
    let near = |diagnostic: &&Diagnostic| {
        let at = diagnostic.span.map(|span| after.sources.place(span).line);
        at.is_some_and(|at| lines.iter().any(|lines| at + NEAR >= lines.start && at < lines.end + NEAR))
    };
    let named = |diagnostic: &&Diagnostic| edit.names.iter().any(|name| names(&diagnostic.text.en, name));
    if fresh.iter().any(near) {
        Outcome::Near
    } else if fresh.iter().any(named) {
        Outcome::Named
    } else if mean_the_same(before, &after) {
        Outcome::Unchanged
    } else if fresh.is_empty() {
        Outcome::Silent
    } else {
        Outcome::Astray
    }
}

/// Whether programs, pages and authors see the same of two readings.
fn mean_the_same(before: &Reading, after: &Reading) -> bool {
    let texts = |reading: &Reading| -> Vec<String> {
        reading.diagnostics.iter().map(|diagnostic| diagnostic.text.en.clone()).collect()
    };
    before.catalog == after.catalog && texts(before) == texts(after)
}

fn line(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Whether a text names this, in backquotes.
fn names(text: &str, name: &str) -> bool {
    let quoted = text.split('`').skip(1).step_by(2);
    !name.is_empty() && quoted.map(|quoted| quoted.trim_matches(['[', ']', '{', '}'])).any(|quoted| quoted == name)
}

/// Returns the diagnostics that are new, wherever they are.
fn new_diagnostics<'r>(before: &Reading, after: &'r Reading) -> Vec<&'r Diagnostic> {
    let mut known: HashMap<(Rule, &str), usize> = HashMap::new();
    for diagnostic in &before.diagnostics {
        *known.entry((diagnostic.rule, diagnostic.text.en.as_str())).or_default() += 1;
    }
    let mut fresh = Vec::new();
    for diagnostic in &after.diagnostics {
        match known.get_mut(&(diagnostic.rule, diagnostic.text.en.as_str())) {
            Some(left @ 1..) => *left -= 1,
            _ => fresh.push(diagnostic),
        }
    }
    fresh
}
