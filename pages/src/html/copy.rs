//! Buttons that copy.

use maud::{Markup, html};

use crate::address::Resource;
use crate::strings::{self, UiString};
use crate::view::View;

/// Returns a button that copies `text`; shown only if scripts run.
pub(super) fn button(view: &View<'_>, label: UiString, text: &str) -> Markup {
    html! {
        button.copy.js type="button" data-copy=(text) data-done=(view.ui(strings::COPIED))
            aria-label=(view.ui(label)) title=(view.ui(label)) { (view.ui(strings::COPY)) }
    }
}

/// Returns a button that copies the code of the figure that it is in.
pub(super) fn code(view: &View<'_>, label: UiString) -> Markup {
    html! {
        button.copy.js type="button" data-done=(view.ui(strings::COPIED)) aria-label=(view.ui(label)) title=(view.ui(label)) {
            (view.ui(strings::COPY))
        }
    }
}

/// Returns a button that copies the page as Markdown. Where it cannot be loaded, the button opens it as a link does.
pub(super) fn markdown(view: &View<'_>, markdown: &Resource) -> Markup {
    html! {
        button.copy.js type="button" data-from=(view.to(markdown)) data-done=(view.ui(strings::COPIED)) {
            (view.ui(strings::COPY_AS_MARKDOWN))
        }
    }
}
