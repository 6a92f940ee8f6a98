//! Messages as text, with `{wire_name}` for their fields.

use errbook_catalog::model::Definition;
use errbook_catalog::plan::{MessagePiece, message};

/// Returns the message as one line of text. Of several plural forms, it returns the last, which is usually `other`.
#[must_use]
pub fn message_line(definition: &Definition, language: usize) -> String {
    pieces_line(definition, &message(definition, language))
}

/// Returns pieces of a message as such a line.
#[must_use]
pub fn pieces_line(definition: &Definition, pieces: &[MessagePiece]) -> String {
    let mut line = String::new();
    write_pieces(definition, pieces, &mut line);
    line
}

fn write_pieces(definition: &Definition, pieces: &[MessagePiece], line: &mut String) {
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => line.push_str(text),
            MessagePiece::Field(index, _) => {
                line.push('{');
                line.push_str(wire_name(definition, *index));
                line.push('}');
            }
            MessagePiece::Plural { forms, .. } => {
                if let Some((_, form)) = forms.last() {
                    write_pieces(definition, form, line);
                }
            }
        }
    }
}

/// Returns the name of a field (by index) on the wire.
#[must_use]
pub fn wire_name(definition: &Definition, field: usize) -> &str {
    definition.fields.get(field).map_or("", |field| field.wire.value.as_str())
}
