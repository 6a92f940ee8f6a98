//! The files that `[pages]` names: read for the error book and by `errbook check`, never by the macros.

use std::sync::Arc;

use crate::asset;
use crate::content::read_content;
use crate::diagnostic::Diagnostics;
use crate::file::File;
use crate::files::{FromDisk, project_of};
use crate::load::normal;
use crate::messages;
use crate::model::Definition;
use crate::reading::Reading;
use crate::unavailable::Unavailable;

/// The files of an error book's look, and where its texts are edited.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// Each file once, in the order in which `[pages]` names them.
    pub files: Vec<BrandFile>,
    /// The path of each source from the catalog's folder, by its number.
    paths: Vec<Arc<str>>,
    /// The places of entries, and those of violations.
    entries: Vec<(u32, usize)>,
    violations: Vec<(u32, usize)>,
}

/// A file that `[pages]` names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BrandFile {
    /// Its path, as the catalog writes it.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Returns the content of a file, by its path from the catalog's folder; `None` of one that is not needed.
type Load<'a> = dyn FnMut(&str) -> Result<Option<Vec<u8>>, Unavailable> + 'a;

impl Brand {
    /// Returns the content of a file, by its path as the catalog writes it.
    #[must_use]
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.iter().find(|file| file.path == path).map(|file| file.bytes.as_slice())
    }

    /// Returns the content of a text.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        core::str::from_utf8(self.bytes(path)?).ok()
    }

    /// Returns where an entry (by index) is: the path of its file from the catalog's folder, and its line.
    #[must_use]
    pub fn entry_place(&self, index: usize) -> Option<(&str, usize)> {
        self.place(self.entries.get(index))
    }

    /// Returns where a violation (by index) is.
    #[must_use]
    pub fn violation_place(&self, index: usize) -> Option<(&str, usize)> {
        self.place(self.violations.get(index))
    }

    fn place(&self, place: Option<&(u32, usize)>) -> Option<(&str, usize)> {
        let (file, line) = *place?;
        Some((self.paths.get(usize::try_from(file).ok()?)?, line))
    }
}

impl Reading {
    /// Reads the files that `[pages]` names from the texts of some. A file that is not among them is left out without a word: that of an
    /// image has no text.
    pub fn given_brand(&mut self, files: &[(&str, &str)]) -> Brand {
        let bytes = |path: &str| {
            let file = files.iter().find(|(name, _)| normal(name) == normal(path));
            file.map(|(_, text)| text.as_bytes().to_vec())
        };
        let paths = self.sources.names().map(Arc::from).collect();
        self.brand(paths, &mut |path| Ok(bytes(path)))
    }

    fn brand(&mut self, paths: Vec<Arc<str>>, load: &mut Load<'_>) -> Brand {
        let mut brand = Brand { paths, ..Brand::default() };
        let mut found = Diagnostics::new();
        let pages = &self.catalog.pages;
        for (kind, path) in pages.files() {
            if brand.bytes(&path.value).is_some() {
                continue;
            }
            let bytes = match load(&path.value) {
                Ok(Some(bytes)) => bytes,
                Ok(None) => continue,
                Err(reason) => {
                    found.push(messages::unreadable_file(Some(path.at), Some(&path.value), reason));
                    continue;
                }
            };
            match asset::problem(kind, &path.value, &bytes) {
                Some(problem) => found.push(messages::unsuitable_file(path, problem)),
                None => brand.files.push(BrandFile { path: path.value.clone(), bytes }),
            }
        }
        if pages.edit_url.is_some() {
            let place = |definition: &Definition| {
                let at = definition.name.at;
                (at.file, self.sources.place(at).line)
            };
            brand.entries = self.catalog.entries.iter().map(|entry| place(entry)).collect();
            brand.violations = self.catalog.violations.iter().map(|violation| place(violation)).collect();
        }
        if !found.is_empty() {
            let mut all = Diagnostics::new();
            all.extend(core::mem::take(&mut self.diagnostics));
            all.extend(found);
            self.diagnostics = all.into_sorted();
        }
        brand
    }
}

impl FromDisk {
    /// Reads the files that `[pages]` names, which have to be in the workspace of the catalog. What cannot be used is added to the
    /// diagnostics, and left out.
    pub fn read_brand(&mut self) -> Brand {
        let Some(catalog) = self.files.first().map(|catalog| catalog.file.clone()) else { return Brand::default() };
        let project = project_of(&catalog);
        let sources = self.files.iter().filter(|file| file.source.is_some());
        let paths = sources.map(|file| Arc::from(file.relative_path().as_ref())).collect();
        self.reading.brand(paths, &mut |path| {
            let file = catalog.include(path);
            let bytes = read_content(&file.path).map_err(|error| messages::unreadable_reason(&file.name, &error))?;
            // Also where a link leads: what a book publishes is of its own workspace.
            match project.holds(&file.path) {
                true => Ok(Some(bytes)),
                false => Err(messages::outside_of_the_workspace(&file.name)),
            }
        })
    }

    /// Returns the files that `[pages]` names, also those that cannot be read.
    pub fn brand_files(&self) -> Vec<File> {
        let Some(catalog) = self.files.first() else { return Vec::new() };
        self.reading.catalog.pages.files().map(|(_, path)| catalog.file.include(&path.value)).collect()
    }
}
