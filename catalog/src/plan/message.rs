//! The plan of a message: texts, fields, and plural forms.

use crate::model::{Entry, MessageForm, Style};
use crate::plural::Category;
use crate::template::{Piece, Template};

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessagePiece<'c> {
    /// Text as it is.
    Text(&'c str),
    /// The value of the entry's field with this index, in a style other than the default.
    Field(usize, Option<&'c Style>),
    /// One of several forms, by the number in a field. A missing category means `other`.
    Plural {
        /// The index of the field that is counted.
        field: usize,
        /// The forms.
        forms: Vec<(Category, Vec<MessagePiece<'c>>)>,
    },
}

/// Returns the message of an entry in a language (by index); empty if it has none.
///
/// A placeholder without a field (which is reported) is omitted.
pub fn message(entry: &Entry, language: usize) -> Vec<MessagePiece<'_>> {
    let Some(message) = entry.message.get(language).and_then(Option::as_ref) else { return Vec::new() };
    match &message.form {
        MessageForm::Single(template) => pieces(entry, template),
        MessageForm::Plural { field, forms } => {
            let Some(field) = entry.field(&field.value) else { return Vec::new() };
            let forms = forms.iter().map(|(category, form)| (category.value, pieces(entry, &form.value))).collect();
            vec![MessagePiece::Plural { field, forms }]
        }
    }
}

fn pieces<'c>(entry: &Entry, template: &'c Template) -> Vec<MessagePiece<'c>> {
    template
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(MessagePiece::Text(text)),
            Piece::Placeholder(name) => Some(MessagePiece::Field(entry.field(&name.value)?, None)),
            Piece::Styled(name, style) => Some(MessagePiece::Field(entry.field(&name.value)?, Some(style))),
        })
        .collect()
}
