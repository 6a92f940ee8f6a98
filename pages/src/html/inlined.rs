//! The data of scripts within a page, for a site that is opened without a server.

use errbook_catalog::json::write_escaped;
use errbook_exports::Topic;

use maud::{Markup, PreEscaped, html};

use crate::address::Resource;
use crate::view::View;
use crate::{data, markdown_page};

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
        (view.path(&Resource::SearchData), data::search_of(view)),
    ];
    html! {
        @for (path, json) in &parts {
            script type="application/json" id=(format!("data:{path}")) { (PreEscaped(in_script(json))) }
        }
    }
}

/// Returns the page in Markdown, as a string of JSON, on a page whose button cannot fetch it.
pub(super) fn markdown(view: &View<'_>, topic: Topic) -> Markup {
    let resource = Resource::Markdown(topic);
    let path = view.path(&resource);
    html! {
        @if view.options.flat && view.options.markdown_pages {
            @let page = markdown_page::page(&View { here: &path, resource: &resource, ..*view });
            script type="application/json" id="data:page.md" { (PreEscaped(in_script(&json(&page)))) }
        }
    }
}

fn json(text: &str) -> String {
    let mut json = "\"".to_owned();
    write_escaped(text, &mut json);
    json.push('"');
    json
}

/// Returns the same JSON without the characters that end a script or change how it is read: `</script` and `<!--` (HTML
/// Living Standard, "Restrictions for contents of script elements"). In JSON, `<` is in strings only.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
