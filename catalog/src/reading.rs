//! Reads a catalog: files in, model and diagnostics out.

use crate::broken::Broken;
use crate::check::check;
use crate::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::load::{Document, Load, Loaded, Request, includes, load_file, normal};
use crate::lower::lower;
use crate::messages;
use crate::model::Catalog;
use crate::source::Sources;
use crate::toml;

/// A catalog that was read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Reading {
    /// The model. With errors it is as complete as possible.
    pub catalog: Catalog,
    /// Errors and warnings, in file order.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts of the files, which diagnostics point into.
    pub sources: Sources,
}

impl Reading {
    /// Returns the errors among the diagnostics, without the warnings.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Error)
    }

    /// Returns whether there is an error, so that the catalog cannot be used.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }
}

/// Reads a catalog and the files that it includes. `load` is called once for every file.
///
/// Never fails, and reports every error: see [`Reading::diagnostics`]. If a file is not valid TOML or is missing, errors that
/// depend on more than one value are held back until it can be read completely.
pub fn read(load: &mut Load<'_>) -> Reading {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let mut broken = Broken::default();
    let Some(root) = load_file(&Request::Catalog, None, load, &mut sources, &mut diagnostics) else {
        let nothing = lower(&[], &broken, &sources, &mut Diagnostics::new()).0;
        return finish(nothing, diagnostics, sources);
    };
    let (root_table, sections) = toml::read(&root.text, root.file, &mut diagnostics);
    broken.add(sections);
    let mut included: Vec<Document> = Vec::new();
    let (paths, all_included) = includes(&root_table, root.file, &sources, &mut diagnostics);
    if !all_included {
        broken.lacks_a_file();
    }
    for path in paths {
        let request = Request::Include(&path.value);
        match load_file(&request, Some(path.at), load, &mut sources, &mut diagnostics) {
            Some(document) => included.push(document),
            None => broken.lacks_a_file(),
        }
    }
    let mut tables = Vec::new();
    for document in &included {
        let (table, sections) = toml::read(&document.text, document.file, &mut diagnostics);
        broken.add(sections);
        tables.push((document.file, table));
    }
    let mut files = vec![(root.file, &root_table)];
    files.extend(tables.iter().map(|(file, table)| (*file, table)));
    let mut later = Diagnostics::new();
    let (catalog, lints, whole) = lower(&files, &broken, &sources, &mut later);
    if whole {
        check(&catalog, &lints, &mut later);
    }
    if broken.is_empty() {
        diagnostics.extend(later);
    } else {
        diagnostics.extend(broken.independent(later));
    }
    finish(catalog, diagnostics, sources)
}

/// Reads a catalog without includes from a string. `name` is the name of the file in diagnostics.
pub fn read_text(name: &str, text: &str) -> Reading {
    read_texts(name, text, &[])
}

/// Reads a catalog and the files that it includes from strings. `name` is the name of its file in diagnostics; each of the
/// others has the path by which the catalog includes it.
pub fn read_texts(name: &str, text: &str, included: &[(&str, &str)]) -> Reading {
    read(&mut |request: &Request<'_>| {
        let (name, text) = match request {
            Request::Catalog => (name, text),
            Request::Include(path) => {
                let same = |given: &&(&str, &str)| normal(given.0) == normal(path);
                *included.iter().find(same).ok_or_else(messages::not_given)?
            }
        };
        Ok(Loaded { name: name.to_owned(), bytes: text.as_bytes().to_vec() })
    })
}

fn finish(catalog: Catalog, diagnostics: Diagnostics, sources: Sources) -> Reading {
    Reading { catalog, diagnostics: diagnostics.into_sorted(), sources }
}
