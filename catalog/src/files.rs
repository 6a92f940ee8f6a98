//! Catalogs on disk: finding them, naming their files in diagnostics, and reading them.
//!
//! Without a path, the catalog is the nearest `catalog.toml` from a folder upward, no higher than the root of the workspace.
//! The macros, the pages and the command all find it this way.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use crate::load::{Loaded, Request};
use crate::messages;
use crate::phrase::Phrase;
use crate::reading::{self, Reading};
use crate::workspace::workspace_excludes;

/// The file name of a catalog by default.
pub const CATALOG: &str = "catalog.toml";

/// A file of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path.
    pub path: PathBuf,
    /// Its name in diagnostics, with `/` between folders.
    pub name: String,
}

impl File {
    /// Returns a file named by its path from `root`, or `otherwise` if it is outside: use the path as the user wrote it, so
    /// that diagnostics are the same on every machine.
    #[must_use]
    pub fn new(path: &Path, root: &Path, otherwise: &str) -> File {
        let path = tidy(path);
        let name = display(&path, root).unwrap_or_else(|| otherwise.to_owned());
        File { path, name }
    }

    /// Returns a file that this catalog includes, by the path as written in it.
    #[must_use]
    pub fn include(&self, part: &str) -> File {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let name_folder = self.name.rfind('/').and_then(|end| self.name.get(..=end)).unwrap_or_default();
        File { path: folder.join(part), name: format!("{name_folder}{part}") }
    }
}

/// A catalog that was read from disk.
#[derive(Clone, Debug)]
pub struct FromDisk {
    /// The catalog with its diagnostics: a file that cannot be read is among them.
    pub reading: Reading,
    /// The files of the catalog, its main file first; also those that cannot be read.
    pub files: Vec<ReadFile>,
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
    /// Returns whether all files have the content that was read. Contents are compared, not times: editors and version
    /// control set times as they like.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.files.iter().all(|ReadFile { file, source, .. }| {
            // A file that is not UTF-8 never equals the text made from it, and is read again.
            let text = source.map(|source| self.reading.sources.text(source).as_bytes());
            std::fs::read(&file.path).ok().as_deref() == text
        })
    }
}

/// Reads a catalog and the files that it includes.
#[must_use]
pub fn read(catalog: &File) -> FromDisk {
    read_with(catalog, |file, _, error| reason(file, error))
}

/// Reads a catalog and the files that it includes. `reason` words why a file cannot be read; it gets the path that the
/// catalog includes the file by (`None` for the catalog itself).
#[must_use]
pub fn read_with(catalog: &File, mut reason: impl FnMut(&File, Option<&str>, &std::io::Error) -> Phrase) -> FromDisk {
    let mut files: Vec<ReadFile> = Vec::new();
    let reading = reading::read(&mut |request: &Request<'_>| {
        let (file, include) = match request {
            Request::Catalog => (catalog.clone(), None),
            Request::Include(path) => (catalog.include(path), Some(*path)),
        };
        let loaded = match std::fs::read(&file.path) {
            Ok(bytes) => Ok(Loaded { name: file.name.clone(), bytes }),
            Err(error) => Err(reason(&file, include, &error)),
        };
        // Sources are numbered in the order in which files are given.
        let number = files.iter().filter(|file| file.source.is_some()).count();
        let source = u32::try_from(number).ok().filter(|_| loaded.is_ok());
        files.push(ReadFile { file, include: include.map(str::to_owned), source });
        loaded
    });
    FromDisk { reading, files }
}

/// Returns why a file cannot be read, in words.
#[must_use]
pub fn reason(file: &File, error: &std::io::Error) -> Phrase {
    messages::io_reason(&file.path, &file.name, error)
}

/// Returns the nearest `catalog.toml` from `folder` upward, no higher than `root`. A folder of that name is skipped.
#[must_use]
pub fn nearest(folder: &Path, root: &Path) -> Option<File> {
    for folder in folder.ancestors() {
        let path = folder.join(CATALOG);
        if path.is_file() {
            let name = display(&path, root).unwrap_or_else(|| CATALOG.to_owned());
            return Some(File { path, name });
        }
        if folder == root {
            break;
        }
    }
    None
}

/// Returns the folder of the workspace that a package belongs to: the nearest folder at or above its own whose manifest has
/// `[workspace]` and does not exclude it, or else its own.
#[must_use]
pub fn workspace_root(package: &Path) -> PathBuf {
    for folder in package.ancestors() {
        let Ok(text) = std::fs::read_to_string(folder.join("Cargo.toml")) else { continue };
        let Some(excluded) = workspace_excludes(&text) else { continue };
        let inside = package.strip_prefix(folder).unwrap_or(Path::new(""));
        if excluded.iter().any(|path| inside.starts_with(tidy(Path::new(path)))) {
            break;
        }
        return folder.to_owned();
    }
    package.to_owned()
}

/// Returns a path relative to `root`, with `/` between folders; `None` if it is outside.
#[must_use]
pub fn display(path: &Path, root: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).ok()?.components();
    Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
}

/// Returns a path without `.` and `folder/..`. Symbolic links are not followed: names stay as the user wrote them.
#[must_use]
pub fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(tidy.components().next_back(), Some(Component::Normal(_))) => {
                tidy.pop();
            }
            part => tidy.push(part),
        }
    }
    tidy
}

#[cfg(test)]
mod tests;
