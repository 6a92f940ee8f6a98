//! Links to entries.

use maud::{Markup, html};

use crate::address::Resource;
use crate::texts;
use crate::view::View;

/// Returns a link to an entry (by index), shown by its code.
pub(super) fn by_code(view: &View<'_>, index: usize) -> Markup {
    let code = view.entry(index).map(texts::code).unwrap_or_default();
    html! { a href=(view.to(&Resource::Entry(index))) { code translate="no" { (code) } } }
}

/// Returns a link to an entry by its name; the name alone if it has no page.
pub(super) fn by_name(view: &View<'_>, name: &str) -> Markup {
    html! {
        @match view.contents.entry_named(name) {
            Some(index) => a href=(view.to(&Resource::Entry(index))) { code translate="no" { (name) } },
            None => code translate="no" { (name) },
        }
    }
}
