//! The tables of keys in the reference.
//!
//! `UPDATE_EXPECT=1 cargo test -p errbook-catalog --test reference` rewrites them.

use std::fs;
use std::path::Path;

use errbook_catalog::keys::{Form, Key, KeyDefault, KeyTable, Sort, TABLES, ValueType};
use errbook_catalog::{Locale, Parameter, RuleKey};

const PAGES: [(&str, Locale); 2] = [("docs/catalog.md", Locale::En), ("docs/catalog.zh.md", Locale::Zh)];

#[test]
fn the_tables_of_the_reference_are_the_tables_of_keys() {
    for (page, locale) in PAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(page);
        let written = fs::read_to_string(&path).expect("the page can be read");
        let mut expected = written.clone();
        // An included file has some of the tables of the catalog's own, and `[retired_violations]` has the keys of `[retired]`.
        let is_shown = |index: usize, table: &KeyTable| index != 1 && table.path != "retired_violations.NAME";
        for (index, table) in TABLES.iter().enumerate().filter(|(index, table)| is_shown(*index, table)) {
            expected = replaced(&expected, marker(index, table), &printed(table, locale));
        }
        expected = between(&expected, "<!-- rules -->\n", "<!-- end of rules -->", &printed_rules(locale));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &expected).expect("the page can be written");
        } else {
            let different = written.lines().zip(expected.lines()).find(|(written, expected)| written != expected);
            assert_eq!(different, None, "{page}: run `UPDATE_EXPECT=1 cargo test -p errbook-catalog --test reference`");
            assert_eq!(written.len(), expected.len(), "{page}");
        }
    }
}

fn choose(locale: Locale, en: &str, zh: &str) -> String {
    let text = match locale {
        Locale::En => en,
        Locale::Zh => zh,
    };
    text.to_owned()
}

fn lower_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default() + letters.as_str()
}

/// Returns the name of a table in the marks around it.
fn marker(index: usize, table: &KeyTable) -> &'static str {
    if index == 0 { "root" } else { table.path.split('.').next().unwrap_or_default() }
}

/// Returns the page with another text between the marks of a table.
fn replaced(page: &str, name: &str, table: &str) -> String {
    between(page, &format!("<!-- keys: {name} -->\n"), "<!-- end of keys -->", table)
}

fn between(page: &str, start: &str, end: &str, table: &str) -> String {
    let (before, rest) = page.split_once(start).unwrap_or_else(|| panic!("the page has the mark {start}"));
    let (_, after) = rest.split_once(end).expect("the table ends");
    assert!(!after.contains(start), "the page has the mark {start} once");
    format!("{before}{start}{table}{end}{after}")
}

/// Returns the table of the rules that violations can claim, in Markdown.
fn printed_rules(locale: Locale) -> String {
    let head = choose(locale, "| key | reported by | parameters | when |", "| 键 | 来源 | 参数 | 何时报告 |");
    let mut text = format!("{head}\n| --- | --- | --- | --- |\n");
    for rule in RuleKey::ALL {
        let join = |items: Vec<String>| items.join(&choose(locale, ", ", "、"));
        let reporters = join(rule.reporters.iter().map(|reporter| reporter.as_str().to_owned()).collect());
        let parameters = join(rule.parameters.iter().map(|parameter| parameter_of(parameter, locale)).collect());
        let when = rule.doc.get(locale).trim_end_matches(['.', '。']);
        let when = if locale == Locale::En { lower_case(when) } else { when.to_owned() };
        text += &format!("| `{}` | {reporters} | {parameters} | {when} |\n", rule.key);
    }
    text
}

fn parameter_of(parameter: &Parameter, locale: Locale) -> String {
    let mark = if parameter.always { "" } else { "?" };
    let types = parameter.kind.field_types().join(&choose(locale, " or ", " 或 "));
    choose(locale, "`{}`: {}", "`{}`：{}")
        .replacen("{}", &format!("{}{mark}", parameter.name), 1)
        .replacen("{}", &types, 1)
}

/// Returns the table in Markdown. A column that says the same of every key is left out.
fn printed(table: &KeyTable, locale: Locale) -> String {
    let names = [("key", "键"), ("type", "类型"), ("default", "默认值"), ("meaning", "含义")];
    let mut rows: Vec<[String; 4]> = table.keys.iter().map(|key| row(key, locale)).collect();
    if let Some(key) = table.language {
        let mut last = row(key, locale);
        last[0] = choose(locale, "*a language tag*", "*语言标签*");
        rows.push(last);
    }
    let varies = |column: usize| rows.iter().any(|row| row[column] != rows[0][column]);
    let shown: Vec<usize> = (0..names.len()).filter(|column| varies(*column)).collect();
    let line = |cells: &[String]| {
        format!("| {} |\n", shown.iter().map(|column| cells[*column].as_str()).collect::<Vec<_>>().join(" | "))
    };
    let rule = names.map(|_| "---".to_owned());
    let head = line(&names.map(|(en, zh)| choose(locale, en, zh))) + &line(&rule);
    rows.iter().fold(head, |text, row| text + &line(row))
}

