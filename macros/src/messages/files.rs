//! The catalog's files.

use std::path::Path;

use super::{counted, help};

pub(crate) fn empty_path() -> String {
    help("`catalog` names no file", "such as `catalog = \"catalog.toml\"`")
}

pub(crate) fn absolute_path(path: &str) -> String {
    help(
        &format!("`{path}` is an absolute path, and would be wrong on every other machine"),
        "write the path from the folder of Cargo.toml, or with `./` from this file",
    )
}

pub(crate) fn no_manifest_folder() -> String {
    help(
        "the environment variable CARGO_MANIFEST_DIR is not set, and the catalog is found from there",
        "build systems other than cargo have to set it to the folder of the crate",
    )
}

pub(crate) fn relative_manifest_folder(folder: &Path) -> String {
    help(
        &format!("CARGO_MANIFEST_DIR is `{}`, which is not an absolute path", folder.display()),
        "build systems other than cargo have to set it to the whole path of the crate's folder",
    )
}

pub(crate) fn no_source_file() -> String {
    help(
        "the compiler does not say which file this is, so `./` cannot be resolved",
        "write the path from the folder of Cargo.toml",
    )
}

/// `folder`: the crate's, from the workspace's root; empty where it is the root.
pub(crate) fn no_catalog(folder: &str) -> String {
    let place = if folder.is_empty() {
        "beside Cargo.toml".to_owned()
    } else {
        format!("in {folder}, nor above it up to the workspace's root")
    };
    help(&format!("there is no catalog.toml {place}"), "write one, or say where it is: `catalog = \"path\"`")
}

/// Why a file cannot be read. `name`: what the user knows it by; `from`: what its path starts from, if that can be mistaken.
pub(crate) fn io_reason(path: &Path, name: &str, from: Option<&str>, error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            let text = format!("there is no file {name}");
            from.map_or(text.clone(), |from| help(&text, &format!("the path starts from {from}")))
        }
        _ if path.is_dir() => format!("{name} is a folder"),
        _ => format!("{name}: {error}"),
    }
}

pub(crate) const FROM_THE_MANIFEST: &str = "the folder of Cargo.toml; with `./` it would start from this file";
pub(crate) const FROM_THE_SOURCE: &str = "this file; without `./` it would start from the folder of Cargo.toml";

pub(crate) fn more_mistakes(count: usize) -> String {
    format!("the catalog has {} more", counted(count, "mistake", "mistakes"))
}

/// What is said where a catalog is used again, whose mistakes stand at its first use.
pub(crate) fn mistakes_shown_elsewhere(count: usize, at: &str) -> String {
    format!("the catalog has {}, shown at `{at}`", counted(count, "mistake", "mistakes"))
}

/// The warnings of a catalog in one text. `rules`: their names under `[lints]`.
pub(crate) fn warnings(shown: &[String], count: usize, rules: &[&str]) -> String {
    let mut text = format!("the catalog has {}", counted(count, "warning", "warnings"));
    for warning in shown {
        text.push_str(&format!("\n\n{warning}"));
    }
    if count > shown.len() {
        text.push_str(&format!("\n\nand {} more", count - shown.len()));
    }
    let rules: Vec<String> = rules.iter().map(|rule| format!("`{rule} = \"allow\"`")).collect();
    text.push_str(&format!("\n\nto silence: {} under `[lints]` in the catalog", rules.join(", ")));
    text
}
