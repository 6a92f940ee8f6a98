//! Finds what a file of a catalog has in each language, by the table of keys: what has a type for each language is for translators.

use std::ops::Range;

use errbook_catalog::keys::{Key, KeyTable, ValueType};
use errbook_catalog::plural::Category;
use errbook_format::tag;
use toml_edit::{Document, Item, Table, TableLike};

use super::localized::{Form, Frame, Kind, Localized, Plural, Shape, Spot, Value, Written};

/// Returns the tag of a language in canonical form; `None` for a text that is none.
pub(super) fn canonical(tag: &str) -> Option<String> {
    let canonical = tag::canonical(tag).ok()?;
    Some(canonical.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect())
}

/// Returns what a file has for each language. `keys` are those of a file of its sort, `only` is the language of a catalog that has one.
pub(super) fn find(
    document: &Document<&str>,
    file: usize,
    keys: &'static KeyTable,
    only: Option<&str>,
) -> Vec<Localized> {
    let mut finder = Finder { file, only, found: Vec::new() };
    for (name, item) in document.iter() {
        let Some(key) = keys.keys.iter().find(|key| key.name == name) else { continue };
        let root = document.as_table();
        finder.section(key, root, name, item);
    }
    finder.found
}

struct Finder<'t> {
    file: usize,
    only: Option<&'t str>,
    found: Vec<Localized>,
}

/// Where a value is.
#[derive(Clone)]
struct At {
    heading: Vec<String>,
    path: Vec<String>,
    /// Where its key is.
    key: Range<usize>,
    /// The table in which its key is written.
    frame: Frame,
}

impl At {
    /// Returns where the value of a key of this table is.
    fn below(&self, frame: &Frame, table: &dyn TableLike, name: &str) -> Option<At> {
        let key = table.key(name)?.span()?;
        let path = self.path.iter().cloned().chain([name.to_owned()]).collect();
        Some(At { heading: self.heading.clone(), path, key, frame: frame.clone() })
    }
}

impl Finder<'_> {
    /// Reads a key of the file, such as `errors`.
    fn section(&mut self, key: &'static Key, root: &Table, name: &str, item: &Item) {
        let Some(span) = root.key(name).and_then(|key| key.span()) else { return };
        let heading = vec![name.to_owned()];
        let at = At { heading, path: Vec::new(), key: span, frame: Frame::default() };
        match (key.value, item.as_table_like()) {
            // Each of the tables in it has a heading of its own.
            (ValueType::Named(_, ValueType::Table(keys)), Some(table)) => {
                let frame = frame_of(item, name, &at.frame);
                for (name, item) in table.iter() {
                    let Some(mut at) = at.below(&frame, table, name) else { continue };
                    at.heading.append(&mut at.path);
                    self.table(keys, name, item, &at);
                }
            }
            _ => self.value(key, &key.value, name, item, &at),
        }
    }

    /// Reads a table that has these keys.
    fn table(&mut self, keys: &'static KeyTable, name: &str, item: &Item, at: &At) {
        let Some(table) = item.as_table_like() else { return };
        let frame = frame_of(item, name, &at.frame);
        let mut by_language = Vec::new();
        for (name, item) in table.iter() {
            let Some(below) = at.below(&frame, table, name) else { continue };
            match (keys.keys.iter().find(|key| key.name == name), keys.language) {
                (Some(key), _) => self.value(key, &key.value, name, item, &below),
                (None, Some(language)) => by_language.extend(written(&language.value, name, item, &below)),
                (None, None) => {}
            }
        }
        if let Some(key) = keys.language {
            self.push(key, &key.value, at, by_language);
        }
    }

    fn value(&mut self, key: &'static Key, value: &'static ValueType, name: &str, item: &Item, at: &At) {
        match value {
            // The path of a file is nothing to translate, and the text in it is not in the catalog.
            ValueType::PerLanguage(ValueType::Name(_)) => {}
            ValueType::PerLanguage(inner) => self.localized(key, inner, name, item, at),
            ValueType::Table(keys) => self.table(keys, name, item, at),
            // Without a table, a value of these is for all languages.
            ValueType::Either(types) if item.is_table_like() => {
                types.iter().for_each(|value| self.value(key, value, name, item, at));
            }
            ValueType::Named(_, inner) => {
                let Some(table) = item.as_table_like() else { return };
                let frame = frame_of(item, name, &at.frame);
                for (name, item) in table.iter() {
                    let Some(below) = at.below(&frame, table, name) else { continue };
                    self.value(key, inner, name, item, &below);
                }
            }
            ValueType::List(inner) => {
                let mut number = 0_usize;
                let mut element = |item: &Item| {
                    number = number.saturating_add(1);
                    let mut below = at.clone();
                    below.path.push(number.to_string());
                    self.value(key, inner, "", item, &below);
                };
                if let Some(array) = item.as_array() {
                    array.iter().for_each(|value| element(&Item::Value(value.clone())));
                } else if let Some(tables) = item.as_array_of_tables() {
                    tables.iter().for_each(|table| element(&Item::Table(table.clone())));
                }
            }
            _ => {}
        }
    }

    /// Reads the values of all languages.
    fn localized(&mut self, key: &'static Key, value: &'static ValueType, name: &str, item: &Item, at: &At) {
        let is_message = has_forms(value);
        let is_form = |name: &str| name == PLURAL || Category::parse(name).is_some();
        let by_language = match item.as_table_like() {
            // Plural forms of the only language.
            Some(table) if is_message && !table.is_empty() && table.iter().all(|(name, _)| is_form(name)) => {
                self.untagged(value, name, item, at)
            }
            Some(table) => {
                let frame = frame_of(item, name, &at.frame);
                let each =
                    table.iter().filter_map(|(name, item)| written(value, name, item, &at.below(&frame, table, name)?));
                each.collect()
            }
            None => self.untagged(value, name, item, at),
        };
        self.push(key, value, at, by_language);
    }

    /// Reads a value without a tag.
    fn untagged(&self, value: &ValueType, name: &str, item: &Item, at: &At) -> Vec<Written> {
        let only = self.only.and_then(|only| Some((only, read(value, name, item, &at.frame)?)));
        let written = |(language, value): (&str, Value)| Written {
            language: language.to_owned(),
            is_tagged: false,
            key: at.key.clone(),
            frame: at.frame.clone(),
            value,
        };
        only.map(written).into_iter().collect()
    }

    fn push(&mut self, key: &'static Key, value: &ValueType, at: &At, mut written: Vec<Written>) {
        if written.is_empty() {
            return;
        }
        written.sort_by_key(|written| written.value.start());
        let At { heading, path, .. } = at.clone();
        self.found.push(Localized { heading, path, key, kind: kind(value), file: self.file, written });
    }
}

