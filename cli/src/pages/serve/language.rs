//! The language of a page that no path names: the one that the browser prefers.

use errbook_catalog::model::Catalog;
use errbook_runtime::__private::negotiate_with;
use errbook_runtime::Language;
use hyper::HeaderMap;
use hyper::header::{ACCEPT_LANGUAGE, HeaderValue};

/// Returns the language of the catalog (by index) that a browser prefers, chosen as a service of the catalog does.
pub(super) fn preferred(headers: &HeaderMap, catalog: &Catalog) -> usize {
    let known: Vec<Language> = catalog.languages.iter().filter_map(|tag| Language::parse(&tag.value).ok()).collect();
    let fallbacks = |(readers, language)| Some((Language::parse(readers).ok()?, Language::parse(language).ok()?));
    let fallbacks: Vec<(Language, Language)> = catalog.fallback_tags().filter_map(fallbacks).collect();
    let accepted = headers.get_all(ACCEPT_LANGUAGE).iter().map(HeaderValue::as_bytes);
    let chosen = negotiate_with(accepted, &known, &fallbacks);
    let is_chosen = |tag: &str| Language::parse(tag).is_ok_and(|language| language == chosen);
    catalog.languages.iter().position(|tag| is_chosen(&tag.value)).unwrap_or(0)
}
