//! Where the parts of a catalog stand: tables, keys, values, quotes and braces. It is read with the tokens of TOML alone,
//! so that what the edits aim at does not depend on the reader that is tested.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

/// What an array adds to the path of its items.
pub(crate) const ITEM: &str = "[]";

/// `key = value`, with a header or in braces.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// The whole path, that of its header first.
    pub(crate) path: Vec<String>,
    /// The parts of the key as written; the last ones of the path.
    pub(crate) parts: Vec<Range<usize>>,
    pub(crate) value: Range<usize>,
    /// The place of the table that it is written in: items of one table have the same.
    pub(crate) table: usize,
    /// Whether it is in braces.
    pub(crate) inline: bool,
}

impl Item {
    /// The key as written, all parts.
    pub(crate) fn key(&self) -> Range<usize> {
        self.parts[0].start..self.parts[self.parts.len() - 1].end
    }

    pub(crate) fn whole(&self) -> Range<usize> {
        self.parts[0].start..self.value.end
    }

    /// The path up to and with a part of the key.
    pub(crate) fn path_to(&self, part: usize) -> &[String] {
        &self.path[..self.path.len() - (self.parts.len() - 1 - part)]
    }
}

/// A value that is neither an array nor a table.
#[derive(Clone, Debug)]
pub(crate) struct Scalar {
    pub(crate) path: Vec<String>,
    pub(crate) at: Range<usize>,
}

/// A header and what follows it, up to the next one. The first includes what precedes it.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    pub(crate) path: Vec<String>,
    pub(crate) parts: Vec<Range<usize>>,
    pub(crate) header: Range<usize>,
    pub(crate) whole: Range<usize>,
}

impl Section {
    pub(crate) fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// Whether it defines a thing of this sort, whole: `[errors.x]`, but not `[errors.x.message]`.
    pub(crate) fn is(&self, sort: &str) -> bool {
        self.path.len() == 2 && self.path[0] == sort
    }
}

/// The parts of a document.
#[derive(Default)]
pub(crate) struct Layout {
    pub(crate) sections: Vec<Section>,
    pub(crate) items: Vec<Item>,
    pub(crate) scalars: Vec<Scalar>,
    /// Brackets and braces of TOML itself.
    pub(crate) brackets: Vec<usize>,
    pub(crate) comments: Vec<Range<usize>>,
}

impl Layout {
    /// Returns the parts of a valid document.
    pub(crate) fn of(text: &str) -> Layout {
        let source = Source::new(text);
        let tokens = source.lex().into_vec();
        let mut walk = Walk { source, layout: Layout::default(), key: Vec::new(), open: Vec::new(), current: None };
        parse_document(&tokens, &mut |event: Event| walk.event(&event), &mut ());
        let mut layout = walk.layout;
        let starts: Vec<usize> = layout.sections.iter().skip(1).map(|section| section.header.start).collect();
        let ends = starts.iter().copied().chain([text.len()]);
        let starts = [0].into_iter().chain(starts.iter().copied());
        for (section, (start, end)) in layout.sections.iter_mut().zip(starts.zip(ends)) {
            section.whole = start..end;
        }
        layout
    }

    /// The items of a section.
    pub(crate) fn items_in(&self, section: &Section) -> impl Iterator<Item = &Item> {
        let whole = section.whole.clone();
        self.items.iter().filter(move |item| whole.contains(&item.value.start))
    }
}

/// An array or table that is open: its path, its first byte, and the item whose value it is.
struct Open {
    path: Vec<String>,
    start: usize,
    item: Option<usize>,
    is_array: bool,
}

struct Walk<'t> {
    source: Source<'t>,
    layout: Layout,
    key: Vec<(String, Range<usize>)>,
    open: Vec<Open>,
    current: Option<usize>,
}

impl Walk<'_> {
    fn event(&mut self, event: &Event) {
        let at = event.span().start()..event.span().end();
        match event.kind() {
            EventKind::SimpleKey => {
                let mut name = Cow::Borrowed("");
                if let Some(raw) = self.source.get(event) {
                    raw.decode_key(&mut name, &mut ());
                }
                self.key.push((name.into_owned(), at));
            }
            EventKind::StdTableOpen => {
                self.layout.brackets.push(at.start);
                self.layout.sections.push(Section { path: vec![], parts: vec![], header: at.clone(), whole: at });
            }
            EventKind::StdTableClose => {
                self.layout.brackets.push(at.start);
                let (path, parts) = std::mem::take(&mut self.key).into_iter().unzip();
                if let Some(section) = self.layout.sections.last_mut() {
                    (section.path, section.parts, section.header.end) = (path, parts, at.end);
                }
            }
            EventKind::KeyValSep => self.begin_item(),
            EventKind::Scalar => {
                let path = self.value_path();
                self.layout.scalars.push(Scalar { path, at: at.clone() });
                self.end_value(at);
            }
            EventKind::InlineTableOpen | EventKind::ArrayOpen => {
                self.layout.brackets.push(at.start);
                let is_array = event.kind() == EventKind::ArrayOpen;
                let path = self.value_path();
                self.open.push(Open { path, start: at.start, item: self.current.take(), is_array });
            }
            EventKind::InlineTableClose | EventKind::ArrayClose => {
                self.layout.brackets.push(at.start);
                if let Some(open) = self.open.pop() {
                    self.current = open.item;
                    self.end_value(open.start..at.end);
                }
            }
            EventKind::Comment => self.layout.comments.push(at),
            _ => {}
        }
    }

    fn begin_item(&mut self) {
        let (names, parts): (Vec<String>, Vec<Range<usize>>) = std::mem::take(&mut self.key).into_iter().unzip();
        let table = self.open.last().map(|open| (open.path.clone(), open.start));
        let section = || self.layout.sections.last().map(|section| (section.path.clone(), section.header.start));
        let (mut path, place) = table.or_else(section).unwrap_or_default();
        path.extend(names);
        self.current = Some(self.layout.items.len());
        self.layout.items.push(Item { path, parts, value: 0..0, table: place, inline: !self.open.is_empty() });
    }

    fn end_value(&mut self, at: Range<usize>) {
        if let Some(item) = self.current.take().and_then(|index| self.layout.items.get_mut(index)) {
            item.value = at;
        }
    }

    fn value_path(&self) -> Vec<String> {
        match (self.current, self.open.last()) {
            (Some(item), _) => self.layout.items[item].path.clone(),
            (None, Some(open)) if open.is_array => [open.path.clone(), vec![ITEM.to_owned()]].concat(),
            _ => Vec::new(),
        }
    }
}
