//! Plain text within Markdown.

/// Returns a text as a code span (CommonMark §6.1): between more backquotes than it has in a row.
#[must_use]
pub fn code(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.saturating_add(1));
    // A space at both ends is taken away, unless there is nothing else.
    let loses = text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty();
    let pad = if text.starts_with('`') || text.ends_with('`') || loses { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Escapes the characters of a text that Markdown would interpret (CommonMark §2.4), and puts it on one line. It is not for the
/// beginning of a line, where digits and dashes have a meaning, too.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if r"\`*_[]<>#|&~".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' { ' ' } else { letter });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_may_contain_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`a"), "`` `a ``");
    }

    #[test]
    fn markup_in_plain_text_is_escaped() {
        assert_eq!(escaped("<b>*a*_b_</b> [x](y)"), "\\<b\\>\\*a\\*\\_b\\_\\</b\\> \\[x\\](y)");
    }

    #[test]
    fn any_text_is_shown_as_it_is() {
        for text in ["sold_out", "a `b` c", "`", "``a```", " a ", "  ", "<b>&amp;</b>", "a|b\\"] {
            let html = html(&code(text));
            let expected = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            assert_eq!(html, format!("<p><code>{expected}</code></p>"), "{text}");
        }
        for text in ["*a* _b_ <i>c</i> [d](e) `f` &amp; # \\g !h ~~i~~ j|k", "1. a", "it's \"it\" (a): b - c"] {
            // What begins a line is not at the beginning of one here.
            let html = html(&format!("x {}", escaped(text)));
            let plain = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            assert_eq!(html, format!("<p>x {plain}</p>"), "{text}");
        }
    }

    fn html(markdown: &str) -> String {
        let mut out = String::new();
        // As on GitHub: quotation marks stay straight.
        let options = pulldown_cmark::Options::all() - pulldown_cmark::Options::ENABLE_SMART_PUNCTUATION;
        for event in pulldown_cmark::Parser::new_ext(markdown, options) {
            use pulldown_cmark::{Event, Tag, TagEnd};
            let text = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            match event {
                Event::Start(Tag::Paragraph) => out.push_str("<p>"),
                Event::End(TagEnd::Paragraph) => out.push_str("</p>"),
                Event::Code(code) => out.push_str(&format!("<code>{}</code>", text(&code))),
                Event::Text(plain) => out.push_str(&text(&plain)),
                other => out.push_str(&format!("[{other:?}]")),
            }
        }
        out
    }
}
