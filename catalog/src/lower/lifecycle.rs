//! When an entry came, and when it was deprecated.

use super::Cx;
use crate::diagnostic::Diagnostics;
use crate::messages;
use crate::model::Deprecated;
use crate::reader::Table;
use crate::source::At;

/// The versions that were read, with their places.
#[derive(Default)]
pub(super) struct Versions {
    since: Option<At<String>>,
    deprecated: Option<At<String>>,
}

impl Versions {
    /// The version that brought the entry.
    pub(super) fn since(&mut self, table: &mut Table<'_>, cx: &mut Cx<'_>) -> Option<String> {
        self.since = table.string("since", &mut cx.diagnostics);
        self.since.as_ref().map(|since| since.value.clone())
    }

    /// `deprecated = "2.1"` or `{ since, note }`.
    pub(super) fn deprecated(&mut self, table: &mut Table<'_>, cx: &mut Cx<'_>) -> Option<Deprecated> {
        let cell = table.take("deprecated")?;
        if let Some(since) = cell.as_string() {
            self.deprecated = Some(since.clone());
            return Some(Deprecated { since: Some(since.value), note: Default::default() });
        }
        let mut inner = cell.table(&mut cx.diagnostics)?;
        self.deprecated = inner.string("since", &mut cx.diagnostics);
        let note = cx.text_of(&mut inner, "note");
        inner.finish(&[], &mut cx.diagnostics);
        Some(Deprecated { since: self.deprecated.as_ref().map(|since| since.value.clone()), note })
    }

    /// No entry is deprecated before it is there. Versions that are not numbers between dots are not compared.
    pub(super) fn are_in_order(&self, diagnostics: &mut Diagnostics) {
        let (Some(since), Some(deprecated)) = (&self.since, &self.deprecated) else { return };
        let (Some(came), Some(went)) = (numbers(&since.value), numbers(&deprecated.value)) else { return };
        if went < came {
            diagnostics.push(messages::deprecated_before_since(deprecated, since));
        }
    }
}

/// The numbers of `2.1.0`, without zeros at the end.
fn numbers(version: &str) -> Option<Vec<u64>> {
    let mut numbers = version.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>()?;
    while numbers.pop_if(|last| *last == 0).is_some() {}
    Some(numbers)
}
