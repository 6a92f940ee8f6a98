//! The catalog's texts in pages: Markdown, and messages with their placeholders.

use errbook_catalog::model::{Entry, Text, Texts};
use errbook_catalog::plan::{self, MessagePiece};
use maud::{Markup, PreEscaped, html};

use super::View;
use crate::markdown;
use crate::texts;
use crate::words;

/// A Markdown text as a block.
pub(super) fn block(view: &View<'_>, text: &Text) -> Markup {
    html! {
        @if let Some(said) = texts::text(text, view.language) {
            div.prose lang=[view.lang_of(&said)] { (PreEscaped(markdown::block(said.text))) }
        }
    }
}

/// Markdown texts as a list, numbered where their order counts. One alone is a block.
pub(super) fn list(view: &View<'_>, texts: &Texts, numbered: bool) -> Markup {
    let Some((texts, language)) = texts::texts(texts, view.language) else { return Markup::default() };
    let lang = view.lang(language);
    html! {
        @match texts.as_slice() {
            [one] if !numbered => div.prose lang=[lang] { (PreEscaped(markdown::block(one))) },
            several if numbered => ol.steps lang=[lang] {
                @for text in several { li { (PreEscaped(markdown::inline(text))) } }
            },
            several => ul.points lang=[lang] {
                @for text in several { li { (PreEscaped(markdown::inline(text))) } }
            },
        }
    }
}

/// The message in a language (by index), with the names of its placeholders: one line, or one for each plural form.
pub(super) fn message(entry: &Entry, language: usize) -> Markup {
    let pieces = plan::message(entry, language);
    html! {
        @match pieces.as_slice() {
            [MessagePiece::Plural { field, forms }] => {
                dl.plural {
                    @for (category, form) in forms {
                        div {
                            dt { (placeholder(entry, *field)) " " span.category { (category.as_str()) } }
                            dd.lede { (pieces_of(entry, form)) }
                        }
                    }
                }
            },
            pieces => p.lede { (pieces_of(entry, pieces)) },
        }
    }
}

fn pieces_of(entry: &Entry, pieces: &[MessagePiece]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece {
                MessagePiece::Text(text) => (text),
                MessagePiece::Field(index) => (placeholder(entry, *index)),
                MessagePiece::Plural { forms, .. } => {
                    @if let Some((_, form)) = forms.last() { (pieces_of(entry, form)) }
                },
            }
        }
    }
}

/// The name of a placeholder, as the wire calls its field.
pub(super) fn placeholder(entry: &Entry, field: usize) -> Markup {
    html! { var { (texts::wire_name(entry, field)) } }
}

/// Whether the message of an entry in a language (by index) shows a field (by index).
pub(super) fn message_shows(entry: &Entry, language: usize, field: usize) -> bool {
    fn shows(pieces: &[MessagePiece], field: usize) -> bool {
        pieces.iter().any(|piece| match piece {
            MessagePiece::Text(_) => false,
            MessagePiece::Field(index) => *index == field,
            MessagePiece::Plural { field: counted, forms } => {
                *counted == field || forms.iter().any(|(_, form)| shows(form, field))
            }
        })
    }
    shows(&plan::message(entry, language), field)
}

/// The words for whether a caller may try again; `None` where the catalog does not say.
pub(super) fn retryable(entry: &Entry) -> Option<words::Word> {
    entry.retryable.map(|retryable| if retryable { words::RETRYABLE } else { words::NOT_RETRYABLE })
}
