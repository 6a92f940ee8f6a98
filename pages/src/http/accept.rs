//! Content negotiation: the media type (RFC 9110 §12.5.1) and the language (§12.5.4) of a response.

use errbook_catalog::model::Catalog;
use errbook_runtime::__private::negotiate_with;
use errbook_runtime::Language;
use http::header::{ACCEPT, ACCEPT_LANGUAGE};
use http::{HeaderMap, HeaderValue};

use super::quality;

/// A format of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Format {
    /// `text/html`.
    Html,
    /// `text/markdown`.
    Markdown,
    /// `application/json`.
    Json,
}

const FORMATS: [(Format, &str, &str); 3] =
    [(Format::Html, "text", "html"), (Format::Markdown, "text", "markdown"), (Format::Json, "application", "json")];

/// Returns the format that a client prefers: HTML if it prefers none, or accepts none.
pub(super) fn format(headers: &HeaderMap) -> Format {
    let ranges = quality::list(headers, &ACCEPT);
    let weight = |kind: &str, subtype: &str| {
        // The most specific matching range decides, whatever its weight.
        let specificity = |range: &str| {
            let (left, right) = range.split_once('/')?;
            let same = right.eq_ignore_ascii_case(subtype);
            match () {
                () if left.eq_ignore_ascii_case(kind) && same => Some(2),
                () if left.eq_ignore_ascii_case(kind) && right == "*" => Some(1),
                () if left == "*" && right == "*" => Some(0),
                () => None,
            }
        };
        let fitting = ranges.iter().filter_map(|(range, weight)| Some((specificity(range)?, *weight)));
        fitting.max_by_key(|(specificity, _)| *specificity).map_or(0, |(_, weight)| weight)
    };
    let mut best = (Format::Html, 0);
    for (format, kind, subtype) in FORMATS {
        let weight = weight(kind, subtype);
        if weight > best.1 {
            best = (format, weight);
        }
    }
    best.0
}

/// Returns the language of the catalog (by index) that a client prefers, chosen as a service of the catalog does.
pub(super) fn language(headers: &HeaderMap, catalog: &Catalog) -> usize {
    let known = catalog.languages.iter().filter_map(|tag| Language::parse(&tag.value).ok());
    let known: Vec<Language> = known.collect();
    let accepted = headers.get_all(ACCEPT_LANGUAGE).iter().map(HeaderValue::as_bytes);
    let chosen = negotiate_with(accepted, &known, &fallbacks(catalog));
    let same = |tag: &str| Language::parse(tag).is_ok_and(|language| language == chosen);
    catalog.languages.iter().position(|tag| same(&tag.value)).unwrap_or(0)
}

/// Returns the fallbacks of a catalog as languages.
fn fallbacks(catalog: &Catalog) -> Vec<(Language, Language)> {
    let parse = |(readers, language)| Some((Language::parse(readers).ok()?, Language::parse(language).ok()?));
    catalog.fallback_tags().filter_map(parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: http::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, value.parse().expect("a value"))])
    }

    #[test]
    fn the_format_is_the_one_that_the_client_prefers() {
        for (value, expected) in [
            ("text/html,application/xhtml+xml,*/*;q=0.8", Format::Html),
            ("*/*", Format::Html),
            ("text/*", Format::Html),
            ("", Format::Html),
            ("image/png", Format::Html),
            ("text/markdown", Format::Markdown),
            ("text/markdown, text/html;q=0.9", Format::Markdown),
            ("application/json, */*;q=0.5", Format::Json),
            ("application/json;q=0.5, */*", Format::Html),
            ("*/*, text/html;q=0, text/markdown;q=0", Format::Json),
        ] {
            assert_eq!(format(&headers(ACCEPT, value)), expected, "{value:?}");
        }
        assert_eq!(format(&HeaderMap::new()), Format::Html);
    }

    #[test]
    fn the_language_is_the_one_that_the_client_prefers() {
        let text = "[catalog]\nname = 'x'\nlanguages = ['en', 'zh', 'pt-BR']";
        let catalog = errbook_catalog::read_text("catalog.toml", text).catalog;
        for (value, expected) in [
            ("zh-CN,zh;q=0.9,en;q=0.8", 1),
            ("zh-TW", 1),
            ("zh-TW, en", 0),
            ("zh-TW, fr;q=0.9", 1),
            ("zh-Hant-HK, *;q=0.1", 1),
            ("zh-Hans-HK, en", 1),
            ("en-GB, zh;q=0.9", 0),
            ("en;q=0.1, ZH", 1),
            ("fr", 0),
            ("fr, pt", 2),
            ("*", 0),
            ("en;q=0, *", 1),
            ("zh;q=0, zh-CN", 0),
            ("", 0),
            (";;;,q=1", 0),
        ] {
            assert_eq!(language(&headers(ACCEPT_LANGUAGE, value), &catalog), expected, "{value:?}");
        }
    }

    #[test]
    fn readers_get_the_language_that_the_catalog_sends_them_to() {
        let text = "[catalog]\nname = 'x'\nfallbacks = { zh-Hant = 'zh', fr = 'en' }";
        let catalog = errbook_catalog::read_text("catalog.toml", text).catalog;
        for (value, expected) in
            [("zh-TW, en", 1), ("zh-HK, en;q=0.9", 1), ("zh-TW, zh;q=0, en", 0), ("fr, zh;q=0.9", 0), ("en, zh-TW", 0)]
        {
            assert_eq!(language(&headers(ACCEPT_LANGUAGE, value), &catalog), expected, "{value:?}");
        }
    }
}
