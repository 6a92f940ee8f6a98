//! Finding entries by their code, and codes as values: for generated enums of codes.

#[cfg(feature = "serde")]
pub(crate) mod wire;

use crate::image::Image;
use crate::image::hash::hash;
use crate::image::record::Record;
use crate::model::code::Code;
use crate::write::digits::Digits;

/// The record that `code`, or an alias, stands for. Of several, the first in the catalog whose code is
/// of the same kind: text finds an integer code too, but a text code before it.
#[must_use]
pub fn find(image: &'static Image, code: Code<'_>) -> Option<usize> {
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
    for item in items(image, hash(text)) {
        if item.text(image) != text {
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
pub(crate) fn find_all(image: &'static Image, code: Code<'_>) -> impl Iterator<Item = usize> {
    let key = match code {
        Code::Str(text) => Some(Key::Text(text)),
        Code::Int(number) => Some(Key::Number(Digits::signed(number.into()))),
        Code::None => None,
    };
    key.into_iter().flat_map(move |key| {
        let with_hash = items(image, hash(key.as_bytes()));
        with_hash.filter(move |item| item.text(image) == key.as_bytes()).map(Item::record)
    })
}

/// The record that `code` stands for in an answer with `status`: tells apart those that share a code. Where none of
/// them has the status, as [`find`].
#[must_use]
pub fn find_response(image: &'static Image, status: u16, code: Code<'_>) -> Option<usize> {
    let exact = find_all(image, code).find(|record| image.entry(*record).status() == status);
    let among = |record: &usize| image.entry(*record).statuses().any(|known| known == status);
    exact.or_else(|| find_all(image, code).find(among)).or_else(|| find(image, code))
}

/// The record of the entry with this name; of several statuses, the first in the order of the variants.
#[must_use]
pub fn find_name(image: &'static Image, name: &str) -> Option<usize> {
    let count = image.word(2) as usize;
    (0..count).find(|record| image.entry(*record).name() == name)
}

/// The code of `record` as text: an integer in decimal, no code as nothing.
#[must_use]
pub fn code_text(image: &'static Image, record: usize) -> &'static str {
    match Record::new(image, record as u32).code() {
        Code::Str(text) => text,
        Code::Int(number) => {
            let digits = Digits::signed(number.into());
            let mut items = items(image, hash(digits.as_bytes()))
                .filter_map(|item| image.text_at(item.start() as usize, item.length() as usize));
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

/// A line of the code table, which is told in [`crate::image`].
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

    fn text(self, image: &Image) -> &'static [u8] {
        image.bytes_at(self.start() as usize, self.length() as usize).unwrap_or_default()
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
fn items(image: &'static Image, hash: u32) -> impl Iterator<Item = Item> {
    bucket(image, hash).unwrap_or_default().iter().copied().map(Item).filter(move |item| item.word(0) == hash)
}

/// The items whose hashes fall into one bucket; `None` without a table.
fn bucket(image: &'static Image, hash: u32) -> Option<&'static [[[u8; 4]; 4]]> {
    let [buckets, rest @ ..] = image.code_table()? else { return None };
    let buckets = u32::from_le_bytes(*buckets);
    let bucket = ((u64::from(hash) * u64::from(buckets)) >> 32) as usize;
    let place = |word: Option<&[u8; 4]>| Some(u32::from_le_bytes(*word?) as usize);
    let (start, end) = (place(rest.get(bucket))?, place(rest.get(bucket + 1))?);
    let (items, _) = rest.get(buckets as usize + 1..)?.as_chunks();
    items.get(start..end)
}

#[cfg(test)]
mod tests;
