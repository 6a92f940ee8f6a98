//! The table of keys against the reader.

use core::ptr;

use super::{Contract, Key, KeyDefault, KeyTable, TABLES, ValueType, message};
use crate::contract_rule::{ContractLevel, ContractRule};
use crate::model::{Audience, FieldKind, Kind, LogLevel};
use crate::names::FieldCase;
use crate::plural::Category;
use crate::reader::taken_keys;
use crate::{LintLevel, Loaded, Reading, Request, read};

/// A catalog and a file that it includes, with each table of the format in them.
const CATALOG: &str = r##"
[catalog]
name = "shop"
languages = ["en"]
include = ["more.toml"]

[groups.a]
status = 409

[tags.a]

[statuses.404]

[retired.b]

[violations.a]
message = "Too long."

[retired_violations.b]

[envelopes.a]
body = {}

[formats.number]
number = "1,234,567.8"

[lints]

[lock]

[pages]
logo = { light = "light.svg", dark = "dark.svg" }
accent = { light = "#1a5fb4", dark = "#99c1f1" }
extra = [{ slug = "a", title = "A", file = "a.md" }]

[errors.a]
group = "a"
message.en = { plural = "n", one = "One.", other = "{n}." }
fields.n = { type = "integer" }

[errors.c]
status = 410
message = "C."
links = [{ url = "https://example.com" }]
deprecated = {}
"##;

fn read_with(catalog: &str) -> Reading {
    read(&mut |request: &Request<'_>| {
        let text = match request {
            Request::Catalog => catalog,
            Request::Include(_) => "[errors.z]\nstatus = 400\nmessage = \"Z.\"\n",
        };
        Ok(Loaded { name: "catalog.toml".to_owned(), bytes: text.as_bytes().to_vec() })
    })
}

fn rows() -> impl Iterator<Item = (&'static KeyTable, &'static Key)> {
    TABLES.iter().flat_map(|table| table.keys.iter().map(move |key| (*table, *key)))
}

#[test]
fn every_row_is_read_and_every_key_that_is_read_is_a_row_of_its_table() {
    taken_keys::drain();
    assert!(!read_with(CATALOG).has_errors());
    let taken = taken_keys::drain();
    let same =
        |(table, key): (&KeyTable, &Key), other: &(&KeyTable, &Key)| ptr::eq(table, other.0) && ptr::eq(key, other.1);
    for row in rows() {
        assert!(taken.iter().any(|read| same(row, read)), "no lowering reads `{}` of `{}`", row.1.name, row.0.path);
    }
    for read in &taken {
        assert!(rows().any(|row| same(row, read)), "`{}` is no row of `{}`", read.1.name, read.0.path);
    }
}

#[test]
fn a_table_has_a_key_once() {
    for table in TABLES {
        for (index, key) in table.keys.iter().enumerate() {
            assert!(table.keys.iter().skip(index + 1).all(|other| other.name != key.name), "{}", key.name);
        }
    }
}

#[test]
fn every_table_that_a_value_can_be_is_listed() {
    fn listed(value: &ValueType) {
        match value {
            ValueType::Table(table) => assert!(TABLES.iter().any(|one| ptr::eq(*one, *table)), "{}", table.path),
            ValueType::List(inner) | ValueType::Named(_, inner) | ValueType::PerLanguage(inner) => listed(inner),
            ValueType::Either(several) => several.iter().for_each(listed),
            _ => {}
        }
    }
    rows().for_each(|(_, key)| listed(&key.value));
}

#[test]
fn every_rule_of_the_contract_watches_a_key() {
    // Notes are for people who read a comparison.
    for rule in ContractRule::ALL.iter().filter(|rule| rule.level() != ContractLevel::Note) {
        let watches = |key: &Key| matches!(key.contract, Contract::Watched(rules) if rules.contains(rule));
        assert!(rows().any(|(_, key)| watches(key)), "{}", rule.as_str());
    }
    assert!(rows().all(|(_, key)| key.contract != Contract::Watched(&[])));
}

#[test]
fn every_plural_form_has_the_key_of_its_name() {
    for category in Category::ALL {
        assert_eq!(message::form(category).name, category.name());
    }
}

#[test]
fn a_word_of_the_catalog_stands_for_one_value() {
    macro_rules! agree {
        ($($choice:ident)*) => {$(
            assert_eq!($choice::ALL.map($choice::as_str), $choice::WORDS);
            assert_eq!($choice::WORDS.map($choice::parse), $choice::ALL.map(Some));
            assert_eq!($choice::parse("other"), None);
        )*};
    }
    agree!(Audience ContractLevel FieldCase FieldKind Kind LintLevel LogLevel);
}

/// A catalog with a line in the table that `path` names.
fn with(path: &str, line: &str) -> String {
    let (table, prefix) = match path {
        "fields.NAME" if !line.is_empty() => ("[errors.a]", "fields.n."),
        "fields.NAME" => ("[errors.a]", ""),
        path => (path, ""),
    };
    // What was retired has a name of its own.
    let name = if table.starts_with("retired") { "b" } else { "a" };
    let header = format!("[{}]", table.trim_matches(['[', ']']).replace("NAME", name).replace("NNN", "404"));
    let parts = CATALOG.split_once(&header).expect("the catalog has the table");
    let text = format!("{}{header}\n{prefix}{line}{}", parts.0, parts.1);
    // The field is a table in braces, which nothing can be added to.
    text.replace("fields.n = { type = \"integer\" }", "fields.n.type = \"integer\"")
}

#[test]
fn the_defaults_of_the_rows_are_those_of_the_reader() {
    let mut compared = 0;
    for (table, key) in rows() {
        let default = match key.default {
            KeyDefault::Toml(default) => default.to_owned(),
            KeyDefault::String(default) => format!("{default:?}"),
            KeyDefault::Required | KeyDefault::Nothing | KeyDefault::Told(_) => continue,
        };
        // The test reads by the first two, and the catalog has the third.
        if ["languages", "include", "extra"].contains(&key.name) {
            continue;
        }
        let text = with(table.path, &format!("{} = {default}", key.name));
        let (written, absent) = (read_with(&text), read_with(&with(table.path, "")));
        assert!(!written.has_errors(), "{:?}", written.diagnostics);
        assert_eq!(written.catalog, absent.catalog, "{}: {}", table.path, key.name);
        assert_eq!(written.diagnostics.len(), absent.diagnostics.len(), "{}: {}", table.path, key.name);
        compared += 1;
    }
    assert!(compared > 12, "{compared} defaults");
}

#[test]
fn the_languages_and_files_of_a_catalog_without_any_are_those_of_the_rows() {
    let defaults = |catalog: &str| {
        let reading = read_with(&format!("[catalog]\nname = \"shop\"\n{catalog}"));
        assert!(!reading.has_errors());
        let languages = reading.catalog.languages.into_iter().map(|tag| tag.value).collect::<Vec<_>>();
        (languages, reading.catalog.entries.len())
    };
    let rows = rows().filter(|(_, key)| ["languages", "include"].contains(&key.name));
    let written = rows.map(|(_, key)| match key.default {
        KeyDefault::Toml(default) => format!("{} = {default}\n", key.name),
        _ => panic!("`{}` has a default", key.name),
    });
    assert_eq!(defaults(&written.collect::<String>()), defaults(""));
}
