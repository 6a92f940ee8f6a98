//! One random edit of a catalog: its kinds, and what it is.

use std::fmt;
use std::ops::Range;

use crate::excuses::Excuse;
use crate::layout::Layout;
use crate::random::Random;

/// A kind of edit, and what it is applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Delete(Target),
    Duplicate(Target),
    Swap(Target),
    Misspell(Target),
    Cut,
    Insert,
}

/// What an edit is applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    Key,
    Value,
    Quote,
    Brace,
    Table,
}

const TARGETS: [Target; 5] = [Target::Key, Target::Value, Target::Quote, Target::Brace, Target::Table];

impl Kind {
    pub(crate) fn all() -> Vec<Kind> {
        let kinds = [Kind::Delete, Kind::Duplicate, Kind::Swap, Kind::Misspell];
        let of_parts = kinds.iter().flat_map(|kind| TARGETS.map(kind));
        of_parts.chain([Kind::Cut, Kind::Insert]).collect()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{self:?}").replace('(', " a ").replace(')', "").to_lowercase())
    }
}

/// An edit: which bytes become which, what it is about, and why it may be harmless.
#[derive(Default)]
pub(crate) struct Edit {
    /// In order, none over another.
    pub(crate) changes: Vec<(Range<usize>, Vec<u8>)>,
    /// What a diagnostic can name.
    pub(crate) names: Vec<String>,
    pub(crate) excuse: Excuse,
}

impl Edit {
    pub(crate) fn replace(mut self, at: Range<usize>, by: impl Into<Vec<u8>>) -> Edit {
        self.changes.push((at, by.into()));
        self.changes.sort_by_key(|(at, _)| at.start);
        self
    }

    pub(crate) fn named(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Edit {
        self.names.extend(names.into_iter().map(Into::into));
        self
    }

    pub(crate) fn excused(mut self, excuse: Excuse) -> Edit {
        self.excuse = excuse;
        self
    }

    /// The text after the edit, and the bytes of it that are new.
    pub(crate) fn apply(&self, text: &str) -> (Vec<u8>, Vec<Range<usize>>) {
        let (mut bytes, mut touched, mut from) = (Vec::new(), Vec::new(), 0);
        for (at, by) in &self.changes {
            bytes.extend_from_slice(&text.as_bytes()[from..at.start]);
            touched.push(bytes.len()..bytes.len() + by.len());
            bytes.extend_from_slice(by);
            from = at.end;
        }
        bytes.extend_from_slice(&text.as_bytes()[from..]);
        (bytes, touched)
    }
}

/// Makes an edit of this kind; `None` where the catalog has nothing to edit so.
pub(crate) fn make(kind: Kind, text: &str, layout: &Layout, random: &mut Random) -> Option<Edit> {
    let source = Source { text, layout };
    let edit = match kind {
        Kind::Cut => source.cut(random),
        Kind::Insert => source.insert(random),
        Kind::Delete(Target::Key) | Kind::Misspell(Target::Key) => source.key_part(kind, random),
        Kind::Duplicate(Target::Key) => source.item_again(random),
        Kind::Swap(Target::Key) => source.keys_exchanged(random),
        Kind::Swap(Target::Value) => source.values_exchanged(random),
        Kind::Delete(Target::Value) | Kind::Duplicate(Target::Value) => source.value(kind, random),
        Kind::Misspell(Target::Value) => source.value_misspelled(random),
        Kind::Delete(Target::Quote) | Kind::Duplicate(Target::Quote) => source.quote(kind, random),
        Kind::Swap(Target::Quote) | Kind::Misspell(Target::Quote) => source.quote(kind, random),
        Kind::Delete(Target::Brace) | Kind::Duplicate(Target::Brace) => source.brace(kind, random),
        Kind::Swap(Target::Brace) | Kind::Misspell(Target::Brace) => source.brace(kind, random),
        Kind::Delete(Target::Table) => source.table_removed(random),
        Kind::Duplicate(Target::Table) => source.table_again(random),
        Kind::Swap(Target::Table) => source.headers_exchanged(random),
        Kind::Misspell(Target::Table) => source.header_misspelled(random),
    };
    // What puts the same in place of the same is no edit.
    edit.filter(|edit| edit.changes.iter().any(|(at, by)| text.as_bytes()[at.clone()] != **by))
}

/// The catalog that is edited.
pub(crate) struct Source<'t> {
    pub(crate) text: &'t str,
    pub(crate) layout: &'t Layout,
}

impl<'t> Source<'t> {
    pub(crate) fn raw(&self, at: &Range<usize>) -> &'t str {
        &self.text[at.clone()]
    }

    /// The start of the character that a byte belongs to.
    pub(crate) fn boundary(&self, at: usize) -> usize {
        (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }
}
