//! [`PointerToken`]: a key or an index of a pointer, and how pointers store them.

use alloc::borrow::Cow;
use core::cmp::Ordering;

use errbook_format::pointer::{Token, unescaped};

/// What a key starts with in the stored text if it looks like an index. No escape of RFC 6901 begins so, and no fragment has it.
pub(super) const MARK: &str = "~#";

/// A part of a [`Pointer`](crate::Pointer): indices are less than keys.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PointerToken<'a> {
    /// The index of an element, from 0.
    Index(usize),
    /// The key of a member, without the escapes of RFC 6901.
    Key(Cow<'a, str>),
}

impl Ord for PointerToken<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Index(one), Self::Index(other)) => one.cmp(other),
            (Self::Key(one), Self::Key(other)) => one.cmp(other),
            (Self::Index(_), Self::Key(_)) => Ordering::Less,
            (Self::Key(_), Self::Index(_)) => Ordering::Greater,
        }
    }
}

impl PartialOrd for PointerToken<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Returns the parts of a stored text, with the escapes of RFC 6901.
pub(super) fn escaped_tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let parts = text.split('/').skip(1);
    parts.map(|part| part.strip_prefix(MARK).map_or_else(|| Token::of(part), Token::Key))
}

/// Returns the parts of a stored text.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = PointerToken<'_>> {
    escaped_tokens(text).map(|token| match token {
        Token::Index(digits) => digits.parse().map_or(PointerToken::Key(Cow::Borrowed(digits)), PointerToken::Index),
        Token::Key(key) => PointerToken::Key(unescape(key)),
    })
}

/// Returns a key without the escapes of RFC 6901.
pub(super) fn unescape(key: &str) -> Cow<'_, str> {
    if key.contains('~') { Cow::Owned(unescaped(key).collect()) } else { Cow::Borrowed(key) }
}
