//! [`Project`]: where the files of a crate's catalog may be.

use std::path::{Component, Path, PathBuf};

use crate::content::read_content;
use crate::workspace::workspace_excludes;

/// The files of cargo that mark the root of a package or repository that cargo unpacked: in a package (`cargo package`, the
/// registry's sources), in a vendored package (`cargo vendor`), and in either of them or in a git checkout.
const MARKS: [&str; 4] = ["Cargo.toml.orig", ".cargo_vcs_info.json", ".cargo-checksum.json", ".cargo-ok"];

/// The folders in which the files of a crate's catalog are searched for and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    root: PathBuf,
    boundary: Option<Boundary>,
}

/// The root of a package or repository that cargo unpacked: what is above it belongs to somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundary {
    folder: PathBuf,
    mark: &'static str,
}

impl Boundary {
    /// Returns the nearest at or above `folder`.
    fn above(folder: &Path) -> Option<Boundary> {
        folder.ancestors().find_map(|folder| {
            let mark = MARKS.into_iter().find(|mark| folder.join(mark).is_file())?;
            Some(Boundary { folder: folder.to_owned(), mark })
        })
    }

    /// Returns the folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the name of the file by which it was recognised.
    #[must_use]
    pub fn mark(&self) -> &'static str {
        self.mark
    }
}

impl Project {
    /// Returns the project of a crate, or of any other folder in it.
    ///
    /// Its root is the nearest folder at or above whose manifest has `[workspace]` and does not exclude the crate, or else
    /// the nearest folder with a manifest, or else `folder`. It is never above the boundary of an unpacked package.
    #[must_use]
    pub fn of(folder: &Path) -> Project {
        let folder = tidy(&std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()));
        let boundary = Boundary::above(&folder);
        let mut package: Option<&Path> = None;
        for above in folder.ancestors() {
            let manifest = read_content(&above.join("Cargo.toml")).ok();
            if let Some(text) = manifest.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok()) {
                let package = package.get_or_insert(above);
                if let Some(excluded) = workspace_excludes(text) {
                    let inside = package.strip_prefix(above).unwrap_or(Path::new(""));
                    if !excluded.iter().any(|path| inside.starts_with(tidy(Path::new(path)))) {
                        return Project { root: above.to_owned(), boundary };
                    }
                    break;
                }
            }
            if boundary.as_ref().is_some_and(|boundary| boundary.folder == above) {
                break;
            }
        }
        let root = package.unwrap_or(&folder).to_owned();
        Project { root, boundary }
    }

    /// Returns the root of the workspace, from which diagnostics name files.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the boundary, if the crate is in a package or repository that cargo unpacked.
    #[must_use]
    pub fn boundary(&self) -> Option<&Boundary> {
        self.boundary.as_ref()
    }

    /// Returns whether a path leads out of the boundary. Symbolic links are not followed: build systems compose the folder
    /// of a package of links.
    pub(crate) fn is_beyond(&self, path: &Path) -> Option<&Boundary> {
        self.boundary.as_ref().filter(|boundary| !absolute(path).starts_with(&boundary.folder))
    }

    /// Returns whether a catalog is this project's own, so that its lock binds: it is under the root of the workspace, and cargo
    /// has unpacked neither the project nor a folder between.
    #[must_use]
    pub fn owns(&self, catalog: &Path) -> bool {
        let path = absolute(catalog);
        let is_under_root = path.starts_with(&self.root) || self.holds(&path);
        is_under_root && self.boundary.is_none() && Boundary::above(path.parent().unwrap_or(&path)).is_none()
    }

    /// Returns whether a file is in the workspace, or in its package if that was unpacked; symbolic links are followed. A file
    /// that does not exist is in neither.
    #[must_use]
    pub fn holds(&self, path: &Path) -> bool {
        let folder = self.boundary.as_ref().map_or(&self.root, |boundary| &boundary.folder);
        match (path.canonicalize(), folder.canonicalize()) {
            (Ok(path), Ok(folder)) => path.starts_with(folder),
            _ => false,
        }
    }
}

fn absolute(path: &Path) -> PathBuf {
    tidy(&std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
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
