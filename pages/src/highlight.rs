//! Code with colours, which are put in when the page is rendered: the text of the markup is the code, byte for byte.

mod grammars;
mod http;
mod lexer;

use std::ops::Range;

use maud::Render;

/// What a piece of code is, for the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Keyword,
    Str,
    Number,
    Comment,
    Type,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Kind::Keyword => "k",
            Kind::Str => "s",
            Kind::Number => "n",
            Kind::Comment => "c",
            Kind::Type => "t",
        }
    }
}

/// A coloured piece of a text.
type Span = (Range<usize>, Kind);

/// Returns code as HTML. The language is the info string of its fence; code in a language that is not known has no colours.
pub(crate) fn html(language: &str, code: &str) -> String {
    marked(code, &spans(language, code))
}

fn spans(language: &str, code: &str) -> Vec<Span> {
    let name = language.split([' ', ',', '{']).next().unwrap_or_default().to_ascii_lowercase();
    match (name.as_str(), grammars::of(&name)) {
        ("http", _) => http::spans(code),
        (_, Some(grammar)) => lexer::spans(grammar, code),
        (_, None) => Vec::new(),
    }
}

/// Returns a text as HTML with an element for each span. Spans are in order and do not overlap.
fn marked(text: &str, spans: &[Span]) -> String {
    let mut html = String::with_capacity(text.len() + spans.len() * 24);
    let mut at = 0;
    for (range, kind) in spans {
        let (start, end) = (range.start.max(at), range.end.max(at));
        let (Some(before), Some(piece)) = (text.get(at..start), text.get(start..end)) else { continue };
        before.render_to(&mut html);
        html.push_str("<span class=");
        html.push_str(kind.class());
        html.push('>');
        piece.render_to(&mut html);
        html.push_str("</span>");
        at = end;
    }
    text.get(at..).unwrap_or_default().render_to(&mut html);
    html
}

#[cfg(test)]
mod tests;
