//! Finding entries by their code, and codes as values: for generated enums of codes.

#[cfg(feature = "serde")]
pub(crate) mod wire;

use crate::image::Book;
use crate::image::hash::hash;
use crate::image::record::Record;
use crate::model::code::Code;
use crate::write::digits::Digits;

/// The record that `code`, or an alias, stands for. Of several, the first in the catalog whose code is
/// of the same kind: text finds an integer code too, but a text code before it.
#[must_use]
pub fn find(book: &'static Book, code: Code<'_>) -> Option<usize> {
    let number;
    let (text, kind) = match code {
        Code::Str(text) => (text.as_bytes(), STRING),
        Code::Int(integer) => {
            number = Digits::signed(integer.into());
            (number.as_bytes(), INTEGER)
        }
        Code::None => return None,
    };
    let mut first = None;
    for item in items(book, hash(text)) {
        if item.text(book) != text {
            continue;
        }
        if item.kind() == kind {
            return Some(item.record());
        }
        first = first.or(Some(item.record()));
    }
    first
}

/// Every record that `code` stands for, in the order of the catalog.
pub(crate) fn find_all(book: &'static Book, code: Code<'_>) -> impl Iterator<Item = usize> {
    let key = match code {
        Code::Str(text) => Some(Key::Text(text)),
        Code::Int(number) => Some(Key::Number(Digits::signed(number.into()))),
        Code::None => None,
    };
    key.into_iter().flat_map(move |key| {
        let with_hash = items(book, hash(key.as_bytes()));
        with_hash.filter(move |item| item.text(book) == key.as_bytes()).map(Item::record)
    })
}

/// The record that `code` stands for in an answer with `status`: tells apart those that share a code. Where none of
/// them has the status, as [`find`].
#[must_use]
pub fn find_response(book: &'static Book, status: u16, code: Code<'_>) -> Option<usize> {
    let exact = find_all(book, code).find(|record| book.entry(*record).status() == status);
    let among = |record: &usize| book.entry(*record).statuses().any(|known| known == status);
    exact.or_else(|| find_all(book, code).find(among)).or_else(|| find(book, code))
}

/// The record of the entry with this name; of several statuses, the first in the order of the variants.
#[must_use]
pub fn find_name(book: &'static Book, name: &str) -> Option<usize> {
    let count = book.word(2) as usize;
    (0..count).find(|record| book.entry(*record).name() == name)
}

/// The code of `record` as text: an integer in decimal, no code as nothing.
#[must_use]
pub fn code_text(book: &'static Book, record: usize) -> &'static str {
    match Record::new(book, record as u32).code() {
        Code::Str(text) => text,
        Code::Int(number) => {
            let digits = Digits::signed(number.into());
            let mut items = items(book, hash(digits.as_bytes()))
                .filter_map(|item| book.text_at(item.start() as usize, item.length() as usize));
            items.find(|text| *text == digits.as_str()).unwrap_or_default()
        }
        Code::None => "",
    }
}

/// What is looked for.
enum Key<'a> {
    Text(&'a str),
    Number(Digits),
}

impl Key<'_> {
    fn as_bytes(&self) -> &[u8] {
        match self {
            Key::Text(text) => text.as_bytes(),
            Key::Number(digits) => digits.as_bytes(),
        }
    }
}

/// The kinds of codes that have a text.
const STRING: u32 = 1;
const INTEGER: u32 = 2;

/// A line of the code table, which is told in [`crate::book`].
#[derive(Clone, Copy)]
struct Item([[u8; 4]; 4]);

impl Item {
    fn word(self, index: usize) -> u32 {
        let Self(words) = self;
        u32::from_le_bytes(words[index & 3])
    }

    fn start(self) -> u32 {
        self.word(1)
    }

    fn length(self) -> u32 {
        self.word(2)
    }

    fn text(self, book: &Book) -> &'static [u8] {
        book.bytes_at(self.start() as usize, self.length() as usize).unwrap_or_default()
    }

    fn record(self) -> usize {
        (self.word(3) & 0x3FFF_FFFF) as usize
    }

    /// The kind of the record's code, which an alias need not be of.
    fn kind(self) -> u32 {
        self.word(3) >> 30
    }
}

/// The items with this hash, in the order of the catalog.
fn items(book: &'static Book, hash: u32) -> impl Iterator<Item = Item> {
    bucket(book, hash).unwrap_or_default().iter().copied().map(Item).filter(move |item| item.word(0) == hash)
}

/// The items whose hashes fall into one bucket; `None` without a table.
fn bucket(book: &'static Book, hash: u32) -> Option<&'static [[[u8; 4]; 4]]> {
    let [buckets, rest @ ..] = book.code_table()? else { return None };
    let buckets = u32::from_le_bytes(*buckets);
    let bucket = ((u64::from(hash) * u64::from(buckets)) >> 32) as usize;
    let place = |word: Option<&[u8; 4]>| Some(u32::from_le_bytes(*word?) as usize);
    let (start, end) = (place(rest.get(bucket))?, place(rest.get(bucket + 1))?);
    let (items, _) = rest.get(buckets as usize + 1..)?.as_chunks();
    items.get(start..end)
}

#[cfg(test)]
mod tests;
