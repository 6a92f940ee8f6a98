//! What the catalog adds to its book: pages of its own, and the text of the index.

use super::document::Document;
use crate::markdown;
use crate::own;
use crate::texts;
use crate::view::View;
use errbook_exports::markdown::escaped;

/// Returns the text of the index, if there is one.
pub(super) fn intro(view: &View<'_>) -> Option<String> {
    let text = own::intro(view)?;
    Some(markdown::own_part(text.text, false, &|path| own::address(view, path)))
}

/// Returns a page that the catalog adds, by index; `None` if it has no text.
pub(super) fn extra(view: &View<'_>, index: usize) -> Option<Document> {
    let (_, text) = own::extra(view, index)?;
    let title = title(view, index).to_owned();
    let body =
        format!("# {}\n\n{}", escaped(&title), markdown::own_part(text.text, true, &|path| own::address(view, path)));
    Some(Document { label: title.clone(), description: title.clone(), title, facts: Vec::new(), body })
}

/// Returns the title of a page that the catalog adds, by index.
pub(crate) fn title<'v>(view: &View<'v>, index: usize) -> &'v str {
    let page = view.catalog().pages.extra.get(index);
    page.and_then(|page| texts::text(&page.title, view.language)).map_or("", |title| title.text)
}
