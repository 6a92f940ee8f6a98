//! What the schema rejects: of every change that the reader rejects, those that are about the shape of a catalog.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use errbook_catalog::keys::{KeyTable, TABLES, ValueType};
use errbook_catalog::read_text;
use jsonschema::Validator;

use crate::catalogs::{self, Read, json};
use crate::mutations::{Change, Mutation, Step, all, apply};
use crate::{beyond, of, validator};

/// The size in bytes from which a catalog is not changed: the smaller ones have every key.
const LARGE: usize = 12_000;

/// Of how many mutants one is left for other validators.
const EACH: usize = 10;

/// Returns a path with its names replaced: `errors.NAME.fields.NAME.type`.
fn place(path: &[Step]) -> String {
    let mut value = ValueType::Table(TABLES[0]);
    let mut parts: Vec<String> = Vec::new();
    for step in path {
        let (part, next) = next(value, step);
        parts.push(part);
        value = next;
    }
    parts.join(".")
}

/// Returns what a step is called, and the type of what it leads to.
fn next(value: ValueType, step: &Step) -> (String, ValueType) {
    let key = match step {
        Step::Key(key) => key.as_str(),
        Step::Item(_) => "",
    };
    match value {
        ValueType::Table(table) => of_table(table, key),
        ValueType::Named(_, inner) => ("NAME".to_owned(), *inner),
        ValueType::PerLanguage(inner) if !key.is_empty() && !is_forms(inner, key) => ("TAG".to_owned(), *inner),
        ValueType::PerLanguage(inner) => next(*inner, step),
        ValueType::List(inner) => ("[]".to_owned(), *inner),
        ValueType::Body | ValueType::Any => (if key == "*" { "*" } else { "member" }.to_owned(), value),
        ValueType::Either(several) => {
            let fits = |one: &&ValueType| match one {
                ValueType::List(_) => key.is_empty(),
                ValueType::Table(_) | ValueType::Named(..) | ValueType::PerLanguage(_) => !key.is_empty(),
                _ => false,
            };
            several.iter().find(fits).map_or((key.to_owned(), ValueType::Any), |one| next(*one, step))
        }
        _ => (key.to_owned(), ValueType::Any),
    }
}

/// Returns whether a key is one of plural forms.
fn is_forms(inner: &ValueType, key: &str) -> bool {
    let table = |one: &ValueType| if let ValueType::Table(table) = one { table.has(key) } else { false };
    matches!(inner, ValueType::Either(several) if several.iter().any(table))
}

fn of_table(table: &KeyTable, key: &str) -> (String, ValueType) {
    let found = table.keys.iter().find(|known| known.name == key || known.name == "=N" && key.starts_with('='));
    match (found, table.language) {
        (Some(found), _) => (found.name.to_owned(), found.value),
        (None, Some(language)) => ("TAG".to_owned(), language.value),
        (None, None) => (key.to_owned(), ValueType::Any),
    }
}

/// Returns the keys of the format that no place ends in.
fn keys_without(places: &BTreeSet<String>) -> Vec<String> {
    let keys = TABLES.iter().flat_map(|table| table.keys.iter().map(|key| (table.path, key.name)));
    let ends = keys.map(|(table, key)| {
        match table.replace("NNN", "NAME").replace("links", "links.[]").replace("extra", "extra.[]") {
            root if root.is_empty() => key.to_owned(),
            table => format!("{table}.{key}"),
        }
    });
    let is_missing = |end: &String| !places.iter().any(|place| place == end || place.ends_with(&format!(".{end}")));
    ends.filter(is_missing).collect()
}

/// The verdicts on a mutant.
struct Verdicts {
    /// The rules that the reader reports as broken.
    reader: BTreeSet<&'static str>,
    /// Whether the schema for all catalogs accepts it.
    general: bool,
    /// Whether that for the catalog before the change accepts it.
    own: bool,
}

