//! Pills: statuses in the colour of their class.

use maud::{Markup, PreEscaped, html};

/// Returns a status as a pill.
pub(super) fn status(status: u16) -> Markup {
    html! { span class=(classes(status)) { (status) } }
}

/// Returns statuses as pills, with ` · ` between them.
pub(super) fn statuses(statuses: impl IntoIterator<Item = u16>) -> Markup {
    let pills: Vec<String> = statuses.into_iter().map(|one| status(one).into_string()).collect();
    PreEscaped(pills.join(" · "))
}

/// Returns the classes of a status in the style sheet: `pill c4xx`.
pub(super) fn classes(status: u16) -> String {
    format!("pill c{}xx", status / 100)
}
