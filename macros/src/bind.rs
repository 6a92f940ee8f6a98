//! Binds the user's variants to entries of the catalog, and says what does not fit.

mod variant;

use std::collections::HashMap;

use errbook_catalog::Catalog;
use errbook_catalog::model::Entry;
use proc_macro2::Span;
use syn::LitStr;

use crate::input::{Input, Variant};
use crate::messages;
use crate::options::Options;
use crate::report::Report;

/// What the code is written from.
pub(crate) struct Binding {
    /// The records of the enum's book: an entry, at one status, in one envelope.
    pub(crate) records: Vec<Record>,
    /// What each of the user's variants is, in their order.
    pub(crate) variants: Vec<Bound>,
    /// The entries that `#[errbook::catalog]` adds a variant for, with their records.
    pub(crate) added: Vec<Added>,
}

/// An entry at one status, in one envelope.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Record {
    pub(crate) entry: usize,
    pub(crate) status: u16,
    pub(crate) envelope: usize,
}

/// What a variant of the user's is.
pub(crate) enum Bound {
    /// An entry: its record, and for each field of the entry the variant's field that holds it.
    Entry { record: usize, fields: Vec<Option<usize>> },
    /// Another error, in the field with this index.
    Transparent { field: usize },
    /// A mistake, which was reported.
    Broken,
}

/// A variant that is added.
#[derive(Clone, Copy)]
pub(crate) struct Added {
    pub(crate) entry: usize,
    pub(crate) record: usize,
}

/// What binding looks things up in.
pub(crate) struct Binder<'a> {
    catalog: &'a Catalog,
    by_variant: HashMap<&'a str, usize>,
    by_name: HashMap<&'a str, usize>,
    /// The groups that the enum is limited to.
    groups: Option<Vec<usize>>,
    envelope: Option<(usize, Span)>,
    records: Vec<Record>,
    record_indices: HashMap<Record, usize>,
    report: &'a mut Report,
    /// The catalog itself has mistakes: what seems to be missing from it may just be misspelled there.
    quiet: bool,
}

impl<'a> Binder<'a> {
    pub(crate) fn new(catalog: &'a Catalog, options: &Options, quiet: bool, report: &'a mut Report) -> Binder<'a> {
        let entries = || catalog.entries.iter().enumerate();
        let mut binder = Binder {
            catalog,
            by_variant: entries().filter_map(|(index, entry)| Some((entry.variant.as_deref()?, index))).collect(),
            by_name: entries().map(|(index, entry)| (entry.name.value.as_str(), index)).collect(),
            groups: None,
            envelope: None,
            records: Vec::new(),
            record_indices: HashMap::new(),
            report,
            quiet,
        };
        binder.groups = options.group.as_deref().map(|names| binder.groups(names));
        binder.envelope = options.envelope.as_ref().and_then(|name| binder.envelope(name));
        binder
    }

    /// Binds the variants; `fill`: adds one for each other entry.
    pub(crate) fn bind(mut self, input: &Input, fill: bool) -> Binding {
        let variants: Vec<Bound> = input.variants.iter().map(|variant| self.variant(variant)).collect();
        self.sources_are_distinct(&input.variants);
        let added = if fill { self.add_the_rest(&variants) } else { Vec::new() };
        Binding { records: self.records, variants, added }
    }

    /// Reports the entries that no variant stands for.
    pub(crate) fn require_all(&mut self, input: &Input, at: Span) {
        if self.quiet {
            return;
        }
        let named: Vec<usize> = input.variants.iter().filter_map(|variant| self.lookup(variant)).collect();
        let missing: Vec<&Entry> =
            self.in_scope().filter(|index| !named.contains(index)).map(|index| self.entry(index)).collect();
        if !missing.is_empty() {
            self.report.push(at, messages::missing_variants(&missing));
        }
    }

    fn entry(&self, index: usize) -> &'a Entry {
        &self.catalog.entries[index]
    }

    /// The entries that the enum may have, in file order.
    fn in_scope(&self) -> impl Iterator<Item = usize> + use<'a> {
        let catalog = self.catalog;
        let groups = self.groups.clone();
        (0..catalog.entries.len()).filter(move |index| match &groups {
            None => true,
            Some(groups) => catalog.entries[*index].group.is_some_and(|group| groups.contains(&group)),
        })
    }

    fn groups(&mut self, names: &[LitStr]) -> Vec<usize> {
        let mut found = Vec::new();
        for name in names {
            match self.catalog.group(&name.value()) {
                Some(index) if found.contains(&index) => {
                    self.report.push(name.span(), messages::repeated_group(&name.value()))
                }
                Some(index) => found.push(index),
                None if self.quiet => {}
                None => self.report.push(name.span(), messages::unknown_group(&name.value(), self.catalog)),
            }
        }
        found
    }

    fn envelope(&mut self, name: &LitStr) -> Option<(usize, Span)> {
        let found = self.catalog.envelope(&name.value());
        if found.is_none() && !self.quiet {
            self.report.push(name.span(), messages::unknown_envelope(&name.value(), self.catalog));
        }
        found.map(|index| (index, name.span()))
    }

    fn record(&mut self, entry: usize, status: u16) -> usize {
        let envelope = match self.envelope {
            None => self.entry(entry).envelope,
            Some((envelope, _)) => envelope,
        };
        let record = Record { entry, status, envelope };
        if let Some(index) = self.record_indices.get(&record) {
            return *index;
        }
        if let Some((envelope, at)) = self.envelope {
            for mistake in errbook_catalog::fits(self.catalog, self.entry(entry), envelope) {
                self.report.push(at, messages::envelope_does_not_fit(&mistake, self.entry(entry)));
            }
        }
        self.records.push(record);
        self.record_indices.insert(record, self.records.len() - 1);
        self.records.len() - 1
    }

    /// Every entry in scope gets a variant, unless one of the user's stands for it with its default status.
    fn add_the_rest(&mut self, variants: &[Bound]) -> Vec<Added> {
        let mut there = vec![false; self.catalog.entries.len()];
        for bound in variants {
            let Bound::Entry { record, .. } = bound else { continue };
            let record = self.records[*record];
            if self.entry(record.entry).status() == record.status {
                there[record.entry] = true;
            }
        }
        let mut added = Vec::new();
        for entry in self.in_scope().collect::<Vec<_>>() {
            if !there[entry] && self.entry(entry).variant.is_some() {
                added.push(Added { entry, record: self.record(entry, self.entry(entry).status()) });
            }
        }
        added
    }

    /// `?` can only make one variant of a type.
    fn sources_are_distinct(&mut self, variants: &[Variant]) {
        let mut seen: HashMap<String, String> = HashMap::new();
        for variant in variants {
            for field in variant.fields.iter().filter(|field| field.from.is_some()) {
                let ty = field.ty.to_string();
                match seen.get(&ty) {
                    Some(first) => self.report.push(field.span, messages::from_twice(&ty, first)),
                    None => {
                        seen.insert(ty, variant.ident.to_string());
                    }
                }
            }
        }
    }
}
