//! Reads TOML tables key by key, each key once and in any order. Keys come from the table of keys; a key that the table
//! being read does not have is reported.

use crate::diagnostic::Diagnostics;
use crate::keys::{Key, KeyTable};
use crate::messages::{self, Type};
use crate::source::{At, Span};
use crate::suggest::nearest;
use crate::tree::{Form, Member, Members, Value};

#[cfg(test)]
pub(crate) mod taken_keys;

/// A value with its key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell<'t> {
    pub(crate) key: At<&'t str>,
    pub(crate) at: Span,
    pub(crate) value: &'t Value<'t>,
}

impl<'t> Cell<'t> {
    fn wrong(&self, wanted: Type, diagnostics: &mut Diagnostics) {
        diagnostics.push(messages::wrong_type(self.place(), self.key.value, &[wanted], Type::of(self.value)));
    }

    /// Returns whether the value has one of the types that it can have; reports any other.
    pub(crate) fn is_one_of(&self, wanted: &[Type], diagnostics: &mut Diagnostics) -> bool {
        let found = Type::of(self.value);
        if !wanted.contains(&found) {
            diagnostics.push(messages::wrong_type(self.place(), self.key.value, wanted, found));
        }
        wanted.contains(&found)
    }

    /// Returns the place for diagnostics about the value: the key of a table, as a table can spread over many lines, and
    /// the value itself otherwise.
    pub(crate) fn place(&self) -> Span {
        if self.is_table() { self.key.at } else { self.at }
    }

    pub(crate) fn is_table(&self) -> bool {
        matches!(self.value, Value::Table(_))
    }

    /// Returns the keys of a table; none for any other value.
    pub(crate) fn keys(&self) -> impl ExactSizeIterator<Item = &'t str> {
        let members = match self.value {
            Value::Table(members) => members.list(),
            _ => &[],
        };
        members.iter().map(|member| member.key.as_ref())
    }

    /// Returns the string; reports any other type.
    pub(crate) fn string(&self, diagnostics: &mut Diagnostics) -> Option<At<String>> {
        let text = self.as_string();
        if text.is_none() {
            self.wrong(Type::String, diagnostics);
        }
        text
    }

    /// Returns the string if the value is one.
    pub(crate) fn as_string(&self) -> Option<At<String>> {
        match self.value {
            Value::String(text) => Some(At { value: text.as_ref().to_owned(), at: self.at }),
            _ => None,
        }
    }

    /// Returns the boolean; reports any other type.
    pub(crate) fn boolean(&self, diagnostics: &mut Diagnostics) -> Option<bool> {
        if let Value::Boolean(value) = self.value {
            return Some(*value);
        }
        self.wrong(Type::Boolean, diagnostics);
        None
    }

    /// Returns the integer; reports any other type, and an integer that does not fit into 64 bits.
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

    /// Returns the table, to be read as one that can have `keys`; reports any other type.
    pub(crate) fn table(&self, keys: &'static KeyTable, diagnostics: &mut Diagnostics) -> Option<Table<'t>> {
        let Value::Table(members) = self.value else {
            self.wrong(Type::Table, diagnostics);
            return None;
        };
        Some(Table { at: self.place(), name: self.key.value, keys, members, taken: Vec::new() })
    }

    /// Returns the members of a table whose keys are names; reports any other type.
    pub(crate) fn members(&self, diagnostics: &mut Diagnostics) -> Option<Vec<Cell<'t>>> {
        let Value::Table(members) = self.value else {
            self.wrong(Type::Table, diagnostics);
            return None;
        };
        Some(members.list().iter().map(cell).collect())
    }

    /// Returns the items of an array, each with the array's key; reports any other type.
    pub(crate) fn array(&self, diagnostics: &mut Diagnostics) -> Option<Vec<Cell<'t>>> {
        let items = self.as_array();
        if items.is_none() {
            self.wrong(Type::Array, diagnostics);
        }
        items
    }

    /// Returns the items if the value is an array.
    pub(crate) fn as_array(&self) -> Option<Vec<Cell<'t>>> {
        let Value::Array(items) = self.value else { return None };
        Some(items.iter().map(|item| Cell { key: self.key, at: item.at, value: &item.value }).collect())
    }

    /// Returns the strings of an array; reports any other type, also of items.
    pub(crate) fn strings(&self, diagnostics: &mut Diagnostics) -> Vec<At<String>> {
        let items = self.array(diagnostics).unwrap_or_default();
        let mut strings = Vec::with_capacity(items.len());
        strings.extend(items.iter().filter_map(|item| item.string(diagnostics)));
        strings
    }

    /// Returns what the word stands for that `parse` accepts; reports any but `words`.
    pub(crate) fn choice<T>(
        &self,
        words: &[&'static str],
        parse: fn(&str) -> Option<T>,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let word = self.string(diagnostics)?;
        let found = parse(&word.value);
        if found.is_none() {
            diagnostics.push(messages::unknown_choice(word.at, self.key.value, &word.value, words.iter().copied()));
        }
        found
    }
}

