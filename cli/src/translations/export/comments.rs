//! Comments for translators: what a text is about.

use std::collections::BTreeMap;

use errbook_catalog::keys::ValueType;
use errbook_catalog::model::{Definition, Entry, Field, Text as ModelText, Violation};
use errbook_catalog::plural::Category;
use errbook_catalog::{Locale, Phrase, phrase};

use crate::translations::catalog::{Text, Texts};
use crate::translations::content::{Content, Part};
use crate::translations::localized::{Kind, Localized};
use crate::translations::plural_forms::{Forms, examples};
use crate::translations::unit::{Language, Shape};

/// What comments are made of.
pub(super) struct Comments<'t> {
    texts: &'t Texts,
    /// By name.
    entries: BTreeMap<&'t str, &'t Entry>,
    violations: BTreeMap<&'t str, &'t Violation>,
}

impl<'t> Comments<'t> {
    pub(super) fn new(texts: &'t Texts) -> Comments<'t> {
        let catalog = &texts.reading.catalog;
        let entries = catalog.entries.iter().map(|entry| (entry.name.value.as_str(), entry));
        let violations = catalog.violations.iter().map(|violation| (violation.name.value.as_str(), violation));
        Comments { texts, entries: entries.collect(), violations: violations.collect() }
    }

    /// Returns the comments of a text, in Chinese if that is the default language, else in English.
    pub(super) fn of(&self, text: Text, shape: &Shape, language: &Language) -> Vec<String> {
        let texts = self.texts;
        let localized = texts.localized(text);
        let mut comments: Vec<Phrase> = self.about(localized).into_iter().collect();
        if is_markdown(&localized.key.value) {
            comments.push(Phrase::from("Markdown"));
        }
        match (localized.kind, text.part) {
            (Kind::Words, _) => comments.push(phrase!(
                "Words that readers search for: one a line, as many as the language needs.",
                "读者搜索用的词：每行一个，数量不限。"
            )),
            (_, Part::Exact(number)) => {
                comments.push(phrase!("The message for exactly {number}.", "数量恰为 {number} 时的消息。"));
            }
            _ => {}
        }
        if localized.heading.first().is_some_and(|table| table == "formats") {
            let meaning = localized.key.meaning;
            comments.push(Phrase { en: meaning.get(Locale::En).to_owned(), zh: meaning.get(Locale::Zh).to_owned() });
        }
        if localized.kind == Kind::Message {
            comments.extend(self.fields(localized));
        }
        if let Shape::Plural(_) = shape {
            comments.extend(forms(language));
            comments.extend(other_forms(texts, text));
        }
        let locale = Locale::of(texts.default_language());
        comments.iter().map(|comment| comment.get(locale).replace(|letter: char| letter.is_control(), " ")).collect()
    }

    /// Returns what a text belongs to: the title and the status of an entry, or the title of another table.
    fn about(&self, localized: &Localized) -> Option<Phrase> {
        let catalog = &self.texts.reading.catalog;
        let (table, name) = (localized.heading.first()?.as_str(), localized.heading.get(1).map_or("", String::as_str));
        let title = |text: &ModelText| text.get(0).unwrap_or_default().to_owned();
        let (title, status) = match table {
            "errors" => {
                let entry = self.entries.get(name)?;
                (title(&entry.title), Some(entry.status()))
            }
            "violations" => (title(&self.violations.get(name)?.title), None),
            "groups" => (title(&catalog.groups.get(catalog.group(name)?)?.title), None),
            "statuses" => (String::new(), name.parse().ok()),
            _ => return None,
        };
        match (title.as_str(), status) {
            ("", None) => None,
            (_, None) if localized.path == ["title"] => None,
            ("", Some(status)) => Some(Phrase::from(format!("HTTP {status}"))),
            (title, None) => Some(Phrase::from(title)),
            (title, Some(status)) => Some(phrase!("{title} (HTTP {status})", "{title}（HTTP {status}）")),
        }
    }

    /// Returns what the placeholders of a message stand for.
    fn fields(&self, localized: &Localized) -> Vec<Phrase> {
        let [table, name] = localized.heading.as_slice() else { return Vec::new() };
        let definition: Option<&Definition> = match table.as_str() {
            "errors" => self.entries.get(name.as_str()).map(|entry| &entry.definition),
            _ => self.violations.get(name.as_str()).map(|violation| &violation.definition),
        };
        let Some(definition) = definition else { return Vec::new() };
        let message = definition.message.first().and_then(Option::as_ref);
        let names = message.map(|message| message.fields()).unwrap_or_default();
        let fields = names.iter().filter_map(|name| definition.fields.get(definition.field(name.value)?));
        fields.map(field).collect()
    }
}

fn is_markdown(value: &ValueType) -> bool {
    match value {
        ValueType::Markdown => true,
        ValueType::PerLanguage(inner) | ValueType::List(inner) => is_markdown(inner),
        ValueType::Either(types) => types.iter().any(is_markdown),
        _ => false,
    }
}

fn field(field: &Field) -> Phrase {
    let (name, kind) = (&field.name.value, field.kind.as_str());
    let mut shown = phrase!("{{{name}}}: {kind}", "{{{name}}}：{kind}");
    if let Some(description) = field.description.get(0) {
        let description = description.trim_end_matches(['.', '。']);
        shown = phrase!("{shown}. {description}", "{shown}。{description}"; shown);
    }
    if let Some(example) = &field.example {
        let example = &example.value;
        shown = phrase!("{shown}. Example: {example}", "{shown}。示例：{example}"; shown);
    }
    shown
}

/// Returns which numbers each string is for.
fn forms(language: &Language) -> Option<Phrase> {
    let rule = language.rule.as_ref()?;
    let forms = Forms::of(rule).categories;
    if forms.len() < 2 {
        return None;
    }
    let forms: Vec<String> = forms
        .iter()
        .map(|(category, index)| format!("msgstr[{index}] {}: {}", category.name(), examples(rule, *category)))
        .collect();
    Some(Phrase::from(forms.join("; ")))
}

/// Returns the forms of the default language that `msgid` and `msgid_plural` do not show.
fn other_forms(texts: &Texts, text: Text) -> Vec<Phrase> {
    let Some(Content::Plural(_, forms)) = texts.source(text) else { return Vec::new() };
    let is_shown = |category: &Category| matches!(category, Category::One | Category::Other);
    let others = forms.iter().filter(|(category, _)| !is_shown(category));
    others.map(|(category, text)| Phrase::from(format!("{}: {text}", category.name()))).collect()
}
