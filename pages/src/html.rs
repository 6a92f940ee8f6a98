//! The pages as HTML.

mod copy;
mod document;
mod entry;
mod examples;
mod facts;
mod fields;
mod history;
mod index;
mod json;
mod links;
mod listing;
mod prose;
mod retired;
mod rows;

use maud::Markup;

use crate::address::Resource;
use crate::sections;
use crate::view::View;

use document::Head;

/// Returns the page of a view as a whole document.
pub(crate) fn page(view: &View<'_>) -> String {
    let (head, main) = main(view).unwrap_or_else(|| index::page(view));
    document::document(view, &head, &main)
}

/// Returns the page for an address without a page.
#[cfg(feature = "http")]
pub(crate) fn not_found(view: &View<'_>) -> String {
    let (head, main) = listing::not_found(view);
    document::document(view, &head, &main)
}

/// Returns the head and the main part of a page; `None` for the index.
fn main(view: &View<'_>) -> Option<(Head, Markup)> {
    match view.resource {
        Resource::Entry(index) => {
            let page = sections::entry_page(view.contents, *index, view.language)?;
            Some(entry::page(view, *index, &page))
        }
        Resource::Group(index) => listing::group(view, *index),
        Resource::Status(status) => Some(listing::status(view, *status)),
        Resource::SharedAddress(entries) => Some(listing::shared(view, entries)),
        Resource::RetiredEntries => Some(retired::all(view)),
        Resource::RetiredEntry(index) => {
            let page = sections::retired_page(view.catalog(), *index, view.language)?;
            Some(retired::one(view, *index, &page))
        }
        _ => None,
    }
}
