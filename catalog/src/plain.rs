//! The tables of a document without mistakes, in a fraction of the time that the parser of TOML takes.
//!
//! The macros run unoptimised in their users' builds, where reading a large catalog byte by byte is most of what a build
//! costs. So a document is read here first, text by text with [`scan`](crate::scan). What is wrong or unusual in any way
//! (a mistake, an array of tables, a table that is opened twice) is left to the parser: `None`. What comes out is what
//! the parser would have given, places included; the tests compare them.

mod value;

use crate::scan;
use crate::source::Span;
use crate::tree::{Form, Members, Value};

/// How many levels are followed here. The parser goes deeper.
const DEEPEST: usize = 24;

/// The members of `text`, which is file number `file`; `None` where it is not plain and sound.
pub(crate) fn members(text: &str, file: u32) -> Option<Members<'_>> {
    // Places are counted in 32 bits.
    u32::try_from(text.len()).ok()?;
    Reader { text, bytes: text.as_bytes(), file, at: 0 }.document()
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    file: u32,
    at: usize,
}

/// A key and its place.
type Key<'t> = (&'t str, Span);

impl<'t> Reader<'t> {
    fn document(mut self) -> Option<Members<'t>> {
        let mut root = Members::default();
        self.lines(&mut root, 0)?;
        let mut path: Vec<Key<'t>> = Vec::new();
        while self.peek() == Some(b'[') {
            let start = self.at;
            self.header(&mut path)?;
            let at = self.span(start);
            self.line_end()?;
            let mut table = Box::new(Members::of(Form::Header));
            self.lines(&mut table, path.len())?;
            let ((name, name_at), parents) = path.split_last()?;
            let mut parent = &mut root;
            for key in parents {
                parent = within(parent, *key, Form::Header)?;
            }
            if parent.position(name).is_some() {
                return None;
            }
            parent.push(name, *name_at, at, Value::Table(table));
        }
        (self.at == self.bytes.len()).then_some(root)
    }

    /// `[a.b]`; its parts go to `path`.
    fn header(&mut self, path: &mut Vec<Key<'t>>) -> Option<()> {
        path.clear();
        loop {
            self.at += 1;
            self.blanks();
            path.push(self.key()?);
            self.blanks();
            match self.peek()? {
                b'.' if path.len() < DEEPEST => {}
                b']' => {
                    self.at += 1;
                    return Some(());
                }
                _ => return None,
            }
        }
    }

    /// The lines up to the next header.
    fn lines(&mut self, table: &mut Members<'t>, level: usize) -> Option<()> {
        loop {
            self.blanks();
            match self.peek() {
                None | Some(b'[') => return Some(()),
                Some(b'\n' | b'\r' | b'#') => {}
                Some(_) => self.key_value(table, level)?,
            }
            self.line_end()?;
        }
    }

    /// `a.b = value`
    fn key_value(&mut self, table: &mut Members<'t>, level: usize) -> Option<()> {
        let mut table = table;
        let mut level = level + 1;
        let mut key = self.key()?;
        self.blanks();
        while self.peek()? == b'.' {
            self.at += 1;
            self.blanks();
            level += 1;
            if level > DEEPEST {
                return None;
            }
            table = within(table, key, Form::Dotted)?;
            key = self.key()?;
            self.blanks();
        }
        if self.peek()? != b'=' || level > DEEPEST {
            return None;
        }
        self.at += 1;
        self.blanks();
        let start = self.at;
        let value = self.value(level)?;
        if table.position(key.0).is_some() {
            return None;
        }
        table.push(key.0, key.1, self.span(start), value);
        Some(())
    }

    fn key(&mut self) -> Option<Key<'t>> {
        let start = self.at;
        let rest = self.bytes.get(start..)?;
        let name = match rest.first()? {
            quote @ (b'"' | b'\'') => {
                let inner = rest.get(1..)?;
                let length = scan::plain(inner, *quote, b'\\');
                if inner.get(length) != Some(quote) {
                    return None;
                }
                self.at += length + 2;
                self.text.get(start + 1..start + 1 + length)?
            }
            _ => {
                self.at += scan::bare(rest);
                self.text.get(start..self.at)?
            }
        };
        // A key without quotes has a letter at least.
        (self.at > start).then(|| (name, self.span(start)))
    }

    /// The end of a line, with a comment before it.
    fn line_end(&mut self) -> Option<()> {
        self.blanks();
        if self.peek() == Some(b'#') {
            loop {
                self.at += scan::plain(self.bytes.get(self.at..)?, 0, 0);
                if self.peek() != Some(b'\t') {
                    break;
                }
                self.at += 1;
            }
        }
        match self.peek() {
            None => return Some(()),
            Some(b'\n') => self.at += 1,
            Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => self.at += 2,
            Some(_) => return None,
        }
        Some(())
    }

    fn blanks(&mut self) {
        while let Some(b' ' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// From `start` to here.
    fn span(&self, start: usize) -> Span {
        Span { file: self.file, start: start as u32, end: self.at as u32 }
    }
}

/// The table of a key on the way to another, made where it is not there. Tables in braces are whole; a header opens only
/// what headers made, and a dotted key what dotted keys made.
fn within<'m, 't>(table: &'m mut Members<'t>, (key, at): Key<'t>, form: Form) -> Option<&'m mut Members<'t>> {
    let position = match table.position(key) {
        Some(position) => position,
        None => {
            table.push(key, at, at, Value::Table(Box::new(Members::of(form))));
            table.list().len() - 1
        }
    };
    match &mut table.member_mut(position)?.value {
        Value::Table(inner) if inner.form == form => Some(inner),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
