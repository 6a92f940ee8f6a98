//! The catalog's own look in the frame of pages: logo, links, footer, style sheets; its text on the index, and its own pages.

use errbook_catalog::model::Link;
use maud::{Markup, PreEscaped, html};

use super::contents::{Part, contents};
use super::meta::Head;
use super::{icons, prose};
use crate::address::Resource;
use crate::brand::{self, BrandPart};
use crate::markdown;
use crate::own;
use crate::strings;
use crate::texts::{self, Fallback};
use crate::view::View;

/// How many characters of a page's text describe it.
const DESCRIPTION: usize = 160;

/// Returns the links at the start of the bar: the logo, and the title, which leads to the index.
pub(super) fn home(view: &View<'_>) -> Markup {
    let title = html! { span { (texts::catalog_title(view.catalog(), view.language)) } };
    let index = view.to(&Resource::Index);
    html! {
        @match &view.catalog().pages.home {
            Some(home) => {
                a.brand href=(home.value) { (logo(view, host(view, &home.value))) }
                a.home href=(index) { (title) }
            },
            None => a.home href=(index) { (logo(view, "")) (title) },
        }
    }
}

/// Returns the logo, or the mark of errbook. `name` tells what it stands for; empty beside a text that does.
fn logo(view: &View<'_>, name: &str) -> Markup {
    let dark = view.addresses.brand(BrandPart::LogoDark);
    let image = |part: BrandPart, class: Option<&str>| {
        let size = brand::size(view.catalog(), &view.options.brand, part);
        html! {
            img class=(class.map_or("logo".to_owned(), |class| format!("logo {class}"))) src=(view.to(&Resource::Brand(part))) alt=(name)
                width=[size.map(|(width, _)| width)] height=[size.map(|(_, height)| height)];
        }
    };
    html! {
        @match (view.addresses.brand(BrandPart::Logo), dark) {
            (None, _) => { (icons::mark()) @if !name.is_empty() { span.only-read { (name) } } },
            (Some(_), None) => (image(BrandPart::Logo, None)),
            (Some(_), Some(_)) => { (image(BrandPart::Logo, Some("is-light"))) (image(BrandPart::LogoDark, Some("is-dark"))) },
        }
    }
}

/// Returns what a link to the home page is called: its host.
fn host<'h>(view: &View<'_>, home: &'h str) -> &'h str {
    let host = home.split_once("://").and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    host.unwrap_or_else(|| view.ui(strings::HOME))
}

/// Returns the links of the bar: the catalog's own pages, then its links.
pub(super) fn links(view: &View<'_>) -> Markup {
    html! {
        @if has_links(view) {
            nav.own-links aria-label=(view.ui(strings::OWN_LINKS)) { (all_links(view)) }
        }
    }
}

fn has_links(view: &View<'_>) -> bool {
    view.addresses.extra().next().is_some() || !view.catalog().pages.links.is_empty()
}

fn all_links(view: &View<'_>) -> Markup {
    let current = |resource: &Resource| (view.resource == resource).then_some("page");
    html! {
        @for index in view.addresses.extra() {
            @let resource = Resource::Extra(index);
            a href=(view.to(&resource)) aria-current=[current(&resource)] { (title(view, index)) }
        }
        @for link in &view.catalog().pages.links { (outside(view, link)) }
    }
}

fn outside(view: &View<'_>, link: &Link) -> Markup {
    let label = texts::text(&link.label, view.language);
    html! {
        a href=(link.url.value) lang=[label.as_ref().and_then(|label| view.lang(label))] {
            (label.map_or(link.url.value.as_str(), |label| label.text))
        }
    }
}

fn title<'v>(view: &View<'v>, index: usize) -> &'v str {
    let page = view.catalog().pages.extra.get(index);
    page.and_then(|page| texts::text(&page.title, view.language)).map_or("", |title| title.text)
}

/// Returns the catalog's part of the footer: its line, and its links, for which the bar may have no room.
pub(super) fn footer(view: &View<'_>) -> Markup {
    let line = texts::text(&view.catalog().pages.footer, view.language);
    html! {
        @if line.is_some() || has_links(view) {
            div.bottom-own {
                @if let Some(line) = line {
                    div.colophon lang=[view.lang(&line)] { (PreEscaped(markdown::inline(line.text))) }
                }
                @if has_links(view) { nav aria-label=(view.ui(strings::OWN_LINKS_BELOW)) { (all_links(view)) } }
            }
        }
    }
}

/// Returns the links to where a page is edited and where its problems are reported.
pub(super) fn page_links(view: &View<'_>, head: &Head) -> Markup {
    let is_there = !matches!(head.kind, "missing" | "framed");
    html! {
        @if let Some(url) = own::edit_url(view).filter(|_| is_there) { a href=(url) { (view.ui(strings::EDIT_PAGE)) } }
        @if let Some(url) = own::feedback_url(view).filter(|_| is_there) { a href=(url) { (view.ui(strings::FEEDBACK)) } }
    }
}

/// Returns the link to the icon: the catalog's own, or that of errbook.
pub(super) fn icon(view: &View<'_>) -> Markup {
    let (resource, kind) = match view.addresses.brand(BrandPart::Favicon) {
        Some(_) => (
            Resource::Brand(BrandPart::Favicon),
            brand::content(view.catalog(), &view.options.brand, BrandPart::Favicon).0,
        ),
        None => (Resource::Asset(crate::assets::ICON), "image/svg+xml"),
    };
    html! { link rel="icon" type=(kind) href=(view.to(&resource)); }
}

/// Returns the catalog's style sheets, which follow those of errbook.
pub(super) fn styles(view: &View<'_>) -> Markup {
    html! {
        @for part in [BrandPart::Accent, BrandPart::Style] {
            @if view.addresses.brand(part).is_some() { link rel="stylesheet" href=(view.to(&Resource::Brand(part))); }
        }
    }
}

/// Returns the catalog's text above the list of the index.
pub(super) fn intro(view: &View<'_>) -> Markup {
    html! {
        @if let Some(text) = own::intro(view) {
            div.intro.prose lang=[view.lang(&text)] { (prose::with_tables(written(view, &text, false).html)) }
        }
    }
}

/// Returns a page that the catalog adds, by index; `None` if it has no text.
pub(super) fn extra(view: &View<'_>, index: usize) -> Option<(Head, Markup)> {
    let (_, text) = own::extra(view, index)?;
    let title = title(view, index);
    let page = written(view, &text, true);
    let parts: Vec<Part> =
        page.headings.iter().map(|(id, title)| Part { id: id.clone(), title: title.clone() }).collect();
    let main = html! {
        article.layout.own-page {
            div.column {
                header.head { h1 { (title) } }
                div.prose lang=[view.lang(&text)] { (prose::with_tables(page.html)) }
            }
            (contents(view, &parts))
        }
    };
    let words = markdown::plain(text.text);
    let description = match words.char_indices().nth(DESCRIPTION) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default().trim_end()),
        None => words,
    };
    let canonical = Resource::Extra(index);
    Some((Head { title: title.to_owned(), description, kind: "own", canonical, markdown: None, json: None }, main))
}

/// Returns a text as HTML. A link to `errors/NAME` leads to that page of the book.
fn written(view: &View<'_>, text: &Fallback<&str>, has_title: bool) -> markdown::OwnText {
    markdown::own_text(text.text, has_title, &|path| own::address(view, path))
}
