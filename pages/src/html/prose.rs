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
            div.prose lang=[view.lang(&text)] { (with_tables(markdown::block(text.text))) }
        }
    }
}

/// Returns the HTML of a Markdown text with each table in a box of its own. A table that is wider than the page scrolls there, which
/// `tabindex` makes possible by keyboard.
pub(super) fn with_tables(html: String) -> Markup {
    // HTML within Markdown is text, so these are the tags of its tables.
    if !html.contains("<table>") {
        return PreEscaped(html);
    }
    let boxed =
        html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>").replace("</table>", "</table></div>");
    PreEscaped(boxed)
}

/// Returns Markdown texts as a list, numbered if their order matters. A single text is a block.
pub(super) fn list(view: &View<'_>, texts: &Fallback<Vec<&str>>, numbered: bool) -> Markup {
    let lang = view.lang(texts);
    html! {
        @match texts.text.as_slice() {
            [one] if !numbered => div.prose lang=[lang] { (with_tables(markdown::block(one))) },
            several if numbered => ol.steps lang=[lang] {
                @for text in several { li { (with_tables(markdown::inline(text))) } }
            },
            several => ul.points lang=[lang] {
                @for text in several { li { (with_tables(markdown::inline(text))) } }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_a_text_has_a_box_and_its_text_has_none() {
        let html = with_tables(markdown::block("`<table>`\n\n| a |\n| - |\n| <table> |")).into_string();
        assert_eq!(html.matches("<div class=\"scroll\" tabindex=\"0\"><table>").count(), 1, "{html}");
        assert_eq!(html.matches("</table></div>").count(), 1, "{html}");
        assert_eq!(html.matches("&lt;table&gt;").count(), 2, "{html}");
        assert_eq!(with_tables("<p>a</p>".to_owned()).into_string(), "<p>a</p>");
    }
}
