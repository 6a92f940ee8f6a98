//! Finding entries by their code, and codes as values: for generated enums of codes.

use core::cmp::Ordering;
use core::fmt;
use core::marker::PhantomData;

use serde_core::{Deserializer, Serialize, Serializer, de};

use crate::Code;
use crate::book::Book;
use crate::decimal::Decimal;
use crate::record::Record;

/// The record that `code`, or an alias, stands for. Of several, the first in the catalog whose code is
/// of the same kind: text finds an integer code too, but a text code before it.
#[must_use]
pub fn find(book: &'static Book, code: Code<'_>) -> Option<usize> {
    let same_kind = |record: usize| {
        let own = book.entry(record).code();
        core::mem::discriminant(&own) == core::mem::discriminant(&erase(code))
    };
    find_all(book, code).find(|record| same_kind(*record)).or_else(|| find_all(book, code).next())
}

/// Every record that `code` stands for, in the order of the catalog.
pub(crate) fn find_all(book: &'static Book, code: Code<'_>) -> impl Iterator<Item = usize> {
    let table = Table::new(book);
    let items = match code {
        Code::Str(text) => table.equal(text),
        Code::Int(number) => table.equal(Decimal::of(&number).as_str()),
        Code::None => 0..0,
    };
    items.map(move |item| table.record(item))
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
            let table = Table::new(book);
            let mut items = table.equal(Decimal::of(&number).as_str());
            items.next().map_or("", |item| table.text(item))
        }
        Code::None => "",
    }
}

/// Serialises the code of `record`: a string, an integer, or nothing.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize<S: Serializer>(book: &'static Book, record: usize, serializer: S) -> Result<S::Ok, S::Error> {
    Record::new(book, record as u32).code().serialize(serializer)
}

/// Reads a code, a string or an integer, which `find` knows.
///
/// # Errors
///
/// Those of the deserializer, and where `find` gives `None`.
pub fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    find: fn(Code<'_>) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_any(CodeVisitor { find, lifetime: PhantomData })
}

struct CodeVisitor<'de, T> {
    find: fn(Code<'_>) -> Option<T>,
    lifetime: PhantomData<&'de ()>,
}

impl<'de, T> de::Visitor<'de> for CodeVisitor<'de, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code of the catalog")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        let unknown = || E::invalid_value(de::Unexpected::Str(text), &self);
        (self.find)(Code::Str(text)).ok_or_else(unknown)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        let unknown = || E::invalid_value(de::Unexpected::Signed(number), &self);
        (self.find)(Code::Int(number)).ok_or_else(unknown)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        let found = i64::try_from(number).ok().and_then(|number| (self.find)(Code::Int(number)));
        found.ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
    }
}

/// The same kind of code, without what it borrows.
const fn erase(code: Code<'_>) -> Code<'static> {
    match code {
        Code::Str(_) => Code::Str(""),
        Code::Int(number) => Code::Int(number),
        Code::None => Code::None,
    }
}

/// The code table of an image.
#[derive(Clone, Copy)]
struct Table {
    book: &'static Book,
    at: u32,
    count: u32,
}

impl Table {
    fn new(book: &'static Book) -> Self {
        let at = book.code_table();
        let count = if at == 0 { 0 } else { book.cursor(at).next_count() };
        Self { book, at, count }
    }

    fn item(self, item: u32) -> u32 {
        self.at.saturating_add(1).saturating_add(item.saturating_mul(3))
    }

    fn text(self, item: u32) -> &'static str {
        self.book.span(self.item(item))
    }

    fn record(self, item: u32) -> usize {
        self.book.word(self.item(item).saturating_add(2)) as usize
    }

    /// The items with this text.
    fn equal(self, text: &str) -> core::ops::Range<u32> {
        let first = self.partition(|order| order == Ordering::Less, text);
        first..self.partition(|order| order != Ordering::Greater, text)
    }

    /// How many items at the start are in this order to `text`.
    fn partition(self, before: fn(Ordering) -> bool, text: &str) -> u32 {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.text(middle).cmp(text)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low.max(high)
    }
}

#[cfg(test)]
mod tests;
