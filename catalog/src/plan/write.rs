//! Turns the plan of a body into text: omits members, and places commas.
//!
//! The runtime takes the same steps on plans in images; tests compare both.

use super::pieces::{BodyPiece, Hole};
use crate::model::Style;
use crate::plural::Category;

/// The destination of a body, and the source of its values.
pub trait Output {
    /// A position in the output, to truncate it to.
    type Mark;

    /// Writes JSON text as it is.
    fn push_str(&mut self, text: &str);

    /// Writes a value as [`BodyPiece::Hole`] describes it, or its replacement if there is none. Returns whether there is one.
    fn hole(&mut self, hole: Hole, text: bool, language: usize, style: Option<&Style>) -> bool;

    /// Writes the members of a success's data as [`BodyPiece::Members`] describes them.
    fn members(&mut self, reserved: &[String]);

    /// Returns the form for the number in a field.
    fn form<'p>(&mut self, field: usize, language: usize, forms: &'p [(Category, Vec<BodyPiece>)]) -> &'p [BodyPiece];

    /// Returns the end of the output.
    fn mark(&self) -> Self::Mark;

    /// Removes what was written since a mark.
    fn truncate(&mut self, mark: Self::Mark);

    /// Returns whether nothing is written.
    fn is_empty(&self) -> bool;

    /// Returns whether the output ends with this text, as part of the catalog's own text: the text of a value does not count.
    fn ends_with(&self, end: &str) -> bool;
}

/// Writes the pieces of a body. Returns whether all of its holes have values that are not required.
pub fn write(pieces: &[BodyPiece], output: &mut impl Output) -> bool {
    let mut complete = true;
    for piece in pieces {
        complete &= write_piece(piece, output);
    }
    complete
}

fn write_piece(piece: &BodyPiece, output: &mut impl Output) -> bool {
    match piece {
        BodyPiece::Bytes(text) => output.push_str(text),
        BodyPiece::Hole { hole, text, language, required, style } => {
            return output.hole(*hole, *text, *language, style.as_ref()) || *required;
        }
        BodyPiece::Members(reserved) => output.members(reserved),
        BodyPiece::Plural { field, language, forms } => {
            let form = output.form(*field, *language, forms);
            return write(form, output);
        }
        BodyPiece::Optional(inner) => {
            let start = output.mark();
            let complete = write(inner, output);
            if !complete {
                output.truncate(start);
            }
            return complete;
        }
        BodyPiece::Prune(inner) => {
            let start = output.mark();
            let complete = write(inner, output);
            if output.ends_with("{}") {
                output.truncate(start);
            }
            return complete;
        }
        BodyPiece::Comma => {
            if !output.is_empty() && !output.ends_with("{") && !output.ends_with("[") {
                output.push_str(",");
            }
        }
    }
    true
}
