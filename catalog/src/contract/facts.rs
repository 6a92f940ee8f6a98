//! What clients rely on, as facts: a block for each entry, violation, envelope and retired name, and one for the catalog.

use std::collections::BTreeMap;

use super::block::Heading;
use super::line::write_word;
use super::shape::{any_value, format_text, identifies, write_members};
use crate::envelope::{Envelope, ValueSource};
use crate::json;
use crate::model::{Audience, Catalog, Code, Definition, Entry, Field, Kind, Message, MessageForm, Retired};
use crate::plan::{docs_url, envelopes, violation_docs_url};
use crate::template::{Piece, Template};

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What clients rely on: the contents of the lock.
    Contract,
    /// Messages, groups and deprecations, too, for people who read a comparison.
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
    for entry in &catalog.entries {
        add(Heading::Entry(entry.name.value.clone()), of_entry(catalog, entry, detail));
    }
    for violation in &catalog.violations {
        let mut lines = of_definition(catalog, violation, detail);
        if let Some(url) = violation_docs_url(catalog, violation, 0) {
            push_text(&mut lines, "type", &url);
        }
        add(Heading::Violation(violation.name.value.clone()), lines);
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
    push_text(&mut lines, "name", &catalog.name);
    for (index, language) in catalog.languages.iter().enumerate() {
        lines.push(format!("language {}", language.value));
        if index == 0 {
            lines.push(format!("default_language = {}", language.value));
        }
    }
    for alternative in catalog.alternatives.iter().filter_map(|index| catalog.envelopes.get(*index)) {
        let mut line = "alternative ".to_owned();
        write_word(&alternative.name.value, &mut line);
        lines.push(line);
    }
    for class in &catalog.statuses {
        if let Some(error) = &class.error {
            let mut line = format!("fallback {} = ", class.status.value);
            write_word(&error.value, &mut line);
            lines.push(line);
        }
    }
    lines
}

/// Returns whether some entry, or a success, is answered in an envelope.
fn is_used(catalog: &Catalog, envelope: usize) -> bool {
    catalog.envelope == envelope
        || catalog.alternatives.contains(&envelope)
        || catalog.entries.iter().any(|entry| entry.envelope == envelope)
}

