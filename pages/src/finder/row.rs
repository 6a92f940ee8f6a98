//! [`Row`]: a row of search.json.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::words::{Chunk, chunks, is_han, key, squash};

/// What a row is worth whose code is the query.
const SAME: f64 = 1000.0;

#[derive(Debug)]
pub(super) struct Row {
    pub(super) statuses: Vec<u16>,
    /// Its name, code and older codes.
    keys: BTreeSet<Text>,
    /// Its title.
    label: Text,
}

/// A text in which a query is looked for.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Text {
    squashed: String,
    /// The stems of its words.
    spaced: String,
}

impl Text {
    fn new(text: &str) -> Text {
        Text { squashed: squash(text), spaced: spaced(text) }
    }

    /// Returns the place of a query: of its words where they are all known, else of its letters.
    fn place(&self, (letters, words): (&str, Option<&str>)) -> Option<usize> {
        words.map_or_else(|| self.squashed.find(letters), |words| self.spaced.find(words))
    }
}

/// Returns the stems of a text between spaces.
pub(super) fn spaced(text: &str) -> String {
    let words = chunks(text).into_iter().flat_map(|chunk| match chunk {
        Chunk::Han(han) => vec![han],
        Chunk::Words(words) => words,
    });
    format!(" {} ", key(&words.collect::<Vec<String>>()))
}

impl Row {
    /// Reads `[name, code, statuses, label, alias …]`.
    pub(super) fn read(row: &Value) -> Row {
        let text = |place: usize| row.get(place).and_then(Value::as_str);
        let codes = row.as_array().into_iter().flatten().skip(4).filter_map(Value::as_str);
        let keys = [text(0), text(1)].into_iter().flatten().chain(codes).map(Text::new);
        let statuses = match row.get(2) {
            Some(Value::Array(all)) => all.as_slice(),
            Some(one) => std::slice::from_ref(one),
            None => &[],
        };
        let statuses = statuses.iter().filter_map(Value::as_u64).filter_map(|status| u16::try_from(status).ok());
        Row {
            statuses: statuses.filter(|status| *status > 0).collect(),
            keys: keys.filter(|key| !key.squashed.is_empty()).collect(),
            label: Text::new(text(3).unwrap_or_default()),
        }
    }

    /// Returns what the row is worth if its code, or its title, has the query: in whole words if `words` are these, or in part.
    pub(super) fn boost(&self, key: &str, words: Option<&str>) -> f64 {
        let letters = key.chars().count();
        let is_long = letters > 3;
        let place = |text: &Text| text.place((key, words)).filter(|_| letters > 1);
        let is_titled = (is_long || key.chars().next().is_some_and(is_han)) && place(&self.label).is_some();
        self.keys.iter().fold(if is_titled { 30.0 } else { 0.0 }, |worth: f64, own| {
            worth.max(match place(own) {
                _ if own.squashed == key => SAME,
                Some(0) => 40.0,
                Some(_) if is_long => 15.0,
                _ => 0.0,
            })
        })
    }
}
