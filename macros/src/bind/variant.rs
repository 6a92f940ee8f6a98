//! One variant: which entry it is, at which status, or which error it passes on.

use errbook_catalog::model::Entry;
use proc_macro2::Span;
use syn::ext::IdentExt;

use super::{Binder, Bound, entries_by};
use crate::input::Variant;
use crate::messages;

impl<'a> Binder<'a> {
    pub(super) fn variant(&mut self, variant: &Variant) -> Bound {
        if let Some(at) = variant.options.transparent {
            return self.transparent(variant, at);
        }
        self.markers(variant);
        let found = self.lookup(variant).and_then(|index| Some((index, self.entry(index)?)));
        let Some((index, entry)) = found else {
            self.no_entry(variant);
            return Bound::Broken;
        };
        let in_scope =
            self.groups.as_ref().is_none_or(|groups| entry.group.is_some_and(|group| groups.contains(&group)));
        if !in_scope && !self.quiet {
            let at = variant.options.entry.as_ref().map_or(variant.ident.span(), syn::LitStr::span);
            self.report.push(at, messages::entry_of_another_group(entry, self.reading));
        }
        let status = self.status(variant, entry);
        let fields = self.fields(variant, entry);
        Bound::Entry { record: self.record(index, entry, status), fields }
    }

    fn transparent(&mut self, variant: &Variant, at: Span) -> Bound {
        // That codes are never transparent is said already.
        if self.codes {
            return Bound::Broken;
        }
        if let Some(entry) = &variant.options.entry {
            self.report.push(entry.span(), messages::transparent_has_no("entry"));
        }
        if let Some(status) = &variant.options.status {
            self.report.push(status.span(), messages::transparent_has_no("status"));
        }
        if variant.fields.len() != 1 {
            self.report.push(at, messages::transparent_shape(variant.fields.len()));
            return Bound::Broken;
        }
        self.markers(variant);
        Bound::Transparent { field: 0 }
    }

    /// The entry that a variant names, or is named after.
    pub(super) fn lookup(&self, variant: &Variant) -> Option<usize> {
        match &variant.options.entry {
            Some(name) => {
                let all = || entries_by(self.catalog, |entry| Some(&entry.name.value));
                self.by_name.get_or_init(all).get(&name.value())
            }
            None => {
                let all = || entries_by(self.catalog, |entry| entry.variant.as_deref());
                self.by_variant.get_or_init(all).get(&variant.ident.unraw().to_string())
            }
        }
    }

    fn no_entry(&mut self, variant: &Variant) {
        if self.quiet {
            return;
        }
        match &variant.options.entry {
            Some(name) => self.report.push(name.span(), messages::unknown_entry(&name.value(), self.reading)),
            None => {
                let in_scope = self.in_scope().filter_map(|index| self.entry(index));
                let known: Vec<&str> = in_scope.filter_map(|entry| entry.variant.as_deref()).collect();
                let text = messages::variant_without_entry(&variant.ident.unraw().to_string(), known, self.reading);
                self.report.push(variant.ident.span(), text);
            }
        }
    }

    fn status(&mut self, variant: &Variant, entry: &Entry) -> u16 {
        let Some(written) = &variant.options.status else { return entry.status() };
        let wanted = written.base10_parse::<u16>().ok();
        let found = wanted.filter(|wanted| entry.statuses.iter().any(|status| status.value == *wanted));
        if found.is_none() && !self.quiet {
            self.report.push(written.span(), messages::wrong_status(&written.to_string(), entry, self.reading));
        }
        found.unwrap_or_else(|| entry.status())
    }

    /// `#[from]` and `#[source]`: one of them, on one field; a variant with `#[from]` has no other field to fill.
    fn markers(&mut self, variant: &Variant) {
        let mut sources = variant.fields.iter().filter(|field| field.from.is_some() || field.source.is_some());
        let first = sources.next();
        if let (Some(_), Some(second)) = (first, sources.next()) {
            let at = second.source.or(second.from).unwrap_or(second.span);
            self.report.push(at, messages::two_sources());
        }
        if let Some(at) = variant.fields.iter().find_map(|field| field.from).filter(|_| variant.fields.len() > 1) {
            self.report.push(at, messages::from_with_other_fields());
        }
    }
}
