//! [`Watch`]: a catalog, and the responses that were held against it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fmt};

use errbook_catalog::files::{self, Project};
use errbook_catalog::{InvalidCatalog, Locale, Reading};

use super::answers::Answers;
use super::content::Content;
use super::head::{Head, lines};
#[cfg(feature = "layer")]
use super::layer::WatchLayer;
use super::pending::{Asked, Pending};
use super::state::State;
use crate::{Coverage, Finding, FindingKind, Report};

/// The folder of the package whose tests run, which cargo sets.
const PACKAGE: &str = "CARGO_MANIFEST_DIR";

/// The variable that chooses the language of the macros' diagnostics, too.
const LANGUAGE: &str = "ERRBOOK_LANG";

/// A catalog, and the responses of a service that were held against it.
///
/// One watch serves all tests of a program, as a `static`. It can be used from all threads; clones share what they have seen.
///
/// If the environment variable `ERRBOOK_ANSWERS` names a folder, each response that is judged is also appended to a file in it, which
/// has the name of the catalog: `shop.jsonl`. `errbook drift` reads it, and prints the coverage of all tests, in whatever program they run.
#[derive(Clone)]
pub struct Watch {
    pub(super) state: Arc<State>,
}

impl Watch {
    /// Returns a watch with the catalog that the macros of this package use: the nearest `catalog.toml` from the package's folder
    /// upward, no higher than the root of the workspace.
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if the catalog has errors, or if there is none.
    pub fn new() -> Result<Watch, InvalidCatalog> {
        let folder = package();
        match files::nearest(&folder, &Project::of(&folder)) {
            Some(file) => Watch::of_reading(files::read(&file).reading),
            None => Watch::of(files::CATALOG),
        }
    }

    /// Returns a watch with the catalog in this file, and those that it includes. The path is relative to the folder of the package
    /// whose tests run.
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if the catalog has errors, or if a file cannot be read.
    pub fn of(path: impl AsRef<Path>) -> Result<Watch, InvalidCatalog> {
        let (folder, path) = (package(), path.as_ref());
        let file = files::File::new(&folder.join(path), &folder, &path.display().to_string());
        Watch::of_reading(files::read(&file).reading)
    }

    /// Returns a watch with a catalog from its text: `include_str!("../catalog.toml")`.
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if the catalog has errors, or includes other files.
    pub fn from_catalog(text: &str) -> Result<Watch, InvalidCatalog> {
        Watch::of_reading(errbook_catalog::read_text(files::CATALOG, text))
    }

    fn of_reading(reading: Reading) -> Result<Watch, InvalidCatalog> {
        // For the rest of the process, as a layer may be used by any task of it. A test program has a few.
        let catalog = Box::leak(Box::new(reading.into_catalog()?));
        let answers = Answers::of_environment(&catalog.name);
        Ok(Watch { state: Arc::new(State::of(catalog, answers)) })
    }

    /// Returns a watch that accepts findings of this kind: they fail no test, and are still in the [report](Watch::report).
    ///
    /// For a watch that has not seen anything yet; it does not change clones.
    #[must_use]
    pub fn allow(self, kind: FindingKind) -> Watch {
        Watch { state: Arc::new(self.state.allowing(kind)) }
    }

    /// Returns the layer that has each response of a service judged as it leaves.
    ///
    /// Add it outside of errbook's own layer. Outside of compression, it cannot read what is compressed, which
    /// [`assert_no_drift`](Watch::assert_no_drift) reports.
    #[cfg(feature = "layer")]
    #[must_use]
    pub fn layer(&self) -> WatchLayer {
        WatchLayer { state: Arc::clone(&self.state) }
    }

    /// Judges a response that a test has received, and returns its findings. A response that is no error by the catalog has none.
    pub fn see<B: AsRef<[u8]>>(&self, method: &str, path: &str, response: &http::Response<B>) -> Vec<Finding> {
        self.see_parts(method, path, response.status().as_u16(), response.headers(), response.body().as_ref())
    }

    /// Judges a response like [`see`](Watch::see), from its parts, as clients such as reqwest return them. The body is not compressed.
    pub fn see_parts(
        &self,
        method: &str,
        path: &str,
        status: u16,
        headers: &http::HeaderMap,
        body: &[u8],
    ) -> Vec<Finding> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let head = Head::new(status, lines(headers), None);
        match Pending::of(&self.state, Asked::new(method, path), head, false).map(Pending::by_head) {
            None => Vec::new(),
            Some(Ok(findings)) => findings,
            Some(Err(pending)) => pending.judge(body),
        }
    }

    /// Judges the body of an error that is a part of something else, such as an event of a stream or a message of a WebSocket, and
    /// returns its findings. `place` is where it is, for readers.
    pub fn see_body(&self, place: &str, body: &[u8]) -> Vec<Finding> {
        self.state.see(place, None, Content::Whole(body))
    }

    /// Returns all findings, each once, and the coverage of the catalog.
    #[must_use]
    pub fn report(&self) -> Report {
        self.state.log().drift.report()
    }

    /// Returns which entries of the catalog were sent.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        self.report().entries
    }

    /// Panics if a response differs from the catalog, or could not be read. Notes are no reason, nor is what is
    /// [allowed](Watch::allow).
    ///
    /// # Panics
    ///
    /// With the first response that has each finding: its method and path, and the beginning of its body. The text is in Chinese if the
    /// environment variable `ERRBOOK_LANG` is `zh`.
    #[track_caller]
    pub fn assert_no_drift(&self) {
        if let Some(failure) = self.failure(locale()) {
            panic!("{failure}");
        }
    }

    /// Returns what [`assert_no_drift`](Watch::assert_no_drift) panics with; `None` if there is no reason to.
    #[must_use]
    pub fn failure(&self, locale: Locale) -> Option<String> {
        self.state.failure().map(|failure| failure.get(locale).to_owned())
    }
}

/// Returns the language of texts: that of the macros' diagnostics.
pub(super) fn locale() -> Locale {
    env::var(LANGUAGE).map_or(Locale::En, |language| Locale::of(&language))
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").field("catalog", &self.state.catalog.name).finish_non_exhaustive()
    }
}

/// Returns the folder of the package whose tests run: cargo starts them there, other runners only tell it.
fn package() -> PathBuf {
    env::var_os(PACKAGE).map_or_else(PathBuf::new, PathBuf::from)
}
