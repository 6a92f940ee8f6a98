//! Code that handles an entry or a violation: a choice of languages for clients, and for internal readers the code of the service.

use maud::{Markup, PreEscaped, html};

use super::copy;
use super::tabs::{self, Tabs};
use crate::highlight;
use crate::sections::{Side, Snippet};
use crate::strings;
use crate::view::View;

/// Returns the section about code.
pub(super) fn section(view: &View<'_>, snippets: &[Snippet]) -> Markup {
    let (clients, servers): (Vec<&Snippet>, Vec<&Snippet>) =
        snippets.iter().partition(|snippet| snippet.side == Side::Client);
    let choices = clients
        .iter()
        .map(|snippet| (snippet.fence.to_owned(), html! { span translate="no" { (snippet.language) } }))
        .collect();
    html! {
        @if !clients.is_empty() {
            div.tabbed.snippets {
                (Tabs { name: "code", axis: 'a', legend: view.ui(strings::PROGRAMMING_LANGUAGE), choices }.buttons())
                @for (index, snippet) in clients.iter().enumerate() {
                    (figure(view, snippet, Some(index), html! { (snippet.language) }))
                }
            }
        }
        @for snippet in servers {
            (figure(view, snippet, None, html! { (snippet.language) " · " (view.ui(strings::IN_SERVICE)) }))
        }
    }
}

fn figure(view: &View<'_>, snippet: &Snippet, choice: Option<usize>, label: Markup) -> Markup {
    let class = choice.map_or_else(String::new, |index| tabs::class('a', index));
    html! {
        figure class=(format!("snippet {class}").trim_end()) data-language=(snippet.fence) {
            figcaption { span { (label) } (copy::code(view, strings::COPY_SNIPPET)) }
            pre tabindex="0" translate="no" { code { (PreEscaped(highlight::html(snippet.fence, &snippet.code))) } }
        }
    }
}
