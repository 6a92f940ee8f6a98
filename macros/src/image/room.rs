//! How many bytes a plan of a body usually writes, and which of its holes are measured for that.

use std::collections::BTreeMap;

use errbook_catalog::model::{Field, FieldKind};
use errbook_catalog::plan::{BodyPiece, Hole};
use errbook_format::image::plan::{measured, room};

use super::numbers::{context_number, location_number};

/// The room of a plan.
#[derive(Default)]
pub(super) struct Room {
    bytes: u32,
    measured: Vec<u32>,
}

impl Room {
    /// Returns the room that these pieces need beside their fixed text.
    pub(super) fn of(pieces: &[BodyPiece]) -> Room {
        Room { bytes: bytes(pieces), measured: Vec::new() }
    }

    /// Returns the same with the holes that are measured, of which these are the fields.
    pub(super) fn measured(pieces: &[BodyPiece], fields: &[Field]) -> Room {
        let mut times = BTreeMap::new();
        count(pieces, fields, &mut times);
        let words = times.into_iter().filter(|((_, number), _)| *number <= measured::MAX_NUMBER);
        let words = words.map(|((kind, number), times)| measured::word(kind, number, times.min(measured::MAX_TIMES)));
        Room { bytes: bytes(pieces), measured: words.take(room::MAX as usize).collect() }
    }

    /// Returns the word of the plan's head.
    pub(super) fn word(&self) -> u32 {
        room::word(self.bytes.min(room::MAX), self.measured.len() as u32)
    }

    /// Returns the words behind the operations.
    pub(super) fn words(&self) -> &[u32] {
        &self.measured
    }
}

/// Returns the number of bytes that these pieces usually write beside their fixed text.
fn bytes(pieces: &[BodyPiece]) -> u32 {
    const HOLE: u32 = 32;
    const DATA: u32 = 128;
    let of_piece = |piece: &BodyPiece| match piece {
        BodyPiece::Bytes(_) => 0,
        BodyPiece::Hole { .. } => HOLE,
        BodyPiece::Members(_) => DATA,
        BodyPiece::Comma => 1,
        BodyPiece::Optional(inner) | BodyPiece::Prune(inner) => whole(inner),
        BodyPiece::Plural { forms, .. } => forms.iter().map(|(_, form)| whole(form)).max().unwrap_or_default(),
    };
    pieces.iter().map(of_piece).sum()
}

fn whole(pieces: &[BodyPiece]) -> u32 {
    let fixed = |piece: &BodyPiece| match piece {
        BodyPiece::Bytes(bytes) => bytes.len() as u32,
        _ => 0,
    };
    pieces.iter().map(fixed).sum::<u32>() + bytes(pieces)
}

/// How many holes are for each value, by its kind and number.
type Times = BTreeMap<(u32, u32), u32>;

/// Counts the holes for texts, which have no ordinary length.
fn count(pieces: &[BodyPiece], fields: &[Field], times: &mut Times) {
    let is_text = |field: &Field| field.kind == FieldKind::String && !field.list;
    for piece in pieces {
        match piece {
            BodyPiece::Hole { hole, style: None, .. } => {
                let value = match hole {
                    Hole::Field(field) if fields.get(*field).is_some_and(is_text) => (measured::FIELD, *field as u32),
                    Hole::Location(part) => (measured::LOCATION, location_number(*part)),
                    Hole::Context(context) if context.of_request() => (measured::CONTEXT, context_number(*context)),
                    _ => continue,
                };
                *times.entry(value).or_default() += 1;
            }
            BodyPiece::Optional(inner) | BodyPiece::Prune(inner) => count(inner, fields, times),
            // One of the forms is written: of each value, as many holes as the form with the most of them has.
            BodyPiece::Plural { forms, .. } => {
                let mut most = Times::new();
                for (_, form) in forms {
                    let mut of_form = Times::new();
                    count(form, fields, &mut of_form);
                    for (value, holes) in of_form {
                        let most = most.entry(value).or_default();
                        *most = holes.max(*most);
                    }
                }
                most.into_iter().for_each(|(value, holes)| *times.entry(value).or_default() += holes);
            }
            BodyPiece::Hole { .. } | BodyPiece::Bytes(_) | BodyPiece::Members(_) | BodyPiece::Comma => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use errbook_catalog::plan::{self, RequestPart};
    use errbook_format::image::{context, location};

    use super::*;

    /// Strings, parts of the location and values of the request are measured, each once for all of its holes.
    #[test]
    fn what_has_no_ordinary_length_is_measured() {
        let text = r#"
            [catalog]
            name = "shop"
            languages = ["en"]
            envelope = "own"
            [envelopes.own]
            body.errors = "{violations?}"
            violation = { text = "{message}", at = "{pointer?} {pointer?}", q = "{parameter?}", id = "{request_id} {request_id?}", "*" = "{fields}" }
            [violations.too_long]
            message.en = { plural = "max", one = "{name}{name}", other = "{name} {max}" }
            fields = { max = "integer", name = "string", hint = { type = "string", optional = true }, list = { type = "string", list = true } }
            [errors.invalid]
            status = 422
            message.en = "Invalid."
            violations = true
        "#;
        let catalog = errbook_catalog::read_text("catalog.toml", text).catalog;
        let envelope = catalog.envelope("own").unwrap();
        let violation = &catalog.violations[0];
        let measured = |part| {
            let item = plan::item_in(&catalog, violation, part, envelope, 0).unwrap();
            Room::measured(&item.pieces, &violation.fields).words().to_vec()
        };
        // The name is in the form with the most of it, and in the fields.
        let fields = [measured::word(measured::FIELD, 1, 3), measured::word(measured::FIELD, 2, 1)];
        let at = |part, times| measured::word(measured::LOCATION, part, times);
        let id = measured::word(measured::CONTEXT, context::REQUEST_ID, 2);
        assert_eq!(measured(RequestPart::Body), [&fields[..], &[at(location::POINTER, 2), id]].concat());
        assert_eq!(measured(RequestPart::Query), [&fields[..], &[at(location::PARAMETER, 1), id]].concat());
        assert_eq!(measured(RequestPart::Header), [&fields[..], &[id]].concat());
    }

    #[test]
    fn no_room_is_larger_than_its_word_can_say() {
        let pieces = [BodyPiece::Prune(vec![BodyPiece::Bytes("x".repeat(room::MAX as usize + 9))])];
        assert_eq!(Room::of(&pieces).word(), room::MAX);
    }
}
