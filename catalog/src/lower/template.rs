//! Splits texts at their placeholders.

use crate::diagnostic::Diagnostics;
use crate::messages;
use crate::scan;
use crate::source::{At, Sources, Span};
use crate::template::{Piece, Template};

impl Template {
    /// Splits a text at its braces. Unbalanced braces and empty placeholders are reported, and left out of the result.
    pub(crate) fn parse(text: &At<String>, sources: &Sources, diagnostics: &mut Diagnostics) -> Template {
        let mut template = Template::default();
        let mut rest = text.value.as_str();
        // The standard library has these three optimised. A search for either brace is compiled here, and took a fifth of the time of
        // reading.
        if !rest.is_ascii() && (rest.contains('｛') || rest.contains('｝')) {
            full_width_braces(text, &Places::new(text, sources), diagnostics);
        }
        let Some(mut offset) = scan::brace(rest) else {
            // Most texts have no braces.
            if !rest.is_empty() {
                template.pieces = vec![Piece::Text(rest.to_owned())];
            }
            return template;
        };
        let places = Places::new(text, sources);
        loop {
            template.push_text(&rest[..offset]);
            let start = text.value.len() - rest.len() + offset;
            let after = &rest[offset + 1..];
            if rest[offset..].starts_with("{{") || rest[offset..].starts_with("}}") {
                template.push_text(&rest[offset..=offset]);
                rest = &after[1..];
            } else if rest[offset..].starts_with('}')
                && rest[..offset].rsplit_once('｛').is_some_and(|(_, name)| is_placeholder(name))
            {
                rest = after;
            } else if rest[offset..].starts_with('}') {
                diagnostics.push(messages::unmatched_closing_brace(places.span(start, start + 1)));
                rest = after;
            } else {
                rest = template.placeholder(after, start, &places, diagnostics);
            }
            match scan::brace(rest) {
                Some(next) => offset = next,
                None => break,
            }
        }
        template.push_text(rest);
        template
    }

    /// Reads a placeholder whose opening brace stands at `start`; gives what follows it.
    fn placeholder<'t>(
        &mut self,
        after: &'t str,
        start: usize,
        places: &Places,
        diagnostics: &mut Diagnostics,
    ) -> &'t str {
        let next = scan::brace(after);
        let Some(length) = next.filter(|end| after[*end..].starts_with('}')) else {
            let before = &after[..next.unwrap_or(after.len())];
            if before.split_once('｝').is_some_and(|(name, _)| is_placeholder(name)) {
                return after;
            }
            diagnostics.push(messages::unclosed_brace(places.span(start, start + 1)));
            return after;
        };
        let name = &after[..length];
        let at = places.span(start, start + length + 2);
        if name.trim().is_empty() {
            diagnostics.push(messages::empty_placeholder(at));
        } else {
            self.pieces.push(Piece::Placeholder(At { value: name.to_owned(), at }));
        }
        &after[length + 1..]
    }
}

/// Reports names between braces of which one at least is full-width, as Chinese input methods write them: readers would
/// see the braces.
fn full_width_braces(text: &At<String>, places: &Places, diagnostics: &mut Diagnostics) {
    let mut opened: Option<(usize, char)> = None;
    for (at, brace) in text.value.char_indices() {
        match (brace, opened) {
            ('{' | '｛', _) => opened = Some((at, brace)),
            ('}' | '｝', Some((start, opening))) => {
                opened = None;
                let end = at + brace.len_utf8();
                let name = text.value.get(start + opening.len_utf8()..at).unwrap_or_default();
                if (opening, brace) != ('{', '}') && is_placeholder(name) {
                    let written = text.value.get(start..end).unwrap_or_default();
                    diagnostics.push(messages::full_width_braces(places.span(start, end), written, name));
                }
            }
            _ => {}
        }
    }
}

/// Returns whether a text can be meant as a placeholder: an ASCII name, which may have parts and a conversion.
fn is_placeholder(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '?' | ':'))
}

/// Finds the place of a part of a string value in its file.
///
/// A value written without escapes has exact spans inside; of any other, the span is the whole value.
struct Places {
    whole: Span,
    content: Option<usize>,
    /// The offsets in the value behind line ends that the file writes as `\r\n`, which is a byte more.
    long_line_ends: Vec<usize>,
}

impl Places {
    fn new(text: &At<String>, sources: &Sources) -> Places {
        let (start, end) = (text.at.start as usize, text.at.end as usize);
        let raw = sources.text(text.at.file).get(start..end).unwrap_or("");
        let places = |content: Option<usize>, long_line_ends| Places {
            whole: text.at,
            content: content.map(|offset| start + offset),
            long_line_ends,
        };
        // Between one quote on each side, the value can only stand as it is.
        if raw.len() == text.value.len() + 2 && !raw.contains('\\') {
            return places(Some(1), Vec::new());
        }
        if !raw.contains("\r\n") {
            return places(raw.find(text.value.as_str()), Vec::new());
        }
        let Some(found) = raw.replace("\r\n", "\n").find(text.value.as_str()) else { return places(None, Vec::new()) };
        let ends = raw.match_indices("\r\n").enumerate().map(|(number, (at, _))| at - number + 1);
        let before = ends.clone().take_while(|end| *end <= found).count();
        places(Some(found + before), ends.skip(before).map(|end| end - found).collect())
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let written = |offset: usize| offset + self.long_line_ends.partition_point(|end| *end <= offset);
        match self.content {
            Some(content) => Span::new(self.whole.file, content + written(start)..content + written(end)),
            None => self.whole,
        }
    }
}
