//! The table of a document without mistakes, in a fraction of the time that the parser of TOML takes.
//!
//! The macros run unoptimised in their users' builds, where reading a large catalog is most of what a build costs. The
//! parser's own tokens and events are quick to have; what takes time is decoding each text byte by byte, and finding out
//! what is wrong. So the table is built here from the events, with texts that hold no escape taken as they stand, and
//! what is unusual in any way (a mistake, an array of tables, a table that is opened twice) is left to the parser: `None`.
//! What comes out is what the parser would have given, places included; the tests compare them.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_parser::decoder::ScalarKind;
use toml_parser::lexer::Token;
use toml_parser::parser::{Event, EventKind, parse_document};
use toml_parser::{ErrorSink, ParseError, Source};

type Key<'t> = Spanned<Cow<'t, str>>;
type Value<'t> = Spanned<DeValue<'t>>;

/// The table of `text`, which has these tokens; `None` where it is not plain and sound.
pub(crate) fn table<'t>(text: &'t str, tokens: &[Token]) -> Option<DeTable<'t>> {
    if has_control_characters(text) {
        return None;
    }
    let mut events = Vec::with_capacity(tokens.len());
    let mut errors = Count(0);
    let mut receive = |event: Event| {
        if !matches!(event.kind(), EventKind::Whitespace | EventKind::Newline | EventKind::Comment) {
            events.push(event);
        }
    };
    parse_document(tokens, &mut receive, &mut errors);
    if errors.0 > 0 {
        return None;
    }
    Builder { text, events: &events, next: 0, root: DeTable::new(), opened: HashSet::new(), scalars: HashMap::new() }
        .document()
}

/// TOML knows tab and line ends; other control characters are mistakes wherever they stand. Each is looked for by itself,
/// as the standard library does that fast.
fn has_control_characters(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut unknown = (0..0x20_u8).chain([0x7F]).filter(|byte| !matches!(byte, b'\t' | b'\n' | b'\r'));
    unknown.any(|byte| bytes.contains(&byte)) || text.split('\r').skip(1).any(|rest| !rest.starts_with('\n'))
}

/// Counts errors; which they are, the parser tells.
struct Count(usize);

impl ErrorSink for Count {
    fn report_error(&mut self, _: ParseError) {
        self.0 += 1;
    }
}

struct Builder<'t, 'e> {
    text: &'t str,
    events: &'e [Event],
    next: usize,
    root: DeTable<'t>,
    /// Where the places of tables start that headers made: only these can be opened further by another header.
    opened: HashSet<usize>,
    /// Numbers, booleans and dates that were read: catalogs repeat them.
    scalars: HashMap<&'t str, DeValue<'t>>,
}

