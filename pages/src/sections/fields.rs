//! The table of an entry's fields.

use errbook_catalog::model::Entry;
use errbook_catalog::plan::{self, MessagePiece};

use super::page::{FieldLocation, FieldRow};
use crate::answer::{Answer, Part, Values};
use crate::texts;

/// Returns a row for each field of an entry. `answers` are those of the page: a field is where they show it.
pub(super) fn rows<'c>(entry: &'c Entry, language: usize, values: &Values, answers: &[&Answer]) -> Vec<FieldRow<'c>> {
    let message = plan::message(entry, language);
    let fields = entry.fields.iter().enumerate();
    fields
        .map(|(index, field)| FieldRow {
            index,
            field,
            description: texts::text(&field.description, language),
            locations: locations(index, &message, answers),
            example: values.json(index),
        })
        .collect()
}

fn locations(index: usize, message: &[MessagePiece], answers: &[&Answer]) -> Vec<FieldLocation> {
    let shows = |parts: &[Part]| {
        parts.iter().any(|part| matches!(part, Part::Value { field: Some(field), .. } if *field == index))
    };
    let mut locations = Vec::new();
    if answers.iter().any(|answer| shows(&answer.body)) {
        locations.push(FieldLocation::Body);
    }
    let headers = answers.first().into_iter().flat_map(|answer| &answer.headers);
    let headers = headers.filter(|(_, value)| shows(value));
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
