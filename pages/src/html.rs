//! The pages as HTML.

mod answers;
mod entry;
mod facts;
mod fields;
mod index;
mod json;
mod listing;
mod prose;
mod retired;
mod rows;
mod view;

pub(crate) use view::View;

use maud::{DOCTYPE, Markup, html};

use crate::address::What;
use crate::assets;
use crate::texts;
use crate::words::{self, Word};

/// What a page says of itself.
pub(crate) struct Head {
    /// Its title, without that of the catalog.
    title: String,
    /// What it is about, in a sentence.
    description: String,
    /// What sort of page it is, for the script and the style sheet.
    kind: &'static str,
    /// The page that is the same in each language.
    same: What,
    /// Its Markdown twin.
    twin: Option<What>,
}

/// The page of a view, as a whole document.
pub(crate) fn page(view: &View<'_>) -> String {
    let (head, main) = match view.what {
        What::Entry(index) => entry::page(view, *index),
        What::Group(index) => listing::group(view, *index),
        What::Status(status) => listing::status(view, *status),
        What::Shared(entries) => listing::shared(view, entries),
        What::Retired => retired::all(view),
        What::Gone(index) => retired::one(view, *index),
        _ => index::page(view),
    };
    document(view, &head, &main)
}

/// The page that says there is none.
#[cfg(feature = "http")]
pub(crate) fn not_found(view: &View<'_>) -> String {
    let title = view.say(words::NOT_FOUND).to_owned();
    let description = view.say(words::NOT_FOUND_HINT).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        p { a href=(view.to(&What::Index)) { (view.say(words::ALL_ERRORS)) } }
    };
    document(view, &Head { title, description, kind: "missing", same: What::Index, twin: None }, &main)
}

fn document(view: &View<'_>, head: &Head, main: &Markup) -> String {
    let direction = texts::is_right_to_left(view.tag()).then_some("rtl");
    let document = html! {
        (DOCTYPE)
        html lang=(view.tag()) dir=[direction] data-root=(view.root()) {
            (metadata(view, head))
            body data-page=(head.kind) {
                a.skip href="#main" { (view.say(words::SKIP)) }
                (top(view, head))
                main id="main" tabindex="-1" { (main) }
                (bottom(view, head))
            }
        }
    };
    document.into_string()
}

fn metadata(view: &View<'_>, head: &Head) -> Markup {
    let catalog = texts::catalog_title(view.catalog(), view.language);
    let own = view.site.addresses().own(&head.same, view.language);
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
            link rel="canonical" href=(view.absolute(&own));
            @for (language, tag) in view.catalog().languages.iter().enumerate() {
                @let same = view.site.addresses().own(&head.same, language);
                link rel="alternate" hreflang=(tag.value) href=(view.absolute(&same));
            }
            @if matches!(head.same, What::Index) {
                link rel="alternate" hreflang="x-default" href=(view.absolute(""));
            }
            @if let Some(twin) = &head.twin {
                link rel="alternate" type="text/markdown" href=(view.to(twin));
            }
            link rel="icon" type="image/svg+xml" href=(view.to(&What::Asset(assets::ICON)));
            link rel="stylesheet" href=(view.to(&What::Asset(assets::STYLE)));
            script src=(view.to(&What::Asset(assets::SCRIPT))) defer {}
        }
    }
}

fn top(view: &View<'_>, head: &Head) -> Markup {
    let here = |what: &What| (view.what == what).then_some("page");
    html! {
        header.top {
            a.home href=(view.to(&What::Index)) { (texts::catalog_title(view.catalog(), view.language)) }
            nav aria-label=(view.say(words::SITE_NAVIGATION)) {
                a href=(view.to(&What::Index)) aria-current=[here(&What::Index)] { (view.say(words::ALL_ERRORS)) }
                @if !view.catalog().retired.is_empty() {
                    a href=(view.to(&What::Retired)) aria-current=[here(&What::Retired)] { (view.say(words::RETIRED)) }
                }
            }
            (languages(view, head))
        }
    }
}

/// The same page in the other languages.
fn languages(view: &View<'_>, head: &Head) -> Markup {
    let others = || view.catalog().languages.iter().enumerate().filter(|(language, _)| *language != view.language);
    html! {
        @if others().next().is_some() {
            nav.languages aria-label=(view.say(words::LANGUAGES)) {
                @for (language, tag) in others() {
                    @let same = view.site.addresses().own(&head.same, language);
                    a hreflang=(tag.value) lang=(tag.value) rel="alternate" href=(view.link(&same)) {
                        (texts::language_name(&tag.value))
                    }
                }
            }
        }
    }
}

fn bottom(view: &View<'_>, head: &Head) -> Markup {
    html! {
        footer.bottom {
            @if let Some(twin) = &head.twin {
                a href=(view.to(twin)) type="text/markdown" { (view.say(words::AS_MARKDOWN)) }
            }
            a href=(view.to(&What::Export)) type="application/json" { (view.say(words::AS_JSON)) }
            a href=(view.to(&What::Llms)) type="text/plain" { (view.say(words::FOR_MODELS)) }
        }
    }
}

/// A button that the script shows: it copies `text`.
pub(crate) fn copy(view: &View<'_>, what: Word, text: &str) -> Markup {
    html! {
        button.copy.js type="button" hidden data-copy=(text) data-done=(view.say(words::COPIED))
            aria-label=(view.say(what)) title=(view.say(what)) { (view.say(words::COPY)) }
    }
}
