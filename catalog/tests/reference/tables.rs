//! The tables of keys in the reference.
//!
//! `UPDATE_EXPECT=1 cargo test -p errbook-catalog --test reference` writes them anew.

use std::fs;
use std::path::Path;

use errbook_catalog::keys::{Doc, Key, KeyDefault, KeyTable, TABLES, ValueType};

/// A language that the reference is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    En,
    Zh,
}

impl Language {
    fn choose(self, en: &str, zh: &str) -> String {
        if self == Language::En { en.to_owned() } else { zh.to_owned() }
    }

    fn doc(self, doc: Doc) -> String {
        self.choose(doc.en, doc.zh)
    }
}

const PAGES: [(&str, Language); 2] = [("docs/catalog.md", Language::En), ("docs/catalog.zh.md", Language::Zh)];

#[test]
fn the_tables_of_the_reference_are_the_tables_of_keys() {
    for (page, language) in PAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(page);
        let written = fs::read_to_string(&path).expect("the page can be read");
        let mut expected = written.clone();
        // An included file has some of the tables of the catalog's own.
        for (index, table) in TABLES.iter().enumerate().filter(|(index, _)| *index != 1) {
            expected = replaced(&expected, marker(index, table), &printed(table, language));
        }
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &expected).expect("the page can be written");
        } else {
            let different = written.lines().zip(expected.lines()).find(|(written, expected)| written != expected);
            assert_eq!(different, None, "{page}: run `UPDATE_EXPECT=1 cargo test -p errbook-catalog --test reference`");
            assert_eq!(written.len(), expected.len(), "{page}");
        }
    }
}

/// Returns the name of a table in the marks around it.
fn marker(index: usize, table: &KeyTable) -> &'static str {
    if index == 0 { "root" } else { table.path.split('.').next().unwrap_or_default() }
}

/// Returns the page with another text between the marks of a table.
fn replaced(page: &str, name: &str, table: &str) -> String {
    let (start, end) = (format!("<!-- keys: {name} -->\n"), "<!-- end of keys -->");
    let (before, rest) = page.split_once(&start).unwrap_or_else(|| panic!("the page has the mark {start}"));
    let (_, after) = rest.split_once(end).expect("the table ends");
    assert!(!after.contains(&start), "the page has the mark {start} once");
    format!("{before}{start}{table}{end}{after}")
}

/// Returns the table in Markdown. A column that says the same of every key is left out.
fn printed(table: &KeyTable, language: Language) -> String {
    let names = [("key", "键"), ("type", "类型"), ("default", "默认值"), ("meaning", "含义")];
    let mut rows: Vec<[String; 4]> = table.keys.iter().map(|key| row(key, language)).collect();
    if let Some(key) = table.language {
        let mut last = row(key, language);
        last[0] = language.choose("*a language tag*", "*语言标签*");
        rows.push(last);
    }
    let varies = |column: usize| rows.iter().any(|row| row[column] != rows[0][column]);
    let shown: Vec<usize> = (0..names.len()).filter(|column| varies(*column)).collect();
    let line = |cells: &[String]| {
        format!("| {} |\n", shown.iter().map(|column| cells[*column].as_str()).collect::<Vec<_>>().join(" | "))
    };
    let rule = names.map(|_| "---".to_owned());
    let head = line(&names.map(|(en, zh)| language.choose(en, zh))) + &line(&rule);
    rows.iter().fold(head, |text, row| text + &line(row))
}

fn row(key: &Key, language: Language) -> [String; 4] {
    let mut meaning = language.doc(key.meaning);
    if key.since != "0.1" {
        let since = language.choose(" (since {})", "（{} 起）").replace("{}", key.since);
        meaning += &since;
    }
    [format!("`{}`", key.name), type_of(&key.value, language), default_of(&key.default, language), meaning]
}

fn default_of(default: &KeyDefault, language: Language) -> String {
    match default {
        KeyDefault::Required => language.choose("required", "必填"),
        KeyDefault::Nothing => language.choose("none", "无"),
        KeyDefault::Toml(value) => format!("`{value}`"),
        KeyDefault::Told(told) => language.doc(*told),
    }
}

fn type_of(value: &ValueType, language: Language) -> String {
    match value {
        ValueType::String => language.choose("string", "字符串"),
        ValueType::Template => language.choose("string with placeholders", "字符串，可含占位符"),
        ValueType::Markdown => language.choose("Markdown", "Markdown"),
        ValueType::Integer => language.choose("integer", "整数"),
        ValueType::Boolean => language.choose("boolean", "布尔值"),
        ValueType::False => "`false`".to_owned(),
        ValueType::Word(words) => word(words, language),
        ValueType::Any => language.choose("any value", "任意值"),
        ValueType::Body | ValueType::Table(_) => language.choose("table", "表"),
        ValueType::Named(_) => language.choose("table by name", "表，以名字为键"),
        ValueType::List(item) => list(item, language),
        ValueType::PerLanguage(value) => text(value, language),
        ValueType::Either(several) => either(several.iter().map(|value| type_of(value, language)), language),
    }
}

/// Returns the words, unless there are too many of them.
fn word(words: &[&str], language: Language) -> String {
    if words.len() > 6 {
        return type_of(&ValueType::String, language);
    }
    either(words.iter().map(|word| format!("`\"{word}\"`")), language)
}

fn list(item: &ValueType, language: Language) -> String {
    match (item, language) {
        (ValueType::String, Language::En) => "list of strings".to_owned(),
        (ValueType::Integer, Language::En) => "list of integers".to_owned(),
        (ValueType::Table(_), Language::En) => "list of tables".to_owned(),
        (ValueType::Either([ValueType::String, ValueType::Integer]), Language::En) => {
            "list of strings and integers".to_owned()
        }
        (ValueType::String | ValueType::Integer, Language::Zh) => format!("{}列表", type_of(item, language)),
        (ValueType::Table(_) | ValueType::Either(_), Language::Zh) => {
            format!("由{}组成的列表", type_of(item, language))
        }
        other => panic!("the reference has no words for a list of {:?}", other.0),
    }
}

/// Returns the words for a value per language, of which the reference has a chapter.
fn text(value: &ValueType, language: Language) -> String {
    match value {
        ValueType::String => language.choose("text", "文本"),
        ValueType::Markdown => language.choose("text, Markdown", "文本，Markdown"),
        ValueType::Either([ValueType::String, ValueType::List(_)]) => language.choose("texts", "文本（可为列表）"),
        ValueType::Either([ValueType::Markdown, ValueType::List(_)]) => {
            language.choose("texts, Markdown", "文本（可为列表），Markdown")
        }
        ValueType::Either([ValueType::Template, ValueType::Table(_)]) => {
            language.choose("text with placeholders, or plural forms", "文本，可含占位符或复数形式")
        }
        other => panic!("the reference has no words for a text of {other:?}"),
    }
}

/// Joins words with "or".
fn either(words: impl Iterator<Item = String>, language: Language) -> String {
    let words: Vec<String> = words.collect();
    let Some((last, others)) = words.split_last() else { return String::new() };
    if others.is_empty() {
        return last.clone();
    }
    match language {
        Language::En => format!("{} or {last}", others.join(", ")),
        Language::Zh => format!("{}或{last}", others.join("、"))
            .replace("`或`", "` 或 `")
            .replace("或`", "或 `")
            .replace("`或", "` 或"),
    }
}
