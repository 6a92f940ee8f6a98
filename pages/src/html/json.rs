//! The bytes of a body as markup: its text is the body's, and the style sheet breaks it into indented lines.

use std::ops::Range;

use maud::{Markup, PreEscaped, html};

use super::wrap;
use crate::answer::{Origin, Part};

/// Returns a body with an element for each member, so that each gets a line, and marks the values of placeholders.
pub(super) fn body(parts: &[Part]) -> Markup {
    let mut writer = Writer { html: String::new(), values: Vec::new(), breaks: Vec::new() };
    let mut text = String::new();
    for part in parts {
        let start = text.len();
        text.push_str(part.text());
        if let Part::Value { origin, .. } = part {
            writer.values.push((start..text.len(), *origin != Origin::Request));
        }
    }
    writer.write(&text);
    PreEscaped(writer.html)
}

/// Returns a text with the values of placeholders marked.
pub(super) fn line(parts: &[Part]) -> Markup {
    html! {
        @for part in parts {
            @match part {
                Part::Text(text) => (text),
                Part::Value { origin: Origin::Request, text } => span.given { (text) },
                Part::Value { text, .. } => var { (text) },
            }
        }
    }
}

struct Writer {
    html: String,
    /// The ranges of values, and whether each is that of an error or a violation, not of the request.
    values: Vec<(Range<usize>, bool)>,
    /// Where the token that is written may break.
    breaks: Vec<usize>,
}

impl Writer {
    fn write(&mut self, text: &str) {
        // For each open object or array, whether a member's line is open in it.
        let mut open: Vec<bool> = Vec::new();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let end = at + token(rest);
            let piece = at..end;
            match rest.as_bytes().first() {
                Some(b'{' | b'[') => {
                    self.member(&mut open);
                    open.push(false);
                    self.mark("i", text, piece);
                }
                Some(b'}' | b']') => {
                    if open.pop() == Some(true) {
                        self.html.push_str("</span>");
                    }
                    self.mark("i", text, piece);
                }
                Some(b',') => {
                    self.mark("i", text, piece);
                    if let Some(last) = open.last_mut().filter(|last| **last) {
                        self.html.push_str("</span>");
                        *last = false;
                    }
                }
                Some(b':') => self.mark("i", text, piece),
                Some(b'"') if text.as_bytes().get(end) == Some(&b':') => {
                    self.member(&mut open);
                    self.mark("b", text, piece);
                }
                first => {
                    self.member(&mut open);
                    self.value(first, text, piece);
                }
            }
            at = end;
        }
        // Bodies are valid JSON; the page must be valid HTML even if one is not.
        self.html.push_str(&"</span>".repeat(open.iter().filter(|inside| **inside).count()));
    }

    /// Opens the line of a member or item, unless it is already open.
    fn member(&mut self, open: &mut [bool]) {
        if let Some(last) = open.last_mut().filter(|last| !**last) {
            self.html.push_str("<span class=\"m\">");
            *last = true;
        }
    }

    /// Writes a string, a number, or one of the three words, with its class (that of `highlight`).
    fn value(&mut self, first: Option<&u8>, text: &str, piece: Range<usize>) {
        let class = match first {
            Some(b'"') => "s",
            Some(b'-' | b'0'..=b'9') => "n",
            _ => "k",
        };
        self.html.push_str(&format!("<span class={class}>"));
        self.text(text, piece);
        self.html.push_str("</span>");
    }

    fn mark(&mut self, element: &str, text: &str, piece: Range<usize>) {
        self.html.push_str(&format!("<{element}>"));
        self.text(text, piece);
        self.html.push_str(&format!("</{element}>"));
    }

    /// Writes a token of the text, split where values begin and end.
    fn text(&mut self, text: &str, piece: Range<usize>) {
        let token = text.get(piece.clone()).unwrap_or_default();
        self.breaks = wrap::breaks(token).into_iter().map(|at| piece.start + at).collect();
        let mut at = piece.start;
        let first = self.values.partition_point(|(value, _)| value.end <= at);
        for index in first..self.values.len() {
            let Some((value, is_field)) = self.values.get(index).cloned() else { break };
            let (start, end) = (value.start.max(at), value.end.min(piece.end));
            if start >= end {
                break;
            }
            self.escaped(text, at..start);
            self.html.push_str(if is_field { "<var>" } else { "<span class=\"given\">" });
            self.escaped(text, start..end);
            self.html.push_str(if is_field { "</var>" } else { "</span>" });
            at = end;
        }
        self.escaped(text, at..piece.end);
    }

    fn escaped(&mut self, text: &str, piece: Range<usize>) {
        let mut start = piece.start;
        let inside: Vec<usize> = self.breaks.iter().copied().filter(|at| piece.contains(at)).collect();
        for at in inside {
            maud::Render::render_to(text.get(start..at).unwrap_or_default(), &mut self.html);
            self.html.push_str("<wbr>");
            start = at;
        }
        maud::Render::render_to(text.get(start..piece.end).unwrap_or_default(), &mut self.html);
    }
}

