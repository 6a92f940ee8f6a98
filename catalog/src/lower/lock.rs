//! Lowers `[lock]`.

use crate::contract_rule::{ContractLevel, ContractRule};
use crate::diagnostic::Diagnostics;
use crate::keys::{lock as keys, root};
use crate::model::LockSettings;
use crate::reader::Table;
use crate::source::At;

/// Reads `[lock]`; a rule that it does not name keeps its level.
pub(super) fn lower(root: &mut Table<'_>, diagnostics: &mut Diagnostics) -> LockSettings {
    let Some(cell) = root.take(&root::LOCK) else { return LockSettings::default() };
    // What is no table was meant as one, so the lock is required all the same.
    let mut settings =
        LockSettings { at: Some(At { value: (), at: cell.place() }), required: true, levels: Vec::new() };
    let Some(mut table) = cell.table(&keys::LOCK, diagnostics) else { return settings };
    settings.required = table.boolean(&keys::REQUIRED, diagnostics).unwrap_or(true);
    for (rule, key) in ContractRule::ALL.iter().zip(&keys::LEVELS) {
        let cell = table.take(key);
        let chosen = cell.and_then(|cell| cell.choice(&ContractLevel::WORDS, ContractLevel::parse, diagnostics));
        settings.levels.extend(chosen.filter(|level| *level != rule.level()).map(|level| (*rule, level)));
    }
    table.finish(&[], diagnostics);
    settings
}
