//! The one string that holds all text of an image.

use std::collections::HashMap;

/// Texts. Each is stored once, except bodies.
#[derive(Default)]
pub(super) struct Pool {
    pub(super) text: String,
    known: HashMap<String, (u32, u32)>,
    /// For each role, the distance of its last text from its anchor.
    distances: Vec<i64>,
}

/// The role of a text in its record.
#[derive(Clone, Copy)]
pub(super) struct TextRole(usize);

impl TextRole {
    pub(super) const NAME: TextRole = TextRole(0);
    pub(super) const CODE: TextRole = TextRole(1);

    pub(super) fn docs_url(language: usize) -> TextRole {
        TextRole(2 + 3 * language)
    }

    pub(super) fn title(language: usize) -> TextRole {
        TextRole(3 + 3 * language)
    }

    pub(super) fn message(language: usize) -> TextRole {
        TextRole(4 + 3 * language)
    }
}

impl Pool {
    /// Returns the place of a text (start and length in bytes), and appends it if it is new.
    pub(super) fn intern(&mut self, text: &str) -> (u32, u32) {
        if let Some(place) = self.known.get(text) {
            return *place;
        }
        let place = self.push(text);
        self.known.insert(text.to_owned(), place);
        place
    }

    /// Returns the place of a text of a record whose texts start at `base`: the message and the code of an entry mostly are
    /// parts of its body.
    ///
    /// It is searched first at the distance from `anchor` that the last text of this role had: bodies resemble each other,
    /// and a search is slow where it runs unoptimised.
    pub(super) fn near(&mut self, text: &str, base: u32, anchor: u32, role: TextRole) -> (u32, u32) {
        if role.0 >= self.distances.len() {
            self.distances.resize(role.0 + 1, 0);
        }
        let length = text.len() as u32;
        let guess = i64::from(anchor) + self.distances[role.0];
        if guess >= i64::from(base) && self.stands_at(text, guess as usize) {
            return (guess as u32, length);
        }
        // Behind the anchor first: a name is also part of the address of its page, at a distance that varies with the message.
        let Some(start) = self.find(text, anchor).or_else(|| self.find(text, base)) else { return self.push(text) };
        self.distances[role.0] = i64::from(start) - i64::from(anchor);
        (start, length)
    }

    fn find(&self, text: &str, from: u32) -> Option<u32> {
        self.text.get(from as usize..)?.find(text).map(|offset| from + offset as u32)
    }

    fn stands_at(&self, text: &str, start: usize) -> bool {
        self.text.as_bytes().get(start..start + text.len()) == Some(text.as_bytes())
    }

    /// Returns where the next text will start.
    pub(super) fn here(&self) -> u32 {
        self.text.len() as u32
    }

    /// Returns the place of a body, and appends it unless it equals the one at `last`, of the previous language: a body
    /// without a message is the same in every language.
    pub(super) fn push_after(&mut self, text: &str, last: (u32, u32)) -> (u32, u32) {
        let (start, length) = (last.0 as usize, last.1 as usize);
        if self.text.get(start..start.saturating_add(length)) == Some(text) { last } else { self.push(text) }
    }

    /// Appends a text and returns its place.
    pub(super) fn push(&mut self, text: &str) -> (u32, u32) {
        let place = (self.text.len() as u32, text.len() as u32);
        self.text.push_str(text);
        place
    }
}
