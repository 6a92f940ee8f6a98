//! Checks of the items of violations in envelopes.

use std::collections::HashSet;

use super::demands::{Demands, Subject};
use super::held::{held_by, holders_by_envelope};
use super::templates::{values, values_of};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::envelope::{Envelope, Value, ValueSource};
use crate::keys::envelope as keys;
use crate::messages;
use crate::model::{Catalog, Entry, Held, Violation};
use crate::source::Span;
use crate::suggest::Names;

/// An envelope lists violations and has a template for them, or neither.
pub(super) fn lists_and_items_come_together(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for envelope in catalog.envelopes.iter().filter(|envelope| envelope.own && envelope.sound) {
        match list(envelope) {
            Some(value) if envelope.violation.is_none() => {
                diagnostics.push(messages::list_without_item(value.at, &envelope.name.value));
            }
            None if envelope.violation.is_some() => {
                diagnostics.push(messages::item_without_list(&envelope.name, keys::VIOLATION.name));
            }
            None if envelope.single.is_some() => {
                diagnostics.push(messages::item_without_list(&envelope.name, keys::SINGLE.name));
            }
            _ => {}
        }
    }
}

/// Whether an envelope says nothing of violations: neither a list nor an item, which would be incomplete without each other.
pub(super) fn is_silent(envelope: &Envelope) -> bool {
    envelope.violation.is_none() && envelope.single.is_none() && list(envelope).is_none()
}

/// Returns the place of the list of violations.
fn list(envelope: &Envelope) -> Option<&Value> {
    values(envelope).into_iter().map(|(value, _)| value).find(|value| value.source == ValueSource::Violations)
}

/// A field that an item requires is declared by a violation.
pub(super) fn fields_of_items_exist(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let known = field_names(catalog);
    for (value, name) in unknown_fields(catalog, &known).filter(|(value, _)| !value.optional) {
        diagnostics.push(messages::unknown_field_of_violations(value, name, &known));
    }
}

/// Returns the names of all violations' fields.
pub(super) fn field_names(catalog: &Catalog) -> Names<'_> {
    let mut seen = HashSet::new();
    let fields = catalog.violations.iter().flat_map(|violation| &violation.fields);
    let names = fields.map(|field| field.name.value.as_str());
    Names::new(names.filter(|name| seen.insert(*name)))
}

/// Returns the placeholders of fields that no violation declares. Empty if a violation is incomplete, as it may be the one that
/// declares them.
pub(super) fn unknown_fields<'c>(
    catalog: &'c Catalog,
    known: &Names<'_>,
) -> impl Iterator<Item = (&'c Value, &'c str)> {
    let whole = catalog.violations.iter().all(|violation| violation.sound);
    let mut found = Vec::new();
    for envelope in catalog.envelopes.iter().filter(|envelope| whole && envelope.own) {
        envelope.violation.iter().for_each(|template| values_of(template, &mut found));
    }
    found.into_iter().filter_map(|(value, _)| match &value.source {
        ValueSource::Field(name) if known.find(name).is_none() => Some((value, name.as_str())),
        _ => None,
    })
}

/// Every violation fits each envelope that an entry that lists it can be answered in, and so does the entry where the item
/// shows it. A problem of an envelope is reported once.
pub(super) fn envelopes_fit_the_violations(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let known = field_names(catalog);
    let unknown: HashSet<Span> = unknown_fields(catalog, &known).map(|(value, _)| value.at).collect();
    for (index, holders) in holders_by_envelope(catalog) {
        let Some(envelope) = catalog.envelopes.get(index) else { continue };
        let Some(template) = &envelope.violation else { continue };
        let mut demands = Demands::of(core::iter::once(template), false);
        demands.required.retain(|required| !unknown.contains(&required.first.at));
        let unknown_if_retryable = holders.iter().find(|entry| entry.retryable.is_none());
        diagnostics.extend(unknown_if_retryable.into_iter().flat_map(|entry| retryable(&demands, catalog, entry)));
        for violation in held_by(catalog, holders.iter().copied())
            .map(|(_, violation)| violation)
            .filter(|violation| violation.sound)
        {
            diagnostics.extend(misfits(&demands, catalog, envelope, violation));
            // The values of a catalog's own envelope are where they are reported.
            if envelope.own {
                let subject = Subject::Violation(violation);
                demands.required.retain(|required| !subject.lacks(&required.first.source));
                demands.formatted.retain(|value| subject.unsuited(catalog, value).is_none());
            }
        }
    }
}

/// Returns a diagnostic for each reason why the violations of an entry do not fit an envelope.
pub(super) fn misfits_of_entry(catalog: &Catalog, entry: &Entry, envelope: &Envelope) -> Vec<Diagnostic> {
    let (Some(template), true) = (&envelope.violation, entry.violations != Held::Nothing) else { return Vec::new() };
    let demands = Demands::of(core::iter::once(template), false);
    let mut found = match entry.retryable {
        None => retryable(&demands, catalog, entry),
        Some(_) => Vec::new(),
    };
    let violations =
        held_by(catalog, core::iter::once(entry)).map(|(_, violation)| violation).filter(|violation| violation.sound);
    found.extend(violations.flat_map(|violation| misfits(&demands, catalog, envelope, violation)));
    found
}

/// Reports the places of an item that require whether the entry is retryable, which is unknown.
fn retryable(demands: &Demands<'_>, catalog: &Catalog, entry: &Entry) -> Vec<Diagnostic> {
    let required = demands.required.iter().filter(|required| required.first.source == ValueSource::Retryable);
    let values = required.flat_map(|required| core::iter::once(&required.first).chain(&required.others));
    values.map(|value| messages::value_can_be_absent(value, catalog, Some((entry, None)))).collect()
}

/// Returns a diagnostic for each reason why a violation does not fit.
fn misfits(demands: &Demands<'_>, catalog: &Catalog, envelope: &Envelope, violation: &Violation) -> Vec<Diagnostic> {
    let subject = Subject::Violation(violation);
    let mut found = Vec::new();
    for required in demands.required.iter().filter(|required| subject.lacks(&required.first.source)) {
        if envelope.own {
            let values = core::iter::once(&required.first).chain(&required.others);
            let without = Some((subject.definition(), None));
            found.extend(values.map(|value| messages::value_can_be_absent(value, catalog, without)));
        } else {
            let name = required.first.source.spelling(&catalog.languages);
            found.push(messages::violation_lacks_value(&violation.name, &name, &envelope.name.value));
        }
    }
    found.extend(demands.formatted.iter().filter_map(|value| subject.format_of_another_type(catalog, value)));
    let clashes = demands.clashes(subject);
    found.extend(clashes.map(|field| messages::wire_name_is_a_member_of_the_item(field, &envelope.name.value)));
    found
}
