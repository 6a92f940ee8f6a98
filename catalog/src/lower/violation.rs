//! Lowers `[violations.NAME]`, and `violations` of entries.

use super::context::{Cx, Known};
use super::definition;
use super::group::owned_name;
use crate::index::ByName;
use crate::keys::{entry, violation as keys};
use crate::messages;
use crate::model::{Held, HeldViolation, Violation};
use crate::names::FieldCase;
use crate::reader::{Cell, Table};
use crate::source::At;
use crate::tree::Value;

pub(super) fn lower(cell: Cell<'_>, known: &Known<'_>, case: FieldCase, cx: &mut Cx<'_>) -> Option<Violation> {
    let before = cx.diagnostics.len();
    let mut table = cell.table(&keys::VIOLATIONS, &mut cx.diagnostics)?;
    let rules = table.strings(&keys::RULES, &mut cx.diagnostics);
    for cell in table.take_each(|key| entry::ERRORS.has(key) && !keys::VIOLATIONS.has(key)) {
        cx.diagnostics.push(messages::key_of_an_entry(cell.key));
    }
    let group = definition::group(&mut table, known, cx);
    let (definition, versions) = definition::lower(owned_name(&cell), &mut table, &group, known, case, cx);
    let mut violation = Violation { definition, rules };
    table.finish(&[], &mut cx.diagnostics);
    cx.set_completeness(&mut violation.definition, before);
    versions.are_in_order(&mut cx.diagnostics);
    Some(violation)
}

/// Reports the keys of a violation that make no sense for an entry.
pub(super) fn refuse_its_keys(table: &mut Table<'_>, cx: &mut Cx<'_>) {
    if table.has(&keys::RULES) {
        for cell in table.take_each(|key| key == keys::RULES.name) {
            cx.diagnostics.push(messages::key_of_a_violation(cell.key));
        }
    }
}

/// Lowers `violations` of an entry: a list of names, or `true`.
pub(super) fn held(table: &mut Table<'_>, known: &Known<'_>, cx: &mut Cx<'_>) -> Held {
    let Some(cell) = table.take(&entry::VIOLATIONS) else { return Held::Nothing };
    let at = At::from(cell.key.at);
    let Some(items) = cell.as_array() else {
        if !matches!(cell.value, Value::Boolean(true)) {
            cx.diagnostics.push(messages::malformed_violations(cell.place()));
            return Held::Nothing;
        }
        if known.violation_names.list().is_empty() && cx.whole {
            cx.diagnostics.push(messages::no_violations(cell.at));
        }
        return Held::All(at);
    };
    if items.is_empty() {
        cx.diagnostics.push(messages::empty_list(cell.at, cell.key.value));
    }
    let mut listed = Vec::with_capacity(items.len());
    let written: Vec<At<String>> = items.iter().filter_map(|item| item.string(&mut cx.diagnostics)).collect();
    let mut seen = ByName::new();
    for name in &written {
        let first = seen.insert(&name.value, name.at);
        match (known.violation_names.find(&name.value), first) {
            (_, Some(first)) => {
                cx.diagnostics.push(messages::repeated_reference(name, entry::VIOLATIONS.name, first));
            }
            (Some(index), None) => listed.push(HeldViolation { name: name.clone(), index }),
            (None, None) if !cx.whole => {}
            (None, None) => cx.diagnostics.push(messages::unknown_violation(name, &known.violation_names)),
        }
    }
    Held::Listed(at, listed)
}
