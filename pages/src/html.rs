//! The pages as HTML.

mod anchors;
mod banner;
mod bar;
mod brand;
mod changes;
mod contents;
mod copy;
mod crumbs;
mod document;
mod examples;
mod facts;
mod fields;
mod filters;
mod head;
mod history;
mod icons;
mod index;
mod inlined;
mod json;
mod links;
mod listing;
mod lookup;
mod meta;
mod missing;
mod pills;
mod prose;
mod retired;
mod rows;
mod siblings;
mod snippets;
mod tabs;
mod topic;
mod wrap;

use maud::{Markup, PreEscaped};

use crate::address::Resource;
use crate::sections;
use crate::view::View;

use meta::Head;

/// Returns the page of a view as a whole document.
pub(crate) fn page(view: &View<'_>) -> String {
    let (mut head, main) = main(view).unwrap_or_else(|| index::page(view));
    if !view.options.markdown_pages {
        head.markdown = None;
    }
    document::document(view, &head, &main)
}

/// Returns a page of a server in the frame of the book; its main part is HTML.
pub(crate) fn framed(view: &View<'_>, title: &str, main: &str) -> String {
    let canonical = Resource::Index;
    let head = Head {
        title: title.to_owned(),
        description: title.to_owned(),
        kind: "framed",
        canonical,
        markdown: None,
        json: None,
    };
    document::document(view, &head, &PreEscaped(main.to_owned()))
}

/// Returns the head and the main part of a page; `None` for the index.
fn main(view: &View<'_>) -> Option<(Head, Markup)> {
    match view.resource {
        Resource::Topic(topic) => {
            let page = sections::topic_page(view.contents, *topic, view.language)?;
            Some(topic::page(view, &page))
        }
        Resource::Group(index) => listing::group(view, *index),
        Resource::Status(status) => Some(listing::status(view, *status)),
        Resource::SharedAddress(topics) => Some(listing::shared(view, topics)),
        Resource::Violations => Some(listing::violations(view)),
        Resource::Changes => Some(changes::page(view)),
        Resource::Extra(index) => brand::extra(view, *index),
        Resource::AllRetired => Some(retired::all(view)),
        Resource::Retired(topic) => {
            let page = sections::retired_page(view.contents, *topic, view.language)?;
            Some(retired::one(view, *topic, &page))
        }
        Resource::Missing => Some(missing::page(view)),
        _ => None,
    }
}
