//! The path from the index to a page.

use errbook_exports::Topic;
use maud::{Markup, html};

use super::meta::Head;
use super::wrap;
use crate::address::Resource;
use crate::strings;
use crate::texts;
use crate::view::View;

/// Returns the path to a page; nothing on the index.
pub(super) fn crumbs(view: &View<'_>, head: &Head) -> Markup {
    if head.kind == "index" {
        return html! {};
    }
    html! {
        nav.crumbs aria-label=(view.ui(strings::BREADCRUMB)) {
            ol {
                li { a href=(view.to(&Resource::Index)) { (view.ui(strings::ALL_ERRORS)) } }
                @if let Some((resource, text)) = parent(view, head) {
                    li { a href=(view.to(&resource)) { (text) } }
                }
                li aria-current="page" { (here(view, head)) }
            }
        }
    }
}

/// Returns the page between the index and this one, if there is one.
fn parent<'v>(view: &View<'v>, head: &Head) -> Option<(Resource, &'v str)> {
    if head.kind == "missing" {
        return None;
    }
    match view.resource {
        Resource::Topic(topic @ Topic::Entry(_)) => {
            let group = view.definition(*topic)?.group?;
            view.catalog().groups.get(group)?;
            Some((Resource::Group(group), texts::group_title(view.catalog(), group, view.language)))
        }
        Resource::Topic(Topic::Violation(_)) => Some((Resource::Violations, view.ui(strings::VIOLATIONS))),
        Resource::Retired(_) => Some((Resource::AllRetired, view.ui(strings::RETIRED))),
        _ => None,
    }
}

/// Returns what the page is called on the path: a code, else its title.
fn here(view: &View<'_>, head: &Head) -> Markup {
    let code = match view.resource {
        _ if head.kind == "missing" => None,
        Resource::Topic(topic) => view.definition(*topic).map(texts::code),
        Resource::Retired(topic) => {
            topic.retired(view.catalog()).map(|retired| texts::code_or(&retired.code.value, &retired.name.value))
        }
        _ => None,
    };
    html! {
        @match code {
            Some(code) => code translate="no" { (wrap::code(&code)) },
            None => (head.title),
        }
    }
}
