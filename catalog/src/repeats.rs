//! Where a repeated key was written first. The parser of TOML tells where the second one stands, and no more.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};

use crate::nesting::DEEPEST;

/// The keys of a document that stand where an equal one stood before.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    found: HashMap<usize, Repeat>,
}

/// A key that was there before.
#[derive(Clone, Debug)]
pub(crate) struct Repeat {
    /// The key from the start of its dotted path, as bytes of the document.
    pub(crate) path: (usize, usize),
    /// The first key, as bytes of the document.
    pub(crate) first: (usize, usize),
    /// Whether it stands in a table that is itself repeated: who takes away that table takes away the key.
    pub(crate) follows: bool,
}

impl Repeats {
    /// Goes through a document, whose syntax need not be sound.
    pub(crate) fn of(text: &str) -> Repeats {
        let source = Source::new(text);
        let mut walk = Walk::new(source);
        let tokens = source.lex().into_vec();
        let mut receive = |event: Event| walk.event(&event);
        parse_document(&tokens, &mut RecursionGuard::new(&mut receive, DEEPEST), &mut ());
        Repeats { found: walk.found }
    }

    /// What is known of the key that starts at this byte.
    pub(crate) fn at(&self, start: usize) -> Option<&Repeat> {
        self.found.get(&start)
    }
}

/// A part of a dotted key.
struct Part<'t> {
    name: Cow<'t, str>,
    start: usize,
    end: usize,
}

/// A key that was written, and the number of the table behind it.
struct Written {
    table: usize,
    at: (usize, usize),
    /// Whether a value or a header was given for the key itself, and not only for something in its table.
    defined: bool,
}

/// How the key that was just read goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Value,
    Header,
    ArrayHeader,
}

struct Walk<'t> {
    source: Source<'t>,
    found: HashMap<usize, Repeat>,
    keys: HashMap<(usize, Cow<'t, str>), Written>,
    repeated: HashSet<usize>,
    tables: usize,
    /// The table of the last header, and whether it is repeated.
    section: (usize, bool),
    inline: Vec<usize>,
    key: Vec<Part<'t>>,
}

impl<'t> Walk<'t> {
    fn new(source: Source<'t>) -> Walk<'t> {
        Walk {
            source,
            found: HashMap::new(),
            keys: HashMap::new(),
            repeated: HashSet::new(),
            tables: 0,
            section: (0, false),
            inline: Vec::new(),
            key: Vec::new(),
        }
    }

    fn event(&mut self, event: &Event) {
        match event.kind() {
            EventKind::SimpleKey => {
                let mut name = Cow::Borrowed("");
                if let Some(raw) = self.source.get(event) {
                    raw.decode_key(&mut name, &mut ());
                }
                self.key.push(Part { name, start: event.span().start(), end: event.span().end() });
            }
            EventKind::KeyValSep => {
                let table = self.inline.last().map_or(self.section, |table| (*table, false));
                self.define(table, Form::Value);
            }
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => self.key.clear(),
            EventKind::StdTableClose => self.section = self.define((0, false), Form::Header),
            EventKind::ArrayTableClose => self.section = self.define((0, false), Form::ArrayHeader),
            EventKind::InlineTableOpen => {
                let table = self.new_table();
                self.inline.push(table);
            }
            EventKind::InlineTableClose => {
                self.inline.pop();
            }
            EventKind::Newline if self.inline.is_empty() => self.key.clear(),
            _ => {}
        }
    }

    fn new_table(&mut self) -> usize {
        self.tables += 1;
        self.tables
    }

    /// Follows the key that was read, from a table; gives the table it leads to, and whether that is repeated.
    fn define(&mut self, from: (usize, bool), form: Form) -> (usize, bool) {
        let parts = core::mem::take(&mut self.key);
        let path_start = parts.first().map_or(0, |part| part.start);
        let count = parts.len();
        let (mut table, mut follows) = from;
        for (index, part) in parts.into_iter().enumerate() {
            let is_last = index + 1 == count;
            let at = (part.start, part.end);
            let fresh = self.new_table();
            follows |= self.repeated.contains(&table);
            let mut occupied = match self.keys.entry((table, part.name)) {
                Entry::Occupied(occupied) => occupied,
                Entry::Vacant(vacant) => {
                    vacant.insert(Written { table: fresh, at, defined: is_last });
                    table = fresh;
                    continue;
                }
            };
            let written = occupied.get_mut();
            self.found.insert(part.start, Repeat { path: (path_start, part.end), first: written.at, follows });
            match form {
                Form::ArrayHeader if is_last => written.table = fresh,
                Form::Header if is_last && written.defined => {
                    self.repeated.insert(written.table);
                }
                Form::Header if is_last => (written.at, written.defined) = (at, true),
                _ => {}
            }
            table = written.table;
        }
        (table, follows || self.repeated.contains(&table))
    }
}
