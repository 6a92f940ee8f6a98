//! How a text appears in a PO file.

use errbook_catalog::plural::{self, Category, PluralRule};

use super::catalog::{Text, Texts};
use super::content::{Content, Part};
use super::localized::{Kind, Value};
use super::plural_forms::Forms;
use super::po::Source;
use super::syntax;

/// The form of a message of PO that a text has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `msgstr`
    Single,
    /// `msgid_plural` and `msgstr[0]`, with the field that is counted.
    Plural(String),
    /// `msgstr` with the syntax of the catalog, as PO has no form for it: the languages count different fields.
    Syntax,
}

/// The plural rule of a language, as PO files have it.
pub(super) struct Language {
    pub(super) tag: String,
    /// `None` if it is not known: then messages of the language have no plural forms.
    pub(super) rule: Option<PluralRule>,
}

impl Language {
    pub(super) fn new(tag: &str) -> Language {
        Language { tag: tag.to_owned(), rule: plural::rule(tag) }
    }
}

/// Returns the form of a text in the files of a language; `None` if another text contains it.
pub(super) fn shape(texts: &Texts, text: Text, language: &Language) -> Option<Shape> {
    let localized = texts.localized(text);
    if localized.kind != Kind::Message {
        return Some(Shape::Single);
    }
    let counted = |tag: &str| match &localized.of(tag)?.value {
        Value::Plural(plural) => Some(plural.field.clone()),
        _ => None,
    };
    let whole = match (counted(texts.default_language()), counted(&language.tag)) {
        (Some(source), Some(own)) if source != own => Shape::Syntax,
        (Some(field), _) | (None, Some(field)) if language.rule.is_some() => Shape::Plural(field),
        _ => Shape::Single,
    };
    match (text.part, &whole) {
        (Part::Whole, _) => Some(whole),
        (_, Shape::Syntax) => None,
        _ => Some(Shape::Single),
    }
}

/// Returns the text that is translated; `None` if the default language has none.
pub(super) fn source(texts: &Texts, text: Text, shape: &Shape) -> Option<Source> {
    let content = texts.source(text)?;
    if *shape == Shape::Syntax {
        return Some(Source { id: in_syntax(texts, text, texts.default_language())?, plural: None });
    }
    Some(source_of(&content, *shape != Shape::Single))
}

/// Returns a text as `msgid`, and as `msgid_plural` if it has one.
pub(super) fn source_of(content: &Content, is_plural: bool) -> Source {
    match content {
        Content::Single(text) => Source { id: text.clone(), plural: is_plural.then(|| text.clone()) },
        Content::Plural(_, forms) => {
            let form = |wanted| forms.iter().find(|(category, _)| *category == wanted).map(|(_, text)| text.clone());
            let other = form(Category::Other).unwrap_or_default();
            match is_plural {
                true => Source { id: form(Category::One).unwrap_or_else(|| other.clone()), plural: Some(other) },
                false => Source { id: other, plural: None },
            }
        }
    }
}

/// Returns the translation as `msgstr`, or as `msgstr[0]` and so on; empty strings if there is none.
pub(super) fn strings(texts: &Texts, text: Text, shape: &Shape, language: &Language) -> Vec<String> {
    let translation = texts.content(text, &language.tag);
    match shape {
        Shape::Single => match translation {
            Some(Content::Single(text)) => vec![text],
            Some(Content::Plural(..)) | None => vec![String::new()],
        },
        Shape::Syntax => vec![in_syntax(texts, text, &language.tag).unwrap_or_default()],
        Shape::Plural(_) => {
            let categories = language.rule.as_ref().map(|rule| Forms::of(rule).categories).unwrap_or_default();
            let string = |category: Category| match &translation {
                Some(Content::Single(text)) => Some(text.clone()),
                Some(Content::Plural(_, forms)) => {
                    forms.iter().find(|(known, _)| *known == category).map(|(_, text)| text.clone())
                }
                None => None,
            };
            categories.into_iter().map(|(category, _)| string(category).unwrap_or_default()).collect()
        }
    }
}

/// Returns a message in the syntax of the catalog.
fn in_syntax(texts: &Texts, text: Text, language: &str) -> Option<String> {
    match &texts.localized(text).of(language)?.value {
        Value::Plural(plural) => Some(syntax::Forms::of(plural).write()),
        Value::Text(spot) => Some(spot.text.clone()),
        Value::List(..) => None,
    }
}
