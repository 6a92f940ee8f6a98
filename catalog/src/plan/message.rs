//! The plan of a message: texts, fields, and plural forms.

use crate::model::{Definition, MessageForm, Style};
use crate::plural::Category;
use crate::template::{Piece, Template};

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessagePiece<'c> {
    /// Text as it is.
    Text(&'c str),
    /// The value of the field with this index, in a style other than the default.
    Field(usize, Option<&'c Style>),
    /// One of several forms, by the number in a field. A missing category means `other`.
    Plural {
        /// The index of the field that is counted.
        field: usize,
        /// The forms.
        forms: Vec<(Category, Vec<MessagePiece<'c>>)>,
    },
}

/// Returns the message of an entry or a violation in a language (by index); empty if it has none.
///
/// A placeholder without a field (which is reported) is omitted.
pub fn message(definition: &Definition, language: usize) -> Vec<MessagePiece<'_>> {
    let Some(message) = definition.message.get(language).and_then(Option::as_ref) else { return Vec::new() };
    match &message.form {
        MessageForm::Single(template) => pieces(definition, template),
        MessageForm::Plural { field, forms } => {
            let Some(field) = definition.field(&field.value) else { return Vec::new() };
            let forms =
                forms.iter().map(|(category, form)| (category.value, pieces(definition, &form.value))).collect();
            vec![MessagePiece::Plural { field, forms }]
        }
    }
}

fn pieces<'c>(definition: &Definition, template: &'c Template) -> Vec<MessagePiece<'c>> {
    template
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(MessagePiece::Text(text)),
            Piece::Placeholder(name) => Some(MessagePiece::Field(definition.field(&name.value)?, None)),
            Piece::Styled(name, style) => Some(MessagePiece::Field(definition.field(&name.value)?, Some(style))),
        })
        .collect()
}
