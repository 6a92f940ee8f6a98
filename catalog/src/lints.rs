//! `[lints]`: the level of each lint in a catalog.

use crate::diagnostic::Diagnostics;
use crate::keys;
use crate::lint::{Lint, LintLevel};
use crate::reader::Table;

/// The levels of all lints.
#[derive(Clone, Debug)]
pub(crate) struct Lints {
    /// In the order of [`Lint::ALL`].
    levels: Vec<LintLevel>,
}

impl Default for Lints {
    fn default() -> Lints {
        Lints { levels: Lint::ALL.iter().map(|lint| lint.default_level()).collect() }
    }
}

impl Lints {
    /// Reads `[lints]`; a lint that it does not name keeps its default level.
    pub(crate) fn lower(root: &mut Table<'_>, diagnostics: &mut Diagnostics) -> Lints {
        let mut lints = Lints::default();
        let cell = root.take(&keys::root::LINTS);
        let Some(mut table) = cell.and_then(|cell| cell.table(&keys::lint::LINTS, diagnostics)) else { return lints };
        for (key, level) in keys::lint::LINTS.keys.iter().zip(&mut lints.levels) {
            let cell = table.take(key);
            let chosen = cell.and_then(|cell| cell.choice(&LintLevel::WORDS, LintLevel::parse, diagnostics));
            *level = chosen.unwrap_or(*level);
        }
        table.finish(&[], diagnostics);
        lints
    }

    /// Returns the level of a lint.
    pub(crate) fn level(&self, lint: Lint) -> LintLevel {
        Lint::ALL
            .iter()
            .zip(&self.levels)
            .find(|(known, _)| **known == lint)
            .map_or(lint.default_level(), |(_, level)| *level)
    }
}
