//! A block in two versions, with what surrounds it.

use crate::contract::blocks::{Block, Blocks};

/// A block in two versions, with what surrounds it.
pub(super) struct Versions<'a, 't> {
    pub(super) old: &'a Blocks<'t>,
    pub(super) new: &'a Blocks<'t>,
    pub(super) before: &'a Block<'a>,
    pub(super) after: &'a Block<'t>,
}

impl Versions<'_, '_> {
    /// Returns whether one of the two has a template and the other has not, by the word of its facts.
    pub(super) fn has_whole_template(&self, word: &str) -> bool {
        let start = format!("{word} ");
        let has = |block: &Block<'_>| block.keys().any(|key| key.starts_with(&start));
        matches!(word, "success" | "item" | "single") && has(self.before) != has(self.after)
    }

    /// Returns whether a fact is there in one version only.
    pub(super) fn differ_in(&self, key: &str) -> bool {
        self.before.contains_key(key) != self.after.contains_key(key)
    }
}
