//! Reads TOML 1.1: a text goes in; tables with places, and every syntax error, come out.
//!
//! Macros run unoptimised in their users' builds, where reading a large catalog byte by byte would take most of the time. So
//! texts are skipped in blocks, with [`scan`], and nothing is stored that is not needed.
//!
//! Reading continues behind an error: at the next line, or within brackets at the next comma. Everything behind an unclosed
//! bracket would be misread as its content; so the bracket is reported, and reading continues at the line where it was
//! noticed.

mod brackets;
mod conflict;
mod key;
mod recovery;
pub(crate) mod scalar;
mod string;
mod table;
mod value;

use std::borrow::Cow;

use crate::diagnostic::Diagnostics;
use crate::messages;
use crate::scan;
use crate::source::Span;
use crate::tree::{Form, Members};
use brackets::Brackets;

/// The most levels of a document: every part of a dotted key is one, every array, and every table in braces. Recursion over
/// a document must not run out of stack.
const DEEPEST: u32 = 80;

/// Returns the members of `text`, which is file number `file`, as far as they could be read, and the sections that are
/// broken: from a header to the next, with a syntax error in between. A key that is missing there may be in the file.
pub(crate) fn read<'t>(text: &'t str, file: u32, diagnostics: &mut Diagnostics) -> (Members<'t>, Vec<Span>) {
    let mut parser = Parser {
        text,
        bytes: text.as_bytes(),
        file,
        at: 0,
        resume: 0,
        open: Vec::new(),
        brackets: None,
        is_sound: true,
        is_in_conflict: false,
        broken: Vec::new(),
        is_disordered: false,
        diagnostics,
    };
    let members = parser.document();
    (members, parser.broken)
}

/// Returns the members of a text, if it is valid TOML.
pub(crate) fn sound(text: &str) -> Option<Members<'_>> {
    let mut diagnostics = Diagnostics::new();
    let (members, _) = read(text, 0, &mut diagnostics);
    diagnostics.is_empty().then_some(members)
}

struct Parser<'t, 'm> {
    text: &'t str,
    bytes: &'t [u8],
    file: u32,
    at: usize,
    /// Where reading continues after [`Stop::Line`].
    resume: usize,
    /// The offsets of the brackets that are open here, the outermost first.
    open: Vec<usize>,
    /// All brackets of the document, once an error needs to know where one is closed.
    brackets: Option<Brackets>,
    /// Whether the section being read has no syntax error so far.
    is_sound: bool,
    /// Whether the first side of a conflict that a merge has left is being read.
    is_in_conflict: bool,
    broken: Vec<Span>,
    /// Whether a table got its header behind those of tables within it.
    is_disordered: bool,
    diagnostics: &'m mut Diagnostics,
}

/// Why something could not be read to its end. The error is reported already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// The line is skipped: reading continues at `resume`.
    Line,
    /// The item between two commas is skipped.
    Item,
}

/// A key and its place.
#[derive(Clone, Debug)]
struct Key<'t> {
    name: Cow<'t, str>,
    at: Span,
}

