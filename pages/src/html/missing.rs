//! The page for an address without a page. It is the same for all addresses: a script shows which one was asked for, and the nearest
//! codes to it.

use maud::{Markup, html};

use super::meta::Head;
use super::{index, lookup};
use crate::address::Resource;
use crate::strings;
use crate::texts;
use crate::view::View;

/// Returns the page.
pub(super) fn page(view: &View<'_>) -> (Head, Markup) {
    let title = view.ui(strings::NOT_FOUND).to_owned();
    let description = view.ui(strings::NOT_FOUND_HINT).to_owned();
    let groups = view.contents.groups();
    let main = html! {
        header.hero {
            p.eyebrow { "404" }
            h1 { (title) }
            p.title { (description) }
            p.asked.js { (view.ui(strings::NOT_FOUND_ASKED)) (view.ui(strings::COLON)) code id="asked" translate="no" {} }
        }
        form.ask.js id="search" role="search" {
            (lookup::field(view))
            (lookup::count(view, &index::summary(view)))
        }
        (lookup::answers(view))
        div id="list" {
            @if !groups.is_empty() {
                h2 { (view.ui(strings::NOT_FOUND_GROUPS)) }
                ul.links {
                    @for group in groups {
                        li { a href=(view.to(&Resource::Group(group))) { (texts::group_title(view.catalog(), group, view.language)) } }
                    }
                }
            }
            p { a href=(view.to(&Resource::Index)) { (view.ui(strings::ALL_ERRORS)) } }
        }
    };
    let head = Head { title, description, kind: "missing", canonical: Resource::Index, markdown: None, json: None };
    (head, main)
}
