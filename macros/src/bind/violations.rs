//! The field of a variant that holds violations, and the violations that answer for rejected requests.

use errbook_catalog::Catalog;
use errbook_catalog::model::Entry;

use super::model::{AddedVariant, BoundVariant, Record, Rejections};
use super::scope::Scope;
use crate::declared::Declared;
use crate::messages;
use crate::parse::{Field, Header, Options, Variant};
use crate::report::Report;
use crate::subject::Subject;

/// Returns the index of the variant's field that holds the violations of its entry: the one that is marked, or else the one
/// of this name. Reports a missing one, a second one, and one on an entry that holds no violations.
pub(super) fn field(
    variant: &Variant,
    declared: Declared<'_>,
    scope: &Scope<'_>,
    report: &mut Report,
) -> Option<usize> {
    let entry = declared.entry()?;
    let is_marked = |field: &Field| field.violations.marked.is_some();
    let is_named_so = |field: &Field| field.renamed.is_none() && field.name.as_deref() == Some(NAME);
    let mut marked = variant.fields.iter().enumerate().filter(|(_, field)| is_marked(field));
    let found = marked.next();
    if entry.violations.at().is_none() {
        // A field of the catalog may have the name, and a private one of another type.
        let named = || variant.fields.iter().find(|field| is_named_so(field) && field.violations.is_type);
        let named = || named().filter(|_| entry.field(NAME).is_none());
        let at = found.and_then(|(_, field)| field.violations.marked).or_else(|| named().map(|field| field.span));
        if let Some(at) = at {
            let text = || messages::entry_holds_no_violations(entry, scope.reading);
            scope.report_unresolved(at, text, report);
        }
        return None;
    }
    if let Some(second) = marked.next().and_then(|(_, second)| second.violations.marked) {
        report.push(second, messages::violations_twice());
    }
    let found = found.map(|(index, _)| index).or_else(|| variant.fields.iter().position(is_named_so));
    if found.is_none() {
        let named = !variant.fields.iter().any(|field| matches!(field.member, syn::Member::Unnamed(_)));
        let text = || messages::missing_violations(entry, named, scope.reading);
        scope.report_unresolved(variant.ident.span(), text, report);
    }
    if let Some(at) = found.and_then(|index| variant.fields.get(index)?.source) {
        report.push(at, messages::violations_are_no_source());
    }
    found
}

/// The name of the field that holds violations.
pub(crate) const NAME: &str = "violations";

/// Reports an enum of violations whose catalog has none.
pub(super) fn check_some(header: &Header, scope: &Scope<'_>, report: &mut Report) {
    if let Some(at) = header.options.violations_flag().filter(|_| scope.catalog().violations.is_empty()) {
        scope.report_unresolved(at, messages::no_violations, report);
    }
}

/// Reports entries whose added variants would hold violations of a type that the enum does not name, and a type that none of
/// its entries needs.
pub(super) fn check_type(
    added: &[AddedVariant<'_>],
    own: &[BoundVariant<'_>],
    header: &Header,
    scope: &Scope<'_>,
    report: &mut Report,
) {
    let options = &header.options;
    let mut holding = added.iter().filter_map(|added| added.declared.entry()).filter(|entry| holds(entry));
    match options.violations_type() {
        Some((at, _)) => {
            let own = own.iter().filter_map(BoundVariant::bound).any(|bound| bound.declared.holds_violations());
            if holding.next().is_none() && !own {
                scope.report_unresolved(at, messages::type_without_violations, report);
            }
        }
        None if options.has_violations() => {}
        None => {
            if let Some(first) = holding.next() {
                let others = holding.count();
                let text = || messages::violations_without_type(first, others, scope.reading);
                scope.report_unresolved(header.ident.span(), text, report);
            }
        }
    }
}

fn holds(entry: &Entry) -> bool {
    entry.violations.at().is_some()
}

/// Returns the violations that the fallback entries of a catalog hold.
pub(super) fn rejections(catalog: &Catalog, fallbacks: &[Record]) -> Rejections {
    let mut holders: Vec<usize> = fallbacks.iter().map(|record| record.of).collect();
    holders.sort_unstable();
    holders.dedup();
    holders.retain(|entry| catalog.entries.get(*entry).is_some_and(holds));
    let held = holders.iter().filter_map(|entry| catalog.entries.get(*entry));
    let mut held: Vec<usize> = held.flat_map(|entry| catalog.violations_of(entry)).collect();
    held.sort_unstable();
    held.dedup();
    let record = |of| Record { of, status: 0, status_at_hand: false, envelope: 0 };
    Rejections { records: held.into_iter().map(record).collect(), holders }
}

/// Returns the record of the violation that `other` names. Reports one that is unknown, or not among those of the enum, or
/// that cannot be made without values.
pub(super) fn other(
    own: &[BoundVariant<'_>],
    added: &[AddedVariant<'_>],
    records: &[Record],
    options: &Options,
    scope: &Scope<'_>,
    report: &mut Report,
) -> Option<usize> {
    let written = options.other.as_ref().filter(|_| scope.subject == Subject::Violations)?;
    let name = written.value();
    let Some(index) = scope.catalog().violation(&name) else {
        scope.report_unresolved(written.span(), || messages::unknown_violation(&name, scope.reading), report);
        return None;
    };
    let Some(record) = records.iter().position(|record| record.of == index) else {
        scope.report_unresolved(written.span(), || messages::other_is_no_variant(&name), report);
        return None;
    };
    let of_record = |bound: &&BoundVariant<'_>| bound.bound().is_some_and(|bound| bound.record == record);
    let violation = scope.catalog().violations.get(index)?;
    if let Some(required) = violation.fields.iter().find(|field| !field.optional) {
        let text = || messages::other_needs_fields(violation, &required.name.value, scope.reading);
        scope.report_unresolved(written.span(), text, report);
        return None;
    }
    let is_added = added.iter().any(|added| added.record == record);
    let is_whole = |bound: &BoundVariant<'_>| bound.catalog_fields().count() == bound.variant.fields.len();
    if !is_added && !own.iter().find(of_record).is_some_and(is_whole) {
        report.push(written.span(), messages::other_has_private_fields(&name));
        return None;
    }
    Some(record)
}
