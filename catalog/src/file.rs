//! [`File`]: a file of a catalog, with its name in diagnostics.

use std::path::{MAIN_SEPARATOR_STR, Path, PathBuf};

use crate::project::tidy;

/// How many links are followed; Linux follows as many (`path_resolution(7)`).
const MOST_LINKS: usize = 40;

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

    /// Returns the file beside this catalog that has its name with another extension: `lock` for its lock, `changes` for what its
    /// releases changed. A name that does not end in `.toml` is kept whole, so that this is never the catalog itself.
    ///
    /// A catalog that is a link shares them with the file that the link leads to, unless the link is absolute.
    #[must_use]
    pub fn beside(&self, extension: &str) -> File {
        self.relative(&self.path_beside(extension))
    }

    /// Returns the path to [`beside`](File::beside) from this catalog's folder.
    pub(crate) fn path_beside(&self, extension: &str) -> String {
        with_extension(&self.linked_path(), extension)
    }

    /// Returns this catalog behind the links that it is.
    pub(crate) fn linked(&self) -> File {
        self.relative(&self.linked_path())
    }

    /// Returns the path from this catalog's folder to the catalog, behind the links that are relative: crates that ship a catalog link
    /// the one of their workspace. Build systems compose folders of absolute links, beside which the other files are links, too.
    fn linked_path(&self) -> String {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let mut path = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for _ in 0..MOST_LINKS {
            let target = folder.join(&path).read_link().ok();
            let target = target.filter(|target| !target.has_root() && !target.is_absolute());
            let Some(target) = target.and_then(|target| display(&target, Path::new(""))) else { break };
            path = format!("{}{target}", folder_of(&path));
        }
        path
    }

    /// Returns the file at a path from this catalog's folder.
    fn relative(&self, path: &str) -> File {
        let File { path, name } = self.include(path);
        let name = tidy(Path::new(&name)).to_string_lossy().replace(MAIN_SEPARATOR_STR, "/");
        File { path, name }
    }
}

/// Returns a path relative to `root`, with `/` between folders; `None` if it is outside.
#[must_use]
pub fn display(path: &Path, root: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).ok()?.components();
    Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
}

fn with_extension(path: &str, extension: &str) -> String {
    let stem = match path.rsplit_once('.') {
        Some((stem, "toml")) if stem.len() > folder_of(stem).len() => stem,
        _ => path,
    };
    format!("{stem}.{extension}")
}

fn folder_of(path: &str) -> &str {
    path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_and_the_changes_have_the_name_of_their_catalog() {
        for (catalog, lock) in [
            ("catalog.toml", "catalog.lock"),
            ("../shop.v2.toml", "../shop.v2.lock"),
            ("api.d/shop", "api.d/shop.lock"),
            ("api/errors.lock", "api/errors.lock.lock"),
            (".toml", ".toml.lock"),
            ("api/.toml", "api/.toml.lock"),
        ] {
            let file = File { path: Path::new("/nowhere").join(catalog), name: catalog.to_owned() };
            let beside = file.beside("lock");
            assert_eq!((beside.path, beside.name.as_str()), (Path::new("/nowhere").join(lock), lock));
        }
        assert_eq!(with_extension("catalog.toml", "changes"), "catalog.changes");
    }
}
