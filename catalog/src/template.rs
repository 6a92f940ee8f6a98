//! Text with placeholders: `Try again after {retry_at}.`, with `{{` and `}}` for literal braces.

use crate::source::At;
use crate::style::Style;

/// A parsed text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// Its pieces; adjacent texts are one piece.
    pub pieces: Vec<Piece>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// As is.
    Text(String),
    /// The text between braces, as written.
    Placeholder(At<String>),
    /// A placeholder of a message whose value is written in a style: its name.
    Styled(At<String>, Style),
}

impl Template {
    /// Returns the placeholders in order, repeated ones too.
    pub fn placeholders(&self) -> impl Iterator<Item = &At<String>> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Placeholder(name) | Piece::Styled(name, _) => Some(name),
            Piece::Text(_) => None,
        })
    }

    /// Returns the text, if it has no placeholder.
    pub fn as_text(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    pub(crate) fn push_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(Piece::Text(last)) = self.pieces.last_mut() {
            last.push_str(text);
        } else {
            self.pieces.push(Piece::Text(text.to_owned()));
        }
    }
}
