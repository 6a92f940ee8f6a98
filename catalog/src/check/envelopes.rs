//! Checks of envelopes, and of the entries that use them.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::envelope::{Context, Envelope, Member, Node, Part, Value, ValueSource};
use crate::index::Index;
use crate::messages;
use crate::model::{Catalog, Code, Entry, Field, Held};
use crate::plan;
use crate::source::Span;
use crate::suggest::Names;

/// `{fields}`, `{messages}` and `{data}` are objects, which cannot be part of a text.
pub(super) fn objects_stand_alone(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for envelope in catalog.envelopes.iter().filter(|envelope| envelope.own) {
        for (value, in_text) in values(envelope) {
            let is_object = matches!(
                value.source,
                ValueSource::Fields | ValueSource::Messages | ValueSource::Context(Context::Data)
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
    let own = catalog.envelopes.iter().filter(move |envelope| whole && envelope.own);
    own.flat_map(values).filter_map(|(value, _)| match &value.source {
        ValueSource::Field(name) if known.find(name).is_none() => Some((value, name.as_str())),
        _ => None,
    })
}

/// Every entry fits its envelope, and every alternative. A problem of an envelope that affects many entries is reported once.
pub(super) fn envelopes_fit_their_entries(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let known = field_names(catalog);
    let unknown: HashSet<Span> = unknown_fields(catalog, &known).map(|(value, _)| value.at).collect();
    let mut demands: Vec<Demands<'_>> = catalog.envelopes.iter().map(Demands::of).collect();
    for demands in &mut demands {
        demands.required.retain(|required| !unknown.contains(&required.first.at));
    }
    for entry in catalog.entries.iter().filter(|entry| entry.sound) {
        for (envelope, is_alternative) in plan::envelopes(catalog, entry) {
            let Some(demands) = demands.get_mut(envelope) else { continue };
            diagnostics.extend(demands.misfits(catalog, entry, is_alternative));
            // The values of a catalog's own envelope are where they are reported.
            if demands.envelope.own {
                demands.required.retain(|required| !lacks(entry, &required.first.source));
                demands.formatted.retain(|value| unsuited(catalog, entry, value).is_none());
            }
        }
    }
}

/// Returns a diagnostic for each reason why an entry does not fit the envelope of this index: a value that the envelope
/// requires and the entry does not have, or a field whose name in the body is taken by another member. Empty if the entry
/// fits.
pub fn envelope_misfits(catalog: &Catalog, entry: &Entry, envelope: usize) -> Vec<Diagnostic> {
    let envelope = catalog.envelopes.get(envelope);
    envelope.map(|envelope| Demands::of(envelope).misfits(catalog, entry, false)).unwrap_or_default()
}

/// What an envelope demands of its entries.
struct Demands<'c> {
    envelope: &'c Envelope,
    required: Vec<Required<'c>>,
    /// The values that it writes by a format.
    formatted: Vec<&'c Value>,
    /// The names of members of the objects that the fields are put into.
    taken: Index<'c>,
    /// Those of them that list violations, if there are any: other entries have no such members.
    listing: Vec<&'c str>,
}

/// A value that an envelope requires.
struct Required<'c> {
    first: &'c Value,
    /// Its other places.
    others: Vec<&'c Value>,
}

impl<'c> Demands<'c> {
    fn of(envelope: &'c Envelope) -> Demands<'c> {
        let spliced = objects(envelope).into_iter().filter(|members| splices(members)).flatten();
        let (mut taken, mut listing) = (Index::new(), Vec::new());
        for member in spliced {
            let Member::Named { key, value } = member else { continue };
            let _ = taken.insert(&key.value);
            let lists = matches!(value, Node::Value(Value { source: ValueSource::Violations, optional: true, .. }));
            if lists && envelope.single.is_none() {
                listing.push(key.value.as_str());
            }
        }
        let mut required: Vec<Required<'c>> = Vec::new();
        let mut places = HashMap::new();
        for value in body_values(envelope).into_iter().map(|(value, _)| value).filter(|value| !value.optional) {
            let place = *places.entry(&value.source).or_insert(required.len());
            match required.get_mut(place) {
                Some(required) => required.others.push(value),
                None => required.push(Required { first: value, others: Vec::new() }),
            }
        }
        let formatted = body_values(envelope).into_iter().map(|(value, _)| value);
        let formatted = formatted.filter(|value| value.format.is_some()).collect();
        Demands { envelope, required, formatted, taken, listing }
    }

    /// Returns a diagnostic for each reason why an entry does not fit. The flag tells whether the envelope is not the entry's own
    /// but an alternative.
    fn misfits(&self, catalog: &Catalog, entry: &Entry, is_alternative: bool) -> Vec<Diagnostic> {
        let envelope = self.envelope;
        let alternative = is_alternative.then_some(envelope.name.value.as_str());
        let mut found = Vec::new();
        for required in self.required.iter().filter(|required| lacks(entry, &required.first.source)) {
            if envelope.own {
                let values = core::iter::once(&required.first).chain(&required.others);
                let entry = Some((entry, alternative));
                found.extend(values.map(|value| messages::value_can_be_absent(value, catalog, entry)));
            } else {
                let name = required.first.source.spelling(&catalog.languages);
                found.push(messages::entry_lacks_value(entry, &name, &envelope.name.value, is_alternative));
            }
        }
        found.extend(self.formatted.iter().filter_map(|value| {
            let field = unsuited(catalog, entry, value)?;
            let format = value.format.map_or("", |format| catalog.formats.name(format));
            Some(messages::format_of_another_type(value.at, format, field, true))
        }));
        let fields = entry.fields.iter().filter(|field| !field.header_only);
        let is_there = |name: &str| entry.violations != Held::Nothing || !self.listing.contains(&name);
        let taken = fields.filter(|field| self.taken.get(&field.wire.value).is_some() && is_there(&field.wire.value));
        found.extend(taken.map(|field| messages::wire_name_is_a_member(field, &envelope.name.value, is_alternative)));
        found
    }
}

fn lacks(entry: &Entry, source: &ValueSource) -> bool {
    match source {
        ValueSource::Code => entry.code.value == Code::None,
        ValueSource::Title => entry.title.0.iter().any(Option::is_none) || entry.title.is_empty(),
        ValueSource::Group => entry.group.is_none(),
        ValueSource::Retryable => entry.retryable.is_none(),
        ValueSource::Field(name) => {
            let field = entry.field(name).and_then(|index| entry.fields.get(index));
            field.is_none_or(|field| field.optional)
        }
        _ => false,
    }
}

/// Returns the field of an entry that a value shows and that its format does not suit.
fn unsuited<'e>(catalog: &Catalog, entry: &'e Entry, value: &Value) -> Option<&'e Field> {
    let ValueSource::Field(name) = &value.source else { return None };
    let field = entry.fields.get(entry.field(name)?)?;
    let kind = catalog.formats.kind(value.format?)?;
    (!kind.suits(field.kind)).then_some(field)
}

