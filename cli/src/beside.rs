//! The files beside a catalog: its lock, and what its releases changed.

use errbook_catalog::contract::{Changelog, Lock};
use errbook_catalog::files::{File, Unreadable, read_content, reason};
use errbook_catalog::{Diagnostic, Sources, phrase, place_line, read_changelog, read_lock};

use crate::failure::Failure;

/// Reads the content of a file; `None` if there is none.
pub(crate) fn content(file: &File) -> Result<Option<Vec<u8>>, Failure> {
    match read_content(&file.path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Unreadable::Missing) => Ok(None),
        Err(error) => {
            let (name, unavailable) = (&file.name, reason(file, &error));
            let reason = unavailable.reason;
            let failure = Failure::new(phrase!("cannot read {name}: {reason}", "无法读取 {name}：{reason}"; reason));
            Err(unavailable.help.into_iter().fold(failure, Failure::help))
        }
    }
}

/// Reads a lock. `name` is its name in messages.
pub(crate) fn lock(name: &str, bytes: &[u8]) -> Result<Lock, Failure> {
    let mut sources = Sources::new();
    read_lock(&mut sources, name, bytes).map_err(|problem| failure(&sources, name, &problem))
}

/// Reads the file of changes; `None` if there is none.
pub(crate) fn changelog(file: &File) -> Result<Option<Changelog>, Failure> {
    let Some(bytes) = content(file)? else { return Ok(None) };
    let mut sources = Sources::new();
    let read = read_changelog(&mut sources, &file.name, &bytes);
    read.map(Some).map_err(|problem| failure(&sources, &file.name, &problem))
}

fn failure(sources: &Sources, name: &str, problem: &Diagnostic) -> Failure {
    let place = problem.span.map_or_else(|| name.to_owned(), |span| place_line(sources, span));
    let text = problem.text.clone();
    let failure = Failure::new(phrase!("{place}: {text}", "{place}：{text}"; text));
    problem.help.iter().cloned().fold(failure, Failure::help)
}