/// Returns the length of the first token of a JSON text: a string, a punctuation mark, or the text before the next of
/// these.
fn token(text: &str) -> usize {
    let bytes = text.as_bytes();
    match bytes.first() {
        Some(b'"') => {
            let mut at = 1;
            while let Some(&byte) = bytes.get(at) {
                match byte {
                    b'\\' => at += 2,
                    b'"' => return at + 1,
                    _ => at += 1,
                }
            }
            bytes.len()
        }
        Some(b'{' | b'}' | b'[' | b']' | b':' | b',') => 1,
        _ => text.find(['{', '}', '[', ']', ':', ',', '"']).unwrap_or(text.len()).max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Part {
        Part::Value { origin: Origin::Field(0), text: text.to_owned() }
    }

    fn text_of(html: &str) -> String {
        let mut text = String::new();
        let mut in_tag = false;
        for letter in html.chars() {
            match letter {
                '<' => in_tag = true,
                '>' => in_tag = false,
                letter if !in_tag => text.push(letter),
                _ => {}
            }
        }
        text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    #[test]
    fn the_text_of_the_markup_is_the_body() {
        for body_text in [
            r#"{"a":"b\"},{","c":[1,[],{}],"d":{"e":null},"<f>":true}"#,
            "{}",
            "[]",
            "\"a:b\"",
            "1.5",
            "[{\"a\":[\"\\\\\"]}]",
        ] {
            let html = body(&[Part::Text(body_text.to_owned())]).into_string();
            assert_eq!(text_of(&html), body_text);
            assert_eq!(html.matches("<span").count(), html.matches("</span>").count(), "{html}");
        }
    }

    #[test]
    fn a_value_is_marked_within_its_string() {
        let parts = [Part::Text("{\"at\":\"".to_owned()), value("9:00"), Part::Text("\"}".to_owned())];
        let expected = "<i>{</i><span class=\"m\"><b>&quot;at&quot;</b><i>:</i><span class=s>&quot;<var>9:00</var>&quot;</span></span><i>}</i>";
        assert_eq!(body(&parts).into_string(), expected);
    }

    #[test]
    fn a_value_of_several_lines_is_marked_on_each() {
        let parts = [Part::Text("{\"at\":".to_owned()), value("{\"a\":1}"), Part::Text("}".to_owned())];
        let html = body(&parts).into_string();
        assert_eq!(text_of(&html), "{\"at\":{\"a\":1}}");
        assert!(
            html.contains("<b><var>&quot;a&quot;</var></b><i><var>:</var></i><span class=n><var>1</var></span>"),
            "{html}"
        );
    }

    #[test]
    fn a_long_string_may_break_within() {
        let html = body(&[Part::Text("{\"a_long_key\":\"0123456789ab\"}".to_owned())]).into_string();
        let expected =
            "<b>&quot;a_<wbr>long_<wbr>key&quot;</b><i>:</i><span class=s>&quot;0123456<wbr>789ab&quot;</span>";
        assert!(html.contains(expected), "{html}");
    }

    #[test]
    fn an_unterminated_string_ends_with_the_text() {
        assert_eq!(text_of(&body(&[Part::Text("{\"a\":\"b\\".to_owned())]).into_string()), "{\"a\":\"b\\");
    }
}
