//! Catalogs on disk: finding them, reading them, and holding them against their locks.
//!
//! Without a path, the catalog is the nearest `catalog.toml` from a folder upward, no higher than the root of the workspace,
//! nor than that of a package that cargo unpacked. The macros, the pages and the command all find it this way.

use std::borrow::Cow;
use std::path::Path;

use crate::load::{Loaded, Request};
use crate::messages;
use crate::reading::{self, Reading};
use crate::rule::Rule;
use crate::unavailable::Unavailable;

pub use crate::content::{LARGEST_FILE, Unreadable, read_content};
pub use crate::file::{File, display};
pub use crate::lock_file::ReadLock;
pub use crate::project::{Boundary, Project, tidy};

/// The file name of a catalog by default.
pub const CATALOG: &str = "catalog.toml";

/// A catalog that was read from disk.
#[derive(Clone, Debug)]
pub struct FromDisk {
    /// The catalog with its diagnostics: a file that cannot be read is among them.
    pub reading: Reading,
    /// The files of the catalog, its main file first; also those that cannot be read.
    pub files: Vec<ReadFile>,
    /// The lock that the catalog was held against; `None` before [`enforce_lock`](FromDisk::enforce_lock), or if none binds.
    pub lock: Option<ReadLock>,
}

/// A file that a catalog consists of.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ReadFile {
    /// The file.
    pub file: File,
    /// The path that the catalog includes it by; `None` for the catalog itself.
    pub include: Option<String>,
    /// Its number among the reading's sources; `None` if it cannot be read.
    pub source: Option<u32>,
}

impl ReadFile {
    /// Returns the path from the catalog's folder: the one that the catalog includes it by, or the name of its own file.
    #[must_use]
    pub fn relative_path(&self) -> Cow<'_, str> {
        match &self.include {
            Some(path) => Cow::Borrowed(path),
            None => self.file.path.file_name().unwrap_or_default().to_string_lossy(),
        }
    }
}

impl FromDisk {
    /// Holds the catalog against the lock beside it: what breaks the contract is added to the diagnostics. `project` is that of the
    /// crate that uses the catalog, or of the catalog's folder.
    ///
    /// The lock of a catalog that is not the [project's own](Project::owns) does not bind.
    pub fn enforce_lock(&mut self, project: &Project) {
        let Some(catalog) = self.files.first().filter(|catalog| catalog.source.is_some()) else { return };
        self.lock = ReadLock::of(&catalog.file, project);
        if let Some(lock) = &self.lock {
            lock.hold(&mut self.reading, project);
        }
    }

    /// Returns whether all files have the content that was read. Contents are compared, not times: editors and version
    /// control set times as they like.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        let are_fresh = self.files.iter().all(|ReadFile { file, source, .. }| {
            // A file that is not UTF-8 never equals the text made from it, and is read again.
            let text = source.map(|source| self.reading.sources.text(source).as_bytes());
            read_content(&file.path).ok().as_deref() == text
        });
        are_fresh && self.lock.as_ref().is_none_or(ReadLock::is_fresh)
    }
}

/// Reads a catalog and the files that it includes, in the project of the catalog's folder.
#[must_use]
pub fn read(catalog: &File) -> FromDisk {
    read_with(catalog, &project_of(catalog), |file, _, error| reason(file, error))
}

/// Reads the catalog at a path like [`read`]. Diagnostics name its files by their paths from its folder.
#[must_use]
pub fn read_path(path: &Path) -> FromDisk {
    let folder = path.parent().unwrap_or(Path::new(""));
    read(&File::new(path, folder, &path.display().to_string()))
}

/// Reads a catalog like [`read`], and holds it against its lock.
#[must_use]
pub fn read_and_enforce(catalog: &File) -> FromDisk {
    let mut read = read(catalog);
    read.enforce_lock(&project_of(catalog));
    read
}

/// Reads the files that a catalog includes. The content of the catalog itself is given.
#[must_use]
pub fn read_given(catalog: &File, content: &[u8]) -> FromDisk {
    read_all(catalog, Some(content), &project_of(catalog), &mut |file, _, error| reason(file, error))
}

/// Reads a catalog and the files that it includes. `reason` words why a file cannot be read; it gets the path that the
/// catalog includes the file by (`None` for the catalog itself).
///
/// Diagnostics do not show lines of files outside of the project.
#[must_use]
pub fn read_with(
    catalog: &File,
    project: &Project,
    mut reason: impl FnMut(&File, Option<&str>, &Unreadable) -> Unavailable,
) -> FromDisk {
    read_all(catalog, None, project, &mut reason)
}

pub(crate) fn project_of(catalog: &File) -> Project {
    Project::of(catalog.path.parent().unwrap_or(Path::new("")))
}

fn read_all(
    catalog: &File,
    content: Option<&[u8]>,
    project: &Project,
    reason: &mut dyn FnMut(&File, Option<&str>, &Unreadable) -> Unavailable,
) -> FromDisk {
    let mut files: Vec<ReadFile> = Vec::new();
    let mut outside: Vec<u32> = Vec::new();
    let mut reading = reading::read(&mut |request: &Request<'_>| {
        let (file, include) = match request {
            Request::Catalog => (catalog.clone(), None),
            Request::Include(path) => (catalog.include(path), Some(*path)),
        };
        let given = content.filter(|_| include.is_none());
        let read = given.map_or_else(|| read_within(&file.path, project), |content| Ok(content.to_vec()));
        let loaded = match read {
            Ok(bytes) => Ok(Loaded { name: file.name.clone(), bytes }),
            Err(error) => Err(reason(&file, include, &error)),
        };
        // Sources are numbered in the order in which files are given.
        let number = files.iter().filter(|file| file.source.is_some()).count();
        let source = u32::try_from(number).ok().filter(|_| loaded.is_ok());
        if given.is_none() && !project.holds(&file.path) {
            outside.extend(source);
        }
        files.push(ReadFile { file, include: include.map(str::to_owned), source });
        loaded
    });
    for &file in &outside {
        reading.sources.hide_lines(file);
    }
    for diagnostic in &mut reading.diagnostics {
        let at = diagnostic.span.filter(|at| diagnostic.rule == Rule::Syntax && outside.contains(&at.file));
        if let Some(at) = at {
            // A message about TOML quotes what is there, and what is not TOML may be any file of the machine.
            *diagnostic = messages::not_toml_outside(at);
        }
    }
    FromDisk { reading, files, lock: None }
}

/// Returns the content of a file, unless it is outside of the package that the catalog belongs to.
fn read_within(path: &Path, project: &Project) -> Result<Vec<u8>, Unreadable> {
    match project.is_beyond(path) {
        Some(boundary) => Err(Unreadable::OutsidePackage(boundary.mark())),
        None => read_content(path),
    }
}

/// Returns why a file cannot be read, in words.
#[must_use]
pub fn reason(file: &File, error: &Unreadable) -> Unavailable {
    messages::unreadable_reason(&file.name, error)
}

/// Returns the nearest `catalog.toml` from `folder` upward, no higher than the project's root. A folder of that name is
/// skipped.
#[must_use]
pub fn nearest(folder: &Path, project: &Project) -> Option<File> {
    let root = project.root();
    for folder in folder.ancestors() {
        let path = folder.join(CATALOG);
        if path.symlink_metadata().is_ok() && !path.is_dir() {
            let name = display(&path, root).unwrap_or_else(|| CATALOG.to_owned());
            return Some(File { path, name });
        }
        if folder == root {
            break;
        }
    }
    None
}

#[cfg(test)]
mod tests;
