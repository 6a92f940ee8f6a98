//! Watches the files of a catalog.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use errbook_catalog::files::{self, File, FromDisk};
use errbook_pages::{Contents, Options, Site};

use super::notice::Notice;

/// What the server serves.
pub(super) enum Served {
    /// The pages.
    Site(Box<Site>),
    /// The catalog's errors, on every page.
    Broken(Box<Notice>),
}

/// A version of the catalog.
pub(super) struct State {
    pub(super) version: u64,
    pub(super) served: Served,
}

/// Rereads a catalog when one of its files changes.
pub(super) struct Watch {
    catalog: File,
    options: Options,
    state: Mutex<Arc<State>>,
    seen: Mutex<Seen>,
}

/// The files of the catalog as they were when it was read.
type Seen = Vec<(File, Stamp)>;
/// Modification time and length of a file; `None` if it does not exist.
type Stamp = Option<(SystemTime, u64)>;

impl Watch {
    pub(super) fn new(catalog: File, options: Options) -> Watch {
        let (served, seen) = read(&catalog, &options);
        let state = Mutex::new(Arc::new(State { version: 0, served }));
        Watch { catalog, options, state, seen: Mutex::new(seen) }
    }

    /// Returns the current version.
    pub(super) fn state(&self) -> Arc<State> {
        Arc::clone(&self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Checks the files; returns the new version if one of them changed. It compares times and lengths, so it also notices
    /// editors that replace a file.
    pub(super) fn poll(&self) -> Option<Arc<State>> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.iter().all(|(file, before)| stamp(file) == *before) {
            return None;
        }
        let (served, now) = read(&self.catalog, &self.options);
        *seen = now;
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = Arc::new(State { version: state.version + 1, served });
        Some(Arc::clone(&state))
    }
}

fn read(catalog: &File, options: &Options) -> (Served, Seen) {
    // Stamped before it is read, so that a change in between is noticed next time.
    let first = (catalog.clone(), stamp(catalog));
    let beside =
        ["changes", "lock"].map(|extension| catalog.beside(extension)).map(|file| (file.clone(), stamp(&file)));
    let mut read = files::read(catalog);
    let included = read.files.iter().skip(1).map(|read| read.file.clone()).chain(read.brand_files());
    let others: Vec<_> = included.map(|file| (file.clone(), stamp(&file))).collect();
    let history = read.read_history();
    let brand = Arc::new(read.read_brand());
    let seen = std::iter::once(first).chain(beside).chain(others).collect();
    let mut options = options.clone();
    options.brand = brand;
    let served = match read.reading.has_errors() {
        true => Served::Broken(Box::new(broken(read, options))),
        false => {
            let contents = Contents::new(read.reading.catalog, options.internal);
            Served::Site(Box::new(Site::of(contents.with_history(history), options)))
        }
    };
    (served, seen)
}

/// Returns the errors of a catalog, in the frame of what could be read of it.
fn broken(read: FromDisk, options: Options) -> Notice {
    let mut catalog = read.reading.catalog.clone();
    if catalog.name.is_empty() {
        // The title of the bar, which leads home.
        catalog.name = files::CATALOG.to_owned();
    }
    Notice { site: Site::new(catalog, options), reading: read.reading, files: read.files }
}

fn stamp(file: &File) -> Stamp {
    let found = std::fs::metadata(&file.path).ok()?;
    Some((found.modified().unwrap_or(SystemTime::UNIX_EPOCH), found.len()))
}
