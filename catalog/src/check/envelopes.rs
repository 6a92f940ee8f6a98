//! Checks of envelopes, and of the entries that use them.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::envelope::{Context, Envelope, Member, Node, Part, Value, ValueSource};
use crate::messages;
use crate::model::{Catalog, Code, Entry};
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
                diagnostics.push(messages::value_can_be_absent(value, &catalog.languages, None));
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

/// Every entry fits its envelope. A problem of an envelope that affects many entries is reported once.
pub(super) fn envelopes_fit_their_entries(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let known = field_names(catalog);
    let unknown: Vec<Span> = unknown_fields(catalog, &known).map(|(value, _)| value.at).collect();
    let demands: Vec<Demands<'_>> = catalog.envelopes.iter().map(Demands::of).collect();
    let mut seen = HashSet::new();
    for entry in catalog.entries.iter().filter(|entry| entry.sound) {
        let Some(demands) = demands.get(entry.envelope) else { continue };
        for diagnostic in demands.misfits(catalog, entry) {
            let place = diagnostic.span;
            if place.is_none_or(|at| !unknown.contains(&at)) && seen.insert((diagnostic.rule, place)) {
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// Returns a diagnostic for each reason why an entry does not fit the envelope of this index: a value that the envelope
/// requires and the entry does not have, or a field whose name in the body is taken by another member. Empty if the entry
/// fits.
pub fn envelope_misfits(catalog: &Catalog, entry: &Entry, envelope: usize) -> Vec<Diagnostic> {
    let envelope = catalog.envelopes.get(envelope);
    envelope.map(|envelope| Demands::of(envelope).misfits(catalog, entry)).unwrap_or_default()
}

/// What an envelope demands of its entries.
struct Demands<'c> {
    envelope: &'c Envelope,
    /// The values that are required.
    required: Vec<&'c Value>,
    /// The names of the members of each object that the fields are put into.
    taken: Vec<Vec<&'c str>>,
}

impl<'c> Demands<'c> {
    fn of(envelope: &'c Envelope) -> Demands<'c> {
        let values = body_values(envelope).into_iter().map(|(value, _)| value);
        let spliced = objects(envelope).into_iter().filter(|members| splices(members));
        let name = |member: &'c Member| match member {
            Member::Named { key, .. } => Some(key.value.as_str()),
            Member::Fields(_) => None,
        };
        Demands {
            envelope,
            required: values.filter(|value| !value.optional).collect(),
            taken: spliced.map(|members| members.iter().filter_map(name).collect()).collect(),
        }
    }

    fn misfits(&self, catalog: &Catalog, entry: &Entry) -> Vec<Diagnostic> {
        let envelope = self.envelope;
        let mut found = Vec::new();
        for value in self.required.iter().filter(|value| lacks(entry, &value.source)) {
            found.push(if envelope.own {
                messages::value_can_be_absent(value, &catalog.languages, Some(entry))
            } else {
                let name = value.source.spelling(&catalog.languages);
                messages::entry_lacks_value(entry, &name, &envelope.name.value)
            });
        }
        for field in entry.fields.iter().filter(|field| !field.header_only) {
            let objects = self.taken.iter().filter(|names| names.contains(&field.wire.value.as_str()));
            found.extend(objects.map(|_| messages::wire_name_is_a_member(field, &envelope.name.value)));
        }
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
fn values(envelope: &Envelope) -> Vec<(&Value, bool)> {
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
