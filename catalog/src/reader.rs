//! Reads TOML tables key by key: each key once, in file order, with its place; what nobody asked for is a mistake.

use crate::diagnostic::Diagnostics;
use crate::messages::{self, Type};
use crate::source::{At, Span};
use crate::suggest::nearest;
use crate::tree::{Member, Members, Value};

/// A value with its key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell<'t> {
    pub(crate) key: At<&'t str>,
    pub(crate) at: Span,
    pub(crate) value: &'t Value<'t>,
}

impl<'t> Cell<'t> {
    fn wrong(&self, wanted: Type, diagnostics: &mut Diagnostics) {
        diagnostics.push(messages::wrong_type(self.place(), self.key.value, wanted, type_of(self.value)));
    }

    /// Where to point at: the value, or the key of a table (its value can spread over many lines).
    pub(crate) fn place(&self) -> Span {
        if self.is_table() { self.key.at } else { self.at }
    }

    pub(crate) fn is_table(&self) -> bool {
        matches!(self.value, Value::Table(_))
    }

    pub(crate) fn string(&self, diagnostics: &mut Diagnostics) -> Option<At<String>> {
        let text = self.as_string();
        if text.is_none() {
            self.wrong(Type::String, diagnostics);
        }
        text
    }

    /// The string, if it is one; no mistake otherwise.
    pub(crate) fn as_string(&self) -> Option<At<String>> {
        match self.value {
            Value::String(text) => Some(At { value: text.as_ref().to_owned(), at: self.at }),
            _ => None,
        }
    }

    pub(crate) fn boolean(&self, diagnostics: &mut Diagnostics) -> Option<bool> {
        if let Value::Boolean(value) = self.value {
            return Some(*value);
        }
        self.wrong(Type::Boolean, diagnostics);
        None
    }

    pub(crate) fn integer(&self, diagnostics: &mut Diagnostics) -> Option<At<i64>> {
        let Value::Integer(number) = self.value else {
            self.wrong(Type::Integer, diagnostics);
            return None;
        };
        if number.is_none() {
            diagnostics.push(messages::integer_too_large(self.at));
        }
        number.map(|value| At { value, at: self.at })
    }

    pub(crate) fn table(&self, diagnostics: &mut Diagnostics) -> Option<Table<'t>> {
        if let Value::Table(members) = self.value {
            return Some(Table::new(members, self.place()));
        }
        self.wrong(Type::Table, diagnostics);
        None
    }

    /// The items of an array; each has the array's key.
    pub(crate) fn array(&self, diagnostics: &mut Diagnostics) -> Option<Vec<Cell<'t>>> {
        let items = self.as_array();
        if items.is_none() {
            self.wrong(Type::Array, diagnostics);
        }
        items
    }

    /// The items, if it is an array; no mistake otherwise.
    pub(crate) fn as_array(&self) -> Option<Vec<Cell<'t>>> {
        let Value::Array(items) = self.value else { return None };
        Some(items.iter().map(|item| Cell { key: self.key, at: item.at, value: &item.value }).collect())
    }

    pub(crate) fn strings(&self, diagnostics: &mut Diagnostics) -> Vec<At<String>> {
        let items = self.array(diagnostics).unwrap_or_default();
        let mut strings = Vec::with_capacity(items.len());
        strings.extend(items.iter().filter_map(|item| item.string(diagnostics)));
        strings
    }

    /// One of a few words.
    pub(crate) fn choice<T: Copy>(&self, choices: &[(&str, T)], diagnostics: &mut Diagnostics) -> Option<T> {
        let word = self.string(diagnostics)?;
        let found = choices.iter().find(|(name, _)| *name == word.value);
        if found.is_none() {
            let names = choices.iter().map(|(name, _)| *name);
            diagnostics.push(messages::unknown_choice(word.at, self.key.value, &word.value, names));
        }
        found.map(|(_, choice)| *choice)
    }
}

/// A table that is being read.
#[derive(Debug)]
pub(crate) struct Table<'t> {
    pub(crate) at: Span,
    members: &'t Members<'t>,
    /// Which members were taken; empty while none was.
    taken: Vec<bool>,
    asked: Vec<&'static str>,
}

