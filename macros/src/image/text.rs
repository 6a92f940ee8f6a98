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

    /// Likewise, for a text that is likely a part of one that stands there already: the message and the code of an
    /// entry mostly stand in its body.
    pub(super) fn intern_within(&mut self, text: &str, whole: (u32, u32)) -> (u32, u32) {
        let (start, length) = (whole.0 as usize, whole.1 as usize);
        let found = self.text.get(start..start + length).and_then(|whole| whole.find(text));
        match found {
            Some(offset) if !text.is_empty() => ((start + offset) as u32, text.len() as u32),
            _ => self.intern(text),
        }
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
