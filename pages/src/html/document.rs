//! The frame of every page: metadata, navigation, footer.

use errbook_format::direction::is_right_to_left;
use maud::{DOCTYPE, Markup, html};

use super::inlined;
use crate::address::Resource;
use crate::assets;
use crate::strings;
use crate::texts;
use crate::view::View;

/// The metadata of a page.
pub(super) struct Head {
    /// Its title, without that of the catalog.
    pub(super) title: String,
    /// A one-sentence description.
    pub(super) description: String,
    /// The kind of page, for the script and the style sheet.
    pub(super) kind: &'static str,
    /// The resource whose canonical addresses, one in each language, are those of the page.
    pub(super) canonical: Resource,
    /// The same page in Markdown.
    pub(super) markdown: Option<Resource>,
    /// The same page as JSON.
    pub(super) json: Option<Resource>,
}

/// Returns a whole document.
pub(super) fn document(view: &View<'_>, head: &Head, main: &Markup) -> String {
    let direction = is_right_to_left(view.tag()).then_some("rtl");
    let document = html! {
        (DOCTYPE)
        html lang=(view.tag()) dir=[direction] data-root=(view.root()) data-suffix=[view.suffix()] {
            (metadata(view, head))
            body data-page=(head.kind) {
                a.skip href="#main" { (view.ui(strings::SKIP)) }
                (top(view, head))
                main id="main" tabindex="-1" { (main) }
                (bottom(view, head))
                (inlined::data(view))
            }
        }
    };
    document.into_string()
}

fn metadata(view: &View<'_>, head: &Head) -> Markup {
    let catalog = texts::catalog_title(view.catalog(), view.language);
    html! {
        head {
            meta charset="utf-8";
            title {
                (head.title)
                @if head.kind != "index" { " · " (catalog) }
            }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="description" content=(head.description);
            link rel="canonical" href=(view.absolute(&view.path(&head.canonical)));
            @for (language, tag) in view.catalog().languages.iter().enumerate() {
                @let path = view.addresses.own(&head.canonical, language);
                link rel="alternate" hreflang=(tag.value) href=(view.absolute(&path));
            }
            @if matches!(head.canonical, Resource::Index) {
                link rel="alternate" hreflang="x-default" href=(view.absolute(""));
            }
            @if let Some(markdown) = &head.markdown {
                link rel="alternate" type="text/markdown" href=(view.to(markdown));
            }
            @if let Some(json) = &head.json {
                link rel="alternate" type="application/json" href=(view.to(json));
            }
            link rel="icon" type="image/svg+xml" href=(view.to(&Resource::Asset(assets::ICON)));
            link rel="stylesheet" href=(view.to(&Resource::Asset(assets::STYLE)));
            script src=(view.to(&Resource::Asset(assets::SCRIPT))) defer {}
        }
    }
}

fn top(view: &View<'_>, head: &Head) -> Markup {
    let current = |resource: &Resource| (view.resource == resource).then_some("page");
    html! {
        header.top {
            a.home href=(view.to(&Resource::Index)) { (texts::catalog_title(view.catalog(), view.language)) }
            nav aria-label=(view.ui(strings::SITE_NAVIGATION)) {
                a href=(view.to(&Resource::Index)) aria-current=[current(&Resource::Index)] {
                    (view.ui(strings::ALL_ERRORS))
                }
                @if !view.contents.violations().is_empty() {
                    a href=(view.to(&Resource::Violations)) aria-current=[current(&Resource::Violations)] {
                        (view.ui(strings::VIOLATIONS))
                    }
                }
                @if view.contents.retired().next().is_some() {
                    a href=(view.to(&Resource::AllRetired)) aria-current=[current(&Resource::AllRetired)] {
                        (view.ui(strings::RETIRED))
                    }
                }
                @if view.contents.has_releases() {
                    a href=(view.to(&Resource::Changes)) aria-current=[current(&Resource::Changes)] {
                        (view.ui(strings::CHANGES))
                    }
                }
            }
            (languages(view, head))
        }
    }
}

/// Returns links to the same page in the other languages.
fn languages(view: &View<'_>, head: &Head) -> Markup {
    let others = || view.catalog().languages.iter().enumerate().filter(|(language, _)| *language != view.language);
    html! {
        @if others().next().is_some() {
            nav.languages aria-label=(view.ui(strings::LANGUAGES)) {
                @for (language, tag) in others() {
                    @let path = view.addresses.own(&head.canonical, language);
                    a hreflang=(tag.value) lang=(tag.value) rel="alternate" href=(view.link(&path)) {
                        (view.language_name(language))
                    }
                }
            }
        }
    }
}

fn bottom(view: &View<'_>, head: &Head) -> Markup {
    html! {
        footer.bottom {
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
