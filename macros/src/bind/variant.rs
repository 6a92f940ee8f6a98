//! One variant: which entry it is, at which status, and which of its fields are the catalog's.

use errbook_catalog::model::Entry;

use super::{Binder, Bound};
use crate::input::{Field, Variant};
use crate::messages;

impl Binder<'_> {
    pub(super) fn variant(&mut self, variant: &Variant) -> Bound {
        self.markers(variant);
        if let Some(at) = variant.options.transparent {
            if let Some(extra) = variant.options.entry.as_ref().map(|entry| entry.span()).or(variant
                .options
                .status
                .as_ref()
                .map(|status| status.span()))
            {
                self.report.push(extra, messages::transparent_has_no_entry());
                return Bound::Broken;
            }
            if variant.fields.len() != 1 {
                self.report.push(at, messages::transparent_shape(variant.fields.len()));
                return Bound::Broken;
            }
            return Bound::Transparent { field: 0 };
        }
        let Some(index) = self.lookup(variant) else {
            self.no_entry(variant);
            return Bound::Broken;
        };
        let entry = self.entry(index);
        let out_of_scope =
            self.groups.as_ref().is_some_and(|groups| entry.group.is_none_or(|group| !groups.contains(&group)));
        if out_of_scope && !self.quiet {
            let at = variant.options.entry.as_ref().map_or(variant.ident.span(), |name| name.span());
            self.report.push(at, messages::entry_of_another_group(entry, self.catalog));
            return Bound::Broken;
        }
        let status = self.status(variant, entry);
        let fields = self.fields(variant, entry);
        Bound::Entry { record: self.record(index, status), fields }
    }

    /// The entry that a variant names, or is named after.
    pub(super) fn lookup(&self, variant: &Variant) -> Option<usize> {
        match &variant.options.entry {
            Some(name) => self.by_name.get(name.value().as_str()).copied(),
            None => self.by_variant.get(syn::ext::IdentExt::unraw(&variant.ident).to_string().as_str()).copied(),
        }
    }

    fn no_entry(&mut self, variant: &Variant) {
        if self.quiet {
            return;
        }
        match &variant.options.entry {
            Some(name) => self.report.push(name.span(), messages::unknown_entry(&name.value(), self.catalog)),
            None => {
                let known = self.in_scope().filter_map(|index| self.catalog.entries[index].variant.as_deref());
                let text = messages::variant_without_entry(&variant.ident.to_string(), known, self.catalog);
                self.report.push(variant.ident.span(), text);
            }
        }
    }

    fn status(&mut self, variant: &Variant, entry: &Entry) -> u16 {
        let Some(written) = &variant.options.status else { return entry.status() };
        let wanted = written.base10_parse::<u16>().ok();
        let found = wanted.filter(|wanted| entry.statuses.iter().any(|status| status.value == *wanted));
        if found.is_none() && !self.quiet {
            self.report.push(written.span(), messages::wrong_status(&written.to_string(), entry));
        }
        found.unwrap_or_else(|| entry.status())
    }

    /// For each field of the entry, the variant's field that holds it. An optional one need not be there.
    fn fields(&mut self, variant: &Variant, entry: &Entry) -> Vec<Option<usize>> {
        let named = |name: &str| variant.fields.iter().position(|field| field.name.as_deref() == Some(name));
        let found: Vec<Option<usize>> = entry.fields.iter().map(|field| named(&field.name.value)).collect();
        if self.quiet {
            return found;
        }
        for field in &variant.fields {
            let unknown = field.renamed.as_ref().filter(|name| entry.field(&name.value()).is_none());
            if let Some(name) = unknown {
                self.report.push(name.span(), messages::unknown_field(&name.value(), entry));
            }
        }
        let private = |field: &&Field| field.name.as_deref().is_none_or(|name| entry.field(name).is_none());
        for (field, there) in entry.fields.iter().zip(&found) {
            if there.is_some() {
                continue;
            }
            let candidates =
                || variant.fields.iter().filter(private).filter(|field| field.source.is_none() && field.from.is_none());
            let near =
                errbook_catalog::nearest(&field.name.value, candidates().filter_map(|field| field.name.as_deref()));
            let misnamed = near.and_then(|near| candidates().find(|field| field.name.as_deref() == Some(near)));
            match misnamed {
                Some(wrong) => {
                    let at = match &wrong.member {
                        syn::Member::Named(ident) => ident.span(),
                        syn::Member::Unnamed(_) => wrong.span,
                    };
                    self.report
                        .push(at, messages::misnamed_field(wrong.name.as_deref().unwrap_or_default(), field, entry));
                }
                None if !field.optional => {
                    self.report.push(variant.ident.span(), messages::missing_field(field, entry))
                }
                None => {}
            }
        }
        found
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