/// How many languages are compared with an unknown key. A catalog can have many, and each as many unknown keys.
const GUESSED_LANGUAGES: usize = 16;

/// A table that is being read.
#[derive(Debug)]
pub(crate) struct Table<'t> {
    pub(crate) at: Span,
    /// The key that the table is the value of; empty for a file.
    name: &'t str,
    keys: &'static KeyTable,
    members: &'t Members<'t>,
    /// Which members were taken; empty as long as none was.
    taken: Vec<bool>,
}

impl<'t> Table<'t> {
    /// The tables of a file, which `keys` lists.
    pub(crate) fn of_file(members: &'t Members<'t>, keys: &'static KeyTable, file: u32) -> Table<'t> {
        Table { at: Span::new(file, 0..0), name: "", keys, members, taken: Vec::new() }
    }

    /// Returns the table as diagnostics name it: `[errors.sold_out]`, or `fields.retry_at` in an entry.
    fn title(&self) -> String {
        self.keys.title(self.name)
    }

    /// Takes the value of a key, if it is there and was not taken before.
    pub(crate) fn take(&mut self, key: &'static Key) -> Option<Cell<'t>> {
        #[cfg(test)]
        taken_keys::note(self.keys, key);
        self.take_at(self.members.position(key.name)?)
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

    /// The cells that were not taken, with their positions.
    fn left(&self) -> impl Iterator<Item = (usize, Cell<'t>)> {
        let taken = |position| self.taken.get(position).is_some_and(|taken| *taken);
        let members = self.members.list().iter().enumerate();
        members.filter(move |(position, _)| !taken(*position)).map(|(position, member)| (position, cell(member)))
    }

    /// Takes the value of a key, and reports that it is missing unless it is misspelled.
    pub(crate) fn require(&mut self, key: &'static Key, diagnostics: &mut Diagnostics) -> Option<Cell<'t>> {
        let found = self.take(key);
        if found.is_none() && !self.misspells(key) {
            diagnostics.push(messages::missing_key(self.at, &self.title(), key.name));
        }
        found
    }

    /// Takes a list of tables; reports any other type.
    pub(crate) fn tables(&mut self, key: &'static Key, diagnostics: &mut Diagnostics) -> Vec<Cell<'t>> {
        let Some(cell) = self.take(key) else { return Vec::new() };
        if let Value::Table(members) = cell.value {
            let path = format!("{}.{}", self.title().trim_matches(['[', ']']), key.name);
            let is_inline = members.form == Form::Inline;
            diagnostics.push(messages::table_without_list(cell.place(), key.name, &path, is_inline));
            return Vec::new();
        }
        cell.array(diagnostics).unwrap_or_default()
    }

    /// Takes the values of all keys that are left and that `fits` accepts.
    pub(crate) fn take_each(&mut self, mut fits: impl FnMut(&str) -> bool) -> Vec<Cell<'t>> {
        let fitting: Vec<usize> =
            self.left().filter(|(_, cell)| fits(cell.key.value)).map(|(position, _)| position).collect();
        fitting.into_iter().filter_map(|position| self.take_at(position)).collect()
    }

    /// Returns whether the key is there.
    pub(crate) fn has(&self, key: &Key) -> bool {
        self.members.position(key.name).is_some()
    }

    /// Returns whether an unknown key looks like this one. It is reported as unknown, so this one is not missing.
    pub(crate) fn misspells(&self, key: &Key) -> bool {
        self.misspelled(key).is_some()
    }

    /// Returns the key that [`misspells`](Table::misspells) found.
    pub(crate) fn misspelled(&self, key: &Key) -> Option<At<&'t str>> {
        let looks_alike = |written: &str| nearest(written, [key.name]).is_some() && !self.keys.has(written);
        self.left().map(|(_, cell)| cell.key).find(|written| looks_alike(written.value))
    }

    /// Reports the keys that were not taken as unknown. `languages`: the tags that would have been keys as well.
    pub(crate) fn finish(self, languages: &[At<String>], diagnostics: &mut Diagnostics) {
        for (_, cell) in self.left() {
            let keys = self.keys.keys.iter().map(|key| key.name);
            let known = keys.chain(languages.iter().take(GUESSED_LANGUAGES).map(|tag| tag.value.as_str()));
            diagnostics.push(messages::unknown_key(cell.key, &self.title(), known));
        }
    }

    pub(crate) fn string(&mut self, key: &'static Key, diagnostics: &mut Diagnostics) -> Option<At<String>> {
        self.take(key)?.string(diagnostics)
    }

    pub(crate) fn boolean(&mut self, key: &'static Key, diagnostics: &mut Diagnostics) -> Option<bool> {
        self.take(key)?.boolean(diagnostics)
    }

    pub(crate) fn strings(&mut self, key: &'static Key, diagnostics: &mut Diagnostics) -> Vec<At<String>> {
        self.take(key).map(|cell| cell.strings(diagnostics)).unwrap_or_default()
    }
}

fn cell<'t>(member: &'t Member<'t>) -> Cell<'t> {
    Cell { key: At { value: &member.key, at: member.key_at }, at: member.at, value: &member.value }
}
