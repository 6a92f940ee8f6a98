//! [`ReadLock`]: the lock of a catalog on disk.

use crate::content::{Unreadable, read_content};
use crate::enforce::{LockFile, enforce};
use crate::file::File;
use crate::messages;
use crate::project::Project;
use crate::reading::Reading;
use crate::unavailable::Unavailable;

/// The extension of a lock.
const LOCK: &str = "lock";

/// The lock of a catalog, as it was read.
#[derive(Clone, Debug)]
pub struct ReadLock {
    file: File,
    relative_path: String,
    content: Content,
}

#[derive(Clone, Debug, PartialEq)]
enum Content {
    Missing,
    Unreadable(Unavailable),
    Bytes(Vec<u8>),
}

impl ReadLock {
    /// Reads the lock of a catalog if it binds in this project, which is that of the crate that uses the catalog, or of the catalog's
    /// folder.
    pub(crate) fn of(catalog: &File, project: &Project) -> Option<ReadLock> {
        project.owns(&catalog.linked().path).then(|| {
            let file = catalog.beside(LOCK);
            let content = content(&file);
            ReadLock { file, relative_path: catalog.path_beside(LOCK), content }
        })
    }

    /// Holds the catalog against the lock. Lines of a lock that is a link out of the project are not shown.
    pub(crate) fn hold(&self, reading: &mut Reading, project: &Project) {
        let before = reading.sources.names().len();
        let lock = match &self.content {
            Content::Missing => LockFile::Missing,
            Content::Unreadable(reason) => LockFile::Unreadable(reason.clone()),
            Content::Bytes(bytes) => LockFile::Content(bytes),
        };
        enforce(reading, &self.file.name, lock);
        let added = before..reading.sources.names().len();
        if !added.is_empty() && !project.holds(&self.file.path) {
            added.filter_map(|file| u32::try_from(file).ok()).for_each(|file| reading.sources.hide_lines(file));
        }
    }

    /// Returns its path from the catalog's folder, with `/` between folders; `None` if it could not be read.
    #[must_use]
    pub fn relative_path(&self) -> Option<&str> {
        matches!(self.content, Content::Bytes(_)).then_some(&self.relative_path)
    }

    /// Returns whether it still has the content that was read.
    pub(crate) fn is_fresh(&self) -> bool {
        content(&self.file) == self.content
    }
}

fn content(file: &File) -> Content {
    match read_content(&file.path) {
        Ok(bytes) => Content::Bytes(bytes),
        Err(Unreadable::Missing) => Content::Missing,
        Err(error) => Content::Unreadable(messages::unreadable_reason(&file.name, &error)),
    }
}
