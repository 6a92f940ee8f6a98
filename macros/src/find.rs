//! Finds the catalog's file, and how the user's crate can name it.
//!
//! `catalog = "x.toml"` is relative to the crate's manifest folder; `"./x.toml"` to the source file, as `include_str!`
//! is; without the option it is the nearest `catalog.toml` from the manifest folder upward, no higher than the
//! workspace's root. Never the working directory, which differs from tool to tool.

use std::path::{Component, Path, PathBuf};

use errbook_catalog::Phrase;
use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use crate::messages;

/// A catalog that was found.
pub(crate) struct Found {
    /// The file, to read it now.
    pub(crate) path: PathBuf,
    /// What mistakes call it: its path from the workspace's root.
    pub(crate) name: String,
    /// The manifest folder of the crate that it was found for.
    pub(crate) user: PathBuf,
    base: Base,
}

/// What the user's crate names files from.
enum Base {
    /// The manifest folder: `/`-separated steps from there to the catalog's folder.
    Manifest(String),
    /// The source file, likewise.
    Source(String),
}

impl Found {
    /// Tokens that make the compiler read a file beside the catalog, so that the crate is built anew when it changes.
    /// The path is relative to the crate: the same sources in two folders give the same tokens. Bytes, for a file that is
    /// not UTF-8 is reported already.
    pub(crate) fn include(&self, file: &str) -> TokenStream {
        match &self.base {
            Base::Manifest(steps) => {
                let path = format!("/{steps}{file}");
                quote!(::core::include_bytes!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path)))
            }
            Base::Source(steps) => {
                let path = format!("{steps}{file}");
                quote!(::core::include_bytes!(#path))
            }
        }
    }

    /// What the path in the option starts from, in words.
    pub(crate) fn starts_from(&self) -> Phrase {
        match self.base {
            Base::Manifest(_) => messages::from_the_manifest(),
            Base::Source(_) => messages::from_the_source(),
        }
    }

    /// The name of the catalog's file alone.
    pub(crate) fn file_name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// Finds the catalog. `source`: the file that holds the macro's call. The error is a text for the user.
pub(crate) fn find(option: Option<&LitStr>, source: Option<&Path>) -> Result<Found, Phrase> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    find_from(&manifest, option.map(LitStr::value).as_deref(), source)
}

/// `manifest`: the manifest folder, empty where it is not known.
fn find_from(manifest: &Path, written: Option<&str>, source: Option<&Path>) -> Result<Found, Phrase> {
    if let Some(steps) = written.and_then(|path| path.strip_prefix("./")) {
        return beside_source(steps.trim_start_matches('/'), source, manifest);
    }
    if manifest.as_os_str().is_empty() {
        return Err(messages::no_manifest_folder());
    }
    if !manifest.is_absolute() {
        return Err(messages::relative_manifest_folder(manifest));
    }
    let root = workspace_root(manifest);
    match written {
        None => nearest(manifest, &root),
        Some("") => Err(messages::empty_path()),
        Some(path) if Path::new(path).has_root() || Path::new(path).is_absolute() => Err(messages::absolute_path(path)),
        Some(path) => {
            let full = tidy(&manifest.join(path));
            let name = display(&full, &root).unwrap_or_else(|| path.to_owned());
            Ok(Found { path: full, name, user: manifest.to_owned(), base: Base::Manifest(folder_of(path)) })
        }
    }
}

fn nearest(manifest: &Path, root: &Path) -> Result<Found, Phrase> {
    let mut steps = String::new();
    for folder in manifest.ancestors() {
        let path = folder.join("catalog.toml");
        if path.is_file() {
            let name = display(&path, root).unwrap_or_else(|| "catalog.toml".to_owned());
            return Ok(Found { path, name, user: manifest.to_owned(), base: Base::Manifest(steps) });
        }
        if folder == root {
            break;
        }
        steps.push_str("../");
    }
    Err(messages::no_catalog(&display(manifest, root).unwrap_or_default()))
}

/// The manifest folder only gives the file its name in mistakes, so that crates which other build systems compile can have
/// a catalog too.
fn beside_source(steps: &str, source: Option<&Path>, manifest: &Path) -> Result<Found, Phrase> {
    if steps.is_empty() {
        return Err(messages::empty_path());
    }
    let source = source.ok_or_else(messages::no_source_file)?;
    // The compiler's own paths are relative to where it runs; so is its reading of `include_bytes!`.
    let source = std::path::absolute(source).map_err(|_| messages::no_source_file())?;
    let path = tidy(&source.with_file_name(steps));
    let root = manifest.is_absolute().then(|| workspace_root(manifest));
    let name = root.and_then(|root| display(&path, &root)).unwrap_or_else(|| steps.to_owned());
    Ok(Found { path, name, user: manifest.to_owned(), base: Base::Source(folder_of(steps)) })
}

/// The folder part of a path as written, with its last `/`.
fn folder_of(path: &str) -> String {
    path.rfind('/').map_or(String::new(), |end| path[..=end].to_owned())
}

/// The folder of the workspace that a package belongs to: the nearest above (or at) it whose manifest has
/// `[workspace]` and does not exclude it; else the package's own.
fn workspace_root(manifest: &Path) -> PathBuf {
    for folder in manifest.ancestors() {
        let Ok(text) = std::fs::read_to_string(folder.join("Cargo.toml")) else { continue };
        let Some(excluded) = errbook_catalog::workspace_excludes(&text) else { continue };
        let inside = manifest.strip_prefix(folder).unwrap_or(Path::new(""));
        if excluded.iter().any(|path| inside.starts_with(tidy(Path::new(path)))) {
            break;
        }
        return folder.to_owned();
    }
    manifest.to_owned()
}

/// A path from the workspace's root, with `/`. None where it lies outside: it is then best called what the user calls it,
/// for mistakes and warnings are to read the same on every machine.
fn display(path: &Path, root: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).ok()?.components();
    Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
}

/// Takes `.` and `folder/..` out of a path. Symbolic links are not followed: names stay as the user wrote them.
fn tidy(path: &Path) -> PathBuf {
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