impl<'t> Parser<'t, '_> {
    fn document(&mut self) -> Members<'t> {
        if self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        let mut root = Members::of(Form::Header);
        self.lines(&mut root, 0);
        self.end_section(0);
        while self.peek() == Some(b'[') {
            let start = self.at;
            self.section(&mut root);
            self.end_section(start);
        }
        if self.is_disordered {
            root.sort();
        }
        root
    }

    /// Notes the section that started at `start` if it is broken.
    fn end_section(&mut self, start: usize) {
        if !core::mem::replace(&mut self.is_sound, true) {
            self.broken.push(self.span(start));
        }
    }

    /// Reads a header and the lines below it.
    fn section(&mut self, root: &mut Members<'t>) {
        let start = self.at;
        let mut path = Vec::new();
        let is_array = self.bytes.get(start + 1) == Some(&b'[');
        let header = self.header(&mut path, is_array);
        let at = self.span(start);
        let level = path.len() as u32;
        let end = header.and_then(|()| self.line_end());
        if end.is_err() {
            self.at = self.resume;
        }
        let table = match header {
            Ok(()) => self.below_header(root, &path, is_array, at),
            Err(_) => None,
        };
        match table {
            Some(table) => self.lines(table, level),
            // What belongs to no table is read for its errors.
            None => self.lines(&mut Members::default(), level),
        }
    }

    /// Reads `[a.b]` or `[[a.b]]`; its parts are added to `path`.
    fn header(&mut self, path: &mut Vec<Key<'t>>, is_array: bool) -> Result<(), Stop> {
        let start = self.at;
        let brackets = if is_array { 2 } else { 1 };
        self.at += brackets;
        loop {
            self.blanks();
            let key = self.key()?;
            path.push(key);
            self.blanks();
            match self.peek() {
                Some(b'.') => {
                    self.check_depth(path.len() as u32 + 1)?;
                    self.at += 1;
                }
                Some(b']') if !is_array || self.bytes.get(self.at + 1) == Some(&b']') => {
                    self.at += brackets;
                    return Ok(());
                }
                _ => return Err(self.open_header(start, brackets)),
            }
        }
    }

    /// Reads the lines up to the next header.
    fn lines(&mut self, table: &mut Members<'t>, level: u32) {
        loop {
            self.blanks();
            let line = match self.peek() {
                None | Some(b'[') => return,
                Some(b'\n' | b'\r' | b'#') => Ok(()),
                Some(b'<' | b'|' | b'=' | b'>') if self.conflict() => continue,
                Some(_) => self.key_value(table, level),
            };
            if line.and_then(|()| self.line_end()).is_err() {
                self.at = self.resume;
            }
        }
    }

    /// Reads `a.b = value`.
    fn key_value(&mut self, table: &mut Members<'t>, level: u32) -> Result<(), Stop> {
        let start = self.at;
        let mut table = Some(table);
        let mut level = level + 1;
        let mut key = self.key()?;
        self.blanks();
        while self.peek() == Some(b'.') {
            self.check_depth(level)?;
            self.at += 1;
            self.blanks();
            level += 1;
            table = table.and_then(|table| self.dotted(table, &key, start));
            key = self.key()?;
            self.blanks();
        }
        match self.peek() {
            Some(b'=') => {}
            Some(byte) if self.goes_on_without_quotes(byte) && self.instead_of_equals().is_none() => {
                let start = self.word_start();
                return Err(self.bad_key(start, self.word_end()));
            }
            _ => {
                let at = self.next_place();
                return Err(
                    self.fail(messages::missing_equals(at, self.instead_of_equals().or_else(|| self.instead())))
                );
            }
        }
        self.check_depth(level)?;
        self.at += 1;
        self.blanks();
        let value_start = self.at;
        let value = self.value(level)?;
        let Some(table) = table else { return Ok(()) };
        if let Some(first) = table.place_of(&key.name) {
            self.repeated(&key, start, first);
            return Ok(());
        }
        table.push(key.name, key.at, self.span(value_start), value);
        Ok(())
    }

    /// Reads the end of a line, with a comment before it.
    fn line_end(&mut self) -> Result<(), Stop> {
        self.blanks();
        self.comment();
        match self.peek() {
            None => Ok(()),
            Some(b'\n') => {
                self.at += 1;
                Ok(())
            }
            Some(b'\r') => {
                self.carriage_return();
                Ok(())
            }
            Some(_) => {
                let at = self.rest_of_line();
                Err(self.fail(messages::more_in_line(at, self.instead_of_rest())))
            }
        }
    }

    /// Skips a comment that starts here, up to the end of its line.
    fn comment(&mut self) {
        if self.peek() != Some(b'#') {
            return;
        }
        loop {
            self.at += scan::plain(self.bytes.get(self.at..).unwrap_or_default(), 0, 0);
            match self.peek() {
                None | Some(b'\n') => return,
                Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => return,
                Some(b'\t') => {}
                Some(byte) => self.control_character(byte),
            }
            self.at += 1;
        }
    }

    /// Reports a carriage return without a line feed.
    fn carriage_return(&mut self) {
        self.at += 1;
        if self.peek() == Some(b'\n') {
            self.at += 1;
        } else {
            let at = self.place(self.at - 1, self.at);
            self.report(messages::lone_carriage_return(at));
        }
    }

    /// Reports a control character.
    fn control_character(&mut self, byte: u8) {
        let at = self.place(self.at, self.at + 1);
        self.report(match byte {
            b'\r' => messages::lone_carriage_return(at),
            _ => messages::control_character(at, byte),
        });
    }

    fn blanks(&mut self) {
        while let Some(b' ' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn check_depth(&mut self, level: u32) -> Result<(), Stop> {
        if level <= DEEPEST {
            return Ok(());
        }
        let at = self.place(self.at, self.at + 1);
        self.report(messages::too_deep(Some(at)));
        // The next key is most likely as deep.
        Err(self.end())
    }

    /// Returns the span of the bytes from `start` to `end`. They are counted in 32 bits: in a text of 4 GiB or more, places
    /// would be wrong.
    fn place(&self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: start as u32, end: end as u32 }
    }

    /// Returns the span from `start` to here.
    fn span(&self, start: usize) -> Span {
        self.place(start, self.at)
    }

    /// Returns the span of the character here; empty at the end of a line.
    fn next_place(&self) -> Span {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.chars().next().filter(|c| !matches!(c, '\n' | '\r')).map_or(0, char::len_utf8);
        self.place(self.at, self.at + length)
    }

    /// Returns the span from here to the end of the line, without trailing blanks.
    fn rest_of_line(&self) -> Span {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        self.place(self.at, self.at + line.trim_end().len())
    }
}

#[cfg(test)]
mod tests;
