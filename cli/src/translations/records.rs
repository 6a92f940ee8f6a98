//! `catalog.texts`: from which text of the default language each translation was made.
//!
//! A block for each table of the catalog has a line for each translation, `KEY LANGUAGE = HASH`. Blocks and lines are sorted, so that
//! versions merge line by line.

mod key;
mod read;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use key::{line_key, parts};

/// The version of the format. A file of a newer one is not read.
const FORMAT: &str = "1";

/// The first line of the file, for people who open it.
const HEAD: &str =
    "# From which text of the default language each translation was made. Written by `errbook translations`.";

/// What each translation was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Records {
    /// By heading, `errors.sold_out`, and by the key of a line, `message zh`: the hash.
    blocks: BTreeMap<String, BTreeMap<String, String>>,
}

impl Records {
    /// Returns the hash of the text that a translation was made from.
    pub(super) fn get(&self, heading: &str, key: &str, language: &str) -> Option<&str> {
        self.blocks.get(heading)?.get(&line_key(key, language)).map(String::as_str)
    }

    /// Records that a translation was made from the text with this hash.
    pub(super) fn set(&mut self, heading: String, key: &str, language: &str, hash: String) {
        self.blocks.entry(heading).or_default().insert(line_key(key, language), hash);
    }

    /// Keeps the translations, by heading, key and language, that are still there.
    pub(super) fn retain(&mut self, is_there: impl Fn(&str, &str, &str) -> bool) {
        for (heading, block) in &mut self.blocks {
            block.retain(|line, _| parts(line).is_some_and(|(key, language)| is_there(heading, &key, language)));
        }
        self.blocks.retain(|_, block| !block.is_empty());
    }

    /// Returns the content of the file.
    pub(super) fn write(&self) -> String {
        let mut out = format!("{HEAD}\nformat = {FORMAT}\n");
        for (heading, block) in &self.blocks {
            let _ = write!(out, "\n[{heading}]\n");
            for (key, hash) in block {
                let _ = writeln!(out, "{key} = {hash}");
            }
        }
        out
    }
}
