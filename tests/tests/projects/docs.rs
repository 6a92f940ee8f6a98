//! The Markdown pages of the repository.

mod breaks;
mod links;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use errbook_tests::scratch::workspace;

/// Returns all pages: the path from the root of the repository, with `/`, and the text.
fn pages() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    add(workspace(), "", &mut found);
    found
}

fn add(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type().expect("a type").is_dir() {
            if !name.starts_with('.') && !["target", "node_modules"].contains(&name.as_str()) {
                add(&entry.path(), &format!("{path}/"), found);
            }
        } else if name.ends_with(".md") {
            found.insert(path, fs::read_to_string(entry.path()).expect("a page"));
        }
    }
}
