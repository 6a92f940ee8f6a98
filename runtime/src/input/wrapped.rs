//! The wrappers around everything that serde hands to a type. The files beside this one implement serde's traits for them.

use alloc::borrow::Cow;
use core::cell::Cell;
use core::fmt::Display;

use super::classify::behind;
use super::error::{Error, Slot};
use super::kind::Hint;
use super::path::Path;

/// A name that was read: the key of a member, or the name of a variant.
pub(super) type Name<'de> = Cell<Option<Cow<'de, str>>>;

/// Where a wrapper is.
#[derive(Clone, Copy)]
pub(super) struct At<'a, 'de> {
    pub(super) path: &'a Path<'a>,
    pub(super) slot: &'a Slot,
    /// Where the value is kept if it is a name.
    pub(super) name: Option<&'a Name<'de>>,
    /// Whether the value is the key of a member of the object at `path`.
    pub(super) is_key: bool,
}

impl<'a, 'de> At<'a, 'de> {
    /// The place of the whole input.
    pub(super) fn root(slot: &'a Slot) -> Self {
        Self { path: &Path::Root, slot, name: None, is_key: false }
    }

    /// The place of a part of the value, at `path`.
    pub(super) fn part<'b>(self, path: &'b Path<'b>) -> At<'b, 'de>
    where
        'a: 'b,
    {
        At { path, slot: self.slot, name: None, is_key: false }
    }

    /// Places an error that a visitor or a format has made where a type has asked for `hint`.
    pub(super) fn place(self, theirs: impl Display, hint: Hint) -> Error {
        self.placed(behind(theirs, self.slot, hint), hint)
    }

    /// Places an error where a type has asked for `hint`.
    pub(super) fn placed(self, error: Error, hint: Hint) -> Error {
        if !self.is_key {
            return error.placed(self.path, hint);
        }
        let name = self.name.and_then(Cell::take);
        error.of_key(self.path, name.as_deref(), hint)
    }

    /// Keeps a name that is borrowed from the input.
    pub(super) fn keep_borrowed(self, name: &'de str) {
        if let Some(kept) = self.name {
            kept.set(Some(Cow::Borrowed(name)));
        }
    }

    /// Keeps a name, such as an integer that is a key.
    pub(super) fn keep(self, name: impl Display) {
        if let Some(kept) = self.name {
            kept.set(Some(Cow::Owned(alloc::format!("{name}"))));
        }
    }
}

/// A deserializer whose errors have a kind and a place.
pub(super) struct Tracked<'a, 'de, D> {
    pub(super) inner: D,
    pub(super) at: At<'a, 'de>,
}

/// A seed that is given a [`Tracked`].
pub(super) struct Seed<'a, 'de, S> {
    pub(super) seed: S,
    pub(super) at: At<'a, 'de>,
}

/// A visitor that is called with our error.
pub(super) struct Visit<'a, 'de, V> {
    pub(super) visitor: V,
    pub(super) at: At<'a, 'de>,
}

/// The items of a list.
pub(super) struct Items<'a, 'de, A> {
    pub(super) inner: A,
    pub(super) at: At<'a, 'de>,
    /// The index of the next item.
    pub(super) index: usize,
}

/// The members of an object.
pub(super) struct Members<'a, 'de, A> {
    pub(super) inner: A,
    pub(super) at: At<'a, 'de>,
    /// The key that was read last.
    pub(super) key: Name<'de>,
}

/// An enum.
pub(super) struct Variants<'a, 'de, A> {
    pub(super) inner: A,
    pub(super) at: At<'a, 'de>,
}

/// The content of a variant.
pub(super) struct Content<'a, 'de, A> {
    pub(super) inner: A,
    pub(super) at: At<'a, 'de>,
    pub(super) name: Cow<'de, str>,
}
