//! Checks of envelopes, and of the entries that use them.

use std::collections::HashSet;

use super::demands::{Demands, Subject};
use super::items;
use super::templates::{of_entries, values, values_of};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::envelope::{Context, Envelope, Value, ValueSource};
use crate::messages;
use crate::model::{Catalog, Entry};
use crate::plan;
use crate::source::Span;
use crate::suggest::Names;

/// `{fields}`, `{messages}` and `{data}` are objects and `{violations}` is a list: they cannot be part of a text.
pub(super) fn objects_stand_alone(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for envelope in catalog.envelopes.iter().filter(|envelope| envelope.own) {
        for (value, in_text) in values(envelope) {
            let is_object = matches!(
                value.source,
                ValueSource::Fields
                    | ValueSource::Messages
                    | ValueSource::Violations
                    | ValueSource::Context(Context::Data)
            );
            if is_object && (in_text || value.as_string) {
                diagnostics.push(messages::object_in_text(value, &catalog.languages));
            }
        }
    }
}

/// Values that a request may lack are marked with `?`.
pub(super) fn context_values_are_optional(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for envelope in catalog.envelopes.iter().filter(|envelope| envelope.own) {
        for (value, _) in values(envelope) {
            if matches!(value.source, ValueSource::Context(context) if !context.always() && !value.optional) {
                diagnostics.push(messages::value_can_be_absent(value, catalog, None));
            }
        }
    }
}

/// A field that an envelope requires is declared by an entry.
pub(super) fn fields_of_envelopes_exist(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let known = field_names(catalog);
    for (value, name) in unknown_fields(catalog, &known).filter(|(value, _)| !value.optional) {
        diagnostics.push(messages::unknown_field_in_envelope(value, name, &known));
    }
}

/// Returns the names of all entries' fields.
pub(super) fn field_names(catalog: &Catalog) -> Names<'_> {
    let mut seen = HashSet::new();
    let fields = catalog.entries.iter().flat_map(|entry| &entry.fields).map(|field| field.name.value.as_str());
    Names::new(fields.filter(|name| seen.insert(*name)))
}

/// Returns the placeholders of fields that no entry declares. Empty if an entry is incomplete, as it may be the one that
/// declares them.
pub(super) fn unknown_fields<'c>(
    catalog: &'c Catalog,
    known: &Names<'_>,
) -> impl Iterator<Item = (&'c Value, &'c str)> {
    let whole = catalog.entries.iter().all(|entry| entry.sound);
    let mut found = Vec::new();
    for envelope in catalog.envelopes.iter().filter(|envelope| whole && envelope.own) {
        of_entries(envelope).for_each(|template| values_of(template, &mut found));
    }
    found.into_iter().filter_map(|(value, _)| match &value.source {
        ValueSource::Field(name) if known.find(name).is_none() => Some((value, name.as_str())),
        _ => None,
    })
}

/// Every entry fits its envelope, and every alternative. A problem of an envelope that affects many entries is reported once.
pub(super) fn envelopes_fit_their_entries(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let known = field_names(catalog);
    let unknown: HashSet<Span> = unknown_fields(catalog, &known).map(|(value, _)| value.at).collect();
    let mut demands: Vec<Demands<'_>> = catalog.envelopes.iter().map(demands_of).collect();
    for demands in &mut demands {
        demands.required.retain(|required| !unknown.contains(&required.first.at));
    }
    for entry in catalog.entries.iter().filter(|entry| entry.sound) {
        for (index, is_alternative) in plan::envelopes(catalog, entry) {
            let (Some(envelope), Some(demands)) = (catalog.envelopes.get(index), demands.get_mut(index)) else {
                continue;
            };
            diagnostics.extend(misfits(demands, catalog, envelope, entry, is_alternative));
            // The values of a catalog's own envelope are where they are reported.
            if envelope.own {
                let subject = Subject::Entry(entry);
                demands.required.retain(|required| !subject.lacks(&required.first.source));
                demands.formatted.retain(|value| subject.unsuited(catalog, value).is_none());
            }
        }
    }
}

/// Returns a diagnostic for each reason why an entry does not fit the envelope of this index: a value that the envelope
/// requires and the entry or one of its violations does not have, or a field whose name in the body is taken by another
/// member. Empty if the entry fits.
pub fn envelope_misfits(catalog: &Catalog, entry: &Entry, index: usize) -> Vec<Diagnostic> {
    let Some(envelope) = catalog.envelopes.get(index) else { return Vec::new() };
    let mut found = misfits(&demands_of(envelope), catalog, envelope, entry, false);
    found.extend(items::misfits_of_entry(catalog, entry, envelope));
    found
}

fn demands_of(envelope: &Envelope) -> Demands<'_> {
    Demands::of(of_entries(envelope), envelope.single.is_some())
}

/// Returns a diagnostic for each reason why an entry does not fit. The flag tells whether the envelope is not the entry's own
/// but an alternative.
fn misfits(
    demands: &Demands<'_>,
    catalog: &Catalog,
    envelope: &Envelope,
    entry: &Entry,
    is_alternative: bool,
) -> Vec<Diagnostic> {
    let subject = Subject::Entry(entry);
    let alternative = is_alternative.then_some(envelope.name.value.as_str());
    let mut found = Vec::new();
    for required in demands.required.iter().filter(|required| subject.lacks(&required.first.source)) {
        if envelope.own {
            let values = core::iter::once(&required.first).chain(&required.others);
            let without = Some((subject.definition(), alternative));
            found.extend(values.map(|value| messages::value_can_be_absent(value, catalog, without)));
        } else {
            let name = required.first.source.spelling(&catalog.languages);
            found.push(messages::entry_lacks_value(entry, &name, &envelope.name.value, is_alternative));
        }
    }
    found.extend(demands.formatted.iter().filter_map(|value| subject.format_of_another_type(catalog, value)));
    let clashes = demands.clashes(subject);
    found.extend(clashes.map(|field| messages::wire_name_is_a_member(field, &envelope.name.value, is_alternative)));
    found
}
