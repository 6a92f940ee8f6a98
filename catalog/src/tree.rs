//! A TOML document: tables with their members in file order, each with its places.

use std::borrow::Cow;
use std::fmt;

use crate::index::Index;
use crate::source::Span;

/// A TOML value.
#[derive(Clone, Debug)]
pub(crate) enum Value<'t> {
    String(Cow<'t, str>),
    /// `None` if it does not fit into 64 bits.
    Integer(Option<i64>),
    Float(f64),
    Boolean(bool),
    Datetime(Datetime),
    Array(Vec<Item<'t>>),
    Table(Box<Members<'t>>),
}

/// A date, a time, or both.
#[derive(Clone, Debug)]
pub(crate) struct Datetime {
    /// As TOML writes it.
    pub(crate) text: String,
    /// Whether it has a date, a time with seconds, and an offset, as RFC 3339 §5.6 requires.
    pub(crate) is_instant: bool,
}

/// A value in an array, and its place.
#[derive(Clone, Debug)]
pub(crate) struct Item<'t> {
    pub(crate) at: Span,
    pub(crate) value: Value<'t>,
}

/// A key and its value, with their places.
#[derive(Clone, Debug)]
pub(crate) struct Member<'t> {
    pub(crate) key: Cow<'t, str>,
    pub(crate) key_at: Span,
    pub(crate) at: Span,
    pub(crate) value: Value<'t>,
}

/// The number of members from which a table has an index.
const MANY: usize = 12;

/// The members of a table, in file order, with distinct keys.
#[derive(Clone, Default)]
pub(crate) struct Members<'t> {
    list: Vec<Member<'t>>,
    /// A set of bits for the keys: most missing keys are recognised by it.
    keys: u64,
    /// The positions of keys in the list, once there are many.
    index: Option<Box<Index<'t>>>,
    pub(crate) form: Form,
    /// Whether it has a second header.
    pub(crate) is_repeated: bool,
}

/// How a table is written, which decides how it can be extended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// `a.b = 1` makes a table `a`.
    #[default]
    Dotted,
    /// `[a.b]` makes `a` too, which may get a header of its own later.
    Implied,
    /// `[a]`
    Header,
    /// `{ … }`
    Inline,
}

impl<'t> Members<'t> {
    /// Returns a table without members.
    pub(crate) fn of(form: Form) -> Members<'t> {
        Members { form, ..Members::default() }
    }

    pub(crate) fn list(&self) -> &[Member<'t>] {
        &self.list
    }

    /// Returns whether there may be a member of this key; `false` is certain.
    fn may_have(&self, key: &str) -> bool {
        self.keys & bit(key) != 0
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Value<'t>> {
        Some(&self.list.get(self.position(key)?)?.value)
    }

    pub(crate) fn member_mut(&mut self, position: usize) -> Option<&mut Member<'t>> {
        self.list.get_mut(position)
    }

    /// Returns the position of the member of a key.
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        if !self.may_have(key) {
            return None;
        }
        if let Some(index) = &self.index {
            return index.get(key);
        }
        // The last member is the likeliest: the lines of `message.en` and `message.zh` follow each other.
        let mut position = self.list.len();
        while position > 0 {
            position -= 1;
            if self.list.get(position)?.key == key {
                return Some(position);
            }
        }
        None
    }

    /// Returns the place of a key, if it is there.
    pub(crate) fn place_of(&self, key: &str) -> Option<Span> {
        Some(self.list.get(self.position(key)?)?.key_at)
    }

    /// Adds a member whose key is new, as it is in the document, and returns its position.
    pub(crate) fn push(&mut self, key: Cow<'t, str>, key_at: Span, at: Span, value: Value<'t>) -> usize {
        self.keys |= bit(&key);
        let position = self.list.len();
        if self.list.capacity() == 0 {
            // Most tables are texts in two languages.
            self.list.reserve_exact(2);
        }
        if let Some(index) = &mut self.index {
            let _ = index.add(key.clone());
        }
        self.list.push(Member { key, key_at, at, value });
        if position + 1 == MANY {
            self.number();
        }
        position
    }

    /// Rebuilds the index.
    fn number(&mut self) {
        let mut index = Index::new();
        for member in &self.list {
            let _ = index.add(member.key.clone());
        }
        self.index = Some(Box::new(index));
    }

    /// Sorts the members of this table and of all tables within it by their order in the file.
    pub(crate) fn sort(&mut self) {
        self.list.sort_by_key(|member| member.key_at.start);
        if self.index.is_some() {
            self.number();
        }
        for member in &mut self.list {
            match &mut member.value {
                Value::Table(inner) => inner.sort(),
                Value::Array(items) => {
                    for item in items {
                        if let Value::Table(inner) = &mut item.value {
                            inner.sort();
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

impl fmt::Debug for Members<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list.fmt(f)
    }
}

/// Returns a bit for a key; several keys share one.
fn bit(key: &str) -> u64 {
    let bytes = key.as_bytes();
    let first = bytes.first().copied().unwrap_or_default();
    1 << ((bytes.len() as u64 * 7 + u64::from(first)) & 63)
}
