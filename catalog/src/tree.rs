//! A TOML document as it is read here: tables whose members stand in file order, each with its places.

use std::borrow::Cow;
use std::fmt;

use crate::index::Index;
use crate::source::Span;

/// A value of TOML.
#[derive(Clone, Debug)]
pub(crate) enum Value<'t> {
    String(Cow<'t, str>),
    /// `None`: it does not fit into 64 bits.
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
    /// Whether it has a date, a time to the second, and an offset: without one of them it is no moment (RFC 3339 §5.6).
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

/// From so many members on a table finds them by an index.
const MANY: usize = 12;

/// The members of a table, in file order; no two of one key.
#[derive(Clone, Default)]
pub(crate) struct Members<'t> {
    list: Vec<Member<'t>>,
    /// The bits of the keys: which keys are not there is seen at once.
    keys: u64,
    /// Where keys stand in the list, once there are many.
    index: Option<Box<Index<'t>>>,
    pub(crate) form: Form,
    /// Whether a second header stood for it.
    pub(crate) is_repeated: bool,
}

/// How a table is written, by which it can be written on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// `a.b = 1` makes a table `a`.
    #[default]
    Dotted,
    /// `[a.b]` makes `a` too, which may still get a header of its own.
    Implied,
    /// `[a]`
    Header,
    /// `{ … }`
    Inline,
}

impl<'t> Members<'t> {
    /// A table without members.
    pub(crate) fn of(form: Form) -> Members<'t> {
        Members { form, ..Members::default() }
    }

    pub(crate) fn list(&self) -> &[Member<'t>] {
        &self.list
    }

    /// Returns whether there may be a member of this key: never a wrong no.
    fn may_have(&self, key: &str) -> bool {
        self.keys & bit(key) != 0
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Value<'t>> {
        Some(&self.list.get(self.position(key)?)?.value)
    }

    pub(crate) fn member_mut(&mut self, position: usize) -> Option<&mut Member<'t>> {
        self.list.get_mut(position)
    }

    /// Returns where the member of a key stands in the list.
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        if !self.may_have(key) {
            return None;
        }
        if let Some(index) = &self.index {
            return index.get(key);
        }
        // The last is the likeliest to be asked for: the lines of `message.en` and `message.zh` follow each other.
        let mut position = self.list.len();
        while position > 0 {
            position -= 1;
            if self.list.get(position)?.key == key {
                return Some(position);
            }
        }
        None
    }

    /// Returns where the key stands, if it is there.
    pub(crate) fn place_of(&self, key: &str) -> Option<Span> {
        Some(self.list.get(self.position(key)?)?.key_at)
    }

    /// Adds a member whose key is not there, as it stands in the document, and gives its position.
    pub(crate) fn push(&mut self, key: Cow<'t, str>, key_at: Span, at: Span, value: Value<'t>) -> usize {
        self.keys |= bit(&key);
        let position = self.list.len();
        if self.list.capacity() == 0 {
            // Most tables are those of texts, with a member for each of two languages.
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

    /// Makes the index anew.
    fn number(&mut self) {
        let mut index = Index::new();
        for member in &self.list {
            let _ = index.add(member.key.clone());
        }
        self.index = Some(Box::new(index));
    }

    /// Puts the members of this table and of all within it into the order of the file.
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

/// A bit for a key; several keys share one.
fn bit(key: &str) -> u64 {
    let bytes = key.as_bytes();
    let first = bytes.first().copied().unwrap_or_default();
    1 << ((bytes.len() as u64 * 7 + u64::from(first)) & 63)
}
