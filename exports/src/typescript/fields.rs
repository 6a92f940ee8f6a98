//! The types of fields on the wire, and whether every answer has them.

use std::collections::BTreeSet;

use errbook_catalog::model::{Catalog, Definition, Entry, Field, FieldKind, FormatRef, Held, Node, Style, ValueSource};
use errbook_catalog::plan::{self, HeaderPiece};

use super::literal::string;
use super::template::{Shown, shown};

/// A field as clients get it.
pub(super) struct WireField<'c> {
    pub(super) field: &'c Field,
    /// Its types, by the letters of the parser. Never empty.
    types: BTreeSet<String>,
    /// Whether an answer can lack it.
    pub(super) optional: bool,
    /// The header that has its value, in lower case.
    header: Option<String>,
}

/// The types of integers that a `number` holds exactly (ECMA-262 §6.1.6.1).
const SMALL: [&str; 6] = ["u8", "u16", "u32", "i8", "i16", "i32"];

impl WireField<'_> {
    /// Returns the type in TypeScript.
    pub(super) fn of_typescript(&self) -> String {
        let values = || {
            let mut known: Vec<String> = self.field.values.iter().map(|value| string(&value.value)).collect();
            // A value can be added later; this keeps the type open, and editors still suggest the known ones.
            known.push("(string & {})".to_owned());
            known.join(" | ")
        };
        let one = |letter: &str| match letter {
            "s" if !self.field.values.is_empty() => values(),
            "s" => "string".to_owned(),
            "b" => "boolean".to_owned(),
            "n" | "u" => "number".to_owned(),
            "i" => "number | bigint".to_owned(),
            _ => "unknown".to_owned(),
        };
        let named = |letters: &String| match letters.strip_prefix("[]") {
            Some(letter) => format!("readonly ({})[]", one(letter)),
            None => one(letters),
        };
        self.types.iter().map(named).collect::<Vec<_>>().join(" | ")
    }

    /// Returns the row for the parser.
    pub(super) fn row(&self) -> String {
        let types: Vec<&str> = self.types.iter().map(String::as_str).collect();
        let mark = match self.optional {
            _ if self.field.optional => "?",
            true if self.field.header_only => "^",
            true => "~",
            false => "",
        };
        let types = format!("{}{mark}", types.join("|"));
        let header = self.header.as_ref().map(|header| string(header));
        let cells = [string(&self.field.name.value), string(&self.field.wire.value), string(&types)];
        super::literal::list(cells.into_iter().chain(header))
    }
}

/// Returns the fields of an entry over all envelopes that it is answered in.
pub(super) fn of_entry<'c>(catalog: &Catalog, entry: &'c Entry) -> Vec<WireField<'c>> {
    let templates: Vec<Vec<&Node>> = plan::envelopes(catalog, entry)
        .filter_map(|(index, _)| catalog.envelopes.get(index))
        .map(|envelope| {
            // If there are no violations, the only item describes the entry itself.
            let single = envelope.single.as_ref().filter(|_| entry.violations == Held::Nothing);
            std::iter::once(&envelope.body).chain(single).collect()
        })
        .collect();
    let mut fields = fields(catalog, entry, &templates);
    for (index, wire) in fields.iter_mut().enumerate() {
        wire.header = header(entry, index, wire);
    }
    fields
}

/// Returns the fields of a violation over all envelopes that list it.
pub(super) fn of_violation<'c>(catalog: &Catalog, definition: &'c Definition) -> Vec<WireField<'c>> {
    let envelopes = plan::envelopes_of_violations(catalog);
    let items = envelopes.into_iter().filter_map(|index| catalog.envelopes.get(index)?.violation.as_ref());
    fields(catalog, definition, &items.map(|item| vec![item]).collect::<Vec<_>>())
}

fn fields<'c>(catalog: &Catalog, definition: &'c Definition, envelopes: &[Vec<&Node>]) -> Vec<WireField<'c>> {
    let of = |field: &'c Field| {
        let mut types = BTreeSet::new();
        let mut is_hidden = false;
        for templates in envelopes {
            let shown: Vec<String> = templates.iter().flat_map(|node| types_in(catalog, field, node)).collect();
            is_hidden |= shown.is_empty();
            types.extend(shown);
        }
        if types.is_empty() {
            types.extend(letters(catalog, field, field.format, false));
        }
        WireField { field, types, optional: field.optional || is_hidden, header: None }
    };
    definition.fields.iter().map(of).collect()
}

/// Returns the types that a template shows a field in; empty if it does not show it.
fn types_in(catalog: &Catalog, field: &Field, template: &Node) -> Vec<String> {
    let types = shown(template).into_iter().flat_map(|shown| match shown {
        Shown::Fields if !field.header_only => letters(catalog, field, field.format, false),
        Shown::Value(value) if value.source == ValueSource::Field(field.name.value.clone()) => {
            letters(catalog, field, value.format.or(field.format), value.as_string)
        }
        _ => Vec::new(),
    });
    types.collect()
}

/// Returns the types of a field in a format, over all languages.
fn letters(catalog: &Catalog, field: &Field, format: Option<FormatRef>, as_string: bool) -> Vec<String> {
    if as_string {
        return vec!["s".to_owned()];
    }
    let suits = |format: &FormatRef| catalog.formats.kind(*format).is_some_and(|kind| kind.suits(field.kind));
    let format = format.filter(suits);
    let in_language = |language| {
        let style = format.and_then(|format| catalog.formats.style(format, language));
        let letter = letter(field, style.as_ref());
        if field.list { format!("[]{letter}") } else { letter.to_owned() }
    };
    (0..catalog.languages.len()).map(in_language).collect()
}

fn letter(field: &Field, style: Option<&Style>) -> &'static str {
    match field.kind {
        FieldKind::String => "s",
        FieldKind::Boolean => "b",
        FieldKind::Json => "j",
        FieldKind::DateTime if style.is_some_and(Style::is_number) => "n",
        FieldKind::DateTime => "s",
        // Groups of digits are a text.
        FieldKind::Integer | FieldKind::Number if style.is_some() => "s",
        FieldKind::Number => "n",
        FieldKind::Integer => match &field.rust {
            Some(rust) if SMALL.contains(&rust.value.as_str()) => "u",
            _ => "i",
        },
    }
}

/// Returns the header that is no more than the value of a field (by index), which can be read back: a number, a boolean, or a time that
/// the body writes in RFC 3339.
fn header(entry: &Entry, index: usize, wire: &WireField<'_>) -> Option<String> {
    let field = wire.field;
    let is_readable = match field.kind {
        FieldKind::String | FieldKind::Json => false,
        FieldKind::DateTime | FieldKind::Integer | FieldKind::Number | FieldKind::Boolean => {
            field.format.is_none() && !field.list && wire.types.len() == 1
        }
    };
    let is_it = |pieces: &[HeaderPiece<'_>]| matches!(pieces, [HeaderPiece::Field { field, .. }] if *field == index);
    let found = entry.headers.iter().find(|header| is_it(&plan::header(entry, header)));
    found.filter(|_| is_readable).map(|header| header.name.value.to_ascii_lowercase())
}
