//! Series of random edits of the catalogs of the project: 60 for each test, or as many as `ERRBOOK_CASES` says.

use std::path::Path;

use errbook_catalog::contract::Change;
use errbook_test_values::Random;

use super::edits::edits;
use super::version::{Checked, Version};

/// The catalogs that are edited.
const CATALOGS: &[&str] = &[
    "pages/tests/site/everything.toml",
    "tests/catalogs/versions.toml",
    "tests/catalogs/items.toml",
    "tests/catalogs/envelopes.toml",
    "tests/catalogs/places.toml",
    "tests/shapes/ruoyi.toml",
    "tests/shapes/alibaba.toml",
    "tests/shapes/lists/google.toml",
    "tests/shapes/lists/json_api.toml",
    "tests/shapes/lists/spring.toml",
    "exports/tests/internal.toml",
    "tests/catalogs/answers.toml",
    "tests/catalogs/decode.toml",
    "tests/catalogs/replies.toml",
    "tests/catalogs/signup.toml",
    "tests/catalogs/violations.toml",
    "tests/shapes/lists/github.toml",
];

/// Returns how many series of edits each test makes.
pub(super) fn cases() -> usize {
    let cases = std::env::var("ERRBOOK_CASES").map(|cases| cases.parse().expect("ERRBOOK_CASES is a number"));
    cases.unwrap_or(60)
}

/// Returns changes as text, for failures.
pub(super) fn told(changes: &[Change]) -> String {
    let told = changes
        .iter()
        .map(|change| format!("  {} {}: {:?} -> {:?}\n", change.rule.as_str(), change.path(), change.old, change.new));
    told.collect()
}

/// A catalog after a series of edits.
pub(super) struct Edited {
    /// The names of the edits.
    pub(super) made: Vec<&'static str>,
    pub(super) checked: Checked,
}

/// Edits a catalog so many times. An edit that leaves errors behind is not made.
pub(super) fn edited(text: &str, count: usize, random: &mut Random) -> Option<Edited> {
    let edits = edits();
    let mut root: toml::Table = toml::from_str(text).expect("TOML");
    let mut found = None;
    let mut made = Vec::new();
    for _ in 0..count * 6 {
        if made.len() == count {
            break;
        }
        let (name, edit) = random.one_of(&edits);
        let mut other = root.clone();
        if edit(&mut other, random).is_none() || other == root {
            continue;
        }
        let Some(checked) = Checked::read(&toml::to_string(&other).expect("TOML")) else { continue };
        (root, found) = (other, Some(checked));
        made.push(name);
    }
    Some(Edited { made, checked: found? })
}

/// Returns the catalogs that are edited.
pub(super) fn catalogs() -> Vec<Version> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let version = |path: &&str| {
        let text = std::fs::read_to_string(root.join(path)).expect("a catalog");
        Checked::read(&text).unwrap_or_else(|| panic!("{path}")).version()
    };
    CATALOGS.iter().map(version).collect()
}
