//! The catalog's texts in pages: Markdown, and messages with their placeholders.

use errbook_catalog::model::Definition;
use errbook_catalog::plan::MessagePiece;
use maud::{Markup, PreEscaped, html};

use crate::markdown;
use crate::texts::{self, Fallback};
use crate::view::View;

/// Returns a Markdown text as a block.
pub(super) fn block(view: &View<'_>, text: Option<Fallback<&str>>) -> Markup {
    html! {
        @if let Some(text) = text {
            div.prose lang=[view.lang(&text)] { (PreEscaped(markdown::block(text.text))) }
        }
    }
}

/// Returns Markdown texts as a list, numbered if their order matters. A single text is a block.
pub(super) fn list(view: &View<'_>, texts: &Fallback<Vec<&str>>, numbered: bool) -> Markup {
    let lang = view.lang(texts);
    html! {
        @match texts.text.as_slice() {
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

/// Returns a message with the names of its placeholders: one line, or one for each plural form.
pub(super) fn message(definition: &Definition, pieces: &[MessagePiece]) -> Markup {
    html! {
        @match pieces {
            [MessagePiece::Plural { field, forms }] => {
                dl.plural {
                    @for (category, form) in forms {
                        div {
                            dt { (placeholder(definition, *field)) " " span.category { (category.name()) } }
                            dd.lede { (pieces_of(definition, form)) }
                        }
                    }
                }
            },
            pieces => p.lede { (pieces_of(definition, pieces)) },
        }
    }
}

fn pieces_of(definition: &Definition, pieces: &[MessagePiece]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece {
                MessagePiece::Text(text) => (text),
                MessagePiece::Field(index, _) => (placeholder(definition, *index)),
                MessagePiece::Plural { forms, .. } => {
                    @if let Some((_, form)) = forms.last() { (pieces_of(definition, form)) }
                },
            }
        }
    }
}

/// Returns a placeholder, by the name of its field on the wire.
fn placeholder(definition: &Definition, field: usize) -> Markup {
    html! { var { (texts::wire_name(definition, field)) } }
}
