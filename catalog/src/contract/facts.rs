//! What clients rely on, as facts: a block for each entry, violation, envelope and retired name, and one for the catalog.

mod definition;
mod line;
mod shown;

use std::collections::BTreeMap;

use self::definition::{code_line, of_entry, of_violation};
use self::line::{push, push_text, push_word};
use self::shown::{Shown, ShownIn};
use super::block::Heading;
use super::line::write_word;
use super::shape::{any_value, style_text, write_members};
use crate::envelope::{Envelope, Value};
use crate::model::{Audience, Catalog, Definition, FormatRef, Retired};
use crate::plan::envelopes_of_violations;

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What clients rely on: the contents of the lock.
    Contract,
    /// Messages, groups and deprecations, too, for people who read a comparison. It is compared with the same detail only.
    Full,
}

/// Returns the blocks of a catalog without errors, each with its facts, a line each, sorted.
pub(super) fn facts(catalog: &Catalog, detail: Detail) -> BTreeMap<Heading, Vec<String>> {
    let mut blocks = BTreeMap::new();
    let mut add = |heading: Heading, mut lines: Vec<String>| {
        lines.sort_unstable();
        lines.dedup();
        blocks.insert(heading, lines);
    };
    add(Heading::Catalog, of_catalog(catalog));
    for (index, envelope) in catalog.envelopes.iter().enumerate() {
        if is_used(catalog, index) {
            add(Heading::Envelope(envelope.name.value.clone()), of_envelope(catalog, envelope));
        }
    }
    let bodies: Vec<ShownIn> = catalog.envelopes.iter().map(ShownIn::of).collect();
    for entry in &catalog.entries {
        add(Heading::Entry(entry.name.value.clone()), of_entry(catalog, entry, &bodies, detail));
    }
    let items = envelopes_of_violations(catalog).into_iter().filter_map(|index| catalog.envelopes.get(index));
    let items: Vec<Shown> = items.filter_map(|envelope| envelope.violation.as_ref()).map(Shown::of_violation).collect();
    for violation in &catalog.violations {
        let heading = Heading::Violation(violation.name.value.clone());
        add(heading, of_violation(catalog, violation, &items, detail));
    }
    for retired in &catalog.retired {
        add(Heading::Retired(retired.name.value.clone()), of_retired(retired));
    }
    for retired in &catalog.retired_violations {
        add(Heading::RetiredViolation(retired.name.value.clone()), of_retired(retired));
    }
    blocks
}

fn of_catalog(catalog: &Catalog) -> Vec<String> {
    let mut lines = Vec::new();
    push_text(&mut lines, &["name"], &catalog.name);
    for (index, language) in catalog.languages.iter().enumerate() {
        push(&mut lines, &["language ", &language.value]);
        if index == 0 {
            push(&mut lines, &["default_language = ", &language.value]);
        }
    }
    for fallback in &catalog.fallbacks {
        if let Some(language) = catalog.languages.get(fallback.language) {
            push(&mut lines, &["language_fallback ", &fallback.readers.value, " = ", &language.value]);
        }
    }
    let name = |index: usize| catalog.envelopes.get(index).map(|envelope| envelope.name.value.as_str());
    // Successes are answered in it.
    push_word(&mut lines, "default_envelope = ", name(catalog.envelope).unwrap_or_default());
    for alternative in catalog.alternatives.iter().filter_map(|index| name(*index)) {
        push_word(&mut lines, "alternative ", alternative);
    }
    for class in &catalog.statuses {
        if let Some(error) = &class.error {
            push_word(&mut lines, &format!("fallback {} = ", class.status.value), &error.value);
        }
    }
    for index in 0..catalog.formats.own.len() {
        push_localized(catalog, FormatRef::Own(index), &mut lines);
    }
    lines
}

/// Adds what a format is in each language, where languages have different ones and something on the wire is written in it. Facts about
/// that name the format, so that a further language is no change of them.
fn push_localized(catalog: &Catalog, format: FormatRef, lines: &mut Vec<String>) {
    let is_own = |value: &Value| value.format == Some(format);
    let in_template = |envelope: &Envelope| {
        let others = [&envelope.success, &envelope.violation, &envelope.single].into_iter().flatten();
        others.chain([&envelope.body]).any(|node| any_value(node, &is_own))
    };
    let in_field = |definition: &Definition| definition.fields.iter().any(|field| field.format == Some(format));
    let is_used = catalog.formats.is_localized(format)
        && (catalog.entries.iter().any(|entry| in_field(entry))
            || catalog.violations.iter().any(|violation| in_field(violation))
            || catalog.envelopes.iter().enumerate().any(|(index, of)| is_used(catalog, index) && in_template(of)));
    if !is_used {
        return;
    }
    for (index, language) in catalog.languages.iter().enumerate() {
        let mut key = "format ".to_owned();
        write_word(catalog.formats.name(format), &mut key);
        let style = style_text(catalog.formats.style(format, index));
        push(lines, &[&key, " ", &language.value, " = ", &style]);
    }
}

/// Returns whether some entry, or a success, is answered in an envelope.
fn is_used(catalog: &Catalog, envelope: usize) -> bool {
    catalog.envelope == envelope
        || catalog.alternatives.contains(&envelope)
        || catalog.entries.iter().any(|entry| entry.envelope == envelope)
}

fn of_envelope(catalog: &Catalog, envelope: &Envelope) -> Vec<String> {
    let mut lines = Vec::new();
    push_text(&mut lines, &["content_type"], &envelope.content_type);
    for (of, answered) in envelope.http_status.rows() {
        let answered = answered.map_or_else(|| "own".to_owned(), |status| status.to_string());
        push(&mut lines, &["http_status ", &of, " = ", &answered]);
    }
    write_members(catalog, "member", &envelope.body, &mut lines);
    let others = [("success", &envelope.success), ("item", &envelope.violation), ("single", &envelope.single)];
    for (word, node) in others {
        if let Some(node) = node {
            write_members(catalog, word, node, &mut lines);
        }
    }
    lines
}

fn of_retired(retired: &Retired) -> Vec<String> {
    let mut lines = vec![code_line("code = ", &retired.code.value)];
    if retired.audience == Audience::Internal {
        push(&mut lines, &["internal"]);
    }
    lines
}
