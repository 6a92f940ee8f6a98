//! The catalog's texts for readers of one language, with fallback to the catalog's other languages.

use errbook_catalog::model::{Catalog, Code, Definition, Text, Texts};
use errbook_format::tag::primary;

pub(crate) use errbook_exports::message_text::{message_line, wire_name};

use crate::ui_language::UiLanguage;

/// A text for a reader: in the reader's language, or in a fallback language where the catalog lacks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fallback<T> {
    /// The text.
    pub text: T,
    /// The index of the language that it is in.
    pub language: usize,
}

/// Returns a text in a language (by index), else in the first language that has it.
pub(crate) fn text(text: &Text, language: usize) -> Option<Fallback<&str>> {
    let found = |language: usize| text.get(language).map(|text| Fallback { text, language });
    found(language).or_else(|| (0..text.0.len()).find_map(found))
}

/// Returns a list of texts in a language (by index), else in the first language that has any.
pub(crate) fn texts(texts: &Texts, language: usize) -> Option<Fallback<Vec<&str>>> {
    let found = |language: usize| {
        let text: Vec<&str> = texts.get(language).iter().map(|text| text.value.as_str()).collect();
        (!text.is_empty()).then_some(Fallback { text, language })
    };
    found(language).or_else(|| (0..texts.0.len()).find_map(found))
}

/// Returns the title of an entry or a violation, if it has one in any language.
pub(crate) fn title(definition: &Definition, language: usize) -> Option<&str> {
    text(&definition.title, language).map(|found| found.text)
}

/// Returns the title of a group, else its name.
pub(crate) fn group_title(catalog: &Catalog, group: usize, language: usize) -> &str {
    let Some(group) = catalog.groups.get(group) else { return "" };
    text(&group.title, language).map_or(group.name.value.as_str(), |found| found.text)
}

/// Returns the title of the catalog, else its name.
pub(crate) fn catalog_title(catalog: &Catalog, language: usize) -> &str {
    text(&catalog.title, language).map_or(catalog.name.as_str(), |found| found.text)
}

/// Returns what readers know an entry or a violation by: its code, or its name if it has none.
pub(crate) fn code(definition: &Definition) -> String {
    code_or(&definition.code.value, &definition.name.value)
}

/// Returns a code as text, or a name if there is no code.
pub(crate) fn code_or(code: &Code, name: &str) -> String {
    code.text().unwrap_or_else(|| name.to_owned())
}

/// Returns the name of a language in that language, or its tag if the name is not in this list.
pub(crate) fn language_name(tag: &str) -> &str {
    match tag {
        "pt-BR" => return "Português (Brasil)",
        _ if UiLanguage::of(tag) == UiLanguage::Traditional && primary(tag) != "yue" => return "繁體中文",
        _ => {}
    }
    match primary(tag) {
        "ar" => "العربية",
        "cs" => "Čeština",
        "da" => "Dansk",
        "de" => "Deutsch",
        "el" => "Ελληνικά",
        "en" => "English",
        "es" => "Español",
        "fi" => "Suomi",
        "fr" => "Français",
        "he" => "עברית",
        "hi" => "हिन्दी",
        "id" => "Bahasa Indonesia",
        "it" => "Italiano",
        "ja" => "日本語",
        "ko" => "한국어",
        "ms" => "Bahasa Melayu",
        "nb" | "no" => "Norsk",
        "nl" => "Nederlands",
        "pl" => "Polski",
        "pt" => "Português",
        "ru" => "Русский",
        "sv" => "Svenska",
        "th" => "ไทย",
        "tr" => "Türkçe",
        "uk" => "Українська",
        "vi" => "Tiếng Việt",
        "yue" => "粵語",
        "zh" => "中文",
        _ => tag,
    }
}
