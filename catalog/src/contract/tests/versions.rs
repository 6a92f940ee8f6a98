//! The catalogs of the project as versions of each other: which rules tell what.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::contract::ContractRule;

/// Catalogs of which the second is a later version of the first, or the same API as others shape it.
const VERSIONS: &[[&str; 2]] = &[
    ["cli/tests/diff/old.toml", "cli/tests/diff/new.toml"],
    ["tests/catalogs/versions-other.toml", "tests/catalogs/versions.toml"],
    ["tests/shapes/wechat.toml", "tests/shapes/common.toml"],
    ["tests/shapes/lists/genauth.toml", "examples/genauth/catalog.toml"],
];

/// Folders whose catalogs are compared with each other.
const FOLDERS: &[&str] = &["tests/catalogs", "tests/shapes", "tests/shapes/lists", "benches/cases", "cli/tests/diff"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn of_file(path: &Path) -> Option<Contract> {
    read_in(&fs::read_to_string(path).unwrap(), Detail::Full)
}

#[test]
fn versions_of_an_api_in_both_directions() {
    let mut text = String::new();
    for [one, other] in VERSIONS {
        let contracts = [one, other].map(|path| of_file(&root().join(path)).unwrap_or_else(|| panic!("{path}")));
        for (index, [old, new]) in [[one, other], [other, one]].into_iter().enumerate() {
            let changes = contracts[index].changes_to(&contracts[1 - index]);
            text.push_str(&format!("{old} => {new}\n"));
            for line in told(&changes) {
                text.push_str(&format!("  {line}\n"));
            }
        }
    }
    expect_test::expect_file!["../versions.txt"].assert_eq(&text);
}

#[test]
fn any_catalog_as_a_later_version_of_any_other() {
    let files = FOLDERS.iter().flat_map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "toml") && file.file_name().unwrap() != "Cargo.toml");
    files.sort();
    let contracts: Vec<Contract> = files.iter().filter_map(|file| of_file(file)).collect();
    assert!(contracts.len() > 35, "{}", contracts.len());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for old in &contracts {
        for new in &contracts {
            let changes = old.changes_to(new);
            assert_eq!(changes.is_empty(), old == new);
            for change in changes {
                *counts.entry(change.rule.as_str()).or_default() += 1;
            }
        }
    }
    let counted = counts.iter().map(|(rule, count)| format!("{rule} {count}\n"));
    expect_test::expect_file!["../pairs.txt"].assert_eq(&counted.collect::<String>());
    // What no catalog of the project is in another way, the edits show.
    let unseen = ContractRule::ALL.iter().filter(|rule| !counts.contains_key(rule.as_str())).count();
    assert!(unseen < 20, "{unseen}");
}
