//! The facts of entries and violations.

use super::super::line::write_word;
use super::super::shape::format_text;
use super::Detail;
use super::line::{push, push_text, push_word, started};
use super::shown::{Shown, ShownIn};
use crate::grpc::chosen_grpc;
use crate::json;
use crate::model::{Audience, Catalog, Code, Definition, Entry, Field, Held, Kind, Message, MessageForm, Violation};
use crate::plan::{docs_url, envelopes};
use crate::scan;
use crate::template::{Piece, Template};

/// The type of a problem without an address (RFC 9457 §4.2.1).
const NO_TYPE: &str = "about:blank";

/// `bodies` is what each envelope of the catalog shows.
pub(super) fn of_entry(catalog: &Catalog, entry: &Entry, bodies: &[ShownIn], detail: Detail) -> Vec<String> {
    let answer = |shown: &ShownIn| if entry.violations == Held::Nothing { shown.alone } else { shown.listing };
    let answers: Vec<Shown> =
        envelopes(catalog, entry).filter_map(|(index, _)| bodies.get(index).map(answer)).collect();
    let mut lines = of_definition(catalog, entry, &answers, detail);
    for status in &entry.statuses {
        push(&mut lines, &["status ", &status.value.to_string()]);
    }
    if entry.statuses.len() > 1 {
        push(&mut lines, &["default_status = ", &entry.status().to_string()]);
    }
    if entry.kind != Kind::Error {
        push(&mut lines, &["kind = ", entry.kind.as_str()]);
    }
    // Others follow from the statuses.
    if let Some(grpc) = chosen_grpc(entry) {
        push(&mut lines, &["grpc = ", grpc]);
    }
    if let Some(retryable) = entry.retryable {
        push(&mut lines, &["retryable = ", if retryable { "true" } else { "false" }]);
    }
    if answers.iter().any(|shown| shown.ty) {
        push_text(&mut lines, &["type"], docs_url(catalog, entry, 0).as_deref().unwrap_or(NO_TYPE));
    }
    let own = catalog.envelopes.get(entry.envelope);
    push_word(&mut lines, "envelope = ", own.map_or("", |envelope| &envelope.name.value));
    if entry.keeps_envelope.is_some() && !catalog.alternatives.is_empty() {
        push(&mut lines, &["keeps_envelope"]);
    }
    for header in &entry.headers {
        // RFC 9110 §5.1: names of fields are case-insensitive.
        let name = header.name.value.to_ascii_lowercase();
        let mut shown =
            header.value.value.placeholders().filter_map(|name| entry.fields.get(entry.field(&name.value)?));
        if shown.any(|field| field.optional) {
            push(&mut lines, &["header ", &name, " optional"]);
        }
        push_text(&mut lines, &["header ", &name], &template_text(&header.value.value));
    }
    for violation in catalog.violations_of(entry).into_iter().filter_map(|index| catalog.violations.get(index)) {
        push_word(&mut lines, "violation ", &violation.name.value);
    }
    let identified = answers.iter().all(|shown| shown.identifies(entry, catalog.docs_url.as_ref()));
    push_messages(catalog, entry, identified, detail, &mut lines);
    lines
}

/// `items` is what the templates of violations show.
pub(super) fn of_violation(catalog: &Catalog, violation: &Violation, items: &[Shown], detail: Detail) -> Vec<String> {
    let mut lines = of_definition(catalog, violation, items, detail);
    let identified = items.iter().all(|shown| shown.identifies(violation, None));
    push_messages(catalog, violation, identified, detail, &mut lines);
    lines
}

/// Returns the facts that entries and violations share. `answers` is what the bodies or items show.
fn of_definition(catalog: &Catalog, definition: &Definition, answers: &[Shown], detail: Detail) -> Vec<String> {
    let mut lines = vec![code_line("code = ", &definition.code.value)];
    lines.extend(definition.aliases.iter().map(|alias| code_line("alias ", &alias.value)));
    if definition.audience == Audience::Internal {
        push(&mut lines, &["internal"]);
    }
    for field in &definition.fields {
        of_field(catalog, field, &mut lines);
    }
    if answers.iter().any(|shown| shown.name) {
        push(&mut lines, &["name_is_shown"]);
    }
    let group = definition.group.and_then(|index| catalog.groups.get(index));
    let group = group.map_or("", |group| group.name.value.as_str());
    if answers.iter().any(|shown| shown.group) {
        push_word(&mut lines, "shown_group = ", group);
    }
    if detail == Detail::Full {
        if !group.is_empty() {
            push_word(&mut lines, "group = ", group);
        }
        if definition.deprecated.is_some() {
            push(&mut lines, &["deprecated"]);
        }
        if definition.catch_all {
            push(&mut lines, &["catch_all"]);
        }
    }
    lines
}

fn of_field(catalog: &Catalog, field: &Field, lines: &mut Vec<String>) {
    let name = field.name.value.as_str();
    push(lines, &["field ", name, " = ", field.kind.as_str()]);
    if field.wire.value != field.name.value {
        push_text(lines, &["field ", name, " wire"], &field.wire.value);
    }
    let flags = [
        ("list", field.list),
        ("optional", field.optional),
        ("header_only", field.header_only),
        ("closed", !field.values.is_empty()),
    ];
    for (flag, _) in flags.into_iter().filter(|(_, is_set)| *is_set) {
        push(lines, &["field ", name, " ", flag]);
    }
    for value in &field.values {
        let mut line = ["field ", name, " value "].concat();
        json::write_string(&value.value, &mut line);
        lines.push(line);
    }
    if let Some(format) = field.format {
        push(lines, &["field ", name, " format = ", &format_text(catalog, format)]);
    }
}

/// Returns a line that ends with a code as JSON, `none` where there is none.
pub(super) fn code_line(start: &str, code: &Code) -> String {
    let mut line = started(start);
    match code {
        Code::Str(text) => json::write_string(text, &mut line),
        Code::Int(number) => line.push_str(&number.to_string()),
        Code::None => line.push_str("none"),
    }
    line
}

/// Adds the messages: as facts on which clients rely where nothing else identifies the entry or violation.
fn push_messages(
    catalog: &Catalog,
    definition: &Definition,
    identified: bool,
    detail: Detail,
    lines: &mut Vec<String>,
) {
    if identified && detail == Detail::Contract {
        return;
    }
    let word = if identified { "wording " } else { "message " };
    for (message, tag) in definition.message.iter().zip(&catalog.languages) {
        let Some(Message { form, .. }) = message else { continue };
        match form {
            MessageForm::Single(template) => push_text(lines, &[word, &tag.value], &template_text(template)),
            MessageForm::Plural { field, forms } => {
                let mut line = [word, &tag.value, " = plural "].concat();
                write_word(&field.value, &mut line);
                for (category, template) in forms {
                    line.push(' ');
                    line.push_str(&category.value.name());
                    line.push(' ');
                    json::write_string(&template_text(&template.value), &mut line);
                }
                lines.push(line);
            }
        }
    }
}

/// Returns a template as the catalog writes it, with the names of its placeholders.
fn template_text(template: &Template) -> String {
    if let Some(text) = template.as_text().filter(|text| scan::brace(text).is_none()) {
        return text.to_owned();
    }
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
        Piece::Placeholder(name) | Piece::Styled(name, _) => ["{", &name.value, "}"].concat(),
    };
    template.pieces.iter().map(piece).collect()
}
