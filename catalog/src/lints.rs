//! `[lints]`: which warnings are given, and which of them are mistakes.

use crate::diagnostic::Diagnostics;
use crate::reader::Table;

/// What becomes of a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LintLevel {
    /// It is not given.
    Allow,
    /// It is given.
    Warn,
    /// It is a mistake.
    Deny,
}

impl LintLevel {
    /// As the catalog spells it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            LintLevel::Allow => "allow",
            LintLevel::Warn => "warn",
            LintLevel::Deny => "deny",
        }
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

const LEVELS: [LintLevel; 3] = [LintLevel::Allow, LintLevel::Warn, LintLevel::Deny];

impl Lints {
    pub(crate) fn lower(root: &mut Table<'_>, diagnostics: &mut Diagnostics) -> Lints {
        let mut lints = Lints::default();
        let Some(mut table) = root.take("lints").and_then(|cell| cell.table(diagnostics)) else { return lints };
        let levels = LEVELS.map(|level| (level.as_str(), level));
        let chosen = [&mut lints.undocumented, &mut lints.untranslated, &mut lints.unused];
        for ((name, _), level) in LINTS.into_iter().zip(chosen) {
            if let Some(chosen) = table.take(name).and_then(|cell| cell.choice(&levels, diagnostics)) {
                *level = chosen;
            }
        }
        table.finish(&[], diagnostics);
        lints
    }
}
