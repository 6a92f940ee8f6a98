//! [`PointerToken`]: a key or an index of a pointer, and how pointers store them.

use alloc::borrow::Cow;
use alloc::string::String;
use core::cmp::Ordering;

/// What a key starts with in the stored text if it looks like an index. No escape of RFC 6901 begins so.
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

/// The parts of a stored text.
pub(super) struct Tokens<'a>(Option<&'a str>);

impl<'a> Tokens<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self(text.strip_prefix('/'))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = PointerToken<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0?;
        let (part, rest) = match rest.split_once('/') {
            Some((part, rest)) => (part, Some(rest)),
            None => (rest, None),
        };
        self.0 = rest;
        Some(match (part.strip_prefix(MARK), part.parse()) {
            (Some(key), _) => PointerToken::Key(Cow::Borrowed(key)),
            (None, Ok(index)) if is_index(part) => PointerToken::Index(index),
            // What is stored has no other escapes than those of RFC 6901.
            _ => PointerToken::Key(unescape(part).unwrap_or(Cow::Borrowed(part))),
        })
    }
}

/// Returns whether a part is a number as indices are written (RFC 6901 §4), and an index of this machine.
pub(super) fn is_index(part: &str) -> bool {
    let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (part == "0" || !part.starts_with('0')) && part.parse::<usize>().is_ok()
}

/// Appends a key with the escapes of RFC 6901 §3.
pub(super) fn escape_key(mut key: &str, out: &mut String) {
    while let Some(at) = key.bytes().position(|byte| byte == b'~' || byte == b'/') {
        let (plain, rest) = key.split_at(at);
        out.push_str(plain);
        out.push_str(if rest.starts_with('~') { "~0" } else { "~1" });
        key = rest.get(1..).unwrap_or_default();
    }
    out.push_str(key);
}

/// Returns the key that a part stands for; `None` if a `~` in it begins no escape.
pub(super) fn unescape(part: &str) -> Option<Cow<'_, str>> {
    let Some((plain, mut rest)) = part.split_once('~') else { return Some(Cow::Borrowed(part)) };
    let mut key = String::with_capacity(part.len());
    key.push_str(plain);
    loop {
        let mut behind = rest.chars();
        key.push(match behind.next()? {
            '0' => '~',
            '1' => '/',
            _ => return None,
        });
        match behind.as_str().split_once('~') {
            Some((plain, next)) => {
                key.push_str(plain);
                rest = next;
            }
            None => {
                key.push_str(behind.as_str());
                return Some(Cow::Owned(key));
            }
        }
    }
}
