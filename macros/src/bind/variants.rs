//! The binding of one variant: its entry and status, or the field with the error that it forwards to.

use proc_macro2::Span;

use super::fields;
use super::log;
use super::model::{BoundDeclared, BoundVariant, VariantBinding};
use super::records::Records;
use super::scope::Scope;
use super::violations;
use crate::declared::Declared;
use crate::messages;
use crate::parse::Variant;
use crate::report::Report;
use crate::subject::Subject;

/// Binds variants one by one.
pub(super) struct Binder<'s, 'c> {
    pub(super) scope: &'s Scope<'c>,
    pub(super) records: &'s mut Records,
    pub(super) report: &'s mut Report,
    /// Whether the variants are codes, which have no fields.
    pub(super) is_codes: bool,
}

impl<'c> Binder<'_, 'c> {
    pub(super) fn variant(&mut self, variant: Variant) -> BoundVariant<'c> {
        let binding = match variant.options.transparent {
            Some(at) => self.transparent(&variant, at),
            None => self.declared(&variant),
        };
        let log = variant.options.transparent.is_none().then(|| log::bind(&variant, self.report)).flatten();
        BoundVariant { variant, binding, log }
    }

    fn declared(&mut self, variant: &Variant) -> VariantBinding<'c> {
        let found = self.scope.lookup(variant).and_then(|index| Some((index, self.scope.declared(index)?)));
        let Some((index, declared)) = found else {
            self.report_no_entry(variant);
            return VariantBinding::Broken;
        };
        // An entry that is named is meant: each layer of a service may use the service's `internal`.
        if variant.options.entry.is_none() && !self.scope.contains(index, &declared) {
            let text = || self.scope.outside(&declared);
            self.scope.report_unresolved(variant.ident.span(), text, self.report);
        }
        let status = self.status(variant, declared);
        let record = self.records.add(index, declared, status);
        let (fields, violations) = if self.is_codes {
            (Vec::new(), None)
        } else {
            let violations = violations::field(variant, declared, self.scope, self.report);
            (fields::bind(variant, declared.definition(), self.scope, self.report), violations)
        };
        VariantBinding::Declared(BoundDeclared::new(declared, status, record, fields, violations))
    }

    fn transparent(&mut self, variant: &Variant, at: Span) -> VariantBinding<'c> {
        // For codes, `transparent` itself was reported.
        if self.is_codes {
            return VariantBinding::Broken;
        }
        if let Some(entry) = &variant.options.entry {
            self.report.push(entry.span(), messages::transparent_has_no("entry"));
        }
        if let Some(status) = &variant.options.status {
            self.report.push(status.span(), messages::transparent_has_no("status"));
        }
        if let Some(log) = &variant.options.log {
            self.report.push(log.span(), messages::transparent_has_no("log"));
        }
        if self.scope.chosen_envelope.is_some() {
            self.report.push(at, messages::transparent_beside_an_envelope());
        }
        for at in variant.fields.iter().filter_map(|field| field.violations.marked) {
            self.report.push(at, messages::violations_in_transparent());
        }
        if variant.fields.len() != 1 {
            self.report.push(at, messages::transparent_shape(variant.fields.len()));
            return VariantBinding::Broken;
        }
        VariantBinding::Transparent { field: 0 }
    }

    fn report_no_entry(&mut self, variant: &Variant) {
        let scope = self.scope;
        match &variant.options.entry {
            Some(name) => {
                let text = || match scope.subject {
                    Subject::Entries => messages::unknown_entry(&name.value(), scope.reading),
                    Subject::Violations => messages::unknown_violation(&name.value(), scope.reading),
                };
                scope.report_unresolved(name.span(), text, self.report);
            }
            None => {
                let variant_of = |declared: Declared<'c>| declared.definition().variant.as_deref();
                let known = || scope.all().filter_map(|(_, declared)| variant_of(declared)).collect::<Vec<_>>();
                let text = || messages::variant_without_entry(&variant.name(), known(), scope.subject, scope.reading);
                scope.report_unresolved(variant.ident.span(), text, self.report);
            }
        }
    }

    /// Returns the status of a variant: the one that it names, otherwise the first of its entry; 0 for a violation.
    fn status(&mut self, variant: &Variant, declared: Declared<'_>) -> u16 {
        let Some(entry) = declared.entry() else { return 0 };
        let Some(written) = &variant.options.status else { return entry.status() };
        let wanted = written.base10_parse::<u16>().ok();
        let found = wanted.filter(|wanted| entry.statuses.iter().any(|status| status.value == *wanted));
        if found.is_none() {
            let text = || messages::wrong_status(&written.to_string(), entry, self.scope.reading);
            self.scope.report_unresolved(written.span(), text, self.report);
        }
        found.unwrap_or_else(|| entry.status())
    }
}