fn of_envelope(catalog: &Catalog, envelope: &Envelope) -> Vec<String> {
    let mut lines = Vec::new();
    push_text(&mut lines, "content_type", &envelope.content_type);
    for (of, answered) in envelope.http_status.rows() {
        let answered = answered.map_or_else(|| of.clone(), |status| status.to_string());
        lines.push(format!("http_status {of} = {answered}"));
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

fn of_entry(catalog: &Catalog, entry: &Entry, detail: Detail) -> Vec<String> {
    let mut lines = of_definition(catalog, entry, detail);
    lines.extend(entry.statuses.iter().map(|status| format!("status {}", status.value)));
    if entry.kind != Kind::Error {
        lines.push(format!("kind = {}", entry.kind.as_str()));
    }
    // Others follow from the statuses.
    if let Some(grpc) = &entry.grpc {
        lines.push(format!("grpc = {}", grpc.value));
    }
    if let Some(retryable) = entry.retryable {
        lines.push(format!("retryable = {retryable}"));
    }
    if let Some(url) = docs_url(catalog, entry, 0) {
        push_text(&mut lines, "type", &url);
    }
    let own = catalog.envelopes.get(entry.envelope);
    push_word(&mut lines, "envelope", own.map_or("", |envelope| &envelope.name.value));
    if entry.keeps_envelope.is_some() && !catalog.alternatives.is_empty() {
        lines.push("keeps_envelope".to_owned());
    }
    for header in &entry.headers {
        let key = format!("header {}", header.name.value);
        if header
            .value
            .value
            .placeholders()
            .any(|name| entry.field(&name.value).is_some_and(|index| is_optional(entry, index)))
        {
            lines.push(format!("{key} optional"));
        }
        push_text(&mut lines, &key, &template_text(&header.value.value));
    }
    for violation in catalog.violations_of(entry).into_iter().filter_map(|index| catalog.violations.get(index)) {
        let mut line = "violation ".to_owned();
        write_word(&violation.name.value, &mut line);
        lines.push(line);
    }
    let mut bodies = envelopes(catalog, entry).filter_map(|(index, _)| catalog.envelopes.get(index));
    if bodies.any(|envelope| any_value(&envelope.body, &|value| value.source == ValueSource::Name)) {
        lines.push("name_is_shown".to_owned());
    }
    let is_known = own.is_some_and(|envelope| identifies(catalog, &envelope.body) && entry.code.value != Code::None)
        || own.is_some_and(|envelope| any_value(&envelope.body, &|value| value.source == ValueSource::Name));
    if detail == Detail::Full || !is_known {
        push_messages(catalog, entry, &mut lines);
    }
    lines
}

fn is_optional(entry: &Entry, field: usize) -> bool {
    entry.fields.get(field).is_some_and(|field| field.optional)
}

/// Returns the facts that entries and violations share.
fn of_definition(catalog: &Catalog, definition: &Definition, detail: Detail) -> Vec<String> {
    let mut lines = vec![format!("code = {}", code_text(&definition.code.value))];
    lines.extend(definition.aliases.iter().map(|alias| format!("alias {}", code_text(&alias.value))));
    if definition.audience == Audience::Internal {
        lines.push("internal".to_owned());
    }
    for field in &definition.fields {
        of_field(catalog, field, &mut lines);
    }
    if detail == Detail::Full {
        if definition.deprecated.is_some() {
            lines.push("deprecated".to_owned());
        }
        if let Some(group) = definition.group.and_then(|index| catalog.groups.get(index)) {
            push_word(&mut lines, "group", &group.name.value);
        }
    }
    lines
}

fn of_field(catalog: &Catalog, field: &Field, lines: &mut Vec<String>) {
    let key = format!("field {}", field.name.value);
    lines.push(format!("{key} = {}", field.kind.as_str()));
    if field.wire.value != field.name.value {
        push_text(lines, &format!("{key} wire"), &field.wire.value);
    }
    let flags = [
        ("list", field.list),
        ("optional", field.optional),
        ("header_only", field.header_only),
        ("closed", !field.values.is_empty()),
    ];
    lines.extend(flags.into_iter().filter(|(_, is_set)| *is_set).map(|(flag, _)| format!("{key} {flag}")));
    for value in &field.values {
        let mut line = format!("{key} value ");
        json::write_string(&value.value, &mut line);
        lines.push(line);
    }
    if let Some(format) = field.format {
        lines.push(format!("{key} format = {}", format_text(catalog, format)));
    }
}

fn of_retired(retired: &Retired) -> Vec<String> {
    vec![format!("code = {}", code_text(&retired.code.value))]
}

/// Returns a code as JSON, `none` where there is none.
fn code_text(code: &Code) -> String {
    match code {
        Code::Str(text) => {
            let mut quoted = String::new();
            json::write_string(text, &mut quoted);
            quoted
        }
        Code::Int(number) => number.to_string(),
        Code::None => "none".to_owned(),
    }
}

fn push_messages(catalog: &Catalog, definition: &Definition, lines: &mut Vec<String>) {
    for (message, tag) in definition.message.iter().zip(&catalog.languages) {
        let Some(Message { form, .. }) = message else { continue };
        match form {
            MessageForm::Single(template) => {
                push_text(lines, &format!("message {}", tag.value), &template_text(template))
            }
            MessageForm::Plural { field, forms } => {
                push_word(lines, &format!("message {} plural", tag.value), &field.value);
                for (category, template) in forms {
                    let key = format!("message {} {}", tag.value, category.value.name());
                    push_text(lines, &key, &template_text(&template.value));
                }
            }
        }
    }
}

/// Returns a template as the catalog writes it, with the names of its placeholders.
fn template_text(template: &Template) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
        Piece::Placeholder(name) | Piece::Styled(name, _) => format!("{{{}}}", name.value),
    };
    template.pieces.iter().map(piece).collect()
}

fn push_text(lines: &mut Vec<String>, key: &str, text: &str) {
    let mut line = format!("{key} = ");
    json::write_string(text, &mut line);
    lines.push(line);
}

fn push_word(lines: &mut Vec<String>, key: &str, word: &str) {
    let mut line = format!("{key} = ");
    write_word(word, &mut line);
    lines.push(line);
}
