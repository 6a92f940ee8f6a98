//! Parses pasted text: JSON, what resembles it. Every letter is read once: `assets/find/read.js`.

use super::shape::slice;

/// Nested brackets.
const DEEPEST: usize = 60;
/// The longest name or word.
const LONGEST: usize = 400;

/// A value in a text.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Where it ends.
    pub(super) end: usize,
    /// The text of an object or an array.
    pub(super) written: Vec<char>,
}

#[derive(Debug)]
pub(super) enum Kind {
    Text(Vec<char>),
    /// A number, true, null, a word.
    Bare(Vec<char>),
    Array(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Returns the value as text; an array of plain values as a list.
    pub(super) fn text(&self) -> String {
        let plain = |node: &Node| match &node.kind {
            Kind::Text(letters) | Kind::Bare(letters) => Some(letters.iter().collect::<String>()),
            _ => None,
        };
        match &self.kind {
            Kind::Text(letters) | Kind::Bare(letters) => letters.iter().collect(),
            Kind::Array(items) => match items.iter().map(plain).collect::<Option<Vec<String>>>() {
                Some(items) => items.join(", "),
                None => self.written.iter().collect(),
            },
            Kind::Object(_) => self.written.iter().collect(),
        }
    }

    /// Returns whether an object or an array has nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        match &self.kind {
            Kind::Text(letters) | Kind::Bare(letters) => letters.is_empty(),
            Kind::Array(items) => items.is_empty(),
            Kind::Object(members) => members.is_empty(),
        }
    }
}

/// Reads the value at a place: JSON, also if truncated, in single quotes, or with bare names.
pub(super) fn read(letters: &[char], at: usize) -> Option<Node> {
    Reader { letters, at }.read(0)
}

/// Removes one level of JSON's escapes.
pub(super) fn unescape(letters: &[char]) -> Vec<char> {
    let (mut out, mut units, mut at) = (Vec::new(), Vec::new(), 0);
    let flush = |units: &mut Vec<u16>, out: &mut Vec<char>| {
        out.extend(char::decode_utf16(units.drain(..)).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
    };
    while let Some(letter) = letters.get(at) {
        let escaped = letters.get(at + 1);
        match (letter, escaped) {
            ('\\', Some('u' | 'U')) if code(letters, at + 2).is_some() => {
                units.extend(code(letters, at + 2));
                at += 6;
                continue;
            }
            ('\\', Some(escaped)) => {
                flush(&mut units, &mut out);
                out.push(plain(*escaped));
                at += 2;
            }
            (letter, _) => {
                flush(&mut units, &mut out);
                out.push(*letter);
                at += 1;
            }
        }
    }
    flush(&mut units, &mut out);
    out
}

fn code(letters: &[char], at: usize) -> Option<u16> {
    let digits: String = slice(letters, at, at + 4).iter().collect();
    (digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .then(|| u16::from_str_radix(&digits, 16).ok())
        .flatten()
}

fn plain(escaped: char) -> char {
    match escaped {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' | 'f' => ' ',
        other => other,
    }
}

struct Reader<'t> {
    letters: &'t [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    /// Reads letters up to the next of these, or white space; `None` if there are none.
    fn word(&mut self, ends: &str) -> Option<Vec<char>> {
        let rest = slice(self.letters, self.at, self.at + LONGEST);
        let length = rest.iter().take_while(|letter| !letter.is_whitespace() && !ends.contains(**letter)).count();
        let word = slice(rest, 0, length).to_vec();
        self.at += length;
        (length > 0).then_some(word)
    }

    fn is_quote(&self) -> bool {
        matches!(self.peek(), Some('"' | '\''))
    }

    fn quoted(&mut self) -> Vec<char> {
        let quote = self.peek();
        self.at += 1;
        let (from, mut escaped) = (self.at, false);
        while let Some(letter) = self.peek().filter(|letter| Some(*letter) != quote) {
            if letter == '\\' {
                escaped = true;
                self.at += 1;
            }
            self.at += 1;
        }
        let inside = slice(self.letters, from, self.at);
        self.at += 1;
        if escaped { unescape(inside) } else { inside.to_vec() }
    }

    fn read(&mut self, depth: usize) -> Option<Node> {
        let start = self.at;
        if self.is_quote() {
            let text = self.quoted();
            return Some(Node { kind: Kind::Text(text), end: self.at, written: Vec::new() });
        }
        let close = match self.peek() {
            Some('{') => '}',
            Some('[') => ']',
            _ => return self.bare(depth),
        };
        self.at += 1;
        let (members, items) = self.members(close, depth);
        let is_closed = self.peek() == Some(close);
        if !is_closed && members.is_empty() && items.is_empty() {
            return None;
        }
        self.at = (self.at + usize::from(is_closed)).min(self.letters.len());
        let kind = if close == '}' { Kind::Object(members) } else { Kind::Array(items) };
        Some(Node { kind, end: self.at, written: slice(self.letters, start, self.at).to_vec() })
    }

    fn bare(&mut self, depth: usize) -> Option<Node> {
        let word = self.word(",;{}[]()\"'=\\")?;
        // `Some("x")`, as Rust's `Debug` prints it.
        let mut inner = None;
        if self.peek() == Some('(') && depth < DEEPEST {
            self.at += 1;
            inner = self.read(depth + 1);
            if inner.is_some() && self.peek() == Some(')') {
                self.at += 1;
            }
        }
        let end = self.at;
        inner.or(Some(Node { kind: Kind::Bare(word), end, written: Vec::new() }))
    }

    fn members(&mut self, close: char, depth: usize) -> (Vec<(String, Node)>, Vec<Node>) {
        let (mut members, mut items) = (Vec::new(), Vec::new());
        if depth >= DEEPEST {
            return (members, items);
        }
        loop {
            self.skip_space();
            match self.peek() {
                Some(letter) if letter == close => break,
                Some(',') => {
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let mut key = None;
            if close == '}' {
                let name = if self.is_quote() { Some(self.quoted()) } else { self.word(",:;{}[]()\"'=\\") };
                self.skip_space();
                let Some(name) = name.filter(|_| self.peek() == Some(':')) else { break };
                key = Some(name.into_iter().collect::<String>());
                self.at += 1;
                self.skip_space();
            }
            let Some(value) = self.read(depth + 1) else { break };
            match key {
                Some(key) => members.push((key, value)),
                None => items.push(value),
            }
        }
        (members, items)
    }
}
