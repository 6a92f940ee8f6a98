//! The catalog's own texts, for readers of one language: what that language lacks is shown in another.

use errbook_catalog::model::{Catalog, Code, Entry, Text, Texts};
use errbook_catalog::plan::{MessagePiece, message};

/// A text and the language it is in, by index.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said<'c, T: ?Sized> {
    pub(crate) text: &'c T,
    pub(crate) language: usize,
}

/// The text for readers of a language: in that language, else in the first that has one.
pub(crate) fn text(text: &Text, language: usize) -> Option<Said<'_, str>> {
    let said = |language: usize| text.get(language).map(|text| Said { text, language });
    said(language).or_else(|| (0..text.0.len()).find_map(said))
}

/// The texts for readers of a language: in that language, else in the first that has any.
pub(crate) fn texts(texts: &Texts, language: usize) -> Option<(Vec<&str>, usize)> {
    let said = |language: usize| {
        let list: Vec<&str> = texts.get(language).iter().map(|text| text.value.as_str()).collect();
        (!list.is_empty()).then_some((list, language))
    };
    said(language).or_else(|| (0..texts.0.len()).find_map(said))
}

/// The title of an entry in a language or another, if it has one.
pub(crate) fn title(entry: &Entry, language: usize) -> Option<&str> {
    text(&entry.title, language).map(|said| said.text)
}

/// The title of a group, or its name.
pub(crate) fn group_title(catalog: &Catalog, group: usize, language: usize) -> &str {
    let Some(group) = catalog.groups.get(group) else { return "" };
    text(&group.title, language).map_or(group.name.value.as_str(), |said| said.text)
}

/// The title of the catalog, or its name.
pub(crate) fn catalog_title(catalog: &Catalog, language: usize) -> &str {
    text(&catalog.title, language).map_or(catalog.name.as_str(), |said| said.text)
}

/// What readers know an entry by: its code, or its name where it has none.
pub(crate) fn code(entry: &Entry) -> String {
    code_or(&entry.code.value, &entry.name.value)
}

/// A code as text, or a name where there is none.
pub(crate) fn code_or(code: &Code, name: &str) -> String {
    code.text().unwrap_or_else(|| name.to_owned())
}

/// The message as one line of text, with `{…}` for its fields as the wire calls them. Of plural forms it is the last one,
/// which is `other` as a rule.
pub(crate) fn message_line(entry: &Entry, language: usize) -> String {
    pieces_line(entry, &message(entry, language))
}

/// Pieces of a message as such a line.
pub(crate) fn pieces_line(entry: &Entry, pieces: &[MessagePiece]) -> String {
    let mut line = String::new();
    write_pieces(entry, pieces, &mut line);
    line
}

fn write_pieces(entry: &Entry, pieces: &[MessagePiece], line: &mut String) {
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => line.push_str(text),
            MessagePiece::Field(index) => {
                line.push('{');
                line.push_str(wire_name(entry, *index));
                line.push('}');
            }
            MessagePiece::Plural { forms, .. } => {
                if let Some((_, form)) = forms.last() {
                    write_pieces(entry, form, line);
                }
            }
        }
    }
}

/// What the wire calls a field, by index.
pub(crate) fn wire_name(entry: &Entry, field: usize) -> &str {
    entry.fields.get(field).map_or("", |field| field.wire.value.as_str())
}

/// What a language is called by those who read it; its tag where that is not known here.
pub(crate) fn language_name(tag: &str) -> &str {
    match tag {
        "zh-Hant" | "zh-TW" | "zh-HK" | "zh-Hant-TW" | "zh-Hant-HK" => return "繁體中文",
        "pt-BR" => return "Português (Brasil)",
        _ => {}
    }
    match tag.split('-').next().unwrap_or_default() {
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
        "zh" => "中文",
        _ => tag,
    }
}

/// Whether a language is written from right to left.
pub(crate) fn is_right_to_left(tag: &str) -> bool {
    matches!(tag.split('-').next(), Some("ar" | "he" | "fa" | "ur"))
}
