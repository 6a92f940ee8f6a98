//! What holds for any catalogs: those of the tests, against themselves and each other, and locks with damage.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::differing::{assert_same_by_parts, locked};
use super::*;
use crate::contract::{Changelog, ContractLevel, Lock};

/// The contracts of the catalogs in `tests/` that are whole by themselves, and of the accounts catalog.
fn contracts() -> Vec<(String, Contract)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = fs::read_dir(root.join("tests/catalogs")).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "toml")).collect();
    files.push(root.join("catalog.toml"));
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        found.extend(read(&text).map(|contract| (file.display().to_string(), contract)));
    }
    assert!(found.len() > 20, "{}", found.len());
    found
}

#[test]
fn a_contract_is_that_of_its_lock_and_has_no_changes_to_itself() {
    for (name, contract) in contracts() {
        assert_eq!(contract.changes_to(&contract), [], "{name}");
        let mut lock = locked(&contract);
        for release in [None, Some("1.0")] {
            release.into_iter().for_each(|release| lock.bind(release));
            let text = lock.to_string();
            assert_eq!(Lock::read(&text).as_ref(), Ok(&lock), "{name}");
            assert!(Lock::is_text_of(&text, &contract), "{name}");
            assert!(lock.changes(&contract).is_empty(), "{name}");
        }
    }
}

#[test]
fn between_any_two_each_rule_is_told_once_of_a_path_and_can_be_accepted() {
    let contracts = contracts();
    for (index, (one, old)) in contracts.iter().enumerate() {
        // Not with all others, as that takes minutes without optimisation.
        for (other, new) in contracts.iter().cycle().skip(index).take(4) {
            let changes = old.changes_to(new);
            let paths: BTreeSet<String> = told(&changes).into_iter().collect();
            assert_eq!(paths.len(), changes.len(), "{one} {other}: {:?}", told(&changes));
            assert_eq!(changes.is_empty(), old == new, "{one} {other}");
            let mut lock = locked(old);
            lock.bind("1.0");
            let level = |_: &Change| ContractLevel::Breaking;
            assert_same_by_parts(&lock, new);
            for change in lock.breaks(new, &level) {
                lock.accept(&change, "It has to be.");
            }
            assert!(lock.breaks(new, &level).is_empty(), "{one} {other}");
            assert_same_by_parts(&lock, new);
            lock.update(new);
            assert_same_by_parts(&lock, new);
            assert_same_by_parts(&lock, old);
            assert_eq!(Lock::read(&lock.to_string()).as_ref(), Ok(&lock), "{one} {other}");
            assert!(lock.breaks(new, &level).is_empty(), "{one} {other}");
            lock.bind("2.0");
            assert!(lock.changes(new).is_empty() && Lock::is_text_of(&lock.to_string(), new), "{one} {other}");
        }
    }
}

/// xorshift64: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % bound.max(1)
    }
}

/// Returns how many files are damaged: 800, or as many as `ERRBOOK_CASES` says.
fn cases() -> usize {
    std::env::var("ERRBOOK_CASES").map_or(800, |cases| cases.parse().unwrap())
}

/// Damages a text in one to three places.
fn damaged(text: &str, random: &mut Random) -> String {
    const INSERTED: [&str; 18] = [
        "\"",
        "\\",
        "=",
        " = ",
        " ",
        "\n",
        "[",
        "]",
        "+ ",
        "- ",
        "#",
        "<<<<<<< a\n",
        "=======\n",
        ">>>>>>>\n",
        "书",
        "\u{0}",
        "accepted ",
        "\\ud800",
    ];
    let mut damaged: Vec<char> = text.chars().collect();
    for _ in 0..1 + random.below(3) {
        let at = random.below(damaged.len());
        let end = (at + random.below(30)).min(damaged.len());
        match random.below(3) {
            0 => drop(damaged.drain(at..end)),
            1 => drop(damaged.splice(at..at, INSERTED[random.below(INSERTED.len())].chars())),
            _ => {
                let copy: Vec<char> = damaged[at..end].to_vec();
                let to = random.below(damaged.len());
                drop(damaged.splice(to..to, copy));
            }
        }
    }
    damaged.into_iter().collect()
}

#[test]
fn a_lock_with_damage_is_read_or_refused() {
    let contract = contract(SHOP);
    let mut lock = locked(&contract);
    lock.bind("1.0");
    let other = contract_of_damage();
    for change in lock.breaks(&other, &|change| change.rule.level()) {
        lock.accept(&change, "\"So\"\nit is.");
    }
    lock.update(&other);
    let text = lock.to_string();
    let mut random = Random(41);
    for _ in 0..cases() {
        let damaged = damaged(&text, &mut random);
        let _ = Lock::is_text_of(&damaged, &contract);
        if let Some((part, now)) = Lock::read_differing(&damaged, &contract) {
            let whole = Lock::read(&damaged).expect("what is read in parts is read as a whole");
            assert_eq!(part.changes(&now), whole.changes(&contract), "{damaged}");
        }
        let of_merge = Lock::join(&damaged, &contract);
        if let Ok(read) = Lock::read(&damaged) {
            let _ = read.changes(&contract);
            // What is read is written so that it is read again, and can be joined with itself.
            assert_eq!(Lock::read(&read.to_string()).as_ref(), Ok(&read), "{damaged}");
            assert!(of_merge.is_ok_and(|joined| Lock::read(&joined.to_string()) == Ok(joined)), "{damaged}");
        }
    }
}

#[test]
fn releases_with_damage_are_read_or_refused() {
    let (old, new) = (contract(SHOP), contract_of_damage());
    let mut lock = locked(&old);
    for change in lock.breaks(&new, &|change| change.rule.level()) {
        lock.accept(&change, "\"So\"\nit is.");
    }
    let mut changelog = Changelog::default();
    assert!(changelog.append(lock.release("1.0", "2026-11-29", &new)));
    assert!(changelog.append(lock.release("1.1-\"b\"", "2026-11-30", &old)));
    let text = changelog.to_string();
    assert_eq!(Changelog::read(&text).as_ref(), Ok(&changelog));
    let mut random = Random(43);
    for _ in 0..cases() {
        let damaged = damaged(&text, &mut random);
        if let Ok(read) = Changelog::read(&damaged) {
            assert_eq!(Changelog::read(&read.to_string()).as_ref(), Ok(&read), "{damaged}");
        }
    }
}

fn contract_of_damage() -> Contract {
    let other = edited(SHOP, "404\nmessage.en", "404\ncode = \"lost\"\nmessage.en");
    contract(&edited(&other, "retryable         = true", ""))
}
