//! Several catalogs of one service: what clients could mistake for each other.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use crate::diagnostic::Diagnostic;
use crate::files::{FromDisk, tidy};
use crate::messages;
use crate::model::Entry;
use crate::plan;
use crate::source::{Sources, Span};

/// The errors between catalogs.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Clashes {
    /// The errors, in the order of the catalogs and of their entries.
    pub diagnostics: Vec<Diagnostic>,
    /// The files of all catalogs, which the errors point into.
    pub sources: Sources,
}

/// Returns the errors between catalogs that one service uses: names of catalogs, codes and aliases of entries, and addresses
/// made from `docs_url` that two of them have.
///
/// An entry in a file that two catalogs include is the same entry, and a catalog that is given twice is one catalog. Entries of
/// two catalogs may have the same code if both set `shares_code`. Codes of violations are compared within a catalog only: the code
/// of the answer that lists them tells its catalog.
#[must_use]
pub fn clashes(catalogs: &[&FromDisk]) -> Clashes {
    let mut found = Clashes::default();
    let mut seen = HashSet::new();
    let (mut names, mut codes, mut addresses) = (Uses::default(), Uses::default(), Uses::default());
    for from_disk in catalogs {
        let first = found.sources.append(&from_disk.reading.sources);
        let path = from_disk.files.first().map(|main| tidy(&main.file.path));
        if path.is_some_and(|path| !seen.insert(path)) {
            continue;
        }
        let place = |at: Span| Place::new(at, first, from_disk);
        let catalog = &from_disk.reading.catalog;
        let used = |at: Span, entry: Option<&Entry>| Use {
            place: place(at),
            catalog: catalog.name.clone(),
            entry: entry.map(|entry| entry.name.value.clone()).unwrap_or_default(),
            is_shared: entry.is_some_and(|entry| entry.shares_code.is_some()),
        };
        if let Some(name) = catalog.name_at {
            names.add(&catalog.name, used(name.at, None), &mut found.diagnostics, |name, own, other| {
                messages::catalog_name_taken(name, own.place.at, other.place.at)
            });
        }
        for entry in catalog.entries.iter().filter(|entry| entry.sound) {
            let of_entry = std::iter::once(&entry.code).chain(&entry.aliases);
            for code in of_entry {
                let Some(text) = code.value.text() else { continue };
                codes.add(&text, used(code.at, Some(entry)), &mut found.diagnostics, |code, own, other| {
                    messages::code_of_another_catalog(code, (&own.entry, own.place.at), other.named())
                });
            }
            let all = (0..catalog.languages.len()).filter_map(|language| plan::docs_url(catalog, entry, language));
            let mut in_each_language = Vec::new();
            for address in all {
                let own = Use { is_shared: false, ..used(entry.name.at, Some(entry)) };
                addresses.add(&address, own, &mut in_each_language, |address, own, other| {
                    messages::type_of_another_catalog(address, (&own.entry, own.place.at), other.named())
                });
            }
            // Once for an entry.
            found.diagnostics.extend(in_each_language.into_iter().next());
        }
    }
    found
}

/// The first catalog and entry that uses each text.
#[derive(Default)]
struct Uses {
    by_text: HashMap<String, Vec<Use>>,
}

/// A use of a name, a code or an address.
struct Use {
    place: Place,
    /// The name of the catalog.
    catalog: String,
    /// The name of the entry.
    entry: String,
    /// Whether other entries may use it too.
    is_shared: bool,
}

/// Where something is written.
struct Place {
    /// In the sources of all catalogs.
    at: Span,
    /// The file, and the place in it: the same in two catalogs that include the file.
    written: (Option<PathBuf>, u32),
    /// The main file of the catalog.
    catalog: Option<PathBuf>,
}

impl Place {
    /// `first` is the number of the catalog's first file among the sources of all.
    fn new(at: Span, first: u32, from_disk: &FromDisk) -> Place {
        let file = from_disk.files.iter().find(|file| file.source == Some(at.file));
        let path = |file: &crate::files::ReadFile| tidy(&file.file.path);
        Place {
            at: Span { file: first.saturating_add(at.file), ..at },
            written: (file.map(path), at.start),
            catalog: from_disk.files.first().map(path),
        }
    }
}

impl Use {
    fn named(&self) -> (&str, &str, Span) {
        (&self.catalog, &self.entry, self.place.at)
    }
}

impl Uses {
    /// Adds a use. Reports the first use of another catalog that clashes with it.
    fn add(
        &mut self,
        text: &str,
        own: Use,
        diagnostics: &mut Vec<Diagnostic>,
        message: impl Fn(&str, &Use, &Use) -> Diagnostic,
    ) {
        if text.is_empty() {
            return;
        }
        let uses = self.by_text.entry(text.to_owned()).or_default();
        let clashes = |other: &&Use| {
            other.place.catalog != own.place.catalog
                && other.place.written != own.place.written
                && !(other.is_shared && own.is_shared)
        };
        diagnostics.extend(uses.iter().find(clashes).map(|other| message(text, &own, other)));
        uses.push(own);
    }
}
