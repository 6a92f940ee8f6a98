//! [`Pointer`]: where in a JSON document a value is (RFC 6901).

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt::{self, Write};
use core::str::FromStr;

use errbook_format::pointer::{
    Token, escaped, is_escaped, is_fragment, is_fragment_without_escapes, is_index, write_fragment, write_path,
};

use crate::write::digits::Digits;

use token::{MARK, escaped_tokens, unescape};

#[cfg(test)]
mod tests;
mod token;

pub use token::PointerToken;

/// Where in a JSON document a value is: the keys and indices that lead to it (RFC 6901). The root of the document has none.
///
/// It is built from keys and indices, with the macro [`pointer!`](crate::pointer) or with methods, and escapes keys itself. It
/// knows whether a number is an index or a key, which the text of RFC 6901 does not show. In the catalog, `{pointer?}` is this text,
/// `{pointer?:fragment}` a [fragment](Pointer::to_fragment), and `{pointer?:path}` a [path](Pointer::to_path).
///
/// ```
/// use errbook::{Pointer, pointer};
///
/// let pointer = pointer!["items", 3, "a/b"];
/// assert_eq!(pointer, Pointer::root().key("items").index(3).key("a/b"));
/// assert_eq!(pointer.to_string(), "/items/3/a~1b");
/// assert_eq!(pointer.to_fragment(), "#/items/3/a~1b");
/// assert_eq!(pointer.to_path(), r#"items[3]["a/b"]"#);
/// ```
///
/// Pointers are ordered by their parts: indices by number and before keys, keys by text.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Pointer {
    /// The text of RFC 6901, in which keys that look like an index have a [`MARK`]. So equal texts are equal pointers.
    text: String,
    /// Whether the text has a mark, or a byte that fragments or JSON strings encode. Answers copy all other pointers.
    is_special: bool,
}

impl Pointer {
    /// Returns the pointer to the whole document, whose text is empty.
    #[must_use]
    pub const fn root() -> Self {
        Self { text: String::new(), is_special: false }
    }

    /// Returns the pointer to the member `key` of the object that this one points to.
    #[must_use]
    pub fn key(mut self, key: impl AsRef<str>) -> Self {
        self.push_key(key.as_ref());
        self
    }

    /// Returns the pointer to the element `index`, which counts from 0, of the array that this one points to.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.push_index(index);
        self
    }

    /// Appends a key.
    pub fn push_key(&mut self, key: &str) {
        self.reserve(key.len() + 1);
        self.text.push('/');
        if is_index(key) {
            self.text.push_str(MARK);
            self.is_special = true;
        }
        self.is_special |= !is_fragment(key);
        self.text.extend(escaped(key));
    }

    /// Appends an index.
    pub fn push_index(&mut self, index: usize) {
        let digits = Digits::unsigned(index as u128);
        self.reserve(digits.as_str().len() + 1);
        self.text.push('/');
        self.text.push_str(digits.as_str());
    }

    /// Appends the keys and indices of another pointer.
    pub fn append(&mut self, other: &Pointer) {
        self.text.push_str(&other.text);
        self.is_special |= other.is_special;
    }

    /// Removes the last key or index. Returns whether there was one.
    pub fn pop(&mut self) -> bool {
        let Some(start) = self.text.rfind('/') else { return false };
        self.text.truncate(start);
        self.is_special = self.is_special && !is_fragment(&self.text);
        true
    }

    /// Inserts the keys and indices of another pointer before those of this one.
    pub(crate) fn prepend(&mut self, prefix: &Pointer) {
        self.text.insert_str(0, &prefix.text);
        self.is_special |= prefix.is_special;
    }

    /// Returns whether this points to the whole document.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns the keys and indices, from the root on.
    pub fn tokens(&self) -> impl Iterator<Item = PointerToken<'_>> {
        token::tokens(&self.text)
    }

    /// Returns the pointer as a URI fragment (RFC 6901 §6): `#` and the text, in which every byte that a fragment cannot have
    /// (RFC 3986 §3.5) is percent-encoded.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        let mut out = String::with_capacity(self.text.len() + 1);
        // A `String` takes all that is written.
        let _ = write_fragment(&self.text(), &mut out);
        out
    }

    /// Returns the pointer as programmers write it: `items[3].qty`. The path of the root is empty.
    ///
    /// A key that consists of letters, digits, `_`, `-`, `$` and `@`, and is not a number, follows a dot. Any other is a JSON
    /// string in brackets, such as `["a.b"]` and `["3"]`, so that different pointers have different paths.
    #[must_use]
    pub fn to_path(&self) -> String {
        let mut out = String::with_capacity(self.text.len());
        let _ = self.write_path(&mut out);
        out
    }

    /// Returns the text of RFC 6901, borrowed except where a key looks like an index.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        let is_marked = self.is_special && self.text.contains(MARK);
        if is_marked { Cow::Owned(self.text.replace(MARK, "")) } else { Cow::Borrowed(&self.text) }
    }

    /// Returns the text of RFC 6901, if it is the same in fragments and JSON strings.
    #[inline]
    pub(crate) fn plain_text(&self) -> Option<&str> {
        if self.is_special { None } else { Some(&self.text) }
    }

    pub(crate) fn write_path(&self, out: &mut dyn Write) -> fmt::Result {
        write_path(escaped_tokens(&self.text), out)
    }

    /// Returns the pointer of a text that is kept as it is and is the same as a fragment, as most are.
    pub(crate) fn plain(text: &str) -> Option<Self> {
        // A number of ten digits, which can be too large for an index, has one in each tenth place.
        let has_large_number = || text.bytes().skip(9).step_by(10).any(|byte| byte.is_ascii_digit());
        let is_plain = text.starts_with('/') && is_fragment_without_escapes(text) && !has_large_number();
        is_plain.then(|| Self { text: text.to_owned(), is_special: false })
    }

    /// Makes room for an added part and, where it is the first, for two more of ordinary length.
    fn reserve(&mut self, length: usize) {
        const MORE: usize = 16;
        if self.text.capacity() == 0 {
            self.text.reserve(length + MORE);
        }
    }
}

impl fmt::Display for Pointer {
    /// Writes the text of RFC 6901.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text())
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pointer").field(&self.text()).finish()
    }
}

impl Ord for Pointer {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tokens().cmp(other.tokens())
    }
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Pointer {
    type Err = InvalidPointer;

    /// Parses the text of RFC 6901, such as `/items/3/qty`. A part that is a number as indices are written is an index.
    fn from_str(text: &str) -> Result<Self, InvalidPointer> {
        let mut pointer = Self::root();
        if text.is_empty() {
            return Ok(pointer);
        }
        if let Some(pointer) = Self::plain(text) {
            return Ok(pointer);
        }
        for part in text.strip_prefix('/').ok_or(InvalidPointer(Problem::NoSlash))?.split('/') {
            match (Token::of(part), part.parse()) {
                (Token::Index(_), Ok(index)) => pointer.push_index(index),
                _ if is_escaped(part) => pointer.push_key(&unescape(part)),
                _ => return Err(InvalidPointer(Problem::Escape)),
            }
        }
        Ok(pointer)
    }
}

/// The error of parsing a text that is not a JSON pointer (RFC 6901 §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidPointer(Problem);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    NoSlash,
    Escape,
}

impl fmt::Display for InvalidPointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Problem::NoSlash => "a JSON pointer is empty or starts with `/`",
            Problem::Escape => "in a JSON pointer, `~` is followed by `0` (for `~`) or `1` (for `/`)",
        })
    }
}

impl core::error::Error for InvalidPointer {}
