//! Reads the catalog, once for each content in a process.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use errbook_catalog::files::File;
use errbook_catalog::{Loaded, Reading, Request};

use crate::find::Found;
use crate::messages;

/// A catalog that was read, and the files that it came from.
pub(crate) struct Book {
    pub(crate) reading: Reading,
    /// The files that were read or asked for, as the catalog names them; the first is the catalog itself.
    pub(crate) files: Vec<String>,
    path: PathBuf,
    /// The manifest folder of the crate that uses it.
    user: PathBuf,
    /// The files that were asked for: where they are, and which of the reading's sources they became, if they could be
    /// read.
    asked: Vec<(PathBuf, Option<u32>)>,
    /// The first type (and its file) that used this reading.
    first_user: OnceLock<(String, Option<PathBuf>)>,
}

/// How many catalogs a process keeps: enough for a crate, few enough for an editor that runs for days.
const KEPT: usize = 8;

/// The catalogs that this process has read.
static READ: Mutex<Shelf> = Mutex::new(Shelf(Vec::new()));

/// The catalog at a place. It is parsed and checked anew only if a file's content has changed since.
pub(crate) fn load(found: &Found) -> Arc<Book> {
    READ.lock().unwrap_or_else(PoisonError::into_inner).load(found)
}

/// Catalogs that were read, the last used at the end. Each crate has its own, even of one file: an editor expands many
/// crates in one process, and a file's name in mistakes and where they were shown are a crate's own.
struct Shelf(Vec<Arc<Book>>);

impl Shelf {
    fn load(&mut self, found: &Found) -> Arc<Book> {
        let known = self.0.iter().position(|book| book.is_of(found));
        let known = known.map(|index| self.0.remove(index)).filter(|book| book.is_fresh());
        let book = known.unwrap_or_else(|| Arc::new(read(found)));
        self.0.push(Arc::clone(&book));
        if self.0.len() > KEPT {
            self.0.remove(0);
        }
        book
    }
}

impl Book {
    /// What stands in for a catalog that was not found.
    pub(crate) fn none() -> Book {
        let mut reading = errbook_catalog::read(&mut |_: &Request<'_>| Err(errbook_catalog::Phrase::default()));
        // That there is none is reported by who looked for it.
        reading.diagnostics.clear();
        Book {
            reading,
            files: Vec::new(),
            path: PathBuf::new(),
            user: PathBuf::new(),
            asked: Vec::new(),
            first_user: OnceLock::new(),
        }
    }

    /// The name of another type that used this reading before, and so has shown its mistakes. An editor expands one type
    /// many times, and it shows them each time.
    pub(crate) fn shown_before(&self, user: &str, source: Option<&Path>) -> Option<String> {
        let here = (user.to_owned(), source.map(Path::to_owned));
        let first = self.first_user.get_or_init(|| here.clone());
        (*first != here).then(|| first.0.clone())
    }

    /// Whether this is the catalog at a place, for the same crate.
    fn is_of(&self, found: &Found) -> bool {
        self.path == found.file.path && self.user == found.user
    }

    /// Whether all files still hold what they held. Contents are compared, not times: editors and version control set
    /// times as they like.
    fn is_fresh(&self) -> bool {
        self.asked.iter().all(|(path, file)| {
            // What is not UTF-8 is never the text that it became, and is read again.
            let text = file.map(|file| self.reading.sources.text(file).as_bytes());
            std::fs::read(path).ok().as_deref() == text
        })
    }
}

fn read(found: &Found) -> Book {
    let mut files = Vec::new();
    let mut asked: Vec<(PathBuf, Option<u32>)> = Vec::new();
    let reading = errbook_catalog::read(&mut |request: &Request<'_>| {
        let (File { path, name }, file, from) = match request {
            Request::Catalog => (found.file.clone(), found.file_name(), Some(found.starts_from())),
            Request::Include(part) => (found.file.include(part), (*part).to_owned(), None),
        };
        let bytes = std::fs::read(&path);
        let number = u32::try_from(files.len()).ok();
        asked.push((path.clone(), number.filter(|_| bytes.is_ok())));
        match bytes {
            Ok(bytes) => {
                files.push(file);
                Ok(Loaded { name, bytes })
            }
            Err(error) => Err(messages::io_reason(&path, &name, from, &error)),
        }
    });
    let (path, user) = (found.file.path.clone(), found.user.clone());
    Book { reading, files, path, user, asked, first_user: OnceLock::new() }
}

#[cfg(test)]
mod tests;
