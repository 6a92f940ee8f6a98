//! Lowers `alternatives`: of `[catalog]`, which lists envelopes, and of groups and entries, which opt out.

use super::context::Cx;
use super::envelope::resolve;
use crate::envelope::Envelope;
use crate::index::ByName;
use crate::keys::Key;
use crate::messages;
use crate::names;
use crate::reader::Table;
use crate::source::{At, Span};
use crate::suggest::Names;

/// Returns the envelopes (by index) that `written` names, and the names of others that have a constant. One that is unknown,
/// repeated, the default, or without a constant of its own is reported and left out of the first.
pub(super) fn lower(
    written: &[At<String>],
    envelopes: &[Envelope],
    default: usize,
    cx: &mut Cx<'_>,
) -> (Vec<usize>, Vec<String>) {
    let names = Names::new(envelopes.iter().map(|envelope| envelope.name.value.as_str()));
    let constants: Vec<Option<String>> = written.iter().map(|name| names::envelope_constant(&name.value)).collect();
    let mut listed: Vec<(usize, Span)> = Vec::new();
    let mut refused = Vec::new();
    let mut taken = ByName::new();
    for (name, constant) in written.iter().zip(&constants) {
        let found = resolve(name, &names, cx);
        let first = listed.iter().find(|(listed, _)| Some(*listed) == found);
        if let Some((_, first)) = first {
            cx.diagnostics.push(messages::repeated_alternative(name, *first));
            continue;
        }
        let Some(constant) = constant else {
            // One that is unknown has been reported.
            cx.diagnostics.extend(found.map(|_| messages::name_gives_no_constant(name)));
            continue;
        };
        if constant == names::DEFAULT_CONSTANT {
            cx.diagnostics.extend(found.map(|_| messages::constant_of_the_default(name, constant)));
            continue;
        }
        if let Some(first) = taken.insert(constant, name) {
            cx.diagnostics.extend(found.map(|_| messages::constant_taken(name, first, constant)));
            continue;
        }
        match found {
            Some(index) if index != default => listed.push((index, name.at)),
            found => {
                cx.diagnostics.extend(found.map(|_| messages::alternative_is_the_default(name)));
                refused.push(name.value.clone());
            }
        }
    }
    (listed.into_iter().map(|(index, _)| index).collect(), refused)
}

impl Cx<'_> {
    /// Lowers `alternatives` of a group or an entry: whether it can be answered in the alternatives of the catalog.
    pub(super) fn alternatives_of(&mut self, table: &mut Table<'_>, key: &'static Key) -> Option<At<bool>> {
        let cell = table.take(key)?;
        Some(At { value: cell.boolean(&mut self.diagnostics)?, at: cell.key.at })
    }
}
