//! How many bytes a plan of a body usually writes.

use errbook_catalog::plan::BodyPiece;

/// Returns the number of bytes that these pieces usually write beside their fixed text.
pub(super) fn room(pieces: &[BodyPiece]) -> u32 {
    const HOLE: u32 = 32;
    const DATA: u32 = 128;
    let of_piece = |piece: &BodyPiece| match piece {
        BodyPiece::Bytes(_) => 0,
        BodyPiece::Hole { .. } => HOLE,
        BodyPiece::Members(_) => DATA,
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
