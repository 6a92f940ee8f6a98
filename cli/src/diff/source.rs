//! Where a version of a catalog is read from.

use std::path::Path;

use errbook_catalog::contract::Lock;
use errbook_catalog::files::CATALOG;
use errbook_catalog::{Reading, phrase};

use super::revision::Revision;
use crate::beside;
use crate::failure::Failure;
use crate::github::path_from_root;
use crate::open::Input;
use crate::session::Session;

/// Where a version of a catalog is read from.
pub(super) enum Source {
    /// A file, or standard input.
    Disk(Input),
    /// A revision of git.
    Revision(Revision),
}

impl Source {
    /// Returns what an argument names. What exists on disk is a file; a folder stands for its catalog.
    pub(super) fn of(here: &Path, argument: &Path) -> Source {
        let path = here.join(argument);
        if !path.exists()
            && let Some(revision) = argument.to_str().and_then(Revision::parse)
        {
            return Source::Revision(revision);
        }
        let input = Input::named(here, argument);
        if input.is_standard || !path.is_dir() {
            return Source::Disk(input);
        }
        Source::Disk(Input::named(here, &argument.join(CATALOG)))
    }

    pub(super) fn is_standard(&self) -> bool {
        matches!(self, Source::Disk(input) if input.is_standard)
    }

    /// Returns its name in messages.
    pub(super) fn name(&self) -> String {
        match self {
            Source::Disk(input) => input.file.name.clone(),
            Source::Revision(revision) => revision.name(),
        }
    }

    /// Reads the catalog, which must have no errors.
    pub(super) fn read(&self, session: &Session, here: &Path) -> Result<Reading, Failure> {
        match self {
            Source::Disk(input) => {
                let name = &input.file.name;
                let help =
                    phrase!("see `errbook check {name}` for all of them", "运行 `errbook check {name}` 可列出全部");
                session.without_errors(input.read()?.reading, name, (!input.is_standard).then_some(help))
            }
            Source::Revision(revision) => session.without_errors(revision.read(here)?, &revision.name(), None),
        }
    }

    /// Reads the lock beside the catalog; `None` if there is none.
    pub(super) fn lock(&self, here: &Path) -> Result<Option<Lock>, Failure> {
        let (name, bytes) = match self {
            Source::Disk(input) if input.is_standard => return Ok(None),
            Source::Disk(input) => {
                let file = input.file.beside("lock");
                (file.name.clone(), beside::content(&file)?)
            }
            Source::Revision(revision) => revision.beside("lock", here)?,
        };
        bytes.map(|bytes| beside::lock(&name, &bytes)).transpose()
    }

    /// Returns the path of a file of the catalog from the root of the repository, by its name in messages; `None` if it is none of
    /// the repository.
    pub(super) fn path_from_root(&self, here: &Path, name: &str) -> Option<String> {
        match self {
            Source::Disk(input) => (!input.is_standard || name != input.file.name).then(|| path_from_root(here, name)),
            Source::Revision(revision) => Some(revision.path_from_root(here, name)),
        }
    }
}
