//! Bodies that are the same for every occurrence as long as the request brings nothing.

use errbook_catalog::model::Context;
use errbook_catalog::plan::{BodyPiece, Hole};
use errbook_format::image::context;

use super::bodies::context_number;

/// What a body is without a context.
#[derive(Debug, PartialEq)]
pub(super) struct Bare {
    pub(super) text: String,
    /// Where each piece ends in the text.
    pub(super) ends: Vec<usize>,
    /// The values of the context that the body can show, a bit for each.
    pub(super) asked: u32,
}

/// What these pieces write without a context; `None` if something else makes a difference too, or if nothing does.
pub(super) fn bare(pieces: &[BodyPiece]) -> Option<Bare> {
    let mut bare = Bare { text: String::new(), ends: Vec::new(), asked: 0 };
    for piece in pieces {
        write(piece, &mut bare)?;
        bare.ends.push(bare.text.len());
    }
    (bare.asked != 0).then_some(bare)
}

/// Writes what the runtime would; says whether a hole had no value.
fn write(piece: &BodyPiece, bare: &mut Bare) -> Option<bool> {
    let start = bare.text.len();
    Some(match piece {
        BodyPiece::Bytes(bytes) => {
            bare.text.push_str(bytes);
            false
        }
        BodyPiece::Comma => {
            if !bare.text.is_empty() && !bare.text.ends_with(['{', '[']) {
                bare.text.push(',');
            }
            false
        }
        // As text, a value that is not there is nothing.
        BodyPiece::Hole { hole: Hole::Context(context), text: true, .. } => {
            match bit(*context) {
                0 => return None,
                bit => bare.asked |= bit,
            }
            true
        }
        BodyPiece::Optional(inner) => {
            let missing = write_all(inner, bare)?;
            if missing {
                bare.text.truncate(start);
            }
            missing
        }
        BodyPiece::Prune(inner) => {
            let missing = write_all(inner, bare)?;
            if bare.text.get(start..).is_some_and(|written| written.ends_with("{}")) {
                bare.text.truncate(start);
            }
            missing
        }
        BodyPiece::Hole { .. } | BodyPiece::Plural { .. } => return None,
    })
}

fn write_all(pieces: &[BodyPiece], bare: &mut Bare) -> Option<bool> {
    let mut missing = false;
    for piece in pieces {
        missing |= write(piece, bare)?;
    }
    Some(missing)
}

/// The bit of a value that the context may lack; 0 for the others.
fn bit(value: Context) -> u32 {
    context::bit(context_number(value))
}

/// The values of the context that these pieces have holes for.
pub(super) fn asked(pieces: &[BodyPiece]) -> u32 {
    let of_piece = |piece: &BodyPiece| match piece {
        BodyPiece::Hole { hole: Hole::Context(context), .. } => bit(*context),
        BodyPiece::Optional(inner) | BodyPiece::Prune(inner) => asked(inner),
        _ => 0,
    };
    pieces.iter().map(of_piece).fold(0, |all, one| all | one)
}

/// Bytes for what these pieces write beside those that are fixed among them, where values are of ordinary length.
pub(super) fn room(pieces: &[BodyPiece]) -> u32 {
    const HOLE: u32 = 32;
    let of_piece = |piece: &BodyPiece| match piece {
        BodyPiece::Bytes(_) => 0,
        BodyPiece::Hole { .. } => HOLE,
        BodyPiece::Comma => 1,
        BodyPiece::Optional(inner) | BodyPiece::Prune(inner) => whole_room(inner),
        BodyPiece::Plural { forms, .. } => forms.iter().map(|(_, form)| whole_room(form)).max().unwrap_or_default(),
    };
    pieces.iter().map(of_piece).sum()
}

fn whole_room(pieces: &[BodyPiece]) -> u32 {
    let fixed = |piece: &BodyPiece| match piece {
        BodyPiece::Bytes(bytes) => bytes.len() as u32,
        _ => 0,
    };
    pieces.iter().map(fixed).sum::<u32>() + room(pieces)
}

#[cfg(test)]
mod tests {
    use super::{Bare, bare};
    use errbook_catalog::model::Context;
    use errbook_catalog::plan::{BodyPiece, Hole};

    fn bytes(text: &str) -> BodyPiece {
        BodyPiece::Bytes(text.to_owned())
    }

    fn hole(hole: Hole) -> BodyPiece {
        BodyPiece::Hole { hole, text: true, language: 0 }
    }

    #[test]
    fn without_a_context_its_optional_members_are_left_out_and_its_texts_are_empty() {
        let member = |context| {
            BodyPiece::Optional(vec![BodyPiece::Comma, bytes("\"i\":\""), hole(Hole::Context(context)), bytes("\"")])
        };
        let pieces = [
            bytes("{"),
            member(Context::Instance),
            BodyPiece::Comma,
            bytes("\"id\":\""),
            hole(Hole::Context(Context::RequestId)),
            bytes("\""),
            BodyPiece::Prune(vec![BodyPiece::Comma, bytes("\"o\":{"), member(Context::TraceId), bytes("}")]),
            bytes("}"),
        ];
        let ends = vec![1, 1, 1, 7, 7, 8, 8, 9];
        assert_eq!(bare(&pieces), Some(Bare { text: "{\"id\":\"\"}".to_owned(), ends, asked: 7 }));
    }

    #[test]
    fn what_depends_on_more_than_the_context_or_on_nothing_has_no_bare_form() {
        let instance = hole(Hole::Context(Context::Instance));
        assert_eq!(bare(&[bytes("{}")]), None);
        assert_eq!(bare(&[instance.clone(), hole(Hole::Field(0))]), None);
        assert_eq!(bare(&[instance, hole(Hole::Context(Context::Timestamp))]), None);
    }
}
