//! `[lints]`: which warnings are given, and which of them are mistakes.

use crate::mistake::Mistakes;
use crate::reader::Table;

/// What becomes of a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LintLevel {
    /// It is not given.
    Allow,
    /// It is given.
    Warn,
    /// It is a mistake.
    Deny,
}

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
        Lints { undocumented: LintLevel::Allow, untranslated: LintLevel::Warn, unused: LintLevel::Warn }
    }
}

const LEVELS: [(&str, LintLevel); 3] =
    [("allow", LintLevel::Allow), ("warn", LintLevel::Warn), ("deny", LintLevel::Deny)];

impl Lints {
    pub(crate) fn lower(root: &mut Table<'_>, mistakes: &mut Mistakes) -> Lints {
        let mut lints = Lints::default();
        let Some(mut table) = root.take("lints").and_then(|cell| cell.table(mistakes)) else { return lints };
        for (name, level) in [
            ("undocumented", &mut lints.undocumented),
            ("untranslated", &mut lints.untranslated),
            ("unused", &mut lints.unused),
        ] {
            if let Some(chosen) = table.take(name).and_then(|cell| cell.choice(&LEVELS, mistakes)) {
                *level = chosen;
            }
        }
        table.finish(&[], mistakes);
        lints
    }
}
