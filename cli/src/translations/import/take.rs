//! Which translations of a PO file are taken.

use std::collections::BTreeMap;

use errbook_catalog::phrase;
use errbook_catalog::plural::Category;

use super::outcome::Outcome;
use crate::failure::Failure;
use crate::translations::catalog::{Text, Texts};
use crate::translations::content::{Content, Part};
use crate::translations::file::PoFile;
use crate::translations::localized::Kind;
use crate::translations::plural_forms::Forms;
use crate::translations::po::{Message, Source};
use crate::translations::syntax;
use crate::translations::unit::{Language, Shape, shape, source};

/// A translation that is taken.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    pub(super) text: Text,
    pub(super) translation: Translation,
    /// The line of the file that it is in.
    pub(super) line: usize,
    /// The hash of the text that it was made from; `None` if that is not known.
    pub(super) hash: Option<String>,
}

/// A translation.
#[derive(Clone, Debug)]
pub(super) enum Translation {
    Single(String),
    /// The forms of all categories of the language, by the counted field.
    Plural(String, Vec<(Category, String)>),
    /// A message in the syntax of the catalog, with all its forms.
    Syntax(syntax::Forms),
}

/// Returns the translations of a file that are taken; the others are told of in `outcome`.
///
/// # Errors
///
/// Fails if the file has a text twice, or a plural with other forms than the language has.
pub(super) fn take(
    texts: &Texts,
    po: &PoFile,
    language: &Language,
    takes_fuzzy: bool,
    outcome: &mut Outcome,
) -> Result<Vec<Taken>, Failure> {
    let known: BTreeMap<String, Text> = texts.texts.iter().map(|text| (texts.context(*text), *text)).collect();
    let forms = forms(po, language);
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    let mut taken = Vec::new();
    for message in po.po.messages.iter().filter(|message| !message.is_obsolete) {
        let context = message.context.as_deref().unwrap_or_default();
        if let Some(first) = lines.insert(context, message.line).filter(|_| !context.is_empty()) {
            let (name, line) = (&po.name, message.line);
            return Err(Failure::new(phrase!(
                "{name}:{line}: `{context}` was already in line {first}",
                "{name}:{line}：`{context}` 在第 {first} 行已经出现过"
            )));
        }
        let Some(text) = known.get(context) else {
            outcome.unknown(message);
            continue;
        };
        if message.strings.iter().all(|string| string.trim().is_empty()) {
            outcome.untranslated += 1;
            continue;
        }
        if message.is_fuzzy && !takes_fuzzy {
            outcome.fuzzy += 1;
            continue;
        }
        if message.strings.iter().any(|string| string.trim().is_empty()) {
            outcome.incomplete(message.line, context);
            continue;
        }
        let shape = shape(texts, *text, language);
        let now = shape.as_ref().and_then(|shape| source(texts, *text, shape));
        let is_current = now.as_ref() == Some(&message.source);
        let (Some(shape), true) = (shape, is_current || takes_fuzzy) else {
            outcome.outdated(message.line, context);
            continue;
        };
        let translation = translation(texts, *text, message, &shape, forms.as_ref(), po)?;
        let hash = match is_current {
            true => texts.source(*text).map(|source| source.hash()),
            false => older(texts, *text, &message.source),
        };
        taken.push(Taken { text: *text, translation, line: message.line, hash });
    }
    Ok(taken)
}

/// Returns the forms of a file; `None` if they are not those of its language.
fn forms(po: &PoFile, language: &Language) -> Option<Forms> {
    let rule = language.rule.as_ref()?;
    match po.po.field("Plural-Forms").filter(|value| !value.is_empty()) {
        Some(field) => Forms::read(field, rule),
        None => Some(Forms::of(rule)),
    }
}

fn translation(
    texts: &Texts,
    text: Text,
    message: &Message,
    shape: &Shape,
    forms: Option<&Forms>,
    po: &PoFile,
) -> Result<Translation, Failure> {
    let single = || message.strings.first().cloned().unwrap_or_default();
    let is_whole = texts.localized(text).kind == Kind::Message && text.part == Part::Whole;
    if message.source.plural.is_none() {
        // A language can have plural forms where the default language has none.
        return Ok(match syntax::Forms::read(&single()).filter(|_| is_whole) {
            Some(forms) => Translation::Syntax(forms),
            None => Translation::Single(single()),
        });
    }
    let (name, line) = (&po.name, message.line);
    let Some(forms) = forms else {
        let text = phrase!(
            "{name}:{line}: the plural forms of this file are not those of its language",
            "{name}:{line}：文件的复数形式与它的语言不符"
        );
        return Err(Failure::new(text).help(phrase!(
            "keep `Plural-Forms` in the header as `errbook translations export` writes it",
            "请保留 `errbook translations export` 写入文件头的 `Plural-Forms`"
        )));
    };
    let (expected, count) = (forms.count, message.strings.len());
    if count != expected {
        return Err(Failure::new(phrase!(
            "{name}:{line}: {count} plural forms instead of {expected}",
            "{name}:{line}：有 {count} 种复数形式，应为 {expected} 种"
        )));
    }
    let string = |index: usize| message.strings.get(index).cloned().unwrap_or_default();
    let of_category = forms.categories.iter().map(|(category, index)| (*category, string(*index)));
    match shape {
        Shape::Plural(field) => Ok(Translation::Plural(field.clone(), of_category.collect())),
        // It had plural forms when the file was made.
        Shape::Single | Shape::Syntax => Ok(Translation::Single(string(forms.count.saturating_sub(1)))),
    }
}

/// Returns the hash of an earlier text of the default language; `None` for plural forms that a file does not show as a whole.
fn older(texts: &Texts, text: Text, source: &Source) -> Option<String> {
    match (&source.plural, texts.source(text)) {
        (None, _) => Some(Content::Single(source.id.clone()).hash()),
        (Some(other), Some(Content::Plural(field, now))) => {
            let form = |category: Category| match category {
                Category::One => Some((category, source.id.clone())),
                Category::Other => Some((category, other.clone())),
                _ => None,
            };
            let forms = now.iter().map(|(category, _)| form(*category)).collect::<Option<Vec<_>>>()?;
            Some(Content::Plural(field, forms).hash())
        }
        _ => None,
    }
}
