//! [`Cursor`]: reads words and spans of an image in order.

use errbook_format::image::NONE;

use super::Image;
use super::words::Words;

/// Words that are still to be read.
#[derive(Clone, Copy)]
pub(crate) struct Cursor {
    image: &'static Image,
    words: Words,
}

impl Cursor {
    /// Returns a cursor that reads from `at` to the end of the image.
    #[inline]
    pub(crate) fn at(image: &'static Image, at: u32) -> Self {
        Self { image, words: image.words().behind(at) }
    }

    /// Returns a cursor at the end of the image.
    #[inline]
    pub(crate) fn end(image: &'static Image) -> Self {
        Self { image, words: Words::default() }
    }

    /// Reads a word; 0 at the end.
    #[inline]
    pub(crate) fn next_word(&mut self) -> u32 {
        self.words.next().unwrap_or(0)
    }

    /// Reads a word that counts what follows: at most as much as there are words.
    pub(crate) fn next_count(&mut self) -> u32 {
        let count = self.next_word();
        count.min(u32::try_from(self.words.count()).unwrap_or(u32::MAX))
    }

    /// Reads a span and returns its text; an empty one where there is none.
    pub(crate) fn next_text(&mut self) -> &'static str {
        match self.words.next_pair() {
            None => {
                self.words = Words::default();
                ""
            }
            Some([NONE, _]) => "",
            Some([start, length]) => self.image.text_at(start as usize, length as usize).unwrap_or_default(),
        }
    }

    /// Passes over words.
    pub(crate) fn skip(&mut self, words: u32) {
        self.words = self.words.split(words).1;
    }
}
