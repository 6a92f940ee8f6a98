//! What a request wants: in which form (RFC 9110 §12.5.1), in which language (§12.5.4).

use errbook::Language;
use errbook_catalog::model::Catalog;
use http::header::{ACCEPT, ACCEPT_LANGUAGE};
use http::{HeaderMap, HeaderValue};

use super::quality;

/// A form of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// For browsers.
    Html,
    /// For readers of text.
    Markdown,
    /// For programs.
    Json,
}

const FORMS: [(Form, &str, &str); 3] =
    [(Form::Html, "text", "html"), (Form::Markdown, "text", "markdown"), (Form::Json, "application", "json")];

/// The form that a client likes best: HTML for whoever likes all alike, or none of them.
pub(super) fn form(headers: &HeaderMap) -> Form {
    let ranges = quality::list(headers, &ACCEPT);
    let weight = |kind: &str, subtype: &str| {
        // The most exact range that fits decides, whatever its weight.
        let exactness = |range: &str| {
            let (left, right) = range.split_once('/')?;
            let exact = right.eq_ignore_ascii_case(subtype);
            match () {
                () if left.eq_ignore_ascii_case(kind) && exact => Some(2),
                () if left.eq_ignore_ascii_case(kind) && right == "*" => Some(1),
                () if left == "*" && right == "*" => Some(0),
                () => None,
            }
        };
        let fitting = ranges.iter().filter_map(|(range, weight)| Some((exactness(range)?, *weight)));
        fitting.max_by_key(|(exactness, _)| *exactness).map_or(0, |(_, weight)| weight)
    };
    let mut best = (Form::Html, 0);
    for (form, kind, subtype) in FORMS {
        let weight = weight(kind, subtype);
        if weight > best.1 {
            best = (form, weight);
        }
    }
    best.0
}

/// The language of the catalog (by index) that a client likes best, as a service of the catalog would choose it.
pub(super) fn language(headers: &HeaderMap, catalog: &Catalog) -> usize {
    let known = catalog.languages.iter().filter_map(|tag| Language::parse(&tag.value).ok());
    let known: Vec<Language> = known.collect();
    let accepted = headers.get_all(ACCEPT_LANGUAGE).iter().map(HeaderValue::as_bytes);
    let chosen = Language::negotiate(accepted, &known);
    let same = |tag: &str| Language::parse(tag).is_ok_and(|language| language == chosen);
    catalog.languages.iter().position(|tag| same(&tag.value)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: http::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, value.parse().expect("a value"))])
    }

    #[test]
    fn the_form_is_what_the_client_likes_best() {
        for (value, expected) in [
            ("text/html,application/xhtml+xml,*/*;q=0.8", Form::Html),
            ("*/*", Form::Html),
            ("text/*", Form::Html),
            ("", Form::Html),
            ("image/png", Form::Html),
            ("text/markdown", Form::Markdown),
            ("text/markdown, text/html;q=0.9", Form::Markdown),
            ("application/json, */*;q=0.5", Form::Json),
            ("application/json;q=0.5, */*", Form::Html),
            ("*/*, text/html;q=0, text/markdown;q=0", Form::Json),
        ] {
            assert_eq!(form(&headers(ACCEPT, value)), expected, "{value:?}");
        }
        assert_eq!(form(&HeaderMap::new()), Form::Html);
    }

    #[test]
    fn the_language_is_what_the_client_likes_best() {
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
}
