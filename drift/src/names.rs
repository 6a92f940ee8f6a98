//! [`Names`]: what identifies the entries and the violations of a catalog.

use std::collections::HashMap;

use errbook_catalog::model::{Catalog, Definition, Retired};
use errbook_catalog::plan;

/// The definitions (by index) and retired names of one namespace.
#[derive(Debug, Default)]
pub(crate) struct Names<'c> {
    codes: HashMap<String, Vec<usize>>,
    names: HashMap<&'c str, usize>,
    aliases: HashMap<String, usize>,
    retired: HashMap<String, &'c Retired>,
    pages: HashMap<String, Vec<usize>>,
}

/// What a code, a name or a problem type is of.
#[derive(Clone, Debug)]
pub(crate) enum Named<'c> {
    /// Definitions, by index; several share a code.
    Known(Vec<usize>),
    /// The older code of a definition.
    Alias(usize),
    Retired(&'c Retired),
    Unknown,
}

impl<'c> Names<'c> {
    pub(crate) fn of_entries(catalog: &'c Catalog) -> Names<'c> {
        let mut names = Names::of(catalog.entries.iter().map(|entry| &entry.definition), &catalog.retired);
        for (index, entry) in catalog.entries.iter().enumerate() {
            for language in 0..catalog.languages.len() {
                let Some(page) = plan::docs_url(catalog, entry, language) else { continue };
                let of_page = names.pages.entry(page).or_default();
                if of_page.last() != Some(&index) {
                    of_page.push(index);
                }
            }
        }
        names
    }

    pub(crate) fn of_violations(catalog: &'c Catalog) -> Names<'c> {
        Names::of(catalog.violations.iter().map(|violation| &violation.definition), &catalog.retired_violations)
    }

    fn of(definitions: impl Iterator<Item = &'c Definition>, retired: &'c [Retired]) -> Names<'c> {
        let mut names = Names::default();
        for (index, definition) in definitions.enumerate() {
            names.names.insert(&definition.name.value, index);
            if let Some(code) = definition.code.value.text() {
                names.codes.entry(code).or_default().push(index);
            }
            for alias in definition.aliases.iter().filter_map(|alias| alias.value.text()) {
                names.aliases.insert(alias, index);
            }
        }
        for one in retired {
            names.retired.insert(one.name.value.clone(), one);
            if let Some(code) = one.code.value.text() {
                names.retired.insert(code, one);
            }
        }
        names
    }

    /// Returns what a code is of, by its text: `"2333"` and `2333` are the same here, as their types are compared later.
    pub(crate) fn code(&self, code: &str) -> Named<'c> {
        match (self.codes.get(code), self.aliases.get(code)) {
            (Some(all), _) => Named::Known(all.clone()),
            (None, Some(alias)) => Named::Alias(*alias),
            (None, None) => self.retired(code),
        }
    }

    /// Returns what a name is of.
    pub(crate) fn name(&self, name: &str) -> Named<'c> {
        self.names.get(name).map_or_else(|| self.retired(name), |index| Named::Known(vec![*index]))
    }

    /// Returns what a problem type is of.
    pub(crate) fn page(&self, page: &str) -> Named<'c> {
        self.pages.get(page).map_or(Named::Unknown, |all| Named::Known(all.clone()))
    }

    fn retired(&self, text: &str) -> Named<'c> {
        self.retired.get(text).map_or(Named::Unknown, |retired| Named::Retired(retired))
    }

    /// Returns all codes.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.keys().map(String::as_str)
    }
}
