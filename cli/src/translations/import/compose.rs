//! What the catalog has for a language once translations are taken.

use std::collections::BTreeMap;

use errbook_catalog::plural::{self, Category};

use super::edits::Edits;
use super::outcome::Outcome;
use super::place::{New, place};
use super::take::{Taken, Translation};
use crate::translations::catalog::Texts;
use crate::translations::content::Part;
use crate::translations::localized::{Kind, Localized, Value};
use crate::translations::syntax::Forms;
use crate::translations::unit::Language;

/// Adds the edits that take translations into the catalog. Returns those that are taken: the others lack a part, or cannot be written.
pub(super) fn compose(
    texts: &Texts,
    language: &Language,
    taken: Vec<Taken>,
    edits: &mut Edits,
    outcome: &mut Outcome,
) -> Vec<Taken> {
    let mut by_value: BTreeMap<usize, Vec<Taken>> = BTreeMap::new();
    for one in taken {
        by_value.entry(one.text.localized).or_default().push(one);
    }
    let mut kept = Vec::new();
    for parts in by_value.into_values() {
        let Some(first) = parts.first() else { continue };
        let (line, context) = (first.line, texts.context(first.text));
        let localized = texts.localized(first.text);
        let Some(new) = new(texts, localized, language, &parts) else {
            outcome.incomplete(line, &context);
            continue;
        };
        match place(texts, localized, language, &new, line, edits) {
            true => kept.extend(parts),
            false => outcome.by_hand(line, &context),
        }
    }
    kept
}

/// Returns the value of a language with these parts; `None` if a part before one of them is missing.
fn new(texts: &Texts, localized: &Localized, language: &Language, parts: &[Taken]) -> Option<New> {
    let old = localized.of(&language.tag).map(|written| &written.value);
    let source = localized.of(texts.default_language()).map(|written| &written.value);
    match localized.kind {
        Kind::Text => match &parts.first()?.translation {
            Translation::Single(text) => Some(New::Text(text.clone())),
            _ => None,
        },
        Kind::Words => {
            let Translation::Single(text) = &parts.first()?.translation else { return None };
            let words: Vec<String> =
                text.lines().map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
            Some(as_list(words, old.or(source)))
        }
        Kind::Items => {
            let mut items: Vec<String> = match old {
                Some(Value::List(items, _)) => items.iter().map(|item| item.text.clone()).collect(),
                Some(Value::Text(spot)) => vec![spot.text.clone()],
                _ => Vec::new(),
            };
            let mut parts: Vec<&Taken> = parts.iter().collect();
            parts.sort_by_key(|part| match part.text.part {
                Part::Item(index) => index,
                _ => 0,
            });
            for part in parts {
                let (Part::Item(index), Translation::Single(text)) = (part.text.part, &part.translation) else {
                    return None;
                };
                if index == items.len() {
                    items.push(String::new());
                }
                text.clone_into(items.get_mut(index)?);
            }
            Some(as_list(items, old.or(source)))
        }
        Kind::Message => message(old, source, language, parts),
    }
}

/// Returns texts as a list, or as one text where the catalog has one without a list.
fn as_list(mut items: Vec<String>, model: Option<&Value>) -> New {
    match (items.len(), model) {
        (1, Some(Value::Text(_))) => New::Text(items.remove(0)),
        _ => New::List(items),
    }
}

fn message(old: Option<&Value>, source: Option<&Value>, language: &Language, parts: &[Taken]) -> Option<New> {
    let mut base = match old {
        Some(Value::Text(spot)) => Some(New::Text(spot.text.clone())),
        Some(Value::Plural(plural)) => Some(New::Plural(Forms::of(plural))),
        _ => None,
    };
    if let Some(whole) = parts.iter().find(|part| part.text.part == Part::Whole) {
        base = Some(match &whole.translation {
            Translation::Single(text) => New::Text(text.clone()),
            Translation::Syntax(forms) => New::Plural(forms.clone()),
            Translation::Plural(field, forms) => match (forms.as_slice(), base) {
                // A language without plural forms needs none.
                ([(Category::Other, text)], None | Some(New::Text(_))) => New::Text(text.clone()),
                (_, Some(New::Plural(own))) => New::Plural(with(own, field, forms)),
                _ => New::Plural(Forms { field: field.clone(), forms: forms.clone() }),
            },
        });
    }
    for part in parts {
        let (Part::Exact(number), Translation::Single(text)) = (part.text.part, &part.translation) else { continue };
        let forms = match base? {
            New::Plural(forms) => forms,
            New::Text(text) => {
                let Some(Value::Plural(source)) = source else { return None };
                let rule = plural::rule(&language.tag)?;
                let forms = rule.categories().into_iter().map(|category| (category, text.clone()));
                Forms { field: source.field.clone(), forms: forms.collect() }
            }
            New::List(_) => return None,
        };
        let field = forms.field.clone();
        base = Some(New::Plural(with(forms, &field, &[(Category::Exact(number), text.clone())])));
    }
    base
}

/// Returns forms with some of them replaced or added.
fn with(mut own: Forms, field: &str, forms: &[(Category, String)]) -> Forms {
    field.clone_into(&mut own.field);
    for (category, text) in forms {
        match own.forms.iter_mut().find(|(known, _)| known == category) {
            Some((_, old)) => text.clone_into(old),
            None => own.forms.push((*category, text.clone())),
        }
    }
    own
}
