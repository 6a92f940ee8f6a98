//! Catalogs that this process has read: each is read once per content of its files.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use errbook_catalog::files::{self, FromDisk, ReadFile, ReadLock, Unreadable};
use errbook_catalog::{Reading, Request};

use super::find::Found;

/// A catalog that was read, and the files that it came from.
pub(super) struct CachedCatalog {
    read: FromDisk,
    /// Whether the catalog has no errors, whatever its lock says.
    is_sound: bool,
    /// The manifest folder of the crate that uses it.
    user: PathBuf,
    /// The first type that used this reading, and its file.
    first_user: OnceLock<(String, Option<PathBuf>)>,
}

/// How many catalogs a process keeps: enough for a crate, few enough for an editor that runs for days.
const KEPT: usize = 8;

static CACHE: Mutex<Cache> = Mutex::new(Cache(Vec::new()));

/// Returns the catalog at a place, held against its lock. It is parsed and checked only if the content of a file has changed since
/// the last time.
pub(super) fn read(found: &Found) -> Arc<CachedCatalog> {
    CACHE.lock().unwrap_or_else(PoisonError::into_inner).read(found)
}

/// Catalogs in the order of their last use. Each crate has its own, even of the same file: an editor expands many crates in
/// one process, and the names of files in diagnostics and where they were shown differ per crate.
struct Cache(Vec<Arc<CachedCatalog>>);

impl Cache {
    fn read(&mut self, found: &Found) -> Arc<CachedCatalog> {
        let known = self.0.iter().position(|cached| cached.is_of(found));
        let known = known.map(|index| self.0.remove(index)).filter(|cached| cached.read.is_fresh());
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
        let mut reading = errbook_catalog::read(&mut |_: &Request<'_>| Err(errbook_catalog::Unavailable::default()));
        // That there is no catalog is reported by whoever searched for it.
        reading.diagnostics.clear();
        let read = FromDisk { reading, files: Vec::new(), lock: None };
        CachedCatalog { read, is_sound: false, user: PathBuf::new(), first_user: OnceLock::new() }
    }

    /// Returns whether the catalog has no errors. It can break its contract.
    pub(super) fn is_sound(&self) -> bool {
        self.is_sound
    }

    /// Returns the catalog with its diagnostics.
    pub(super) fn reading(&self) -> &Reading {
        &self.read.reading
    }

    /// Returns the files that were read, by their paths from the catalog's folder: the catalog, what it includes, and its lock.
    /// One that cannot be read is left out. If that is an error, cargo tries the build again.
    pub(super) fn files(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let files = self.read.files.iter().filter(|file| file.source.is_some()).map(ReadFile::relative_path);
        files.chain(self.read.lock.as_ref().and_then(ReadLock::relative_path).map(Cow::Borrowed))
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
        let catalog = self.read.files.first();
        catalog.is_some_and(|catalog| catalog.file.path == found.file.path) && self.user == found.user
    }
}

fn read_from_disk(found: &Found) -> CachedCatalog {
    let mut read = files::read_with(&found.file, &found.project, |file, include, error| {
        let reason = files::reason(file, error);
        match error {
            // The path of the catalog itself could be relative to another folder than the user thinks.
            Unreadable::Missing if include.is_none() => reason.help(found.starts_from()),
            _ => reason,
        }
    });
    let is_sound = !read.reading.has_errors();
    read.enforce_lock(&found.project);
    CachedCatalog { read, is_sound, user: found.user.clone(), first_user: OnceLock::new() }
}

#[cfg(test)]
mod tests;