/// Returns whether the fields are put into this object.
fn splices(members: &[Member]) -> bool {
    members.iter().any(|member| matches!(member, Member::Fields(_)))
}

/// Returns all objects of an envelope's body.
fn objects(envelope: &Envelope) -> Vec<&[Member]> {
    let mut found = Vec::new();
    walk(&envelope.body, &mut |node| {
        if let Node::Object(members) = node {
            found.push(members.as_slice());
        }
    });
    found
}

/// Returns all placeholders of an envelope's body, each with whether it is a part of a text.
fn body_values(envelope: &Envelope) -> Vec<(&Value, bool)> {
    values_of(&envelope.body)
}

/// Returns all placeholders of an envelope, those of its success too, each with whether it is a part of a text.
pub(super) fn values(envelope: &Envelope) -> Vec<(&Value, bool)> {
    let mut found = values_of(&envelope.body);
    found.extend(envelope.success.iter().flat_map(values_of));
    found
}

fn values_of(node: &Node) -> Vec<(&Value, bool)> {
    let mut found = Vec::new();
    walk(node, &mut |node| match node {
        Node::Value(value) => found.push((value, false)),
        Node::Text(parts) => found.extend(parts.iter().filter_map(|part| match part {
            Part::Value(value) => Some((value, true)),
            Part::Text(_) => None,
        })),
        _ => {}
    });
    found
}

fn walk<'a>(node: &'a Node, visit: &mut impl FnMut(&'a Node)) {
    visit(node);
    match node {
        Node::Object(members) => {
            for member in members {
                if let Member::Named { value, .. } = member {
                    walk(value, visit);
                }
            }
        }
        Node::Array(items) => items.iter().for_each(|item| walk(item, visit)),
        Node::Literal(_) | Node::Value(_) | Node::Text(_) => {}
    }
}
