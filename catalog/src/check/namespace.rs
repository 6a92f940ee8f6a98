//! The two namespaces of a catalog: entries and violations.

use crate::model::{Catalog, Definition, Retired};

/// Definitions whose names, codes and variants differ from each other.
pub(super) struct Namespace<'c> {
    /// In file order.
    pub(super) definitions: Vec<&'c Definition>,
    /// The names and codes that stay reserved.
    pub(super) retired: &'c [Retired],
    /// Whether these are violations.
    pub(super) of_violations: bool,
}

impl<'c> Namespace<'c> {
    pub(super) fn of_entries(catalog: &'c Catalog) -> Namespace<'c> {
        let definitions = catalog.entries.iter().map(|entry| &entry.definition).collect();
        Namespace { definitions, retired: &catalog.retired, of_violations: false }
    }

    pub(super) fn of_violations(catalog: &'c Catalog) -> Namespace<'c> {
        let definitions = catalog.violations.iter().map(|violation| &violation.definition).collect();
        Namespace { definitions, retired: &catalog.retired_violations, of_violations: true }
    }
}

/// Returns the definitions of all entries, and then of all violations.
pub(super) fn definitions(catalog: &Catalog) -> impl Iterator<Item = &Definition> {
    let entries = catalog.entries.iter().map(|entry| &entry.definition);
    entries.chain(catalog.violations.iter().map(|violation| &violation.definition))
}
