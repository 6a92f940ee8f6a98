//! The contents of a page, beside it from 1200 px, and links of headings to themselves.

use maud::{Markup, html};

use crate::strings;
use crate::url::encode;
use crate::view::View;

/// A section of a page.
pub(super) struct Part {
    /// Its id.
    pub(super) id: String,
    /// Its heading.
    pub(super) title: String,
}

/// Returns the list of the sections of a page; nothing if there are fewer than two.
pub(super) fn contents(view: &View<'_>, parts: &[Part]) -> Markup {
    html! {
        @if parts.len() > 1 {
            nav.contents.rail aria-labelledby="contents" {
                p id="contents" { (view.ui(strings::CONTENTS)) }
                ol { @for part in parts { li { a href=(link(&part.id)) { (part.title) } } } }
            }
        }
    }
}

/// Returns the link of a heading to its section, shown while the pointer or the focus is on it.
pub(super) fn anchor(view: &View<'_>, id: &str, title: &str) -> Markup {
    html! { a.anchor href=(link(id)) aria-label=(view.ui_with(strings::SECTION_LINK, &[title])) { "#" } }
}

/// Returns a heading of a section with its link.
pub(super) fn heading(view: &View<'_>, id: &str, title: &str) -> Markup {
    html! { h2 { (title) " " (anchor(view, id, title)) } }
}

/// Returns a heading that leads to the page of what it names, with the link of its section and a count.
pub(super) fn heading_to(view: &View<'_>, id: &str, title: &str, href: &str, count: usize) -> Markup {
    html! { h2 { a href=(href) { (title) } " " span.n { (count) } " " (anchor(view, id, title)) } }
}

fn link(id: &str) -> String {
    format!("#{}", encode(id))
}
