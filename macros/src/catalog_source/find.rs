//! The search for the catalog's file, and the tokens by which the user's crate refers to it.
//!
//! `catalog = "x.toml"` is relative to the manifest folder of the crate; `"./x.toml"` to the source file, as in
//! `include_str!`. Without the option it is the nearest `catalog.toml` from the manifest folder upward, no higher than the
//! root of the workspace, nor than that of a package that cargo unpacked. The working directory is never used: it differs
//! from tool to tool.

use std::path::{Path, PathBuf};

use errbook_catalog::Phrase;
use errbook_catalog::files::{self, File, Project};
use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::LitStr;

use crate::call::{SourceFile, Tracking};
use crate::messages;

/// A catalog that was found.
pub(super) struct Found {
    /// The file; diagnostics show its path from the root of the workspace.
    pub(super) file: File,
    /// The manifest folder of the crate that it was found for.
    pub(super) user: PathBuf,
    /// The project of that crate.
    pub(super) project: Project,
    base: Base,
}

/// The folder from which the user's crate refers to files.
enum Base {
    /// The manifest folder: `/`-separated steps from there to the catalog's folder.
    Manifest(String),
    /// The source file, likewise.
    Source(String),
}

impl Found {
    /// Returns tokens that register a file of the catalog with rustc, so that editing it triggers a rebuild. The path is
    /// relative to the crate: the same sources in two folders give the same tokens.
    pub(super) fn tracked(&self, file: &str, form: Tracking) -> TokenStream {
        let path = match &self.base {
            Base::Manifest(steps) => {
                let path = format!("/{steps}{file}");
                quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path))
            }
            Base::Source(steps) => format!("{steps}{file}").into_token_stream(),
        };
        match form {
            Tracking::Bytes => quote!(
                const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
            ),
            Tracking::Text => quote!(
                #[doc = ::core::include_str!(#path)]
                const _: () = ();
            ),
        }
    }

    /// Returns advice about the folder that the path in the option is relative to.
    pub(super) fn starts_from(&self) -> Phrase {
        match self.base {
            Base::Manifest(_) => messages::from_the_manifest(),
            Base::Source(_) => messages::from_the_source(),
        }
    }
}

/// Finds the catalog of a macro call in the file `source`. The error is a message for the user.
pub(super) fn find(option: Option<&LitStr>, source: &SourceFile) -> Result<Found, Phrase> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    find_from(&manifest, option.map(LitStr::value).as_deref(), source)
}

/// `manifest` is the manifest folder, empty where it is not known.
fn find_from(manifest: &Path, written: Option<&str>, source: &SourceFile) -> Result<Found, Phrase> {
    if let Some(steps) = written.and_then(|path| path.strip_prefix("./")) {
        return beside_source(steps.trim_start_matches('/'), source, manifest);
    }
    if manifest.as_os_str().is_empty() {
        return Err(messages::no_manifest_folder());
    }
    if !manifest.is_absolute() {
        return Err(messages::relative_manifest_folder(manifest));
    }
    let project = Project::of(manifest);
    match written {
        None => nearest(manifest, project),
        Some("") => Err(messages::empty_path()),
        Some(path) if Path::new(path).has_root() || Path::new(path).is_absolute() => Err(messages::absolute_path(path)),
        Some(path) => {
            let file = File::new(&manifest.join(path), project.root(), path);
            Ok(Found { file, user: manifest.to_owned(), project, base: Base::Manifest(folder_of(path)) })
        }
    }
}

/// Finds the nearest `catalog.toml` from the manifest folder upward.
fn nearest(manifest: &Path, project: Project) -> Result<Found, Phrase> {
    let file = files::nearest(manifest, &project).ok_or_else(|| match project.boundary() {
        Some(boundary) => messages::no_catalog_in_package(boundary.mark()),
        None => messages::no_catalog(&files::display(manifest, project.root()).unwrap_or_default()),
    })?;
    let up = manifest.ancestors().take_while(|folder| Some(*folder) != file.path.parent()).count();
    Ok(Found { file, user: manifest.to_owned(), project, base: Base::Manifest("../".repeat(up)) })
}

/// Finds a catalog relative to the source file. The manifest folder only gives the file its name in diagnostics, so that
/// crates compiled by other build systems can have a catalog too.
fn beside_source(steps: &str, source: &SourceFile, manifest: &Path) -> Result<Found, Phrase> {
    if steps.is_empty() {
        return Err(messages::empty_path());
    }
    let source = match source {
        SourceFile::Known(path) => path,
        SourceFile::Unknown => return Err(messages::no_source_file()),
        SourceFile::NeedsNewerCompiler => return Err(messages::source_file_needs_newer_compiler()),
    };
    // rustc reports paths relative to its working directory, as it also resolves those of `include_bytes!`.
    let source = std::path::absolute(source).map_err(|_| messages::no_source_file())?;
    let path = source.with_file_name(steps);
    let (project, file) = match manifest.is_absolute() {
        true => {
            let project = Project::of(manifest);
            let file = File::new(&path, project.root(), steps);
            (project_of_source(&source, project), file)
        }
        false => {
            let path = files::tidy(&path);
            let project = Project::of(path.parent().unwrap_or(Path::new("")));
            (project, File { path, name: steps.to_owned() })
        }
    };
    Ok(Found { file, user: manifest.to_owned(), project, base: Base::Source(folder_of(steps)) })
}

/// Returns the project that a source file is in. Tools that test macros compile the sources of one project as a crate of
/// another (`own`).
fn project_of_source(source: &Path, own: Project) -> Project {
    match source.parent() {
        Some(folder) if !own.holds(source) => Project::of(folder),
        _ => own,
    }
}

/// Returns the folder part of a path as written, with its last `/`.
fn folder_of(path: &str) -> String {
    path.rfind('/').map_or(String::new(), |end| path[..=end].to_owned())
}

#[cfg(test)]
mod tests;
