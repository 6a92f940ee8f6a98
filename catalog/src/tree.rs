//! A TOML document as it is read here: tables whose members stand in file order, each with its places.

use std::borrow::Cow;
use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

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
}

/// How a table is written, by which it can be written on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// `a.b = 1` makes a table `a`.
    #[default]
    Dotted,
    /// `[a]`, and `[a.b]` makes `a` too.
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

    /// Whether there may be a member of this key: never a wrong no.
    fn may_have(&self, key: &str) -> bool {
        self.keys & bit(key) != 0
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Value<'t>> {
        Some(&self.list.get(self.position(key)?)?.value)
    }

    pub(crate) fn member_mut(&mut self, position: usize) -> Option<&mut Member<'t>> {
        self.list.get_mut(position)
    }

    /// Where the member of a key stands in the list.
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

    /// Adds a member whose key is not there, as it stands in the document.
    pub(crate) fn push(&mut self, key: &'t str, key_at: Span, at: Span, value: Value<'t>) {
        self.keys |= bit(key);
        if self.list.capacity() == 0 {
            // Most tables are those of texts, with a member for each of two languages.
            self.list.reserve_exact(2);
        }
        self.list.push(Member { key: Cow::Borrowed(key), key_at, at, value });
        if let Some(index) = &mut self.index {
            let _ = index.insert(key);
        } else if self.list.len() == MANY {
            let mut index = Index::new();
            index.extend(self.list.iter().filter_map(|member| match member.key {
                Cow::Borrowed(key) => Some(key),
                Cow::Owned(_) => None,
            }));
            self.index = Some(Box::new(index));
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

/// What the parser of TOML gives.
pub(crate) fn of_parser<'t>(table: DeTable<'t>, file: u32) -> Members<'t> {
    let mut list: Vec<Member<'t>> = Vec::with_capacity(table.len());
    for (key, value) in table {
        let (key_at, at) = (Span::new(file, key.span()), Span::new(file, value.span()));
        list.push(Member { key: key.into_inner(), key_at, at, value: value_of(value.into_inner(), file) });
    }
    list.sort_by_key(|member| member.key_at.start);
    let keys = list.iter().fold(0, |keys, member| keys | bit(&member.key));
    Members { list, keys, index: None, form: Form::Inline }
}

fn value_of<'t>(value: DeValue<'t>, file: u32) -> Value<'t> {
    match value {
        DeValue::String(text) => Value::String(text),
        DeValue::Integer(number) => Value::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()),
        // What is not a float to the standard library is none to JSON either.
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(value) => Value::Boolean(value),
        DeValue::Datetime(moment) => {
            let to_the_second = moment.time.is_some_and(|time| time.second.is_some());
            let is_instant = moment.date.is_some() && to_the_second && moment.offset.is_some();
            Value::Datetime(Datetime { text: moment.to_string(), is_instant })
        }
        DeValue::Array(items) => Value::Array(items.into_iter().map(|item| item_of(item, file)).collect()),
        DeValue::Table(table) => Value::Table(Box::new(of_parser(table, file))),
    }
}

fn item_of<'t>(item: Spanned<DeValue<'t>>, file: u32) -> Item<'t> {
    Item { at: Span::new(file, item.span()), value: value_of(item.into_inner(), file) }
}

/// The value that a number, a boolean or a date is, by itself; `None` for what is none of them.
pub(crate) fn scalar<'t>(text: &'t str) -> Option<Value<'t>> {
    Some(value_of(DeValue::parse(text).ok()?.into_inner(), 0))
}