impl<'t> Builder<'t, '_> {
    fn document(mut self) -> Option<DeTable<'t>> {
        let root = self.key_values()?;
        self.root = root;
        while let Some(event) = self.take() {
            let (path, end) = match event.kind() {
                EventKind::StdTableOpen => self.path(EventKind::StdTableClose)?,
                _ => return None,
            };
            let span = event.span().start()..end;
            let (name, parents) = path.split_last()?;
            if self.parent(parents)?.contains_key(name.get_ref().as_ref()) {
                return None;
            }
            let table = self.key_values()?;
            self.opened.insert(span.start);
            self.parent(parents)?.insert(name.clone(), Spanned::new(span, DeValue::Table(table)));
        }
        Some(self.root)
    }

    fn take(&mut self) -> Option<Event> {
        let event = self.events.get(self.next).copied()?;
        self.next += 1;
        Some(event)
    }

    fn peek(&self) -> Option<EventKind> {
        self.events.get(self.next).map(Event::kind)
    }

    /// The table that a header's path leads to, made where it is not there.
    fn parent(&mut self, path: &[Key<'t>]) -> Option<&mut DeTable<'t>> {
        let mut table = &mut self.root;
        for key in path {
            if !table.contains_key(key.get_ref().as_ref()) {
                self.opened.insert(key.span().start);
                table.insert(key.clone(), Spanned::new(key.span(), DeValue::Table(DeTable::new())));
            }
            let value = table.get_mut(key.get_ref().as_ref())?;
            if !self.opened.contains(&value.span().start) {
                return None;
            }
            table = as_table(value)?;
        }
        Some(table)
    }

    /// The lines up to the next header.
    fn key_values(&mut self) -> Option<DeTable<'t>> {
        let mut table = DeTable::new();
        while self.peek() == Some(EventKind::SimpleKey) {
            self.key_value(&mut table)?;
        }
        Some(table)
    }

    /// `a.b = value`
    fn key_value(&mut self, table: &mut DeTable<'t>) -> Option<()> {
        let (mut path, _) = self.path(EventKind::KeyValSep)?;
        let name = path.pop()?;
        let value = self.value()?;
        let mut table = table;
        for key in path {
            if !table.contains_key(key.get_ref().as_ref()) {
                let span = key.span();
                table.insert(key.clone(), Spanned::new(span, DeValue::Table(DeTable::new())));
            }
            let inner = table.get_mut(key.get_ref().as_ref())?;
            // A table in braces is whole.
            if self.text.as_bytes().get(inner.span().start) == Some(&b'{') {
                return None;
            }
            table = as_table(inner)?;
        }
        table.insert(name, value).is_none().then_some(())
    }

    /// The parts of a dotted key, and where it ends.
    fn path(&mut self, end: EventKind) -> Option<(Vec<Key<'t>>, usize)> {
        let mut path = Vec::new();
        loop {
            let event = self.take()?;
            match event.kind() {
                EventKind::SimpleKey => path.push(self.key(event)?),
                EventKind::KeySep => {}
                kind if kind == end => return Some((path, event.span().end())),
                _ => return None,
            }
        }
    }

    fn key(&self, event: Event) -> Option<Key<'t>> {
        let raw = self.raw(event)?;
        let name = match raw.as_bytes().first()? {
            b'"' | b'\'' => text_as_it_stands(raw)?,
            _ if raw.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) => raw,
            _ => return None,
        };
        Some(Spanned::new(range(event), Cow::Borrowed(name)))
    }

    fn value(&mut self) -> Option<Value<'t>> {
        let event = self.take()?;
        let start = event.span().start();
        match event.kind() {
            EventKind::Scalar => Some(Spanned::new(range(event), self.scalar(event)?)),
            EventKind::ArrayOpen => {
                let mut items = toml::de::DeArray::new();
                loop {
                    match self.peek()? {
                        EventKind::ArrayClose => break,
                        EventKind::ValueSep => _ = self.take(),
                        _ => items.push(self.value()?),
                    }
                }
                Some(Spanned::new(start..self.take()?.span().end(), DeValue::Array(items)))
            }
            EventKind::InlineTableOpen => {
                let mut table = DeTable::new();
                loop {
                    match self.peek()? {
                        EventKind::InlineTableClose => break,
                        EventKind::ValueSep => _ = self.take(),
                        _ => self.key_value(&mut table)?,
                    }
                }
                Some(Spanned::new(start..self.take()?.span().end(), DeValue::Table(table)))
            }
            _ => None,
        }
    }

    fn scalar(&mut self, event: Event) -> Option<DeValue<'t>> {
        let raw = self.raw(event)?;
        if raw.starts_with(['"', '\'']) {
            return match text_as_it_stands(raw) {
                Some(text) => Some(DeValue::String(Cow::Borrowed(text))),
                None => self.decoded(event),
            };
        }
        if let Some(known) = self.scalars.get(raw) {
            return Some(known.clone());
        }
        let value = DeValue::parse(raw).ok()?.into_inner();
        self.scalars.insert(raw, value.clone());
        Some(value)
    }

    /// A string as the parser decodes it.
    fn decoded(&self, event: Event) -> Option<DeValue<'t>> {
        let mut text = Cow::Borrowed("");
        let mut errors = Count(0);
        let kind = Source::new(self.text).get(event)?.decode_scalar(&mut text, &mut errors);
        (errors.0 == 0 && kind == ScalarKind::String).then_some(DeValue::String(text))
    }

    fn raw(&self, event: Event) -> Option<&'t str> {
        self.text.get(range(event))
    }
}

