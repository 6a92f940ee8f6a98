//! What changed for clients of a catalog on disk: the files beside it.

use std::sync::Arc;

use crate::content::{Unreadable, read_content};
use crate::contract::{Changelog, Contract, Detail, History, Lock};
use crate::diagnostic::Diagnostic;
use crate::enforce::{read_lock, span_of_line};
use crate::file::File;
use crate::files::{FromDisk, project_of};
use crate::messages;
use crate::reading::Reading;
use crate::source::{Sources, Span};

/// The extension of the file of changes.
const CHANGES: &str = "changes";
const LOCK: &str = "lock";

/// A file beside a catalog: its name in diagnostics, and its content.
type Beside<'a> = (&'a str, &'a [u8]);

impl Reading {
    /// Reads what the releases changed, from `catalog.changes`, and what changed since, by `catalog.lock`. Each is given with its name in
    /// diagnostics. Without a lock, nobody knows what is not released.
    ///
    /// `None` if the catalog has errors, or if one of the files cannot be read, which is added to the diagnostics.
    pub fn read_history(&mut self, changes: Beside<'_>, lock: Option<Beside<'_>>) -> Option<History> {
        let changelog = read_changelog(&mut self.sources, changes.0, changes.1);
        let lock = lock.map(|(name, bytes)| read_lock(&mut self.sources, name, bytes)).transpose();
        let (changelog, lock) = (self.or_report(changelog), self.or_report(lock));
        if self.has_errors() {
            return None;
        }
        let since = |lock: Lock| lock.unreleased(&Contract::of(&self.catalog, Detail::Contract));
        Some(History::new(changelog?, lock?.map(since).unwrap_or_default()))
    }

    fn or_report<T>(&mut self, read: Result<T, Box<Diagnostic>>) -> Option<T> {
        read.map_err(|problem| self.diagnostics.push(*problem)).ok()
    }
}

impl FromDisk {
    /// Reads the changes of the releases, `catalog.changes` beside the catalog; `None` if there is no such file. If it cannot be
    /// read, that is added to the diagnostics.
    pub fn read_changelog(&mut self) -> Option<Changelog> {
        let file = self.beside(CHANGES)?;
        let bytes = self.content(&file)?;
        let before = self.reading.sources.names().len();
        let read = read_changelog(&mut self.reading.sources, &file.name, &bytes);
        self.hide_outside(before, &file);
        self.reading.or_report(read)
    }

    /// Reads what the releases changed, from `catalog.changes` beside the catalog, and what changed since, by its lock. `None` if there is
    /// no such file, if the catalog has errors, or if one of the files cannot be read, which is added to the diagnostics.
    pub fn read_history(&mut self) -> Option<History> {
        let (changes, lock) = (self.beside(CHANGES)?, self.beside(LOCK)?);
        let bytes = self.content(&changes)?;
        let locked = self.content(&lock);
        let before = self.reading.sources.names().len();
        let locked = locked.as_ref().map(|bytes| (lock.name.as_str(), bytes.as_slice()));
        let history = self.reading.read_history((&changes.name, &bytes), locked);
        self.hide_outside(before, &changes);
        history
    }

    /// Returns a file beside the catalog; `None` if the catalog itself could not be read.
    fn beside(&self, extension: &str) -> Option<File> {
        let catalog = self.files.first().filter(|catalog| catalog.source.is_some())?;
        Some(catalog.file.beside(extension))
    }

    /// Returns the content of a file beside the catalog; `None` if there is none, or if it cannot be read, which is added to the
    /// diagnostics.
    fn content(&mut self, file: &File) -> Option<Vec<u8>> {
        match read_content(&file.path) {
            Ok(bytes) => Some(bytes),
            Err(Unreadable::Missing) => None,
            Err(error) => {
                let reason = messages::unreadable_reason(&file.name, &error);
                self.reading.diagnostics.push(messages::unreadable_beside(&file.name, reason));
                None
            }
        }
    }

    /// Hides the lines of the sources from a number on if a file, and so those beside it, are outside of the project.
    fn hide_outside(&mut self, before: usize, file: &File) {
        if self.files.first().is_some_and(|catalog| project_of(&catalog.file).holds(&file.path)) {
            return;
        }
        let added = before..self.reading.sources.names().len();
        added
            .filter_map(|source| u32::try_from(source).ok())
            .for_each(|source| self.reading.sources.hide_lines(source));
    }
}

/// Reads the text of `catalog.changes`. `name` is its file name in diagnostics.
///
/// # Errors
///
/// Why it cannot be read: a diagnostic with a place in the text, which is added to the sources.
pub fn read_changelog(sources: &mut Sources, name: &str, bytes: &[u8]) -> Result<Changelog, Box<Diagnostic>> {
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let file = sources.add(name.to_owned(), Arc::from(&*String::from_utf8_lossy(bytes)));
            return Err(Box::new(messages::not_utf8(Span::new(file, at..at.saturating_add(1)))));
        }
    };
    Changelog::read(text).map_err(|error| {
        let file = sources.add(name.to_owned(), Arc::from(text));
        Box::new(messages::changes_problem(span_of_line(text, error.line, file), &error.problem))
    })
}
