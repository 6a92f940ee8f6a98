//! The state of a catalog's files, and what is served of it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use errbook_catalog::Locale;
use errbook_catalog::files::{self, File};
use errbook_pages::{Options, Site};

use super::notice;

/// What is served.
pub(super) enum Shown {
    /// The pages.
    Site(Box<Site>),
    /// The page that shows the catalog's mistakes.
    Broken(String),
}

/// A state of the catalog, and its number.
pub(super) struct State {
    pub(super) version: u64,
    pub(super) shown: Shown,
}

/// Reads a catalog anew when one of its files changes.
pub(super) struct Watch {
    catalog: File,
    options: Options,
    locale: Locale,
    state: Mutex<Arc<State>>,
    seen: Mutex<Seen>,
}

/// The files that were asked for, each as it was then.
type Seen = Vec<(File, Stamp)>;
/// When a file was written and how long it is; `None` where there is none.
type Stamp = Option<(SystemTime, u64)>;

impl Watch {
    pub(super) fn new(catalog: File, options: Options, locale: Locale) -> Watch {
        let (shown, seen) = read(&catalog, &options, locale);
        let state = Mutex::new(Arc::new(State { version: 0, shown }));
        Watch { catalog, options, locale, state, seen: Mutex::new(seen) }
    }

    /// What is served now.
    pub(super) fn state(&self) -> Arc<State> {
        Arc::clone(&self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks at the files; gives the new state where one of them changed. Times and lengths are compared: an editor
    /// that writes a file by putting another in its place is seen as well.
    pub(super) fn look(&self) -> Option<Arc<State>> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.iter().all(|(file, before)| stamp(file) == *before) {
            return None;
        }
        let (shown, now) = read(&self.catalog, &self.options, self.locale);
        *seen = now;
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = Arc::new(State { version: state.version + 1, shown });
        Some(Arc::clone(&state))
    }
}

fn read(catalog: &File, options: &Options, locale: Locale) -> (Shown, Seen) {
    // Stamped before it is read: what is written in between is seen the next time.
    let first = (catalog.clone(), stamp(catalog));
    let read = files::read(catalog);
    let included = read.files.into_iter().skip(1).map(|read| (read.file.clone(), stamp(&read.file)));
    let seen = std::iter::once(first).chain(included).collect();
    let shown = match read.reading.has_errors() {
        true => Shown::Broken(notice::diagnostics(&read.reading, locale)),
        false => Shown::Site(Box::new(Site::new(read.reading.catalog, options.clone()))),
    };
    (shown, seen)
}

fn stamp(file: &File) -> Stamp {
    let found = std::fs::metadata(&file.path).ok()?;
    Some((found.modified().unwrap_or(SystemTime::UNIX_EPOCH), found.len()))
}
