//! What a catalog adds to the pages of its book: its own texts, and where pages are edited and their problems reported.

mod links;
mod template;

use errbook_catalog::model::{ExtraPage, Text};

use crate::texts::{self, Fallback};
use crate::view::View;

pub use links::DeadLink;
pub(crate) use links::{address, dead};
pub(crate) use template::{edit_url, feedback_url, source_url};

/// Returns the Markdown text of the index, in the language of a view or another one.
pub(crate) fn intro<'s>(view: &View<'s>) -> Option<Fallback<&'s str>> {
    file(view, &view.catalog().pages.intro)
}

/// Returns a page that the catalog adds (by index), and its Markdown text.
pub(crate) fn extra<'s>(view: &View<'s>, index: usize) -> Option<(&'s ExtraPage, Fallback<&'s str>)> {
    let page = view.catalog().pages.extra.get(index)?;
    Some((page, file(view, &page.file)?))
}

/// Returns the text of a file for readers of a view: in its language, else in the first one that has it.
fn file<'s>(view: &View<'s>, paths: &'s Text) -> Option<Fallback<&'s str>> {
    let found = texts::text(paths, view.language)?;
    Some(Fallback { text: view.options.brand.text(found.text)?, language: found.language })
}
