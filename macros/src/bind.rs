//! Binds the user's variants to entries of the catalog, and says what does not fit.

mod envelope;
mod fields;
mod scope;
mod variant;

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use errbook_catalog::index::{ByName, Index};
use errbook_catalog::model::Entry;
use errbook_catalog::{Catalog, Reading};
use proc_macro2::Span;
use syn::ext::IdentExt;

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
    reading: &'a Reading,
    /// Entries by variant and by name, made when the first of the user's variants is looked up: many enums are filled
    /// from one catalog and have none.
    by_variant: OnceCell<ByName<'a, usize>>,
    by_name: OnceCell<ByName<'a, usize>>,
    /// The groups that the enum is limited to.
    groups: Option<Vec<usize>>,
    envelope: Option<(usize, Span)>,
    /// What keeps entries from the envelope that the user names.
    misfits: Vec<envelope::Misfit>,
    records: Vec<Record>,
    /// The indices of the records of each entry.
    of_entries: Vec<Vec<usize>>,
    report: &'a mut Report,
    /// The variants are codes: they carry nothing.
    codes: bool,
    /// The catalog itself has mistakes: what seems to be missing from it may just be misspelled there.
    quiet: bool,
}

/// The entries by what `name` gives for each; of two of one name, which is a mistake of the catalog, the first.
fn entries_by<'a>(catalog: &'a Catalog, name: fn(&'a Entry) -> Option<&'a str>) -> ByName<'a, usize> {
    let mut found = ByName::new();
    for (index, entry) in catalog.entries.iter().enumerate() {
        if let Some(name) = name(entry) {
            found.insert(name, index);
        }
    }
    found
}

impl<'a> Binder<'a> {
    pub(crate) fn new(reading: &'a Reading, options: &Options, quiet: bool, report: &'a mut Report) -> Binder<'a> {
        let catalog = &reading.catalog;
        let mut binder = Binder {
            catalog,
            reading,
            by_variant: OnceCell::new(),
            by_name: OnceCell::new(),
            groups: None,
            envelope: None,
            misfits: Vec::new(),
            records: Vec::new(),
            of_entries: vec![Vec::new(); catalog.entries.len()],
            report,
            codes: options.codes.is_some(),
            quiet,
        };
        binder.groups = options.group.as_deref().and_then(|names| binder.groups(names));
        binder.envelope = options.envelope.as_ref().and_then(|name| binder.envelope(name));
        binder
    }

    /// Binds the variants; `fill`: adds one for each other entry.
    pub(crate) fn bind(mut self, input: &Input, fill: bool) -> Binding {
        let variants: Vec<Bound> = input.variants.iter().map(|variant| self.variant(variant)).collect();
        self.sources_are_distinct(&input.variants);
        let added = if fill { self.add_the_rest(&input.variants, &variants) } else { Vec::new() };
        self.report_misfits();
        Binding { records: self.records, variants, added }
    }

    /// Reports the entries that no variant stands for.
    pub(crate) fn require_all(&mut self, input: &Input, at: Span) {
        if self.quiet {
            return;
        }
        let named: HashSet<usize> = input.variants.iter().filter_map(|variant| self.lookup(variant)).collect();
        let missing: Vec<&Entry> =
            self.in_scope().filter(|index| !named.contains(index)).filter_map(|index| self.entry(index)).collect();
        if !missing.is_empty() {
            self.report.push(at, messages::missing_variants(&missing));
        }
    }

    fn entry(&self, index: usize) -> Option<&'a Entry> {
        self.catalog.entries.get(index)
    }

    /// The index of the record of an entry at a status, which is new if nobody asked for it before.
    fn record(&mut self, index: usize, entry: &Entry, status: u16) -> usize {
        let envelope = self.envelope.map_or(entry.envelope, |(envelope, _)| envelope);
        let record = Record { entry: index, status, envelope };
        let known = self.of_entries.get(index).map_or(&[][..], Vec::as_slice);
        if let Some(known) = known.iter().find(|known| self.records.get(**known) == Some(&record)) {
            return *known;
        }
        self.check_envelope(index, entry);
        let number = self.records.len();
        self.records.push(record);
        if let Some(of_entry) = self.of_entries.get_mut(index) {
            of_entry.push(number);
        }
        number
    }

    /// Every entry in scope gets a variant, unless one of the user's stands for it: with its default status, or under
    /// the very name that would be added.
    fn add_the_rest(&mut self, variants: &[Variant], bound: &[Bound]) -> Vec<Added> {
        let own: HashMap<String, &Variant> =
            variants.iter().map(|variant| (variant.ident.unraw().to_string(), variant)).collect();
        let mut there = vec![false; self.catalog.entries.len()];
        for bound in bound {
            let Bound::Entry { record, .. } = bound else { continue };
            let Some(record) = self.records.get(*record) else { continue };
            if let (Some(entry), Some(there)) = (self.entry(record.entry), there.get_mut(record.entry)) {
                *there |= entry.status() == record.status;
            }
        }
        let mut added = Vec::new();
        // Two entries of one name are a mistake of the catalog.
        let mut names = Index::new();
        let scope: Vec<usize> = self.in_scope().collect();
        for index in scope.into_iter().filter(|index| there.get(*index) == Some(&false)) {
            let Some(entry) = self.entry(index) else { continue };
            let Some(name) = entry.variant.as_deref() else { continue };
            match own.get(name) {
                None if names.insert(name).is_err() => {}
                None => added.push(Added { entry: index, record: self.record(index, entry, entry.status()) }),
                // The user's own form of this entry, at another of its statuses.
                Some(variant) if self.lookup(variant) == Some(index) => {}
                Some(variant) => {
                    let text = messages::variant_in_the_way(name, entry, self.reading);
                    self.report.push(variant.ident.span(), text);
                }
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
                    Some(first) => self.report.push_at(&field.ty, messages::from_twice(&ty, first)),
                    None => {
                        seen.insert(ty, variant.ident.to_string());
                    }
                }
            }
        }
    }
}