#[test]
fn what_the_reader_rejects_for_its_shape_is_rejected() {
    let general = validator(&of(None, false));
    let mut made: HashSet<(String, String)> = HashSet::new();
    let mut report = Report::default();
    // Some are left for other validators: see tests/clients/schema.
    let mut left = String::new();
    // Small ones first, so that most changes are made there.
    let size = |read: &Read| read.files[0].to_string().len();
    let mut catalogs = catalogs::all();
    catalogs.retain(|read| read.files.len() == 1 && size(read) < LARGE);
    catalogs.sort_by_key(size);
    for read in &catalogs {
        let mut own = None;
        for mutation in all(&read.files[0]) {
            let place = place(&mutation.path);
            // A change is made once of the places that differ in names only.
            let kind = (place, mutation.change.name());
            if made.contains(&kind) {
                continue;
            }
            let Some(mutant) = apply(&read.files[0], &mutation) else { continue };
            let (place, _) = kind.clone();
            made.insert(kind);
            let own = own.get_or_insert_with(|| validator(&of(Some(&read.catalog), false)));
            let document = json(&mutant);
            let verdicts = verdicts(&mutant, &document, &general, own);
            if report.mutants % EACH == 0 {
                let change = format!("{place} {}", mutation.change.name());
                let text = toml::to_string(&mutant).expect("it is TOML");
                let line = serde_json::json!({
                    "catalog": read.name, "change": change, "general": verdicts.general, "own": verdicts.own,
                    "document": document, "toml": text,
                });
                left += &format!("{line}\n");
            }
            report.add(read, &mutation, &place, &verdicts, &mutant);
        }
    }
    let places: BTreeSet<String> = made.into_iter().map(|(place, _)| place).collect();
    assert_eq!(keys_without(&places), [""; 0], "keys that no catalog here has");
    report.finish();
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutants.jsonl"), left).expect("the file can be written");
}

fn verdicts(mutant: &toml::Value, document: &serde_json::Value, general: &Validator, own: &Validator) -> Verdicts {
    let text = toml::to_string(mutant).expect("it is TOML");
    let reading = read_text("catalog.toml", &text);
    let reader = reading.errors().map(|diagnostic| diagnostic.rule.as_str()).collect();
    Verdicts { reader, general: general.is_valid(document), own: own.is_valid(document) }
}

/// What does not agree, and what was found on the way.
#[derive(Default)]
struct Report {
    mutants: usize,
    rejected_by_reader: usize,
    rejected_by_general: usize,
    rejected_by_own: usize,
    used: BTreeSet<usize>,
    wrong: BTreeMap<String, String>,
}

impl Report {
    fn add(&mut self, read: &Read, mutation: &Mutation, place: &str, verdicts: &Verdicts, mutant: &toml::Value) {
        self.mutants += 1;
        self.rejected_by_reader += usize::from(!verdicts.reader.is_empty());
        self.rejected_by_general += usize::from(!verdicts.general);
        self.rejected_by_own += usize::from(!verdicts.own);
        let what = format!("{place} {}", mutation.change.name());
        let mut wrong = |kind: &str| {
            let rules: Vec<&str> = verdicts.reader.iter().copied().collect();
            let key = format!("{kind} [{}] {what}", rules.join(" "));
            self.wrong.entry(key).or_insert_with(|| format!("{} {:?}", read.name, mutation.path));
        };
        if verdicts.reader.is_empty() {
            if !verdicts.general {
                wrong("accepted by the reader, rejected by the schema");
            }
            // The change may have changed the names.
            let is_valid_after = || {
                let after = read_text("catalog.toml", &toml::to_string(mutant).expect("it is TOML")).catalog;
                validator(&of(Some(&after), false)).is_valid(&json(mutant))
            };
            if !verdicts.own && !is_valid_after() {
                wrong("accepted by the reader, rejected by the schema with its names");
            }
            return;
        }
        let is_date = matches!(mutation.change, Change::Replaced(toml::Value::Datetime(_)));
        for (schema, accepted) in
            [(beyond::Schema::General, verdicts.general), (beyond::Schema::WithNames, verdicts.own)]
        {
            if !accepted {
                continue;
            }
            let rows: Vec<Option<usize>> =
                verdicts.reader.iter().map(|rule| beyond::row(rule, place, is_date, schema)).collect();
            if rows.iter().any(Option::is_none) {
                wrong(&format!("accepted by the schema {schema:?}"));
            }
            self.used.extend(rows.into_iter().flatten());
        }
    }

    fn finish(self) {
        println!(
            "{} mutants; rejected by the reader: {}, by the schema: {}, by that with names: {}",
            self.mutants, self.rejected_by_reader, self.rejected_by_general, self.rejected_by_own
        );
        let shown: Vec<String> = self.wrong.iter().map(|(what, at)| format!("{what}   ({at})")).collect();
        assert!(shown.is_empty(), "{} kinds:\n{}", shown.len(), shown.join("\n"));
        let unused = beyond::ROWS.iter().enumerate().filter(|(index, _)| !self.used.contains(index));
        let unused: Vec<String> = unused.map(|(_, row)| format!("{} at {}", row.rule, row.place)).collect();
        assert_eq!(unused, [""; 0], "rows that no mutant needs");
    }
}
