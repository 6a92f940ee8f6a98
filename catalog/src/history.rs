//! What changed for clients of a catalog on disk: the files beside it.

use std::sync::Arc;

use crate::content::{Unreadable, read_content};
use crate::contract::{Changelog, Contract, Detail, History};
use crate::diagnostic::Diagnostic;
use crate::enforce::{read_lock, span_of_line};
use crate::file::File;
use crate::files::{FromDisk, project_of};
use crate::messages;
use crate::source::{Sources, Span};

/// The extension of the file of changes.
const CHANGES: &str = "changes";
const LOCK: &str = "lock";

impl FromDisk {
    /// Reads the changes of the releases, `catalog.changes` beside the catalog; `None` if there is no such file. If it cannot be
    /// read, that is added to the diagnostics.
    pub fn read_changelog(&mut self) -> Option<Changelog> {
        let file = self.beside(CHANGES)?;
        let bytes = self.content(&file)?;
        self.read_beside(&file, |sources| read_changelog(sources, &file.name, &bytes))
    }

    /// Reads the [changes of the releases](FromDisk::read_changelog), and what changed since, by the lock. `None` if there is no
    /// changelog, if the catalog has errors, or if one of the files cannot be read, which is added to the diagnostics.
    pub fn read_history(&mut self) -> Option<History> {
        let changelog = self.read_changelog()?;
        let lock = self.beside(LOCK)?;
        let lock = match self.content(&lock) {
            Some(bytes) => self.read_beside(&lock, |sources| read_lock(sources, &lock.name, &bytes))?,
            // Without one, nobody knows what is not released.
            None => return (!self.reading.has_errors()).then(|| History::new(changelog, Vec::new())),
        };
        if self.reading.has_errors() {
            return None;
        }
        let contract = Contract::of(&self.reading.catalog, Detail::Contract);
        Some(History::new(changelog, lock.unreleased(&contract)))
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
                self.add(messages::unreadable_beside(&file.name, reason));
                None
            }
        }
    }

    /// Reads the content of a file; what is wrong with it is added to the diagnostics, which show no line of a file outside of the
    /// project.
    fn read_beside<T>(
        &mut self,
        file: &File,
        read: impl FnOnce(&mut Sources) -> Result<T, Box<Diagnostic>>,
    ) -> Option<T> {
        let problem = match read(&mut self.reading.sources) {
            Ok(read) => return Some(read),
            Err(problem) => *problem,
        };
        let is_inside = self.files.first().is_some_and(|catalog| project_of(&catalog.file).holds(&file.path));
        if let Some(at) = problem.span.filter(|_| !is_inside) {
            self.reading.sources.hide_lines(at.file);
        }
        self.add(problem);
        None
    }

    fn add(&mut self, diagnostic: Diagnostic) {
        self.reading.diagnostics.push(diagnostic);
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
