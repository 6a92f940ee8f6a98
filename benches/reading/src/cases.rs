//! The work to measure.

use std::hint::black_box;

use errbook_bench_report::entries::{Entry, catalog, entries};
use errbook_catalog::contract::{Contract, Detail, Lock};
use errbook_catalog::{LockFile, enforce, read_text};

use crate::guesses::nearest_by_strsim;

/// A step of reading a catalog, by errbook or by another crate.
pub(crate) struct Case {
    /// The name in the table.
    pub(crate) name: &'static str,
    /// Prepares, and makes the given number of calls.
    pub(crate) run: fn(u64),
    /// Whether its instructions are counted; valgrind is fifty times as slow.
    pub(crate) is_counted: bool,
}

/// All cases.
pub(crate) const CASES: &[Case] = &[
    Case {
        name: "1,000 entries: `errbook_catalog::read_text`: TOML, model and all checks",
        run: |calls| read_all(1_000, calls),
        is_counted: true,
    },
    Case {
        name: "1,000 entries: `toml::de::DeTable::parse`: TOML alone",
        run: |calls| read_toml(1_000, calls),
        is_counted: true,
    },
    Case {
        name: "1,000 entries: `errbook_catalog::enforce`: the lock says what the catalog says",
        run: |calls| hold(1_000, 1_000, calls),
        is_counted: true,
    },
    Case {
        name: "1,000 entries: `errbook_catalog::enforce`: 50 of them are new since the last release",
        run: |calls| hold(1_000, 950, calls),
        is_counted: true,
    },
    Case {
        name: "1,000 entries: `errbook_catalog::enforce`: all of them are new since the last release",
        run: |calls| hold(1_000, 0, calls),
        is_counted: true,
    },
    Case {
        name: "10,000 entries: `errbook_catalog::read_text`: TOML, model and all checks",
        run: |calls| read_all(10_000, calls),
        is_counted: false,
    },
    Case {
        name: "10,000 entries: `toml::de::DeTable::parse`: TOML alone",
        run: |calls| read_toml(10_000, calls),
        is_counted: false,
    },
    Case {
        name: "20 misspelled references among 1,000 names: `errbook_catalog`, looked up, guessed and reported",
        run: guess,
        is_counted: true,
    },
    Case {
        name: "20 misspelled references among 1,000 names: `strsim::osa_distance` alone",
        run: guess_by_strsim,
        is_counted: true,
    },
];

/// Returns the entries of the invented service; one in ten has a field.
fn service(count: usize) -> Vec<Entry> {
    entries(count, 10, 10)
}

fn read_all(count: usize, calls: u64) {
    let text = catalog(&service(count));
    for _ in 0..calls {
        let reading = errbook_catalog::read_text("catalog.toml", black_box(&text));
        assert!(!reading.has_errors(), "the invented catalog is sound");
        black_box(reading);
    }
}

/// Holds a catalog of `count` entries against its lock, in which the first `released` of them are released.
fn hold(count: usize, released: usize, calls: u64) {
    let list = service(count);
    let before = list.get(..released).unwrap_or_default();
    let contract = |list: &[Entry]| Contract::of(&read_text("catalog.toml", &catalog(list)).catalog, Detail::Contract);
    let mut lock = Lock::default();
    lock.update(&contract(before));
    lock.bind("1.0");
    lock.update(&contract(&list));
    let lock = lock.to_string();
    let mut reading = read_text("catalog.toml", &catalog(&list));
    for _ in 0..calls {
        enforce(&mut reading, "catalog.lock", LockFile::Content(black_box(lock.as_bytes())));
        assert!(!reading.has_errors(), "the contract is kept");
    }
}

fn read_toml(count: usize, calls: u64) {
    let text = catalog(&service(count));
    for _ in 0..calls {
        black_box(toml::de::DeTable::parse(black_box(&text)).expect("the invented catalog is TOML"));
    }
}

/// How many references are misspelled.
const WRONG: usize = 20;

/// Returns the name with two neighbouring letters in the middle swapped.
fn misspelled(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let middle = letters.len() / 2;
    letters.swap(middle, middle + 1);
    letters.into_iter().collect()
}

/// Returns the catalog, in which each of the first entries refers to the next one, as `spelled` spells it.
fn referring(list: &[Entry], spelled: fn(&str) -> String) -> String {
    let mut text = catalog(list);
    for pair in list.windows(2).take(WRONG) {
        let [entry, next] = pair else { continue };
        let header = format!("[errors.{}]\n", entry.name);
        text = text.replacen(&header, &format!("{header}see_also = [\"{}\"]\n", spelled(&next.name)), 1);
    }
    text
}

/// Reads the catalog twice, with misspelled references in as many readings as there are calls and correct ones in the others: so
/// the cost of a call is that of the misspelled references alone.
fn guess(calls: u64) {
    let list = service(1_000);
    let (right, wrong) = (referring(&list, str::to_owned), referring(&list, misspelled));
    for reading in 0..2 {
        let (text, mistakes) = if reading < calls { (&wrong, WRONG) } else { (&right, 0) };
        let reading = errbook_catalog::read_text("catalog.toml", black_box(text));
        assert_eq!(reading.errors().count(), mistakes, "one diagnostic for each misspelled reference");
        black_box(reading);
    }
}

fn guess_by_strsim(calls: u64) {
    let list = service(1_000);
    let wrong: Vec<String> = list.iter().skip(1).take(WRONG).map(|entry| misspelled(&entry.name)).collect();
    for _ in 0..calls {
        for wanted in &wrong {
            let nearest = nearest_by_strsim(wanted, list.iter().map(|entry| entry.name.as_str()));
            assert!(nearest.is_some(), "each misspelled name is near to one");
        }
    }
}
