//! What a request wants: in which form (RFC 9110 §12.5.1), in which language (§12.5.4).

use errbook_catalog::model::Catalog;
use http::HeaderMap;
use http::header::{ACCEPT, ACCEPT_LANGUAGE};

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

/// The language of the catalog (by index) that a client likes best, by the lookup of RFC 4647 §3.4; `zh` also finds
/// `zh-Hans`. Simplified and traditional Chinese stand in for each other only where nothing else that the client lists is
/// there. The default language for whoever likes all alike, or none of them.
pub(super) fn language(headers: &HeaderMap, catalog: &Catalog) -> usize {
    let ranges = quality::list(headers, &ACCEPT_LANGUAGE);
    let refused = |tag: &str| ranges.iter().any(|(range, weight)| *weight == 0 && range.eq_ignore_ascii_case(tag));
    let tags = catalog.languages.iter().map(|tag| tag.value.as_str()).enumerate();
    let tags: Vec<(usize, &str)> = tags.filter(|(_, tag)| !refused(tag)).collect();
    let listed = ranges.iter().take_while(|(range, weight)| *weight > 0 && *range != "*").map(|(range, _)| *range);
    let listed: Vec<&str> = listed.collect();
    let of_script = |same: bool| listed.iter().find_map(|range| lookup(range, &tags, same));
    of_script(true).or_else(|| of_script(false)).or(tags.first().map(|(index, _)| *index)).unwrap_or(0)
}

/// The tag that a range finds: itself, or what is left when subtags are cut off its end, or a longer one.
fn lookup(range: &str, tags: &[(usize, &str)], same_script: bool) -> Option<usize> {
    let fitting = || tags.iter().filter(|(_, tag)| !same_script || is_traditional(range) == is_traditional(tag));
    let mut wanted = range;
    loop {
        if let Some((index, _)) = fitting().find(|(_, tag)| tag.eq_ignore_ascii_case(wanted)) {
            return Some(*index);
        }
        match wanted.rsplit_once('-') {
            Some((shorter, _)) => wanted = shorter,
            None => break,
        }
    }
    fitting().find(|(_, tag)| begins_with(tag, wanted)).map(|(index, _)| *index)
}

/// Whether a tag is Chinese in traditional characters: by its script, else by its region.
fn is_traditional(tag: &str) -> bool {
    let has = |wanted: &[&str]| tag.split('-').any(|part| wanted.iter().any(|one| part.eq_ignore_ascii_case(one)));
    begins_with(tag, "zh") && (has(&["hant"]) || !has(&["hans"]) && has(&["tw", "hk", "mo"]))
}

/// Whether `language` is the first subtag of `tag`.
fn begins_with(tag: &str, language: &str) -> bool {
    tag.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case(language))
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
