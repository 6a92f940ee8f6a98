//! Changes as lists of Markdown.

use errbook_catalog::contract::ContractLevel;
use errbook_catalog::{Locale, phrase};

use super::{LEVELS, Part, Told, heading, of_level, one_line, sentence};

/// Returns a section for each level that has changes. `hashes` is what its heading begins with. `with_why` adds why what breaks
/// clients does so.
pub(crate) fn sections(all: &[Told], hashes: &str, with_why: bool, locale: Locale) -> String {
    let mut out = String::new();
    for level in LEVELS {
        let mut changes = of_level(all, level).peekable();
        if changes.peek().is_none() {
            continue;
        }
        out.push_str(&format!("\n{hashes} {}\n\n", heading(level).get(locale)));
        for told in changes {
            out.push_str(&item(told, with_why && level == ContractLevel::Breaking, locale));
        }
    }
    out
}

fn item(told: &Told, with_why: bool, locale: Locale) -> String {
    let (open, close) = if locale == Locale::En { (" (", ")") } else { ("（", "）") };
    let rule = told.change.rule;
    let text = markdown(&sentence(&told.change, locale), locale);
    let mut out = format!("- {text}{open}{}{close}\n", code(rule.as_str()));
    if with_why {
        // Its names are in backquotes already.
        out.push_str(&format!("  - {}\n", rule.why().get(locale)));
    }
    if let Some(reason) = &told.reason {
        let reason = escaped(&one_line(reason));
        let reason = phrase!("Accepted: {reason}", "已接受：{reason}");
        out.push_str(&format!("  - {}\n", reason.get(locale)));
    }
    out
}

/// Returns a sentence as Markdown that begins with a capital letter, or with a name.
fn markdown(sentence: &[Part], locale: Locale) -> String {
    let mut out = String::new();
    for (index, part) in sentence.iter().enumerate() {
        match part {
            Part::Code(text) => out.push_str(&code(text)),
            Part::Prose(text) if index == 0 && locale == Locale::En => {
                let mut letters = text.chars();
                out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                out.push_str(letters.as_str());
            }
            Part::Prose(text) => out.push_str(text),
        }
    }
    out
}

/// Returns a text as a code span (CommonMark §6.1): between more backquotes than it has itself.
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.saturating_add(1));
    let is_padded = |text: &str| text.starts_with('`') || text.ends_with('`');
    // A space at both ends is taken away, unless there is nothing else.
    let loses = text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty();
    let pad = if is_padded(text) || loses { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Returns a text of the user's as Markdown that shows it as it is (CommonMark §2.4).
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation()
            && !matches!(letter, '.' | ',' | ':' | ';' | '\'' | '"' | '-' | '/' | '?' | '(' | ')')
        {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

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
