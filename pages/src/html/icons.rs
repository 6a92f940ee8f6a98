//! Icons: lines of the text's colour, decorative, as every control has a name of its own.

use maud::{Markup, html};

/// An icon on a grid of 24 units: what is drawn with round lines.
#[derive(Clone, Copy)]
pub(super) enum Icon {
    Search,
    Menu,
    Chevron,
    System,
    Light,
    Dark,
    Filter,
    Close,
}

impl Icon {
    /// Returns the path data (SVG 2 §9.3).
    const fn path(self) -> &'static str {
        match self {
            Icon::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2 20 20",
            Icon::Menu => "M4 7h16M4 12h16M4 17h16",
            Icon::Chevron => "m7 10 5 5 5-5",
            Icon::System => "M4 5h16v11H4zM9 20h6M12 16v4",
            Icon::Light => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"
            }
            Icon::Dark => "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
            Icon::Filter => "M4 7h16M7 12h10M10 17h4",
            Icon::Close => "M6 6l12 12M18 6 6 18",
        }
    }

    /// Returns the icon. Its size is that of the text, from the style sheet.
    pub(super) fn svg(self) -> Markup {
        html! { svg.icon viewBox="0 0 24 24" aria-hidden="true" { path d=(self.path()) {} } }
    }
}

/// Returns the mark of errbook: a book with an exclamation mark.
pub(super) fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 32 32" aria-hidden="true" {
            path.cover d="M7 3h16a2 2 0 0 1 2 2v24H9a3 3 0 0 1-3-3V4a1 1 0 0 1 1-1z" {}
            path.page d="M9 24h16v5H9a2.5 2.5 0 0 1 0-5zM14.4 7h3.2l-.5 9h-2.2zM14.3 18h3.4v3h-3.4z" {}
        }
    }
}
