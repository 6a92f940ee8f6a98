//! Buttons that copy.

use maud::{Markup, html};

use crate::strings::{self, UiString};
use crate::view::View;

/// Returns a button that copies `text`; shown only if scripts run.
pub(super) fn button(view: &View<'_>, label: UiString, text: &str) -> Markup {
    html! {
        button.copy.js type="button" data-copy=(text) data-done=(view.ui(strings::COPIED))
            aria-label=(view.ui(label)) title=(view.ui(label)) { (view.ui(strings::COPY)) }
    }
}
