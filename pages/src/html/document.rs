//! The frame of every page: bar, path, main part, footer.

use errbook_format::direction::is_right_to_left;
use maud::{DOCTYPE, Markup, html};

use super::bar::bar;
use super::brand;
use super::crumbs::crumbs;
use super::head::{language_line, metadata};
use super::inlined;
use super::meta::Head;
use crate::address::Resource;
use crate::strings;
use crate::view::View;

/// Returns a whole document.
pub(super) fn document(view: &View<'_>, head: &Head, main: &Markup) -> String {
    let direction = is_right_to_left(view.tag()).then_some("rtl");
    let document = html! {
        (DOCTYPE)
        html lang=(view.tag()) dir=[direction] data-root=(view.root()) data-suffix=[view.suffix()] {
            (metadata(view, head))
            body data-page=(head.kind) {
                a.skip href="#main" { (view.ui(strings::SKIP)) }
                (bar(view, head))
                main id="main" tabindex="-1" {
                    (crumbs(view, head))
                    (main)
                }
                (bottom(view, head))
                (inlined::data(view))
                (language_line(view, head))
            }
        }
    };
    document.into_string()
}

fn bottom(view: &View<'_>, head: &Head) -> Markup {
    html! {
        footer.bottom {
            (brand::footer(view))
            div.bottom-in {
                (brand::page_links(view, head))
                @if let Some(markdown) = &head.markdown {
                    a href=(view.to(markdown)) type="text/markdown" { (view.ui(strings::AS_MARKDOWN)) }
                }
                @if let Some(json) = &head.json {
                    a href=(view.to(json)) type="application/json" { (view.ui(strings::PAGE_AS_JSON)) }
                }
                a href=(view.to(&Resource::Export)) type="application/json" { (view.ui(strings::AS_JSON)) }
                a href=(view.to(&Resource::Llms)) type="text/plain" { (view.ui(strings::FOR_MODELS)) }
            }
        }
    }
}
