//! The table of the fields of an entry or a violation.

use errbook_catalog::model::Definition;
use errbook_catalog::plan::{self, MessagePiece};
use errbook_exports::{Contents, Topic};

use super::page::{FieldLocation, FieldRow};
use crate::answer::{Origin, Part, Values};
use crate::texts;

/// Returns a row for each field. `bodies` and `headers` are those of the page: a field is where they show it.
pub(super) fn rows<'c>(
    (contents, topic): (&'c Contents, Topic),
    definition: &'c Definition,
    language: usize,
    values: &Values,
    bodies: &[&[Part]],
    headers: &[(String, Vec<Part>)],
) -> Vec<FieldRow<'c>> {
    let message = plan::message(definition, language);
    let fields = definition.fields.iter().enumerate();
    fields
        .map(|(index, field)| FieldRow {
            index,
            field,
            description: texts::text(&field.description, language),
            since: contents.field_since(topic, field),
            locations: locations(index, &message, bodies, headers),
            example: values.json(index),
        })
        .collect()
}

fn locations(
    index: usize,
    message: &[MessagePiece],
    bodies: &[&[Part]],
    headers: &[(String, Vec<Part>)],
) -> Vec<FieldLocation> {
    let shows = |parts: &[Part]| {
        parts.iter().any(|part| matches!(part, Part::Value { origin: Origin::Field(field), .. } if *field == index))
    };
    let mut locations = Vec::new();
    if bodies.iter().any(|body| shows(body)) {
        locations.push(FieldLocation::Body);
    }
    let headers = headers.iter().filter(|(_, value)| shows(value));
    locations.extend(headers.map(|(name, _)| FieldLocation::Header(name.clone())));
    if message_shows(message, index) {
        locations.push(FieldLocation::Message);
    }
    locations
}

/// Returns whether a message shows a field (by index) or chooses its plural form by it.
fn message_shows(pieces: &[MessagePiece], field: usize) -> bool {
    pieces.iter().any(|piece| match piece {
        MessagePiece::Text(_) => false,
        MessagePiece::Field(index, _) => *index == field,
        MessagePiece::Plural { field: counted, forms } => {
            *counted == field || forms.iter().any(|(_, form)| message_shows(form, field))
        }
    })
}
