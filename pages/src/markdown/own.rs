//! Markdown files of a catalog: pages of its own, and the text of the index.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::{Flavour, OPTIONS, Rules, events_by, is_safe_url, source, written};

/// A text with headings that links can lead to.
pub(crate) struct OwnText {
    /// The text.
    pub(crate) html: String,
    /// The id and the words of each section's heading.
    pub(crate) headings: Vec<(String, String)>,
}

/// Returns a text of which `address` tells the links to pages of the book. If the page `has_title`, a heading of the first level that
/// begins the text is that title, and left out.
pub(crate) fn own_text(text: &str, has_title: bool, address: &dyn Fn(&str) -> Option<String>) -> OwnText {
    let mut events = events_of(text, has_title, address);
    let headings = name_headings(&mut events);
    OwnText { html: written(text, events), headings }
}

/// Returns such a text as Markdown that can be a part of a page.
pub(crate) fn own_part(text: &str, has_title: bool, address: &dyn Fn(&str) -> Option<String>) -> String {
    let mut events = events_of(text, has_title, address);
    name_headings(&mut events);
    source::write(&events, Flavour::Inner)
}

/// Returns the links of such a text that are to lead to pages of the book, and where each is written.
pub(crate) fn links(text: &str) -> Vec<(Range<usize>, String)> {
    let links = Parser::new_ext(text, OPTIONS).into_offset_iter().filter_map(|(event, range)| match event {
        Event::Start(Tag::Link { dest_url, .. }) if !is_safe_url(&dest_url) => Some((range, dest_url.into_string())),
        _ => None,
    });
    links.collect()
}

fn events_of<'t>(text: &'t str, has_title: bool, address: &dyn Fn(&str) -> Option<String>) -> Vec<Event<'t>> {
    let link = |url: &str| if is_safe_url(url) { Some(url.to_owned()) } else { address(url) };
    let mut events = events_by(text, &Rules { headings_above: 0, link: &link });
    set_levels(text, &mut events);
    if has_title && begins_with_title(text) {
        let is_end = |event: &Event<'_>| matches!(event, Event::End(TagEnd::Heading(_)));
        let end = events.iter().position(is_end).map_or(0, |end| end + 1);
        events.drain(..end);
    }
    events
}

/// Returns whether a heading of the first level begins a text, as it is written there.
fn begins_with_title(text: &str) -> bool {
    matches!(Parser::new_ext(text, OPTIONS).next(), Some(Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })))
}

/// Gives headings the levels that they have in the text. None is above the second level, as the first is the page's, and none is more
/// than one below the heading before it.
fn set_levels(text: &str, events: &mut [Event<'_>]) {
    let mut written = Parser::new_ext(text, OPTIONS).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level),
        _ => None,
    });
    let mut last = HeadingLevel::H1;
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let below = HeadingLevel::try_from(last as usize + 1).unwrap_or(HeadingLevel::H6);
                last = written.next().unwrap_or(*level).clamp(HeadingLevel::H2, below);
                *level = last;
            }
            Event::End(TagEnd::Heading(level)) => *level = last,
            _ => {}
        }
    }
}

/// Gives each heading of a section an id.
fn name_headings(events: &mut [Event<'_>]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut taken: HashSet<String> = ["main", "menu", "contents"].map(str::to_owned).into();
    for at in 0..events.len() {
        let title = words(events.get(at..).unwrap_or_default());
        if let Some(Event::Start(Tag::Heading { level: HeadingLevel::H2, id, .. })) = events.get_mut(at) {
            let own = free(&slug(&title), &mut taken);
            *id = Some(CowStr::from(own.clone()));
            found.push((own, title));
        }
    }
    found
}

/// Returns the words of a heading that begins some events.
fn words(events: &[Event<'_>]) -> String {
    if !matches!(events.first(), Some(Event::Start(Tag::Heading { .. }))) {
        return String::new();
    }
    let inside = events.iter().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    let words = inside.filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
        _ => None,
    });
    words.collect()
}

/// Returns a title as an id: letters and digits of any script, with `-` between words.
fn slug(title: &str) -> String {
    let words: Vec<String> = title
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() { "section".to_owned() } else { words.join("-") }
}

fn free(wanted: &str, taken: &mut HashSet<String>) -> String {
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    let found = std::iter::once(wanted.to_owned()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(found.clone());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str, has_title: bool) -> OwnText {
        own_text(text, has_title, &|path| (path == "errors/sold_out").then(|| "../../errors/sold_out/".to_owned()))
    }

    #[test]
    fn the_title_of_a_page_is_not_repeated_and_sections_have_ids() {
        let page = own("# Rate limits\n\nSlow down.\n\n## How many\n\n## 每分钟 60 次\n\n## How many\n", true);
        assert_eq!(
            page.html,
            "<p>Slow down.</p>\n<h2 id=\"how-many\">How many</h2>\n<h2 id=\"每分钟-60-次\">每分钟 60 次</h2>\n<h2 id=\"how-many-2\">How many</h2>\n"
        );
        assert_eq!(page.headings.len(), 3);
        assert_eq!(page.headings[0], ("how-many".to_owned(), "How many".to_owned()));
        assert_eq!(own("# Welcome\n", false).html, "<h2 id=\"welcome\">Welcome</h2>\n");
    }

    #[test]
    fn only_a_heading_of_the_first_level_is_the_title() {
        for (first, level) in [("## Limits", 2), ("### Limits", 2), ("Limits\n---", 2)] {
            let page = own(&format!("{first}\n\nSlow down.\n"), true);
            assert_eq!(page.html, format!("<h{level} id=\"limits\">Limits</h{level}>\n<p>Slow down.</p>\n"));
            assert_eq!(page.headings, [("limits".to_owned(), "Limits".to_owned())]);
        }
        assert_eq!(own("Limits\n===\n\nSlow down.\n", true).html, "<p>Slow down.</p>\n");
        assert_eq!(own("Hello.\n\n# Limits\n", true).html, "<p>Hello.</p>\n<h2 id=\"limits\">Limits</h2>\n");
        let part = own_part("## Limits\n\nSlow down.\n", true, &|_| None);
        assert_eq!(part, "## Limits\n\nSlow down.");
    }

    #[test]
    fn headings_below_the_first_one_keep_their_levels() {
        let levels = |text: &str| own(text, true).html.replace(|letter: char| !letter.is_ascii_digit(), "");
        assert_eq!(levels("## A\n\n### B\n\n## C\n\n#### D\n"), "22332233");
        assert_eq!(levels("# A\n\n## B\n\n### C\n"), "2233");
    }

    #[test]
    fn a_link_leads_to_the_web_or_to_a_page_of_the_book() {
        assert_eq!(
            own("[a](errors/sold_out) [b](https://e.example/) [c](javascript:x) [d](errors/gone)", true).html,
            "<p><a href=\"../../errors/sold_out/\">a</a> <a href=\"https://e.example/\">b</a> c d</p>\n"
        );
    }

    #[test]
    fn html_and_images_are_text() {
        assert_eq!(
            own("<b onclick=x>a</b> ![logo](https://e.example/x.png)", true).html,
            "<p>&lt;b onclick=x&gt;a&lt;/b&gt; logo</p>\n"
        );
    }
}
