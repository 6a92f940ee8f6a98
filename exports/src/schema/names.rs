//! [`Names`]: the names that one catalog defines.

use errbook_catalog::keys::Sort;
use errbook_catalog::model::{BuiltInFormat, Catalog, Definition};

/// The names of a catalog that others refer to.
pub(super) struct Names {
    /// Language tags in canonical case, the default one first.
    pub(super) languages: Vec<String>,
    entries: Vec<String>,
    violations: Vec<String>,
    groups: Vec<String>,
    tags: Vec<String>,
    envelopes: Vec<String>,
    formats: Vec<String>,
}

impl Names {
    /// Returns the names of a catalog.
    pub(super) fn of(catalog: &Catalog) -> Names {
        fn of_definitions<'c>(definitions: impl Iterator<Item = &'c Definition>) -> Vec<String> {
            definitions.map(|definition| definition.name.value.clone()).collect()
        }
        let built_in = BuiltInFormat::WORDS.map(str::to_owned);
        Names {
            languages: catalog.languages.iter().map(|tag| tag.value.clone()).collect(),
            entries: of_definitions(catalog.entries.iter().map(|entry| &entry.definition)),
            violations: of_definitions(catalog.violations.iter().map(|violation| &violation.definition)),
            groups: catalog.groups.iter().map(|group| group.name.value.clone()).collect(),
            tags: catalog.tags.iter().map(|tag| tag.name.value.clone()).collect(),
            envelopes: catalog.envelopes.iter().map(|envelope| envelope.name.value.clone()).collect(),
            formats: built_in
                .into_iter()
                .chain(catalog.formats.own.iter().map(|format| format.name.value.clone()))
                .collect(),
        }
    }

    /// Returns the names of a sort; `None` of one that is not defined for the whole catalog. `of_violations` tells whether they
    /// are in a table about violations.
    pub(super) fn get(&self, sort: Sort, of_violations: bool) -> Option<&[String]> {
        match sort {
            Sort::Sibling if of_violations => Some(&self.violations),
            Sort::Entry | Sort::Sibling => Some(&self.entries),
            Sort::Violation => Some(&self.violations),
            Sort::Group => Some(&self.groups),
            Sort::Tag => Some(&self.tags),
            Sort::Envelope => Some(&self.envelopes),
            Sort::Format => Some(&self.formats),
            Sort::Language => Some(&self.languages),
            Sort::Field | Sort::File | Sort::Rule => None,
        }
    }
}
