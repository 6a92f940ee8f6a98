//! Messages, with the plural forms of their language.

use crate::index::Index;
use crate::plural::Category;
use crate::source::{At, Span};
use crate::style::Style;
use crate::template::{Piece, Template};

/// A message in one language.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Message {
    /// Where it is written.
    pub at: Span,
    /// The text, or its plural forms.
    pub form: MessageForm,
}

/// The text of a message, or its plural forms.
#[derive(Clone, Debug, PartialEq)]
pub enum MessageForm {
    /// One text.
    Single(Template),
    /// A text for each CLDR category of a number.
    Plural {
        /// The field that is counted.
        field: At<String>,
        /// The forms, in file order.
        forms: Vec<(At<Category>, At<Template>)>,
    },
}

/// Ignores positions.
impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        let Message { at: _, form } = self;
        *form == other.form
    }
}

impl Message {
    /// Returns the text of a message without placeholders and plural forms, as most are.
    pub fn as_text(&self) -> Option<&str> {
        match &self.form {
            MessageForm::Single(template) => template.as_text(),
            MessageForm::Plural { .. } => None,
        }
    }

    /// Returns all templates of the message: one, or one for each plural form.
    pub fn templates(&self) -> Vec<&Template> {
        match &self.form {
            MessageForm::Single(template) => vec![template],
            MessageForm::Plural { forms, .. } => forms.iter().map(|(_, form)| &form.value).collect(),
        }
    }

    /// Returns the styles that values in it are written in.
    pub(crate) fn styles(&self) -> impl Iterator<Item = &Style> {
        let pieces = self.templates().into_iter().flat_map(|template| &template.pieces);
        pieces.filter_map(|piece| if let Piece::Styled(_, style) = piece { Some(style) } else { None })
    }

    /// Returns the names of the fields that the message uses, each with its first place.
    pub fn fields(&self) -> Vec<At<&str>> {
        let mut names: Vec<At<&str>> = Vec::new();
        if self.as_text().is_some() {
            return names;
        }
        let mut seen = Index::new();
        if let MessageForm::Plural { field, .. } = &self.form {
            let _ = seen.insert(&field.value);
            names.push(At { value: field.value.as_str(), at: field.at });
        }
        for placeholder in self.templates().into_iter().flat_map(Template::placeholders) {
            if seen.insert(&placeholder.value).is_ok() {
                names.push(At { value: placeholder.value.as_str(), at: placeholder.at });
            }
        }
        names
    }
}
