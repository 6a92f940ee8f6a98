//! Finds the catalog's file, and how the user's crate can name it.
//!
//! `catalog = "x.toml"` is relative to the crate's manifest folder; `"./x.toml"` to the source file, as `include_str!`
//! is; without the option it is the nearest `catalog.toml` from the manifest folder upward, no higher than the
//! workspace's root. Never the working directory, which differs from tool to tool.

use std::path::{Path, PathBuf};

use errbook_catalog::Phrase;
use errbook_catalog::files::{self, File};
use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::LitStr;

use crate::messages;

/// A catalog that was found.
pub(crate) struct Found {
    /// The file; mistakes call it by its path from the workspace's root.
    pub(crate) file: File,
    /// The manifest folder of the crate that it was found for.
    pub(crate) user: PathBuf,
    base: Base,
}

/// As what the compiler is given a file that it shall track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tracked {
    /// As bytes, which any file is.
    #[default]
    Bytes,
    /// As text that nobody looks at. Bytes become a constant, for which rustc keeps them several times more. What reads documentation must not be given it.
    Text,
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
    /// The path is relative to the crate: the same sources in two folders give the same tokens.
    pub(crate) fn tracked(&self, file: &str, form: Tracked) -> TokenStream {
        let path = match &self.base {
            Base::Manifest(steps) => {
                let path = format!("/{steps}{file}");
                quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path))
            }
            Base::Source(steps) => format!("{steps}{file}").into_token_stream(),
        };
        match form {
            Tracked::Bytes => quote!(
                const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
            ),
            Tracked::Text => quote!(
                #[doc = ::core::include_str!(#path)]
                const _: () = ();
            ),
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
        self.file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
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
    let root = files::workspace_root(manifest);
    match written {
        None => nearest(manifest, &root),
        Some("") => Err(messages::empty_path()),
        Some(path) if Path::new(path).has_root() || Path::new(path).is_absolute() => Err(messages::absolute_path(path)),
        Some(path) => {
            let file = File::new(&manifest.join(path), &root, path);
            Ok(Found { file, user: manifest.to_owned(), base: Base::Manifest(folder_of(path)) })
        }
    }
}

fn nearest(manifest: &Path, root: &Path) -> Result<Found, Phrase> {
    let file = files::nearest(manifest, root);
    let file = file.ok_or_else(|| messages::no_catalog(&files::display(manifest, root).unwrap_or_default()))?;
    let up = manifest.ancestors().take_while(|folder| Some(*folder) != file.path.parent()).count();
    Ok(Found { file, user: manifest.to_owned(), base: Base::Manifest("../".repeat(up)) })
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
    let path = source.with_file_name(steps);
    let file = match manifest.is_absolute() {
        true => File::new(&path, &files::workspace_root(manifest), steps),
        false => File { path: files::tidy(&path), name: steps.to_owned() },
    };
    Ok(Found { file, user: manifest.to_owned(), base: Base::Source(folder_of(steps)) })
}

/// The folder part of a path as written, with its last `/`.
fn folder_of(path: &str) -> String {
    path.rfind('/').map_or(String::new(), |end| path[..=end].to_owned())
}

#[cfg(test)]
mod tests;