impl<'t> Table<'t> {
    pub(crate) fn new(members: &'t Members<'t>, at: Span) -> Table<'t> {
        Table { at, members, taken: Vec::new(), asked: Vec::new() }
    }

    /// The value of a key that this table may have.
    pub(crate) fn take(&mut self, key: &'static str) -> Option<Cell<'t>> {
        self.asked.push(key);
        self.take_at(self.members.position(key)?)
    }

    fn take_at(&mut self, position: usize) -> Option<Cell<'t>> {
        if self.taken.is_empty() {
            self.taken.resize(self.members.list().len(), false);
        }
        let taken = self.taken.get_mut(position)?;
        if core::mem::replace(taken, true) {
            return None;
        }
        self.members.list().get(position).map(cell)
    }

    /// The cells that nobody took, with their places in the table.
    fn left(&self) -> impl Iterator<Item = (usize, Cell<'t>)> {
        let taken = |position| self.taken.get(position).is_some_and(|taken| *taken);
        let members = self.members.list().iter().enumerate();
        members.filter(move |(position, _)| !taken(*position)).map(|(position, member)| (position, cell(member)))
    }

    /// The value of a key that this table must have; `name`: what mistakes call the table.
    pub(crate) fn require(&mut self, key: &'static str, name: &str, diagnostics: &mut Diagnostics) -> Option<Cell<'t>> {
        let found = self.take(key);
        if found.is_none() && !self.misspells(key) {
            diagnostics.push(messages::missing_key(self.at, name, key));
        }
        found
    }

    /// The value of the first key that a name fits.
    pub(crate) fn take_if(&mut self, fits: impl Fn(&str) -> bool) -> Option<Cell<'t>> {
        let position = self.left().find(|(_, cell)| fits(cell.key.value)).map(|(position, _)| position);
        self.take_at(position?)
    }

    /// Whether the key is there and was not asked for yet.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.left().any(|(_, cell)| cell.key.value == key)
    }

    /// Whether a key that nobody asked for yet looks like this one: it is reported later, and its value is not missing.
    pub(crate) fn misspells(&self, key: &str) -> bool {
        self.misspelled(key).is_some()
    }

    /// The key that [`misspells`](Table::misspells) means.
    pub(crate) fn misspelled(&self, key: &str) -> Option<At<&'t str>> {
        self.left().map(|(_, cell)| cell.key).find(|written| nearest(written.value, [key]).is_some())
    }

    /// All that is left: the members of a table whose keys are names.
    pub(crate) fn rest(&mut self) -> Vec<Cell<'t>> {
        let left: Vec<Cell<'t>> = self.left().map(|(_, cell)| cell).collect();
        self.taken = vec![true; self.members.list().len()];
        left
    }

    /// Reports the keys that nobody asked for. `also`: names that would have been known beside the asked ones.
    pub(crate) fn finish(self, also: &[At<String>], diagnostics: &mut Diagnostics) {
        for (_, cell) in self.left() {
            let known = self.asked.iter().copied().chain(also.iter().map(|name| name.value.as_str()));
            diagnostics.push(messages::unknown_key(cell.key, known));
        }
    }

    pub(crate) fn string(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<At<String>> {
        self.take(key)?.string(diagnostics)
    }

    pub(crate) fn boolean(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<bool> {
        self.take(key)?.boolean(diagnostics)
    }

    pub(crate) fn strings(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<At<String>> {
        self.take(key).map(|cell| cell.strings(diagnostics)).unwrap_or_default()
    }
}

fn cell<'t>(member: &'t Member<'t>) -> Cell<'t> {
    Cell { key: At { value: &member.key, at: member.key_at }, at: member.at, value: &member.value }
}

fn type_of(value: &Value<'_>) -> Type {
    match value {
        Value::String(_) => Type::String,
        Value::Integer(_) => Type::Integer,
        Value::Float(_) => Type::Float,
        Value::Boolean(_) => Type::Boolean,
        Value::Datetime(_) => Type::Date,
        Value::Array(_) => Type::Array,
        Value::Table(_) => Type::Table,
    }
}
