//! The entries or violations that a type may have, the envelope that it chooses, and the look-up of names.

use std::cell::OnceCell;

use errbook_catalog::internal::ByName;
use errbook_catalog::model::{Definition, Entry};
use errbook_catalog::{Catalog, Phrase, Reading};
use proc_macro2::Span;
use syn::LitStr;

use crate::declared::Declared;
use crate::messages;
use crate::parse::{Options, Variant};
use crate::report::Report;
use crate::subject::Subject;

/// The part of the catalog that a type refers to.
pub(crate) struct Scope<'c> {
    pub(crate) reading: &'c Reading,
    /// What the type's variants represent.
    pub(crate) subject: Subject,
    /// Entries or violations by variant and by name, built when the first of the user's variants is looked up: many enums that are filled
    /// from a catalog have no variants of their own.
    by_variant: OnceCell<ByName<'c, usize>>,
    by_name: OnceCell<ByName<'c, usize>>,
    /// The groups that the type is limited to.
    groups: Option<Vec<usize>>,
    /// The violations that the type is limited to.
    only: Option<Vec<usize>>,
    /// The envelope that the type chooses, and where it does.
    pub(crate) chosen_envelope: Option<(usize, Span)>,
    /// Whether to suppress errors that may only follow from errors in the catalog.
    pub(crate) suppress_secondary: bool,
}

impl<'c> Scope<'c> {
    /// Resolves the groups and the envelope that the options of a type name.
    pub(crate) fn new(
        reading: &'c Reading,
        subject: Subject,
        options: &Options,
        suppress_secondary: bool,
        report: &mut Report,
    ) -> Scope<'c> {
        let (by_variant, by_name) = (OnceCell::new(), OnceCell::new());
        let (groups, only, chosen_envelope) = (None, None, None);
        let mut scope =
            Scope { reading, subject, by_variant, by_name, groups, only, chosen_envelope, suppress_secondary };
        if subject == Subject::Violations {
            scope.only = options.only.as_deref().and_then(|names| scope.resolve_only(names, report));
        }
        scope.groups = options.group.as_deref().and_then(|names| scope.resolve_groups(names, report));
        if subject == Subject::Entries {
            scope.chosen_envelope = options.envelope.as_ref().and_then(|name| scope.resolve_envelope(name, report));
        }
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

    /// Returns the entry or violation with an index.
    pub(crate) fn declared(&self, index: usize) -> Option<Declared<'c>> {
        Declared::get(self.catalog(), self.subject, index)
    }

    /// Returns whether the type may have an entry or a violation.
    pub(crate) fn contains(&self, index: usize, definition: &Definition) -> bool {
        self.groups.as_ref().is_none_or(|groups| definition.group.is_some_and(|group| groups.contains(&group)))
            && self.only.as_ref().is_none_or(|only| only.contains(&index))
    }

    /// Returns the entries or violations that the type may have with their indices, in the order of the catalog.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, Declared<'c>)> {
        let all = Declared::all(self.catalog(), self.subject).enumerate();
        all.filter(|(index, declared)| self.contains(*index, declared))
    }

    /// Returns why an entry or a violation is not one that the type may have.
    pub(crate) fn outside(&self, definition: &Definition) -> Phrase {
        let in_groups = |groups: &Vec<usize>| definition.group.is_some_and(|group| groups.contains(&group));
        let by_groups = self.groups.as_ref().is_some_and(|groups| !in_groups(groups));
        messages::outside_of_scope(definition, self.subject, by_groups, self.reading)
    }

    /// Returns the index of the entry or violation that a variant names or is named after.
    pub(crate) fn lookup(&self, variant: &Variant) -> Option<usize> {
        let catalog = self.catalog();
        match &variant.options.entry {
            Some(name) => {
                let all = || declared_by(catalog, self.subject, |definition| Some(&definition.name.value));
                self.by_name.get_or_init(all).get(&name.value())
            }
            None => {
                let all = || declared_by(catalog, self.subject, |definition| definition.variant.as_deref());
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

    /// Returns the violations with these names. `None`, for no limit, if one is unknown.
    fn resolve_only(&self, names: &[LitStr], report: &mut Report) -> Option<Vec<usize>> {
        let mut found = Vec::new();
        for name in names {
            match self.catalog().violation(&name.value()) {
                Some(index) => found.push(index),
                None => {
                    let text = || messages::unknown_violation(&name.value(), self.reading);
                    self.report_unresolved(name.span(), text, report);
                }
            }
        }
        (found.len() == names.len()).then_some(found)
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

/// Returns entries or violations by one of their names. Of two with the same name, which is an error of the catalog, the
/// first.
fn declared_by<'c>(
    catalog: &'c Catalog,
    subject: Subject,
    name: fn(&'c Definition) -> Option<&'c str>,
) -> ByName<'c, usize> {
    let mut found = ByName::new();
    for (index, declared) in Declared::all(catalog, subject).enumerate() {
        if let Some(name) = name(declared.definition()) {
            found.insert(name, index);
        }
    }
    found
}
