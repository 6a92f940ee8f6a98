//! Subtags of a language tag, as places in its text.

use super::problem::{Problem, SubtagProblem};

/// Where a subtag is in a tag.
#[derive(Clone, Copy)]
pub(super) struct Subtag {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Subtag {
    pub(super) const fn first(tag: &[u8]) -> Self {
        Self::from(tag, 0)
    }

    pub(super) const fn from(tag: &[u8], start: usize) -> Self {
        let mut end = start;
        while end < tag.len() && tag[end] != b'-' {
            end += 1;
        }
        Self { start, end }
    }

    pub(super) const fn next(self, tag: &[u8]) -> Option<Self> {
        if self.end < tag.len() { Some(Self::from(tag, self.end + 1)) } else { None }
    }

    pub(super) const fn length(self) -> usize {
        self.end - self.start
    }

    pub(super) const fn wrong(self, problem: SubtagProblem) -> Problem {
        Problem::Subtag { start: self.start, end: self.end, problem }
    }

    pub(super) const fn is_alphabetic(self, tag: &[u8]) -> bool {
        let mut at = self.start;
        while at < self.end {
            if !tag[at].is_ascii_alphabetic() {
                return false;
            }
            at += 1;
        }
        true
    }

    /// Returns whether it can be an extended language (RFC 5646 §2.2.2).
    pub(super) const fn is_extended(self, tag: &[u8]) -> bool {
        self.length() == 3 && self.is_alphabetic(tag)
    }

    pub(super) const fn is_region(self, tag: &[u8]) -> bool {
        match self.length() {
            2 => self.is_alphabetic(tag),
            3 => {
                let start = self.start;
                tag[start].is_ascii_digit() && tag[start + 1].is_ascii_digit() && tag[start + 2].is_ascii_digit()
            }
            _ => false,
        }
    }

    pub(super) const fn is_variant(self, tag: &[u8]) -> bool {
        self.length() >= 5 || self.length() == 4 && tag[self.start].is_ascii_digit()
    }

    pub(super) const fn equals(self, other: Self, tag: &[u8]) -> bool {
        equal(self.bytes(tag), other.bytes(tag))
    }

    pub(super) const fn bytes(self, tag: &[u8]) -> &[u8] {
        let (before, _) = tag.split_at(self.end);
        before.split_at(self.start).1
    }
}

/// Returns whether two texts are equal whatever their case. (The standard library's is not `const` before Rust 1.89.)
pub(super) const fn equal(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if !one[at].eq_ignore_ascii_case(&other[at]) {
            return false;
        }
        at += 1;
    }
    true
}
