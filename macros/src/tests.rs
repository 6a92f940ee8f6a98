//! Expansions as a whole: word for word in `golden/`, of broken catalogs, and of nonsensical input.

mod broken;
mod contract;
mod expansions;
mod nonsense;

use std::path::{Path, PathBuf};

/// A temporary folder, removed when it is dropped.
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
}

impl Folder {
    pub(crate) fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("errbook-macros-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Folder { path: path.canonicalize().unwrap() }
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// A file of this folder, as a path for `#[api_error(catalog = "…")]`.
const CATALOG: &str = "src/tests/catalog.toml";

fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests")
}
