//! Messages, text and code as Markdown.

use errbook_catalog::internal::{bare_key_length, markdown_sign};
use errbook_catalog::model::{Message, MessageForm};
use errbook_catalog::{Piece, Template};

/// Appends a message: placeholders as they are written in the catalog, plural forms separated by a slash.
pub(super) fn write_message(message: &Message, text: &mut String) {
    match &message.form {
        MessageForm::Single(template) => write_template(template, text),
        MessageForm::Plural { forms, .. } => {
            for (index, (_, form)) in forms.iter().enumerate() {
                text.push_str(if index > 0 { " / " } else { "" });
                write_template(&form.value, text);
            }
        }
    }
}

fn write_template(template: &Template, text: &mut String) {
    for piece in &template.pieces {
        match piece {
            Piece::Text(piece) => escape(piece, text),
            Piece::Placeholder(name) | Piece::Styled(name, _) => code_span(&format!("{{{}}}", name.value), text),
        }
    }
}

/// Appends text that Markdown shows literally.
pub(super) fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    // From one sign to the next: macros run unoptimised, and most texts have no sign.
    while let Some(place) = markdown_sign(rest) {
        let (before, after) = rest.split_at(place);
        out.push_str(before);
        let mut letters = after.chars();
        match letters.next() {
            Some('\n' | '\r') | None => out.push(' '),
            Some(sign) if sign.is_ascii_punctuation() => out.extend(['\\', sign]),
            Some(other) => out.push(other),
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
}

/// Appends inline code, whatever characters it contains.
pub(in crate::expand) fn code_span(code: &str, out: &mut String) {
    // Most names and codes contain nothing that could be a grave accent or a line end.
    if bare_key_length(code.as_bytes()) == code.len() {
        out.push('`');
        out.push_str(code);
        out.push('`');
        return;
    }
    let quote = if code.contains('`') { ("`` ", " ``") } else { ("`", "`") };
    out.push_str(quote.0);
    out.push_str(&code.replace(['\n', '\r'], " "));
    out.push_str(quote.1);
}
