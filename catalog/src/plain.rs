//! The tables of a document without mistakes, in a fraction of the time that the parser of TOML takes.
//!
//! The macros run unoptimised in their users' builds, where reading a large catalog byte by byte is most of what a build
//! costs. So a document is read here first, text by text with [`scan`](crate::scan). What is wrong or unusual in any way
//! (a mistake, an array of tables, a table that is opened twice) is left to the parser: `None`. What comes out is what
//! the parser would have given, places included; the tests compare them.

use crate::scan;
use crate::source::Span;
use crate::tree::{self, Form, Item, Members, Value};

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

    fn value(&mut self, level: usize) -> Option<Value<'t>> {
        match self.peek()? {
            quote @ (b'"' | b'\'') => self.string(quote),
            b'[' => self.array(level + 1).map(Value::Array),
            b'{' => self.inline_table(level + 1).map(Value::Table),
            _ => self.scalar(),
        }
    }

    fn string(&mut self, quote: u8) -> Option<Value<'t>> {
        let start = self.at;
        let is_multi_line = self.bytes.get(start + 1) == Some(&quote) && self.bytes.get(start + 2) == Some(&quote);
        let quotes = if is_multi_line { 3 } else { 1 };
        self.at += quotes;
        let has_escapes = self.past_the_closing_quote(quote, is_multi_line)?;
        if has_escapes {
            return tree::scalar(self.text.get(start..self.at)?);
        }
        let inner = self.text.get(start + quotes..self.at - quotes)?;
        // A line end right behind the opening quotes is not part of the text.
        let text = if is_multi_line { inner.strip_prefix('\n').unwrap_or(inner) } else { inner };
        Some(Value::String(text.into()))
    }

    /// Goes behind the closing quotes; says whether the text between is to be decoded.
    fn past_the_closing_quote(&mut self, quote: u8, is_multi_line: bool) -> Option<bool> {
        // Within single quotes, nothing is an escape.
        let escape = if quote == b'"' { b'\\' } else { quote };
        let mut has_escapes = false;
        loop {
            self.at += scan::plain(self.bytes.get(self.at..)?, quote, escape);
            let byte = self.peek()?;
            self.at += 1;
            if byte == quote {
                if !is_multi_line {
                    return Some(has_escapes);
                }
                let mut run = 1;
                while self.peek() == Some(quote) {
                    self.at += 1;
                    run += 1;
                }
                // One or two quotes before the closing three are part of the text.
                match run {
                    1 | 2 => {}
                    3..=5 => return Some(has_escapes),
                    _ => return None,
                }
            } else if byte == escape {
                has_escapes = true;
                self.at += 1;
            } else if byte == b'\r' && is_multi_line && self.peek() == Some(b'\n') {
                // What the parser makes of such line ends is its affair, as escapes are.
                has_escapes = true;
            } else if byte != b'\t' && !(byte == b'\n' && is_multi_line) {
                return None;
            }
        }
    }

    fn array(&mut self, level: usize) -> Option<Vec<Item<'t>>> {
        let mut items = Vec::new();
        self.at += 1;
        loop {
            self.gap(level)?;
            if self.peek()? == b']' {
                break;
            }
            let start = self.at;
            let value = self.value(level)?;
            items.push(Item { at: self.span(start), value });
            self.gap(level)?;
            match self.peek()? {
                b',' => self.at += 1,
                b']' => break,
                _ => return None,
            }
        }
        self.at += 1;
        Some(items)
    }

    fn inline_table(&mut self, level: usize) -> Option<Box<Members<'t>>> {
        let mut table = Box::new(Members::of(Form::Inline));
        self.at += 1;
        loop {
            self.gap(level)?;
            if self.peek()? == b'}' {
                break;
            }
            self.key_value(&mut table, level)?;
            self.gap(level)?;
            match self.peek()? {
                b',' => self.at += 1,
                b'}' => break,
                _ => return None,
            }
        }
        self.at += 1;
        Some(table)
    }

    /// Numbers, booleans and dates.
    fn scalar(&mut self) -> Option<Value<'t>> {
        let start = self.at;
        let rest = self.bytes.get(start..)?;
        let length = scan::plain(rest, b',', b' ');
        // Within brackets, the bracket may follow at once.
        let raw = self.text.get(start..start + length)?;
        let raw = raw.split([']', '}', '#']).next()?;
        self.at += raw.len();
        match raw {
            "true" => Some(Value::Boolean(true)),
            "false" => Some(Value::Boolean(false)),
            _ => match small_number(raw.as_bytes()) {
                Some(number) => Some(Value::Integer(Some(number))),
                None => tree::scalar(raw),
            },
        }
    }

    /// White space, comments and line ends within brackets.
    fn gap(&mut self, level: usize) -> Option<()> {
        if level > DEEPEST {
            return None;
        }
        loop {
            self.blanks();
            match self.peek()? {
                b'\n' | b'\r' | b'#' => self.line_end()?,
                _ => return Some(()),
            }
        }
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

/// A number in its usual form: digits without a sign, and no zero before others.
fn small_number(digits: &[u8]) -> Option<i64> {
    let leading_zero = digits.len() > 1 && digits.first() == Some(&b'0');
    if leading_zero || digits.is_empty() || digits.len() > 9 {
        return None;
    }
    let mut number = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
    }
    Some(number)
}

#[cfg(test)]
mod tests;
