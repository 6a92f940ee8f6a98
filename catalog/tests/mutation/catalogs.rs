//! The catalogs of the project, each as short as it can be while it is whole.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::layout::Layout;

/// A catalog to damage.
pub(crate) struct Whole {
    pub(crate) name: String,
    pub(crate) text: String,
}

const ACCOUNTS: &str = include_str!("../../../catalog.toml");
const PAGES: [&str; 2] = ["docs/catalog.md", "README.md"];

/// Longer ones are read too slowly to be read by the thousand.
const LONGEST: usize = 12_000;

/// All catalogs: of the tests, of the pages, and the accounts catalog in slices.
pub(crate) fn all() -> Vec<Whole> {
    let mut found = Vec::new();
    for path in files() {
        let text = fs::read_to_string(root().join(&path)).expect("the catalog can be read");
        found.push(Whole { name: path, text });
    }
    for page in PAGES {
        let text = fs::read_to_string(root().join(page)).expect("the page can be read");
        found.extend(examples(page, &text));
    }
    found.extend(slices(ACCOUNTS));
    found.retain(|whole| whole.text.len() <= LONGEST);
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files() -> Vec<String> {
    let folder = fs::read_dir(root().join("tests/catalogs")).expect("the folder is there");
    let names = folder.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let mut found: Vec<String> =
        names.filter(|name| name.ends_with(".toml")).map(|name| format!("tests/catalogs/{name}")).collect();
    found.push("tests/readme/catalog.toml".to_owned());
    found.push("tests/second/catalog.toml".to_owned());
    found.sort();
    found
}

/// The TOML of a page; a fragment gets a head.
fn examples(page: &str, text: &str) -> Vec<Whole> {
    let blocks = text.split("```toml\n").skip(1).filter_map(|block| block.split("\n```").next());
    let whole = blocks.enumerate().map(|(index, block)| {
        let head = if block.contains("[catalog]") { "" } else { "[catalog]\nname = \"bookshop\"\n\n" };
        Whole { name: format!("{page}, example {}", index + 1), text: format!("{head}{block}\n") }
    });
    whole.collect()
}

/// For each entry of a large catalog: the entry, all that it names, and all that these name.
fn slices(text: &str) -> Vec<Whole> {
    let sections = Layout::of(text).sections;
    let named = |from: usize| {
        let own = &text[sections[from].whole.clone()];
        let others = sections.iter().enumerate();
        let quoted = others.filter(move |(_, other)| own.contains(&format!("\"{}\"", other.name())));
        quoted.map(|(index, _)| index).collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (start, section) in sections.iter().enumerate().filter(|(_, section)| section.is("errors")) {
        let mut chosen = BTreeSet::from([0, start]);
        let mut open = vec![0, start];
        while let Some(next) = open.pop() {
            open.extend(named(next).into_iter().filter(|other| chosen.insert(*other)));
        }
        let parts: Vec<&str> = chosen.iter().map(|index| &text[sections[*index].whole.clone()]).collect();
        if seen.insert(chosen) {
            found.push(Whole { name: format!("catalog.toml, from `{}`", section.name()), text: parts.concat() });
        }
    }
    found
}
