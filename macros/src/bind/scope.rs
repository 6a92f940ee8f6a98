//! The entries that a type may have, the envelope that it chooses, and the look-up of names.

use std::cell::OnceCell;

use errbook_catalog::internal::ByName;
use errbook_catalog::model::Entry;
use errbook_catalog::{Catalog, Phrase, Reading};
use proc_macro2::Span;
use syn::LitStr;

use crate::messages;
use crate::parse::{Options, Variant};
use crate::report::Report;

/// The part of the catalog that a type refers to.
pub(crate) struct Scope<'c> {
    pub(crate) reading: &'c Reading,
    /// Entries by variant and by name, built when the first of the user's variants is looked up: many enums that are filled
    /// from a catalog have no variants of their own.
    by_variant: OnceCell<ByName<'c, usize>>,
    by_name: OnceCell<ByName<'c, usize>>,
    /// The groups that the type is limited to.
    groups: Option<Vec<usize>>,
    /// The envelope that the type chooses, and where it does.
    pub(crate) chosen_envelope: Option<(usize, Span)>,
    /// Whether to suppress errors that may only follow from errors in the catalog.
    pub(crate) suppress_secondary: bool,
}

impl<'c> Scope<'c> {
    /// Resolves the groups and the envelope that the options of a type name.
    pub(crate) fn new(
        reading: &'c Reading,
        options: &Options,
        suppress_secondary: bool,
        report: &mut Report,
    ) -> Scope<'c> {
        let (by_variant, by_name) = (OnceCell::new(), OnceCell::new());
        let mut scope = Scope { reading, by_variant, by_name, groups: None, chosen_envelope: None, suppress_secondary };
        scope.groups = options.group.as_deref().and_then(|names| scope.resolve_groups(names, report));
        scope.chosen_envelope = options.envelope.as_ref().and_then(|name| scope.resolve_envelope(name, report));
        scope
    }

    pub(crate) fn catalog(&self) -> &'c Catalog {
        &self.reading.catalog
    }

    /// Returns the index of the envelope that the type chooses.
    pub(crate) fn envelope(&self) -> Option<usize> {
        self.chosen_envelope.map(|(envelope, _)| envelope)
    }

    pub(crate) fn entry(&self, index: usize) -> Option<&'c Entry> {
        self.reading.catalog.entries.get(index)
    }

    /// Returns whether the type may have an entry.
    pub(crate) fn contains(&self, entry: &Entry) -> bool {
        self.groups.as_ref().is_none_or(|groups| entry.group.is_some_and(|group| groups.contains(&group)))
    }

    /// Returns the entries that the type may have with their indices, in the order of the catalog.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (usize, &'c Entry)> {
        self.reading.catalog.entries.iter().enumerate().filter(|(_, entry)| self.contains(entry))
    }

    /// Returns the index of the entry that a variant names or is named after.
    pub(crate) fn lookup(&self, variant: &Variant) -> Option<usize> {
        let catalog = self.catalog();
        match &variant.options.entry {
            Some(name) => {
                let all = || entries_by(catalog, |entry| Some(&entry.name.value));
                self.by_name.get_or_init(all).get(&name.value())
            }
            None => {
                let all = || entries_by(catalog, |entry| entry.variant.as_deref());
                self.by_variant.get_or_init(all).get(&variant.name())
            }
        }
    }

    /// Reports a name that cannot be resolved, unless that may follow from an error in the catalog.
    pub(crate) fn report_unresolved(&self, at: Span, text: impl FnOnce() -> Phrase, report: &mut Report) {
        if !self.suppress_secondary {
            report.push(at, text());
        }
    }

    /// Returns the groups with these names. `None`, for no limit, if one is unknown: entries of the group that was meant
    /// are then no further errors.
    fn resolve_groups(&self, names: &[LitStr], report: &mut Report) -> Option<Vec<usize>> {
        let mut found = Vec::new();
        let mut all_known = true;
        for name in names {
            match self.catalog().group(&name.value()) {
                Some(index) if found.contains(&index) => {
                    report.push(name.span(), messages::repeated_group(&name.value()));
                }
                Some(index) => found.push(index),
                None => {
                    all_known = false;
                    let text = || messages::unknown_group(&name.value(), self.reading);
                    self.report_unresolved(name.span(), text, report);
                }
            }
        }
        all_known.then_some(found)
    }

    fn resolve_envelope(&self, name: &LitStr, report: &mut Report) -> Option<(usize, Span)> {
        let found = self.catalog().envelope(&name.value());
        if found.is_none() {
            let text = || messages::unknown_envelope(&name.value(), self.reading);
            self.report_unresolved(name.span(), text, report);
        }
        found.map(|index| (index, name.span()))
    }
}

/// Returns the entries by one of their names. Of two with the same name, which is an error of the catalog, the first.
fn entries_by<'c>(catalog: &'c Catalog, name: fn(&'c Entry) -> Option<&'c str>) -> ByName<'c, usize> {
    let mut found = ByName::new();
    for (index, entry) in catalog.entries.iter().enumerate() {
        if let Some(name) = name(entry) {
            found.insert(name, index);
        }
    }
    found
}
