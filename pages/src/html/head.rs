//! The head of a document: what browsers, search engines and link previews read.

use maud::{Markup, html};

use super::brand;
use super::meta::Head;
use crate::address::Resource;
use crate::assets;
use crate::strings;
use crate::texts;
use crate::ui_language::UiLanguage;
use crate::view::View;

/// The colours of the paper, which browsers paint their own bars with: `--paper` of colours.css.
const PAPER: [(&str, &str); 2] = [("light", "#fdfcfa"), ("dark", "#171614")];

/// Returns the head of a document.
pub(super) fn metadata(view: &View<'_>, head: &Head) -> Markup {
    let asset = |path: &'static str| view.to(&Resource::Asset(path));
    html! {
        head {
            meta charset="utf-8";
            title {
                (head.title)
                @if head.kind != "index" { " · " (texts::catalog_title(view.catalog(), view.language)) }
            }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            @for (scheme, colour) in PAPER {
                meta name="theme-color" content=(colour) media=(format!("(prefers-color-scheme: {scheme})"));
            }
            // Before anything is painted: the chosen theme, and room for what needs scripts.
            script src=(asset(assets::EARLY)) {}
            link rel="stylesheet" href=(asset(assets::STYLE));
            (brand::styles(view))
            (brand::icon(view))
            meta name="description" content=(head.description);
            @if matches!(head.kind, "missing" | "framed") {
                meta name="robots" content="noindex";
            } @else {
                (addresses(view, head))
                (preview(view, head))
            }
            script src=(asset(assets::SCRIPT)) defer {}
            script src=(asset(assets::FIND)) defer {}
        }
    }
}

/// Returns links to the page at its canonical address, in the other languages, and in other formats.
fn addresses(view: &View<'_>, head: &Head) -> Markup {
    let in_language = |language: usize| view.absolute(&view.addresses.own(&head.canonical, language));
    // The root of the site is the index in the first language.
    let default = match head.canonical {
        Resource::Index => view.absolute(""),
        _ => in_language(0),
    };
    html! {
        link rel="canonical" href=(in_language(view.language));
        @for (language, tag) in view.catalog().languages.iter().enumerate() {
            link rel="alternate" hreflang=(tag.value) href=(in_language(language));
        }
        link rel="alternate" hreflang="x-default" href=(default);
        @if let Some(markdown) = &head.markdown {
            link rel="alternate" type="text/markdown" href=(view.to(markdown));
        }
        @if let Some(json) = &head.json {
            link rel="alternate" type="application/json" href=(view.to(json));
        }
    }
}

/// Returns what link previews show (The Open Graph protocol, <https://ogp.me>).
fn preview(view: &View<'_>, head: &Head) -> Markup {
    let is_article = matches!(head.kind, "entry" | "violation");
    html! {
        meta property="og:type" content=(if is_article { "article" } else { "website" });
        meta property="og:title" content=(head.title);
        meta property="og:description" content=(head.description);
        meta property="og:site_name" content=(texts::catalog_title(view.catalog(), view.language));
        @if let Some(base) = view.base() {
            meta property="og:url" content=(base.join(&view.path(&head.canonical)));
        }
        meta property="og:locale" content=(locale(view.tag()));
        @for (language, tag) in view.catalog().languages.iter().enumerate() {
            @if language != view.language { meta property="og:locale:alternate" content=(locale(&tag.value)); }
        }
    }
}

/// Returns a language tag as `language_TERRITORY`: the territory where most of its readers are if the tag has none.
fn locale(tag: &str) -> String {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
    if let Some(territory) = subtags.find(|subtag| subtag.len() == 2) {
        return format!("{language}_{}", territory.to_ascii_uppercase());
    }
    match (language.as_str(), UiLanguage::of(tag)) {
        ("zh", UiLanguage::Traditional) => "zh_TW".to_owned(),
        ("zh", _) => "zh_CN".to_owned(),
        ("en", _) => "en_US".to_owned(),
        ("ja", _) => "ja_JP".to_owned(),
        ("ko", _) => "ko_KR".to_owned(),
        ("pt", _) => "pt_BR".to_owned(),
        (language, _) => format!("{language}_{}", language.to_ascii_uppercase()),
    }
}

/// Returns the line in another language for readers who prefer it: one link for each, of which a script shows at most one.
pub(super) fn language_line(view: &View<'_>, head: &Head) -> Markup {
    let others = || view.catalog().languages.iter().enumerate().filter(|(language, _)| *language != view.language);
    html! {
        @if others().next().is_some() {
            aside.language-line.js id="language-line" aria-label=(view.ui(strings::LANGUAGES)) hidden {
                @for (language, tag) in others() {
                    a lang=(tag.value) hreflang=(tag.value) href=(view.link(&view.addresses.own(&head.canonical, language))) hidden {
                        (offer(view, language))
                    }
                }
                button type="button" aria-label=(view.ui(strings::CLOSE)) title=(view.ui(strings::CLOSE)) { (super::icons::Icon::Close.svg()) }
            }
        }
    }
}

/// Returns the words that lead to a language (by index), in that language.
fn offer(view: &View<'_>, language: usize) -> String {
    let tag = view.tag_of(language);
    let own = UiLanguage::of(tag);
    let is_own = own != UiLanguage::English || errbook_format::tag::primary(tag) == "en";
    if is_own {
        strings::READ_IN_THIS.get(own).to_owned()
    } else {
        strings::READ_IN.with(own, &[view.language_name(language)])
    }
}

#[cfg(test)]
mod tests {
    use super::locale;

    #[test]
    fn a_locale_has_a_territory() {
        for (tag, wanted) in [
            ("en", "en_US"),
            ("en-GB", "en_GB"),
            ("zh", "zh_CN"),
            ("zh-Hant", "zh_TW"),
            ("zh-Hant-HK", "zh_HK"),
            ("pt-BR", "pt_BR"),
            ("de", "de_DE"),
            ("ja", "ja_JP"),
        ] {
            assert_eq!(locale(tag), wanted, "{tag}");
        }
    }
}
