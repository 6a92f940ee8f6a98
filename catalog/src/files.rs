//! Catalogs on disk: which file is meant, what mistakes call it, and how it and what it includes are read.
//!
//! A catalog that is not named is the nearest `catalog.toml` upward, no higher than the workspace's root. The macros,
//! the pages and the command line all go by this, so that they speak of the same file.

use std::path::{Component, Path, PathBuf};

use crate::messages;
use crate::phrase::Phrase;
use crate::workspace::workspace_excludes;
use crate::{Loaded, Reading, Request};

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

    /// What the file holds.
    ///
    /// # Errors
    ///
    /// Why it cannot be read, in words.
    pub fn load(&self) -> Result<Loaded, Phrase> {
        let bytes = std::fs::read(&self.path);
        let bytes = bytes.map_err(|error| messages::io_reason(&self.path, &self.name, &error))?;
        Ok(Loaded { name: self.name.clone(), bytes })
    }
}

/// A catalog that was read from disk.
#[derive(Clone, Debug)]
pub struct FromDisk {
    /// What it says, and what is wrong with it: a file that cannot be read is among its mistakes.
    pub reading: Reading,
    /// The files that were asked for, the catalog itself first: those that are not there, too.
    pub files: Vec<File>,
}

/// Reads a catalog and the files that it includes.
#[must_use]
pub fn read(catalog: &File) -> FromDisk {
    let mut files = Vec::new();
    let reading = crate::read(&mut |request: &Request<'_>| {
        let file = match request {
            Request::Catalog => catalog.clone(),
            Request::Include(part) => catalog.include(part),
        };
        let loaded = file.load();
        files.push(file);
        loaded
    });
    FromDisk { reading, files }
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
