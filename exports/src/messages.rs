//! The messages of a catalog by code, for front ends that show texts of their own.
//!
//! Each text is an ICU MessageFormat pattern, which libraries of most front ends read: `{count, plural, one {…} other {…}}`. Its
//! arguments are the fields by their names on the wire.

use errbook_catalog::model::Definition;
use errbook_catalog::plan::{self, MessagePiece};
use serde_json::{Map, Value};

use crate::contents::Contents;
use crate::message_text::wire_name;

/// Returns JSON: language → `codes`, `names` and `violations` → code or name → text.
///
/// `codes` has the entries whose code no other shown entry has, and `names` has all. `violations` has the shown violations by their
/// codes; those without a code of their own by their names.
#[must_use]
pub fn document(contents: &Contents) -> String {
    let languages = contents.catalog().languages.iter().enumerate();
    let document: Map<String, Value> =
        languages.map(|(index, tag)| (tag.value.clone(), of_language(contents, index).into())).collect();
    format!("{:#}\n", Value::Object(document))
}

fn of_language(contents: &Contents, language: usize) -> Map<String, Value> {
    let entries: Vec<&Definition> = contents.entries().map(|entry| &entry.definition).collect();
    let all = &contents.catalog().violations;
    let violations = contents.violations().iter().filter_map(|index| all.get(*index));
    let violations: Vec<&Definition> = violations.map(|violation| &violation.definition).collect();
    let codes = by_code(&entries, language);
    let mut of_violations = by_code(&violations, language);
    for (name, text) in by_name(&violations, language) {
        let has_code = violations.iter().any(|one| one.name.value == name && is_alone(one, &violations));
        if !has_code {
            of_violations.entry(name).or_insert(text);
        }
    }
    let parts = [("codes", codes), ("names", by_name(&entries, language)), ("violations", of_violations)];
    parts.into_iter().map(|(name, texts)| (name.to_owned(), texts.into())).collect()
}

fn by_code(definitions: &[&Definition], language: usize) -> Map<String, Value> {
    let alone = definitions.iter().filter(|one| is_alone(one, definitions));
    alone.filter_map(|one| Some((one.code.value.text()?, text(one, language).into()))).collect()
}

fn by_name(definitions: &[&Definition], language: usize) -> Map<String, Value> {
    definitions.iter().map(|one| (one.name.value.clone(), text(one, language).into())).collect()
}

/// Returns whether a definition has a code that no other has.
fn is_alone(definition: &Definition, all: &[&Definition]) -> bool {
    let code = definition.code.value.text();
    code.is_some() && all.iter().filter(|other| other.code.value.text() == code).count() == 1
}

fn text(definition: &Definition, language: usize) -> String {
    let mut out = String::new();
    write(definition, &plan::message(definition, language), false, &mut out);
    out
}

fn write(definition: &Definition, pieces: &[MessagePiece<'_>], in_plural: bool, out: &mut String) {
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => escape(text, in_plural, out),
            MessagePiece::Field(index, _) => {
                out.push('{');
                out.push_str(wire_name(definition, *index));
                out.push('}');
            }
            MessagePiece::Plural { field, forms } => {
                out.push_str(&format!("{{{}, plural,", wire_name(definition, *field)));
                for (category, form) in forms {
                    out.push_str(&format!(" {} {{", category.name()));
                    write(definition, form, true, out);
                    out.push('}');
                }
                out.push('}');
            }
        }
    }
}

/// Writes a text so that MessageFormat reads it literally: `'` before a syntax character begins a quotation, and `''` is one `'`.
fn escape(text: &str, in_plural: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '\'' => out.push_str("''"),
            '{' | '}' => out.extend(['\'', c, '\'']),
            '#' if in_plural => out.push_str("'#'"),
            c => out.push(c),
        }
    }
}
