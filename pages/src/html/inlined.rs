//! The data of the search within a page, for a site that is opened without a server.

use maud::{Markup, PreEscaped, html};

use crate::address::Resource;
use crate::data;
use crate::view::View;

/// Returns the data that scripts would otherwise fetch, each under the path that it has on a server (`data:find.json`): on the index
/// and on the page for 404. Other pages lead there from their search field, as each of them would carry all of it.
pub(super) fn data(view: &View<'_>) -> Markup {
    let is_needed =
        view.options.flat && matches!(view.resource, Resource::Index | Resource::AnchoredIndex | Resource::Missing);
    if !is_needed {
        return html! {};
    }
    let parts = [
        (view.path(&Resource::FindData), data::find(view.contents)),
        (view.path(&Resource::SearchData), data::search(view.contents, view.language)),
    ];
    html! {
        @for (path, json) in &parts {
            script type="application/json" id=(format!("data:{path}")) { (PreEscaped(in_script(json))) }
        }
    }
}

/// Returns the same JSON without the characters that end a script or change how it is read: `</script` and `<!--` (HTML
/// Living Standard, "Restrictions for contents of script elements"). In JSON, `<` is in strings only.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
