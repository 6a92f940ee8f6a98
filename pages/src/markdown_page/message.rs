//! Messages, with their placeholders as code: `{name}` is syntax in MDX, and to plugins of other readers.

use errbook_catalog::model::Definition;
use errbook_catalog::plan::{self, MessagePiece};
use errbook_exports::markdown::{code, escaped};

use super::document::list;
use crate::strings;
use crate::texts;
use crate::view::View;

/// Returns a message: one line, or a list item for each plural form.
pub(super) fn block(view: &View<'_>, definition: &Definition, pieces: &[MessagePiece]) -> String {
    match pieces {
        [MessagePiece::Plural { field, forms }] => {
            let (field, colon) = (code(texts::wire_name(definition, *field)), view.ui(strings::COLON));
            list(
                forms.iter().map(|(category, form)| {
                    format!("{field} {}{colon}{}", category.name(), of_pieces(definition, form))
                }),
            )
        }
        pieces => of_pieces(definition, pieces),
    }
}

/// Returns the message of an entry or a violation as one line. Of several plural forms, it returns the last.
pub(super) fn line(view: &View<'_>, definition: &Definition) -> String {
    of_pieces(definition, &plan::message(definition, view.language))
}

fn of_pieces(definition: &Definition, pieces: &[MessagePiece]) -> String {
    let mut out = Line::default();
    out.add(definition, pieces);
    out.end_code();
    out.text
}

#[derive(Default)]
struct Line {
    text: String,
    /// Neighbouring placeholders, which are one span of code: two spans beside each other would be read as one with other marks.
    code: String,
}

impl Line {
    fn add(&mut self, definition: &Definition, pieces: &[MessagePiece]) {
        for piece in pieces {
            match piece {
                MessagePiece::Text(text) => {
                    if !text.is_empty() {
                        self.end_code();
                        self.text.push_str(&escaped(text));
                    }
                }
                MessagePiece::Field(index, _) => {
                    self.code.push_str(&format!("{{{}}}", texts::wire_name(definition, *index)));
                }
                MessagePiece::Plural { forms, .. } => {
                    if let Some((_, form)) = forms.last() {
                        self.add(definition, form);
                    }
                }
            }
        }
    }

    fn end_code(&mut self) {
        if !self.code.is_empty() {
            self.text.push_str(&code(&std::mem::take(&mut self.code)));
        }
    }
}
