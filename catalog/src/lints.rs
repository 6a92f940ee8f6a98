//! `[lints]`: which warnings are given, and which of them are mistakes.

use crate::choice::choices;
use crate::diagnostic::Diagnostics;
use crate::keys;
use crate::reader::Table;

choices! {
    /// What becomes of a warning.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LintLevel {
        /// It is not given.
        Allow = "allow",
        /// It is given.
        Warn = "warn",
        /// It is a mistake.
        Deny = "deny",
    }
}

/// The names under `[lints]`, each with its level where the catalog does not say.
pub const LINTS: [(&str, LintLevel); 3] =
    [("undocumented", LintLevel::Allow), ("untranslated", LintLevel::Warn), ("unused", LintLevel::Warn)];

/// The level of each warning.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lints {
    /// An entry without a description.
    pub(crate) undocumented: LintLevel,
    /// A text that looks as if it were still in another language.
    pub(crate) untranslated: LintLevel,
    /// A group or tag that no entry uses, or a field of an envelope that none declares.
    pub(crate) unused: LintLevel,
}

impl Default for Lints {
    fn default() -> Lints {
        let [(_, undocumented), (_, untranslated), (_, unused)] = LINTS;
        Lints { undocumented, untranslated, unused }
    }
}

impl Lints {
    pub(crate) fn lower(root: &mut Table<'_>, diagnostics: &mut Diagnostics) -> Lints {
        let mut lints = Lints::default();
        let Some(mut table) =
            root.take(&keys::root::LINTS).and_then(|cell| cell.table(&keys::lint::LINTS, diagnostics))
        else {
            return lints;
        };
        let levels = [
            (&keys::lint::UNDOCUMENTED, &mut lints.undocumented),
            (&keys::lint::UNTRANSLATED, &mut lints.untranslated),
            (&keys::lint::UNUSED, &mut lints.unused),
        ];
        for (key, level) in levels {
            let cell = table.take(key);
            let chosen = cell.and_then(|cell| cell.choice(&LintLevel::WORDS, LintLevel::parse, diagnostics));
            *level = chosen.unwrap_or(*level);
        }
        table.finish(&[], diagnostics);
        lints
    }
}
