//! Catalogs that this process has read: each is read once per content of its files.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use errbook_catalog::files::File;
use errbook_catalog::{Loaded, Reading, Request};

use super::find::Found;
use crate::messages;

/// A catalog that was read, and the files that it came from.
pub(super) struct CachedCatalog {
    pub(super) reading: Reading,
    /// The files that were read, by the paths that the catalog writes; the first is the catalog itself.
    pub(super) files: Vec<String>,
    path: PathBuf,
    /// The manifest folder of the crate that uses it.
    user: PathBuf,
    /// The files that were requested: their paths, and their numbers among the sources of the reading if they could be
    /// read.
    requested: Vec<(PathBuf, Option<u32>)>,
    /// The first type that used this reading, and its file.
    first_user: OnceLock<(String, Option<PathBuf>)>,
}

/// How many catalogs a process keeps: enough for a crate, few enough for an editor that runs for days.
const KEPT: usize = 8;

static CACHE: Mutex<Cache> = Mutex::new(Cache(Vec::new()));

/// Returns the catalog at a place. It is parsed and checked only if the content of a file has changed since the last time.
pub(super) fn read(found: &Found) -> Arc<CachedCatalog> {
    CACHE.lock().unwrap_or_else(PoisonError::into_inner).read(found)
}

/// Catalogs in the order of their last use. Each crate has its own, even of the same file: an editor expands many crates in
/// one process, and the names of files in diagnostics and where they were shown differ per crate.
struct Cache(Vec<Arc<CachedCatalog>>);

impl Cache {
    fn read(&mut self, found: &Found) -> Arc<CachedCatalog> {
        let known = self.0.iter().position(|cached| cached.is_of(found));
        let known = known.map(|index| self.0.remove(index)).filter(|cached| cached.is_fresh());
        let cached = known.unwrap_or_else(|| Arc::new(read_from_disk(found)));
        self.0.push(Arc::clone(&cached));
        if self.0.len() > KEPT {
            self.0.remove(0);
        }
        cached
    }
}

impl CachedCatalog {
    /// Returns an empty catalog, for a call whose catalog was not found.
    pub(super) fn empty() -> CachedCatalog {
        let mut reading = errbook_catalog::read(&mut |_: &Request<'_>| Err(errbook_catalog::Phrase::default()));
        // That there is no catalog is reported by whoever searched for it.
        reading.diagnostics.clear();
        CachedCatalog {
            reading,
            files: Vec::new(),
            path: PathBuf::new(),
            user: PathBuf::new(),
            requested: Vec::new(),
            first_user: OnceLock::new(),
        }
    }

    /// Returns the name of another type that used this reading before, and so has shown its diagnostics. An editor expands
    /// the same type many times; it shows them each time.
    pub(super) fn shown_before(&self, user: &str, source: Option<&Path>) -> Option<String> {
        let here = (user.to_owned(), source.map(Path::to_owned));
        let first = self.first_user.get_or_init(|| here.clone());
        (*first != here).then(|| first.0.clone())
    }

    /// Returns whether this is the catalog at a place, for the same crate.
    fn is_of(&self, found: &Found) -> bool {
        self.path == found.file.path && self.user == found.user
    }

    /// Returns whether every file still has the content that was read. Modification times do not matter: editors and
    /// version control set them as they like.
    fn is_fresh(&self) -> bool {
        self.requested.iter().all(|(path, file)| {
            // A file that is not UTF-8 never equals the text made from it, and is read again.
            let text = file.map(|file| self.reading.sources.text(file).as_bytes());
            std::fs::read(path).ok().as_deref() == text
        })
    }
}

fn read_from_disk(found: &Found) -> CachedCatalog {
    let mut files = Vec::new();
    let mut requested: Vec<(PathBuf, Option<u32>)> = Vec::new();
    let reading = errbook_catalog::read(&mut |request: &Request<'_>| {
        let (File { path, name }, file, from) = match request {
            Request::Catalog => (found.file.clone(), found.file_name(), Some(found.starts_from())),
            Request::Include(part) => (found.file.include(part), (*part).to_owned(), None),
        };
        let bytes = std::fs::read(&path);
        let number = u32::try_from(files.len()).ok();
        requested.push((path.clone(), number.filter(|_| bytes.is_ok())));
        match bytes {
            Ok(bytes) => {
                files.push(file);
                Ok(Loaded { name, bytes })
            }
            Err(error) => Err(messages::io_reason(&path, &name, from, &error)),
        }
    });
    let (path, user) = (found.file.path.clone(), found.user.clone());
    CachedCatalog { reading, files, path, user, requested, first_user: OnceLock::new() }
}

#[cfg(test)]
mod tests;