fn as_table<'v, 't>(value: &'v mut Value<'t>) -> Option<&'v mut DeTable<'t>> {
    match value.as_mut() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

fn range(event: Event) -> Range<usize> {
    event.span().start()..event.span().end()
}

/// What stands between the quotes of a string, where that is what it means: nothing is escaped, and no line ends need
/// care.
fn text_as_it_stands(raw: &str) -> Option<&str> {
    let quote = raw.get(..1)?;
    if raw.contains('\r') || quote == "\"" && raw.contains('\\') {
        return None;
    }
    let triple = if quote == "\"" { "\"\"\"" } else { "'''" };
    let is_multi_line = raw.len() >= 6 && raw.starts_with(triple) && raw.ends_with(triple);
    let quotes = if is_multi_line { triple } else { quote };
    let inner = raw.strip_prefix(quotes)?.strip_suffix(quotes)?;
    if is_multi_line {
        // A line end right behind the opening quotes is not part of the text.
        return Some(inner.strip_prefix('\n').unwrap_or(inner));
    }
    (!inner.contains('\n') && !inner.contains(quote)).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table as the parser gives it, if the document is sound.
    fn expected(text: &str) -> Option<String> {
        let (table, errors) = DeTable::parse_recoverable(text);
        errors.is_empty().then(|| format!("{:?}", table.get_ref()))
    }

    fn found(text: &str) -> Option<String> {
        let tokens = Source::new(text).lex().into_vec();
        table(text, &tokens).map(|table| format!("{table:?}"))
    }

    #[test]
    fn plain_documents_are_read_as_the_parser_reads_them() {
        for text in [
            "",
            "# nothing\n",
            "a = 1\nb = 'x'\nc.d.e = \"y\"\nc.d.f = true\n",
            "[a.b]\nc = [1, 2.5, [], [{ d = 1 }]]\n[a.e]\nf = { g.h = 1, g.i = 2, }\n[j]\n",
            "\"a b\".'c.d' = '''\nline\n'''\ne = \"\"\"\nline \"quoted\"\nnext\"\"\"\"\n",
            "a = \"\"\nb = ''\nc = \"\"\"\"\"\"\nd = \"'\"\ne = '\"'\n",
            "a = \"\\u4e00\\n\"\r\nb = \"\"\"x\r\ny\"\"\"\r\n",
            "when = 2026-03-01T08:00:00Z\nday = 2026-03-01\nhex = 0xFF\nbig = 1_000\nnot = nan\nagain = 1_000\n",
            "[a]\nb.c = 1\n[a.d]\ne = 1\n",
        ] {
            let expected = expected(text);
            assert!(expected.is_some(), "{text}");
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_wrong_or_unusual_is_left_to_the_parser() {
        for text in [
            "a = ",
            "a = 1\na = 2\n",
            "[a]\n[a]\n",
            "a = {}\n[a.b]\n",
            "a = { b = 1 }\na.c = 2\n",
            "a.b = 1\n[a.c]\n",
            "[a]\nb.c = 1\n[a.b.d]\n",
            "[a]\nb.c = 1\n[a.b]\n",
            "a = [1]\n[a.b]\n",
            "a = 1\na.b = 2\n",
            "a.b = 1\na = 2\n",
            "[[a]]\nb = 1\n",
            "a = \"x\u{1}\"\n",
            "a = 'x\u{7f}'\n",
            "a@b = 1\n",
            "a = \"\\q\"\n",
            "a = \"x\n",
            "a = 01\n",
            "a = tru\n",
            "a = [1 2]\n",
            "a = { b = 1, b = 2 }\n",
            "\"a\\tb\" = 1\n",
            "[a.b]\n[a]\n",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn whatever_is_read_is_what_the_parser_reads() {
        let text = include_str!("../../catalog.toml");
        assert_eq!(found(text), expected(text));
        // One byte away from a sound document is most often a broken one, and sometimes another sound one.
        let start: String = text.lines().skip(20).take(25).map(|line| format!("{line}\n")).collect();
        let mut sound = 0;
        for (index, _) in start.char_indices() {
            for changed in ["", "\"", "'", "[", "{", ".", "=", "\n", "\\", "#", "a = 1\n", "\r", "\u{1}"] {
                let (before, after) = start.split_at(index);
                let mut letters = after.chars();
                letters.next();
                let text = format!("{before}{changed}{}", letters.as_str());
                if let Some(found) = found(&text) {
                    assert_eq!(
                        Some(found),
                        expected(&text),
                        "{changed:?} at {index}, before {:?}",
                        letters.as_str().get(..20)
                    );
                    sound += 1;
                }
            }
        }
        assert!(sound > 500, "{sound}");
    }
}
