//! The code table: the records that have a code, by the hash of its text.

use errbook_format::hash::bucket;
use errbook_format::image::code_table::{HASH, ITEM, KIND, RECORD, RECORD_INDEX, TEXT};

use super::Image;
use super::words::{WORD, byte};

/// How many bytes an item has.
const BYTES: usize = ITEM * WORD;

/// An item of the table: a code or an alias, and the record that it belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Item(&'static [u8; BYTES]);

impl Item {
    #[inline]
    fn word(self, index: usize) -> u32 {
        let Self(bytes) = self;
        let start = index * WORD;
        bytes
            .get(start..start + WORD)
            .and_then(|bytes| bytes.first_chunk())
            .map_or(0, |bytes| u32::from_le_bytes(*bytes))
    }

    fn span(self) -> (usize, usize) {
        (self.word(TEXT) as usize, self.word(TEXT + 1) as usize)
    }

    pub(crate) fn text(self, image: &Image) -> &'static str {
        let (start, length) = self.span();
        image.text_at(start, length).unwrap_or_default()
    }

    /// Returns whether this is the text of the item.
    #[inline]
    pub(crate) fn is(self, image: &Image, text: &[u8]) -> bool {
        let (start, length) = self.span();
        length == text.len() && image.bytes_at(start, length) == Some(text)
    }

    pub(crate) fn record(self) -> usize {
        (self.word(RECORD) & RECORD_INDEX) as usize
    }

    /// Returns the kind of the record's code, which an alias need not be of.
    pub(crate) fn kind(self) -> u32 {
        self.word(RECORD) >> KIND
    }
}

/// Returns the items with this hash, in the order of the catalog.
#[inline]
pub(crate) fn items(image: &'static Image, hash: u32) -> impl Iterator<Item = Item> {
    let (table, buckets) = (image.codes, image.buckets);
    let [start, end] = image.words.pair(table.saturating_add(bucket(hash, buckets))).unwrap_or_default();
    let first = byte(table).wrapping_add(byte(buckets)).wrapping_add(WORD);
    let item = move |index: u32| image.words.array(first.wrapping_add((index as usize).wrapping_mul(BYTES)));
    (start..end).map_while(item).map(Item).filter(move |item| item.word(HASH) == hash)
}
