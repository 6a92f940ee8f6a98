//! [`Cursor`]: reads words of an image in order.

use crate::image::{Image, NONE};

/// Words that are still to be read.
#[derive(Clone, Copy)]
pub(crate) struct Cursor {
    image: &'static Image,
    words: &'static [[u8; 4]],
}

impl Cursor {
    /// Reads from `at` to the end of the image.
    #[inline]
    pub(crate) fn at(image: &'static Image, at: u32) -> Self {
        Self { image, words: image.words_from(at) }
    }

    /// The next word; 0 at the end.
    #[inline]
    pub(crate) fn next_word(&mut self) -> u32 {
        let Some((word, rest)) = self.words.split_first() else { return 0 };
        self.words = rest;
        u32::from_le_bytes(*word)
    }

    /// The next word as a count of what follows, which cannot be more than the words that follow.
    pub(crate) fn next_count(&mut self) -> u32 {
        let count = self.next_word();
        count.min(u32::try_from(self.words.len()).unwrap_or(u32::MAX))
    }

    pub(crate) fn next_text(&mut self) -> &'static str {
        let [start, length, rest @ ..] = self.words else {
            self.words = &[];
            return "";
        };
        self.words = rest;
        match u32::from_le_bytes(*start) {
            NONE => "",
            start => self.image.text_at(start as usize, u32::from_le_bytes(*length) as usize).unwrap_or_default(),
        }
    }

    pub(crate) fn skip(&mut self, words: u32) {
        self.words = self.words.get(words as usize..).unwrap_or_default();
    }
}
