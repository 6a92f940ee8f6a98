//! The files of the project.

use std::fs;
use std::path::{Path, PathBuf};

/// Adds the TOML files below a folder that belong to the project.
pub(crate) fn find(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("it can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !matches!(name.as_str(), "target" | "node_modules") {
                find(&path, found);
            }
        } else if name.ends_with(".toml") {
            found.push(path);
        }
    }
}
