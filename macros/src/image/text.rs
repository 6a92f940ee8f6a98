//! The one string that holds all text of an image.

use std::collections::HashMap;

/// Texts, each stored once, but for bodies.
#[derive(Default)]
pub(super) struct Pool {
    pub(super) text: String,
    known: HashMap<String, (u32, u32)>,
}

impl Pool {
    /// Where a text stands (start and length in bytes); it is appended if it is new.
    pub(super) fn intern(&mut self, text: &str) -> (u32, u32) {
        if let Some(place) = self.known.get(text) {
            return *place;
        }
        let place = self.push(text);
        self.known.insert(text.to_owned(), place);
        place
    }

    /// Where a text of a record stands, whose texts start at `base`: the message and the code of an entry mostly are parts
    /// of its body.
    pub(super) fn near(&mut self, text: &str, base: u32) -> (u32, u32) {
        let found = self.text.get(base as usize..).and_then(|texts| texts.find(text));
        match found {
            Some(offset) => (base + offset as u32, text.len() as u32),
            None => self.push(text),
        }
    }

    /// Where the next text will stand.
    pub(super) fn here(&self) -> u32 {
        self.text.len() as u32
    }

    /// Appends a body, which only the one at `last`, of the language before, is likely to be equal to: one without a
    /// message is the same in every language.
    pub(super) fn push_after(&mut self, text: &str, last: (u32, u32)) -> (u32, u32) {
        let (start, length) = (last.0 as usize, last.1 as usize);
        if self.text.get(start..start.saturating_add(length)) == Some(text) { last } else { self.push(text) }
    }

    fn push(&mut self, text: &str) -> (u32, u32) {
        let place = (self.text.len() as u32, text.len() as u32);
        self.text.push_str(text);
        place
    }
}
