//! Look-ups of entries by code and by name, for generated enums of codes.

#[cfg(feature = "serde")]
pub(crate) mod wire;

use errbook_format::hash::hash;
use errbook_format::image::flags;

use crate::answer::entry::Entry;
use crate::image::Image;
use crate::image::code_table::{Item, items};
use crate::image::record::Record;
use crate::model::code::Code;
use crate::violation::kind::ViolationKind;
use crate::write::digits::Digits;

/// Returns the record with this code or alias. Of several, it is the first in the catalog whose code is of the same kind:
/// text also finds an integer code, but a text code comes first.
#[must_use]
pub fn find(image: &'static Image, code: Code<'_>) -> Option<usize> {
    let number;
    let (text, kind) = match code {
        Code::Str(text) => (text.as_bytes(), flags::CODE_STRING),
        Code::Int(integer) => {
            number = Digits::signed(integer.into());
            (number.as_bytes(), flags::CODE_INTEGER)
        }
        Code::None => return None,
    };
    let mut first = None;
    for item in items(image, hash(text)) {
        if !item.is(image, text) {
            continue;
        }
        if item.kind() == kind {
            return Some(item.record());
        }
        first = first.or(Some(item.record()));
    }
    first
}

/// Returns every record with this code or alias, in the order of the catalog.
pub(crate) fn find_all(image: &'static Image, code: Code<'_>) -> impl Iterator<Item = usize> {
    let key = match code {
        Code::Str(text) => Some(Key::Text(text)),
        Code::Int(number) => Some(Key::Number(Digits::signed(number.into()))),
        Code::None => None,
    };
    key.into_iter().flat_map(move |key| {
        let with_hash = items(image, hash(key.as_bytes()));
        with_hash.filter(move |item| item.is(image, key.as_bytes())).map(Item::record)
    })
}

/// The same for a code of either kind, by its text.
#[cfg(feature = "client")]
pub(crate) fn find_text(image: &'static Image, code: &str) -> impl Iterator<Item = u32> {
    let with_hash = items(image, hash(code.as_bytes()));
    with_hash.filter(move |item| item.is(image, code.as_bytes())).map(|item| item.record() as u32)
}

/// Returns the record with this code in an answer with `status`, which distinguishes records that share a code. Where none
/// of them has the status, it is that of [`find`].
#[must_use]
pub fn find_response(image: &'static Image, status: u16, code: Code<'_>) -> Option<usize> {
    let exact = find_all(image, code).find(|record| image.entry(*record).status() == status);
    let among = |record: &usize| image.entry(*record).statuses().any(|known| known == status);
    exact.or_else(|| find_all(image, code).find(among)).or_else(|| find(image, code))
}

/// Returns the record of the entry with this name: the first of several statuses, in the order of the variants.
#[must_use]
pub fn find_name(image: &'static Image, name: &str) -> Option<usize> {
    let count = image.record_count() as usize;
    (0..count).find(|record| image.entry(*record).name() == name)
}

/// Returns the record of an entry, which can come from another type of the catalog: the one at its status, or else the first.
/// `None` if it is of another catalog. Only records that `is_known` are returned.
#[must_use]
pub fn find_entry(image: &'static Image, entry: Entry, is_known: &dyn Fn(usize) -> bool) -> Option<usize> {
    if image.catalog() != entry.catalog() {
        return None;
    }
    let count = image.record_count() as usize;
    let mut all = (0..count).filter(|record| image.entry(*record) == entry && is_known(*record)).peekable();
    let first = all.peek().copied();
    all.find(|record| image.entry(*record).status() == entry.status()).or(first)
}

/// Returns the record of a violation, which can come from another type of the catalog. `None` if it is of another catalog, or
/// its record is not one that `is_known`.
#[must_use]
pub fn find_violation(
    image: &'static Image,
    violation: ViolationKind,
    is_known: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let count = image.record_count() as usize;
    (0..count).find(|record| image.violation(*record) == violation && is_known(*record))
}

/// Returns the code of a record as text: an integer in decimal notation, and an empty text for no code.
#[must_use]
pub fn code_text(image: &'static Image, record: usize) -> &'static str {
    match Record::new(image, record as u32).code() {
        Code::Str(text) => text,
        Code::Int(number) => {
            let digits = Digits::signed(number.into());
            let mut texts = items(image, hash(digits.as_bytes())).map(|item| item.text(image));
            texts.find(|text| *text == digits.as_str()).unwrap_or_default()
        }
        Code::None => "",
    }
}

/// The text of a code that is looked up.
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

#[cfg(test)]
mod tests;
