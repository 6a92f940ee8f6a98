//! What a catalog has in each language, and where it is written.

use std::ops::Range;

use errbook_catalog::keys::Key;
use errbook_catalog::plural::Category;

use super::toml;

/// A value that is written for each language: a text, several texts, or the plural forms of a message.
#[derive(Clone, Debug)]
pub(super) struct Localized {
    /// The table that it is in: `errors` and `sold_out`, or `catalog`.
    pub(super) heading: Vec<String>,
    /// The keys within that table, and the positions in lists from 1: `links`, `1`, `label`.
    pub(super) path: Vec<String>,
    /// Its row in the table of keys; that of the language tags where these are keys of a table with others.
    pub(super) key: &'static Key,
    pub(super) kind: Kind,
    /// The file that it is in, by its number among the files of the catalog.
    pub(super) file: usize,
    /// What is written, in the order of the file.
    pub(super) written: Vec<Written>,
}

/// How a value is taken apart for translators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text.
    Text,
    /// Words of which each language has its own, as many as it likes: one text, with a line for each.
    Words,
    /// Texts, each of which is translated.
    Items,
    /// A text, or plural forms of one.
    Message,
}

/// A value in one language.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// The tag in canonical form.
    pub(super) language: String,
    /// Whether it is behind its tag. In a catalog of one language, it need not be.
    pub(super) is_tagged: bool,
    /// Where the last part of its key is: the tag.
    pub(super) key: Range<usize>,
    pub(super) frame: Frame,
    pub(super) value: Value,
}

/// The table in which a key is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// Whether it is in braces.
    pub(super) is_inline: bool,
    /// The keys before the last one: `message` of `message.en = …`.
    pub(super) keys: Vec<String>,
}

/// What is written for a language.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(Spot),
    /// A list, and where it is.
    List(Vec<Spot>, Range<usize>),
    Plural(Plural),
}

/// A text, and where it is.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) text: String,
    pub(super) at: Range<usize>,
}

/// Plural forms.
#[derive(Clone, Debug)]
pub(super) struct Plural {
    /// The field that is counted.
    pub(super) field: String,
    /// Where the key `plural` is.
    pub(super) field_key: Range<usize>,
    pub(super) forms: Vec<Form>,
    pub(super) shape: Shape,
    /// From the first key of the table to the end of its last value.
    pub(super) at: Range<usize>,
}

/// A plural form.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) category: Category,
    pub(super) key: Range<usize>,
    pub(super) frame: Frame,
    pub(super) spot: Spot,
}

/// How a table of plural forms is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `message.en = { plural = … }`, and where the braces are.
    Braces(Range<usize>),
    /// `message.en.plural = …`
    Dotted,
    /// `[errors.sold_out.message.en]`
    Header,
}

impl Localized {
    /// Returns what is written for a language.
    pub(super) fn of(&self, language: &str) -> Option<&Written> {
        self.written.iter().find(|written| written.language == language)
    }
}

impl Value {
    /// Returns where it ends.
    pub(super) fn end(&self) -> usize {
        match self {
            Value::Text(spot) => spot.at.end,
            Value::List(_, at) => at.end,
            Value::Plural(Plural { shape: Shape::Braces(at), .. }) => at.end,
            Value::Plural(plural) => plural.at.end,
        }
    }

    /// Returns where it starts.
    pub(super) fn start(&self) -> usize {
        match self {
            Value::Text(spot) => spot.at.start,
            Value::List(_, at) => at.start,
            Value::Plural(Plural { shape: Shape::Braces(at), .. }) => at.start,
            Value::Plural(plural) => plural.at.start,
        }
    }
}

/// Returns names as a path: `errors.sold_out.message`, with quotes around a name that is not plain.
pub(super) fn path<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let mut out = String::new();
    for name in names {
        if !out.is_empty() {
            out.push('.');
        }
        let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '=');
        if !name.is_empty() && name.chars().all(is_plain) {
            out.push_str(name);
        } else {
            errbook_catalog::json::write_string(name, &mut out);
        }
    }
    out
}

impl Localized {
    /// Moves all places by a number of bytes.
    pub(super) fn shift(&mut self, by: usize) {
        if by == 0 {
            return;
        }
        let moved = |at: &mut Range<usize>| *at = at.start + by..at.end + by;
        for written in &mut self.written {
            moved(&mut written.key);
            match &mut written.value {
                Value::Text(spot) => moved(&mut spot.at),
                Value::List(items, at) => {
                    items.iter_mut().for_each(|item| moved(&mut item.at));
                    moved(at);
                }
                Value::Plural(plural) => {
                    for form in &mut plural.forms {
                        moved(&mut form.key);
                        moved(&mut form.spot.at);
                    }
                    moved(&mut plural.field_key);
                    if let Shape::Braces(at) = &mut plural.shape {
                        moved(at);
                    }
                    moved(&mut plural.at);
                }
            }
        }
    }
}

impl Localized {
    /// Reads line ends of `\r\n` in strings of several lines as line feeds, as a catalog is read. `file` is the text of the file.
    pub(super) fn read_line_ends(&mut self, file: &str) {
        for spot in self.written.iter_mut().flat_map(|written| written.value.spots_mut()) {
            // A string can also have them as escapes.
            let literal = file.get(spot.at.clone()).filter(|literal| literal.contains("\r\n"));
            if let Some(text) = literal.and_then(|literal| toml::read(&literal.replace("\r\n", "\n"))) {
                spot.text = text;
            }
        }
    }
}

impl Value {
    fn spots_mut(&mut self) -> Vec<&mut Spot> {
        match self {
            Value::Text(spot) => vec![spot],
            Value::List(items, _) => items.iter_mut().collect(),
            Value::Plural(plural) => plural.forms.iter_mut().map(|form| &mut form.spot).collect(),
        }
    }

    /// Returns all its texts, each with what it is.
    pub(super) fn texts(&self) -> Vec<(String, &str)> {
        match self {
            Value::Text(spot) => vec![(String::new(), &spot.text)],
            Value::List(items, _) => items.iter().map(|item| (String::new(), item.text.as_str())).collect(),
            Value::Plural(plural) => {
                let field = (String::from("plural"), plural.field.as_str());
                let mut forms: Vec<(String, &str)> = plural
                    .forms
                    .iter()
                    .map(|form| (form.category.name().into_owned(), form.spot.text.as_str()))
                    .collect();
                forms.push(field);
                forms.sort();
                forms
            }
        }
    }
}
