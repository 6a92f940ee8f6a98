//! Pages of the development server: the errors of a catalog, and 404.

use errbook_catalog::{Locale, Reading, phrase, render};
use maud::{DOCTYPE, Markup, html};

use crate::phrases;

/// The largest number of errors on the page; fixing these shows the rest.
const SHOWN: usize = 50;

/// Returns a page with the errors of a catalog.
pub(super) fn diagnostics(reading: &Reading, locale: Locale) -> String {
    let errors: Vec<_> = reading.errors().collect();
    let count = phrases::errors(errors.len());
    let title = phrase!("The catalog has {count}", "错误目录有 {count}"; count);
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

/// Returns the page for 404.
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