fn row(key: &Key, locale: Locale) -> [String; 4] {
    // The meanings of lints are sentences, the others are not.
    let text = key.meaning.get(locale);
    let mut meaning = text.strip_suffix(['.', '。']).map_or_else(|| text.to_owned(), lower_case);
    if key.since != "0.1" {
        let since = choose(locale, " (since {})", "（{} 起）").replace("{}", key.since);
        meaning += &since;
    }
    [format!("`{}`", key.name), type_of(&key.value, locale), default_of(&key.default, locale), meaning]
}

fn default_of(default: &KeyDefault, locale: Locale) -> String {
    match default {
        KeyDefault::Required => choose(locale, "required", "必填"),
        KeyDefault::Nothing => choose(locale, "none", "无"),
        KeyDefault::String(value) => format!("`\"{value}\"`"),
        KeyDefault::Toml(value) => format!("`{value}`"),
        KeyDefault::Told(told) => told.get(locale).to_owned(),
    }
}

fn type_of(value: &ValueType, locale: Locale) -> String {
    match value {
        ValueType::Template | ValueType::Form(Form::UrlTemplate | Form::PageTemplate | Form::ContactTemplate) => {
            choose(locale, "string with placeholders", "字符串，可含占位符")
        }
        ValueType::String | ValueType::Form(_) | ValueType::Name(_) => choose(locale, "string", "字符串"),
        ValueType::Markdown => choose(locale, "Markdown", "Markdown"),
        ValueType::Integer | ValueType::Status => choose(locale, "integer", "整数"),
        ValueType::Boolean => choose(locale, "boolean", "布尔值"),
        ValueType::True => "`true`".to_owned(),
        ValueType::False => "`false`".to_owned(),
        ValueType::Word(words) => word(words, locale),
        ValueType::Any => choose(locale, "any value", "任意值"),
        ValueType::Body | ValueType::Table(_) => choose(locale, "table", "表"),
        ValueType::Named(..) => choose(locale, "table by name", "表，以名字为键"),
        ValueType::List(item) => list(item, locale),
        ValueType::PerLanguage(value) => text(value, locale),
        ValueType::Either(several) => either(several.iter().map(|value| type_of(value, locale)), locale),
    }
}

/// Returns the words, unless there are too many of them.
fn word(words: &[&str], locale: Locale) -> String {
    if words.len() > 6 {
        return type_of(&ValueType::String, locale);
    }
    either(words.iter().map(|word| format!("`\"{word}\"`")), locale)
}

fn list(item: &ValueType, locale: Locale) -> String {
    match (item, locale) {
        (ValueType::String | ValueType::Form(_) | ValueType::Name(_), Locale::En) => "list of strings".to_owned(),
        (ValueType::Status, Locale::En) => "list of integers".to_owned(),
        (ValueType::Table(_), Locale::En) => "list of tables".to_owned(),
        (ValueType::Either([ValueType::String, ValueType::Integer]), Locale::En) => {
            "list of strings and integers".to_owned()
        }
        (ValueType::String | ValueType::Form(_) | ValueType::Name(_) | ValueType::Status, Locale::Zh) => {
            format!("{}列表", type_of(item, locale))
        }
        (ValueType::Table(_) | ValueType::Either(_), Locale::Zh) => {
            format!("由{}组成的列表", type_of(item, locale))
        }
        other => panic!("the reference has no words for a list of {:?}", other.0),
    }
}

/// Returns the words for a value per locale, of which the reference has a chapter.
fn text(value: &ValueType, locale: Locale) -> String {
    match value {
        ValueType::String => choose(locale, "text", "文本"),
        ValueType::Name(Sort::File) => choose(locale, "string for each language", "各语言一个字符串"),
        ValueType::Markdown => choose(locale, "text, Markdown", "文本，Markdown"),
        ValueType::Either([ValueType::String, ValueType::List(_)]) => choose(locale, "texts", "文本（可为列表）"),
        ValueType::Either([ValueType::Markdown, ValueType::List(_)]) => {
            choose(locale, "texts, Markdown", "文本（可为列表），Markdown")
        }
        ValueType::Either([ValueType::Template, ValueType::Table(_)]) => {
            choose(locale, "text with placeholders, or plural forms", "文本，可含占位符或复数形式")
        }
        other => panic!("the reference has no words for a text of {other:?}"),
    }
}

/// Joins words with "or".
fn either(words: impl Iterator<Item = String>, locale: Locale) -> String {
    let words: Vec<String> = words.collect();
    let Some((last, others)) = words.split_last() else { return String::new() };
    if others.is_empty() {
        return last.clone();
    }
    match locale {
        Locale::En => format!("{} or {last}", others.join(", ")),
        Locale::Zh => format!("{}或{last}", others.join("、"))
            .replace("`或`", "` 或 `")
            .replace("或`", "或 `")
            .replace("`或", "` 或"),
    }
}
