//! Names of components.
//!
//! They depend on the catalog alone, not on which parts of it a document shows, so that two documents can be merged. An entry has the
//! name of its variant. Other names differ from those of all entries.

use errbook_catalog::model::{Catalog, Definition};

use super::{Answered, Context};

/// Returns the name of the schema of an answer.
pub(super) fn entry(context: Context<'_>, answered: Answered) -> String {
    let Context { catalog, .. } = context;
    let variant = variant(catalog, answered.entry);
    let suffix = envelope_suffix(context, answered);
    match suffix.is_empty() {
        true => with_prefix(context, &variant),
        false => free(context, &format!("{variant}{suffix}")),
    }
}

/// Returns the name of the schema of a violation (by index) in an envelope (by index).
pub(super) fn violation(context: Context<'_>, violation: usize, envelope: usize) -> String {
    let violation = context.catalog.violations.get(violation);
    let name = violation.map_or_else(String::new, |violation| of_variant(violation));
    free(context, &format!("{name}{}Violation", of_envelope(context, envelope)))
}

/// Returns the name of the union of the violations that an answer can list.
pub(super) fn violations(context: Context<'_>, answered: Answered) -> String {
    let entry = variant(context.catalog, answered.entry);
    free(context, &format!("{entry}{}Violations", envelope_suffix(context, answered)))
}

/// Returns the name of the union of the answers with a status of HTTP, or of those with any (`""`); `nth` counts those with different
/// media types from 0.
pub(super) fn union(context: Context<'_>, scope: &str, status: &str, nth: usize) -> String {
    let nth = if nth == 0 { String::new() } else { format!("_{}", nth + 1) };
    free(context, &format!("{scope}Errors{status}{nth}"))
}

/// Returns the name of the schema of errors that the catalog does not have yet, in an envelope (by index).
pub(super) fn unknown(context: Context<'_>, envelope: usize) -> String {
    free(context, &format!("Unknown{}Error", of_envelope(context, envelope)))
}

/// Returns the name of the schema of a success in an envelope (by index).
pub(super) fn success(context: Context<'_>, envelope: usize) -> String {
    free(context, &format!("{}Success", of_envelope(context, envelope)))
}

/// Returns a name that begins with an upper-case letter, from any text: `place_order` becomes `PlaceOrder`.
pub(super) fn pascal(text: &str) -> String {
    let mut name = String::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

/// Returns what the names of the unions of an operation begin with, from its identifier or its path. Letters of other scripts become
/// their code points. A name of a type begins with a letter.
pub(super) fn scope(operation: &str) -> String {
    let spelled: String =
        operation.chars().map(|c| if c.is_ascii() { c.to_string() } else { ascii(&c.to_string()) }).collect();
    let name = pascal(&spelled);
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { format!("Operation{name}") }
}

/// Returns what tells the name of an answer from that in the usual envelope.
fn envelope_suffix(context: Context<'_>, answered: Answered) -> String {
    match answered.envelope == context.usual_envelope(answered.entry) {
        true => String::new(),
        false => envelope_name(context.catalog, answered.envelope),
    }
}

/// Returns what tells a name from that in the usual envelope of the catalog.
fn of_envelope(context: Context<'_>, envelope: usize) -> String {
    match envelope == context.options.alternative.unwrap_or(context.catalog.envelope) {
        true => String::new(),
        false => envelope_name(context.catalog, envelope),
    }
}

fn envelope_name(catalog: &Catalog, envelope: usize) -> String {
    catalog.envelopes.get(envelope).map_or_else(String::new, |envelope| pascal(&ascii(&envelope.name.value)))
}

/// Returns a text as part of a name: other characters than those that a name can have become their code points, `_5E93`.
pub(super) fn ascii(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        match c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') {
            true => name.push(c),
            false => name.push_str(&format!("_{:04X}", u32::from(c))),
        }
    }
    name
}

fn variant(catalog: &Catalog, entry: usize) -> String {
    catalog.entries.get(entry).map_or_else(String::new, |entry| of_variant(entry))
}

fn of_variant(definition: &Definition) -> String {
    ascii(definition.variant.as_deref().unwrap_or_default())
}

/// Returns a name that no entry has.
fn free(context: Context<'_>, name: &str) -> String {
    let is_taken = |name: &str| context.catalog.entries.iter().any(|entry| of_variant(entry) == name);
    let mut name = name.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    with_prefix(context, &name)
}

fn with_prefix(context: Context<'_>, name: &str) -> String {
    format!("{}{name}", context.options.prefix)
}
