//! Catalogs on disk: which file is meant, what mistakes call it, and how it and what it includes are read.
//!
//! A catalog that is not named is the nearest `catalog.toml` upward, no higher than the workspace's root. The macros,
//! the pages and the command line all go by this, so that they speak of the same file.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use crate::load::{Loaded, Request};
use crate::messages;
use crate::phrase::Phrase;
use crate::reading::{self, Reading};
use crate::workspace::workspace_excludes;

/// What a catalog is called that nobody names.
pub const CATALOG: &str = "catalog.toml";

/// A file of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it is.
    pub path: PathBuf,
    /// What mistakes call it, with `/` between folders.
    pub name: String,
}

impl File {
    /// A file below `root`, called by its path from there; one that lies outside is called `otherwise`, which is best
    /// what the user calls it: mistakes and warnings are to read the same on every machine.
    #[must_use]
    pub fn new(path: &Path, root: &Path, otherwise: &str) -> File {
        let path = tidy(path);
        let name = display(&path, root).unwrap_or_else(|| otherwise.to_owned());
        File { path, name }
    }

    /// A file that this catalog includes, by the path that it writes.
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
    /// The catalog, and what is wrong with it: a file that cannot be read is among its errors.
    pub reading: Reading,
    /// The files that were asked for, the catalog itself first; also those that could not be read.
    pub files: Vec<ReadFile>,
}

/// A file that a catalog consists of.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// The file.
    pub file: File,
    /// The path that the catalog includes it by; `None` for the catalog itself.
    pub include: Option<String>,
    /// Its number among the reading's sources, where they have it: a file that cannot be read has none.
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
    /// Returns whether all files still hold what they held. Contents are compared, not times: editors and version control
    /// set times as they like.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.files.iter().all(|ReadFile { file, source, .. }| {
            // A file that is not UTF-8 is never the text that it became, and is read again.
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

/// Reads a catalog and the files that it includes, with reasons of the caller's own: `reason` is called for a file that
/// cannot be read, with the path that the catalog includes it by (`None` for the catalog itself).
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

/// The nearest `catalog.toml` from `folder` upward, no higher than `root`. A folder by that name is passed over.
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

/// The folder of the workspace that a package belongs to: the nearest above (or at) its folder whose manifest has
/// `[workspace]` and does not exclude it; else the package's own.
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

/// A path from `root`, with `/` between folders. `None` where it lies outside.
#[must_use]
pub fn display(path: &Path, root: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).ok()?.components();
    Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
}

/// Takes `.` and `folder/..` out of a path. Symbolic links are not followed: names stay as the user wrote them.
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
