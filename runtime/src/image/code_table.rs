//! The code table: the records that have a code, by the hash of its text.

use errbook_format::hash::bucket;
use errbook_format::image::code_table::{HASH, ITEM, KIND, RECORD, RECORD_INDEX, TEXT};
use errbook_format::image::header;

use super::Image;
use super::words::WORD;

/// An item of the table: a code or an alias, and the record that it belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Item([u8; ITEM * WORD]);

impl Item {
    fn word(self, index: usize) -> u32 {
        let bytes = self.0.get(index * WORD..).and_then(|bytes| bytes.first_chunk());
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes))
    }

    fn span(self) -> (usize, usize) {
        (self.word(TEXT) as usize, self.word(TEXT + 1) as usize)
    }

    pub(crate) fn text(self, image: &Image) -> &'static str {
        let (start, length) = self.span();
        image.text_at(start, length).unwrap_or_default()
    }

    /// Returns the text as bytes, which can be read without looking at its ends.
    pub(crate) fn bytes(self, image: &Image) -> &'static [u8] {
        let (start, length) = self.span();
        image.bytes_at(start, length).unwrap_or_default()
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
pub(crate) fn items(image: &'static Image, hash: u32) -> impl Iterator<Item = Item> {
    let bytes = match image.word(header::CODES) {
        0 => None,
        table => items_of_bucket(image, table, hash),
    };
    bytes.into_iter().flatten().copied().map(Item).filter(move |item| item.word(HASH) == hash)
}

/// Returns the items whose hashes fall into the bucket of this one.
fn items_of_bucket(
    image: &'static Image,
    table: u32,
    hash: u32,
) -> Option<impl Iterator<Item = &'static [u8; ITEM * WORD]>> {
    let mut words = image.words().from(table);
    let buckets = words.next()?;
    let (starts, items) = words.split(buckets.checked_add(1)?);
    let [start, end] = starts.from(bucket(hash, buckets)).next_pair()?;
    Some(items.from(start.checked_mul(ITEM as u32)?).items(end.checked_sub(start)?))
}
