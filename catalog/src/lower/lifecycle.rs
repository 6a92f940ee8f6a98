//! Lowers the versions that introduced and deprecated an entry.

use super::context::Cx;
use crate::diagnostic::Diagnostics;
use crate::keys::entry as keys;
use crate::messages::{self, Type};
use crate::model::Deprecated;
use crate::reader::Table;
use crate::source::At;

/// The versions of an entry, with their places.
#[derive(Default)]
pub(super) struct Versions {
    since: Option<At<String>>,
    deprecated: Option<At<String>>,
}

impl Versions {
    /// Lowers `since`.
    pub(super) fn since(&mut self, table: &mut Table<'_>, cx: &mut Cx<'_>) -> Option<String> {
        self.since = table.string(&keys::SINCE, &mut cx.diagnostics);
        self.since.as_ref().map(|since| since.value.clone())
    }

    /// Lowers `deprecated = "2.1"` or `deprecated = { since, note }`.
    pub(super) fn deprecated(&mut self, table: &mut Table<'_>, cx: &mut Cx<'_>) -> Option<Deprecated> {
        let cell = table.take(&keys::DEPRECATED_KEY)?;
        if let Some(since) = cell.as_string() {
            self.deprecated = Some(since.clone());
            return Some(Deprecated { since: Some(since.value), note: Default::default() });
        }
        if !cell.is_one_of(&[Type::String, Type::Table], &mut cx.diagnostics) {
            return None;
        }
        let mut inner = cell.table(&keys::DEPRECATED, &mut cx.diagnostics)?;
        self.deprecated = inner.string(&keys::DEPRECATED_SINCE, &mut cx.diagnostics);
        let note = cx.text_of(&mut inner, &keys::DEPRECATED_NOTE);
        inner.finish(&[], &mut cx.diagnostics);
        Some(Deprecated { since: self.deprecated.as_ref().map(|since| since.value.clone()), note })
    }

    /// Reports an entry that is deprecated in a version before the one that introduced it. Only versions of numbers and
    /// dots are compared.
    pub(super) fn are_in_order(&self, diagnostics: &mut Diagnostics) {
        let (Some(since), Some(deprecated)) = (&self.since, &self.deprecated) else { return };
        let (Some(came), Some(went)) = (numbers(&since.value), numbers(&deprecated.value)) else { return };
        if went < came {
            diagnostics.push(messages::deprecated_before_since(deprecated, since));
        }
    }
}

/// Returns the numbers of a version such as `2.1.0`, without zeros at the end.
fn numbers(version: &str) -> Option<Vec<u64>> {
    let mut numbers = version.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>()?;
    while numbers.last() == Some(&0) {
        numbers.pop();
    }
    Some(numbers)
}