/// The key of the field that plural forms count.
pub(super) const PLURAL: &str = "plural";

/// Returns whether a value can have plural forms.
fn has_forms(value: &ValueType) -> bool {
    match value {
        ValueType::Table(keys) => keys.keys.iter().any(|key| key.name == PLURAL),
        ValueType::Either(types) => types.iter().any(has_forms),
        _ => false,
    }
}

fn kind(value: &ValueType) -> Kind {
    let ValueType::Either(types) = value else { return Kind::Text };
    match types.iter().find_map(|value| if let ValueType::List(inner) = value { Some(inner) } else { None }) {
        Some(ValueType::Markdown) => Kind::Items,
        Some(_) => Kind::Words,
        None if has_forms(value) => Kind::Message,
        None => Kind::Text,
    }
}

/// Returns the frame of the keys of a table, which is itself written in a frame.
pub(super) fn frame_of(item: &Item, name: &str, frame: &Frame) -> Frame {
    let is_inline = item.is_inline_table();
    if !item.as_table_like().is_some_and(TableLike::is_dotted) {
        return Frame { is_inline, keys: Vec::new() };
    }
    let mut frame = frame.clone();
    frame.keys.push(name.to_owned());
    frame
}

/// Reads the value of a language; `None` if its key is no language, or if the value is none of its type.
fn written(value: &ValueType, name: &str, item: &Item, at: &At) -> Option<Written> {
    let language = canonical(name)?;
    let value = read(value, name, item, &at.frame)?;
    Some(Written { language, is_tagged: true, key: at.key.clone(), frame: at.frame.clone(), value })
}

fn read(value: &ValueType, name: &str, item: &Item, frame: &Frame) -> Option<Value> {
    if let Some(spot) = spot(item) {
        return Some(Value::Text(spot));
    }
    if let Some(array) = item.as_array() {
        let items = array.iter().map(|value| Some(Spot { text: value.as_str()?.to_owned(), at: value.span()? }));
        return Some(Value::List(items.collect::<Option<_>>()?, item.span()?));
    }
    if has_forms(value) { plural(name, item, frame).map(Value::Plural) } else { None }
}

fn spot(item: &Item) -> Option<Spot> {
    Some(Spot { text: item.as_str()?.to_owned(), at: item.as_value()?.span()? })
}

fn plural(name: &str, item: &Item, frame: &Frame) -> Option<Plural> {
    let table = item.as_table_like()?;
    let inner = frame_of(item, name, frame);
    let shape = match item {
        Item::Value(_) if !table.is_dotted() => Shape::Braces(item.span()?),
        _ if table.is_dotted() => Shape::Dotted,
        _ => Shape::Header,
    };
    let mut field = None;
    let mut forms = Vec::new();
    let (mut start, mut end) = (usize::MAX, 0);
    for (name, item) in table.iter() {
        let key = table.key(name)?.span()?;
        let spot = spot(item)?;
        (start, end) = (start.min(key.start), end.max(spot.at.end));
        if name == PLURAL {
            field = Some((spot.text, key));
        } else {
            forms.push(Form { category: Category::parse(name)?, key, frame: inner.clone(), spot });
        }
    }
    let (field, field_key) = field?;
    Some(Plural { field, field_key, forms, shape, at: start..end })
}
