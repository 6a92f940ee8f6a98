//! Pages that are none of the book: the mistakes of a catalog, and what stands where nothing is.

use errbook_catalog::{Locale, Reading, phrase, render};
use maud::{DOCTYPE, Markup, html};

use crate::words;

/// How many mistakes are shown: whoever mends the first sees the others vanish or stay.
const SHOWN: usize = 50;

/// A page with the mistakes of a catalog.
pub(super) fn diagnostics(reading: &Reading, locale: Locale) -> String {
    let errors: Vec<_> = reading.errors().collect();
    let count = words::diagnostics(errors.len());
    let title = phrase!("The catalog has {count}", "目录有 {count}"; count);
    let language = match locale {
        Locale::En => "en",
        Locale::Zh => "zh",
    };
    let body = html! {
        @for diagnostic in errors.iter().take(SHOWN) {
            pre { (render(&reading.sources, diagnostic, locale)) }
        }
    };
    page(language, title.get(locale), &body)
}

/// What stands where nothing is.
pub(super) fn missing() -> String {
    page("en", "404", &html! { p { a href="/" { "/" } } })
}

fn page(language: &str, title: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="/-/notice.css";
            }
            body {
                h1 { (title) }
                (body)
            }
        }
    };
    page.into_string()
}
