//! Markdown of a catalog as safe HTML: HTML in it is text, and links lead to web pages only.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::highlight;

/// The number of heading levels above those of a text: the page's and its section's.
const HEADINGS_ABOVE: usize = 2;

/// Returns a whole text: paragraphs, lists, tables, code.
pub(crate) fn block(text: &str) -> String {
    written(text, events(text))
}

/// Returns a text for a line or a list item: a single paragraph has no `<p>`.
pub(crate) fn inline(text: &str) -> String {
    let mut events = events(text);
    let paragraphs = events.iter().filter(|event| matches!(event, Event::Start(Tag::Paragraph))).count();
    let is_one = matches!(events.first(), Some(Event::Start(Tag::Paragraph)))
        && matches!(events.last(), Some(Event::End(TagEnd::Paragraph)));
    if is_one && paragraphs == 1 {
        events.pop();
        events.remove(0);
    }
    written(text, events)
}

/// Returns the events of a text as HTML.
fn written(text: &str, events: Vec<Event<'_>>) -> String {
    // The language and the text of the open block of code.
    let mut open: Option<(CowStr<'_>, String)> = None;
    let events = events.into_iter().filter_map(|event| match event {
        Event::Start(Tag::CodeBlock(kind)) => {
            let language = if let CodeBlockKind::Fenced(info) = kind { info } else { CowStr::Borrowed("") };
            open = Some((language, String::new()));
            None
        }
        Event::End(TagEnd::CodeBlock) => {
            let (language, code) = open.take()?;
            // A block that is wider than the page scrolls, which `tabindex` makes possible by keyboard.
            let html = format!("<pre tabindex=\"0\"><code>{}</code></pre>\n", highlight::html(&language, &code));
            Some(Event::Html(html.into()))
        }
        event => match &mut open {
            Some((_, code)) => {
                if let Event::Text(text) = event {
                    code.push_str(&text);
                }
                None
            }
            None => Some(event),
        },
    });
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, events);
    out
}

/// Returns the words of a text without markup, on one line.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in events(text) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => out.push(' '),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether a link may have this URL: one of the web, or a fragment of the same page.
pub(crate) fn is_safe_url(url: &str) -> bool {
    let has = |prefix: &str| url.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    (has("https://") || has("http://") || url.starts_with('#')) && !url.chars().any(|letter| letter.is_control())
}

fn events(text: &str) -> Vec<Event<'_>> {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    // For each open link, whether it is kept.
    let mut links: Vec<bool> = Vec::new();
    let mut events = Vec::new();
    for event in parser {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => events.push(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let kept = is_safe_url(&dest_url);
                links.push(kept);
                if kept {
                    events.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
                }
            }
            Event::End(TagEnd::Link) if links.pop() == Some(false) => {}
            // An image would be a third-party request; its text is kept.
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Heading { level, .. }) => {
                let level = lowered(level);
                events.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
            }
            Event::End(TagEnd::Heading(level)) => events.push(Event::End(TagEnd::Heading(lowered(level)))),
            other => events.push(other),
        }
    }
    events
}

fn lowered(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    let lowered = (level as usize + HEADINGS_ABOVE).min(6);
    pulldown_cmark::HeadingLevel::try_from(lowered).unwrap_or(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_in_a_text_is_text() {
        let attack = "<script>alert(1)</script> and <img src=x onerror=alert(1)>\n\n<div onclick=x>\n\n</div>";
        let html = block(attack);
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<div"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
    }

    #[test]
    fn links_lead_to_the_web_only() {
        for url in
            ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example", "/x"]
        {
            assert_eq!(inline(&format!("[a]({url}) b")), "a b", "{url}");
        }
        assert_eq!(inline("<javascript:alert(1)>"), "javascript:alert(1)");
        assert_eq!(inline("[a](java&#x73;cript:alert(1))"), "a");
        assert_eq!(inline("[a](https://e.example/?a=\"b\")"), "<a href=\"https://e.example/?a=%22b%22\">a</a>");
        assert_eq!(inline("[a](#b)"), "<a href=\"#b\">a</a>");
    }

    #[test]
    fn an_image_is_replaced_by_its_text() {
        assert_eq!(inline("see ![the *chart*](https://e.example/x.png) here"), "see the <em>chart</em> here");
    }

    #[test]
    fn an_item_of_one_paragraph_has_no_paragraph() {
        assert_eq!(inline("Wait until `retryAt`."), "Wait until <code>retryAt</code>.");
        assert_eq!(inline("One.\n\nTwo."), "<p>One.</p>\n<p>Two.</p>\n");
    }

    #[test]
    fn code_in_a_fence_has_the_colours_of_its_language() {
        assert_eq!(
            block("```json\n{\"<a>\": 1}\n```"),
            "<pre tabindex=\"0\"><code>{<span class=t>&quot;&lt;a&gt;&quot;</span>: <span class=n>1</span>}\n</code></pre>\n"
        );
        assert_eq!(block("    if <b>"), "<pre tabindex=\"0\"><code>if &lt;b&gt;</code></pre>\n");
        assert_eq!(plain("See\n```rust\nlet a;\n```\nand `b`."), "See let a; and b.");
    }

    #[test]
    fn headings_are_lowered_below_those_of_the_page() {
        assert_eq!(block("# A\n\n##### B"), "<h3>A</h3>\n<h6>B</h6>\n");
    }

    #[test]
    fn plain_text_has_no_markup() {
        assert_eq!(
            plain("Send *the* `code`\nagain: [docs](https://e.example).\n\n- now"),
            "Send the code again: docs. now"
        );
    }
}
