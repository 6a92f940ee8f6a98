//! Markdown of a catalog as safe HTML, and as safe Markdown: HTML in it is text, and links lead to web pages only.

mod escape;
mod lines;
mod own;
mod source;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::highlight;

pub(crate) use own::{OwnText, links, own_part, own_text};
pub(crate) use source::fenced;

/// The number of heading levels above those of a text: the page's and its section's.
const HEADINGS_ABOVE: usize = 2;

/// What is read besides CommonMark.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

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

/// What reads Markdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// This crate, as a part of a page.
    #[default]
    Inner,
    /// Readers of CommonMark with tables: people, GitHub.
    Plain,
    /// mdBook and VitePress, which read more into it.
    Site,
    /// MDX, in which `{`, `<` and `import` begin JavaScript: Docusaurus, Nextra, Astro.
    Mdx,
}

impl Flavour {
    /// Returns whether what is written may become a template of Vue. A page that is copied or downloaded may, too.
    fn may_be_vue(self) -> bool {
        matches!(self, Flavour::Plain | Flavour::Site)
    }
}

/// Returns a text as Markdown that can be a part of a page, whatever it contains: each of its blocks ends within it.
pub(crate) fn part(text: &str) -> String {
    source::write(&events(text), Flavour::Inner)
}

/// Returns a page, whose parts are safe already, as Markdown of a flavour.
pub(crate) fn page(text: &str, flavour: Flavour) -> String {
    let events: Vec<Event<'_>> = Parser::new_ext(text, OPTIONS).collect();
    source::write(&events, flavour) + "\n"
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

/// How the links and the headings of a text are written.
struct Rules<'r> {
    /// The number of heading levels above those of the text.
    headings_above: usize,
    /// Returns where a link leads; of `None`, the text is kept.
    link: &'r dyn Fn(&str) -> Option<String>,
}

fn events(text: &str) -> Vec<Event<'_>> {
    let link = |url: &str| is_safe_url(url).then(|| url.to_owned());
    events_by(text, &Rules { headings_above: HEADINGS_ABOVE, link: &link })
}

fn events_by<'t>(text: &'t str, rules: &Rules<'_>) -> Vec<Event<'t>> {
    let parser = Parser::new_ext(text, OPTIONS);
    // For each open link, whether it is kept.
    let mut links: Vec<bool> = Vec::new();
    // The level of the last heading, below which the next one may be by one (WCAG technique G141).
    let mut last = rules.headings_above;
    let mut events = Vec::new();
    for event in parser {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => events.push(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let address = (rules.link)(&dest_url);
                links.push(address.is_some());
                if let Some(address) = address {
                    events.push(Event::Start(Tag::Link { link_type, dest_url: address.into(), title, id }));
                }
            }
            Event::End(TagEnd::Link) if links.pop() == Some(false) => {}
            // An image would be a third-party request; its text is kept.
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Heading { level, .. }) => {
                let level = lowered(level, rules.headings_above, last);
                last = level as usize;
                events.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
            }
            Event::End(TagEnd::Heading(level)) => {
                events.push(Event::End(TagEnd::Heading(pulldown_cmark::HeadingLevel::try_from(last).unwrap_or(level))));
            }
            other => events.push(other),
        }
    }
    events
}

fn lowered(level: pulldown_cmark::HeadingLevel, above: usize, last: usize) -> pulldown_cmark::HeadingLevel {
    let lowered = (level as usize + above).min(last + 1).min(6);
    pulldown_cmark::HeadingLevel::try_from(lowered).unwrap_or(level)
}

#[cfg(test)]
mod tests;
