//! Language tags in the form that negotiation compares.

use errbook_format::tag::{Primary, grandfathered, is_sinitic, is_traditional_region, matched_as, may_have_alias};

use super::subtag::Subtag;
use crate::model::language::Language;

const CANTONESE: Primary = *b"yue\0\0\0\0\0";

/// `no-bok` and `no-nyn` are of the older scheme.
fn is_norwegian(language: &Subtag) -> bool {
    language.bytes == *b"no\0\0\0\0\0\0"
}

/// Returns the language that a language is matched as. Apart, as few ranges have one.
#[cold]
fn alias(language: Primary) -> Subtag {
    Subtag::of_language(matched_as(language))
}

/// How many bytes of a tag are kept: twice as many as a `Language` has. Longer tags are cut between subtags.
const MAX_TAG: usize = 32;

/// A language tag in lower case, with the language that it is [matched as](matched_as): Mandarin (`cmn`, `zh-cmn`) as Chinese
/// (`zh`).
#[derive(Clone, Copy)]
pub(super) struct Tag {
    bytes: [u8; MAX_TAG],
    length: u8,
    /// The length of the first subtag.
    primary: u8,
    /// The number of subtags behind the first, up to a single character, which opens an extension.
    subtags: u8,
    /// Whether `script` is one of them, and not derived from the region.
    has_script: bool,
    /// Zeros if there is none.
    script: [u8; 4],
    region: [u8; 3],
}

impl Tag {
    /// The empty tag.
    pub(super) const EMPTY: Self = Self {
        bytes: [0; MAX_TAG],
        length: 0,
        primary: 0,
        subtags: 0,
        has_script: false,
        script: [0; 4],
        region: [0; 3],
    };

    pub(super) fn of(language: Language) -> Self {
        let mut tag = Self::EMPTY;
        if !tag.read(language.as_bytes()) {
            tag = Self::EMPTY;
        }
        tag
    }

    /// Reads a tag (RFC 4647 §2.1): subtags of one to eight letters, or digits in all but the first. Returns whether it is
    /// well-formed; otherwise this tag is left incomplete.
    pub(super) fn read(&mut self, tag: &[u8]) -> bool {
        *self = Self::EMPTY;
        let mut rest = tag;
        let Some(first) = Subtag::read(&mut rest, true) else { return false };
        // Those of the older scheme that would be read as another language (RFC 5646 §2.2.8).
        if first.length == 1 || is_norwegian(&first) && !rest.is_empty() {
            if let Some(Some(preferred)) = grandfathered(tag) {
                return self.read(preferred.as_bytes());
            }
        }
        self.begin(&first);
        let (mut full, mut in_extension, mut may_be_extended) = (false, false, first.length <= 3);
        while let [_, after @ ..] = rest {
            rest = after;
            let Some(mut subtag) = Subtag::read(&mut rest, false) else { return false };
            may_be_extended &= subtag.is_extended();
            if may_be_extended {
                match subtag.script_of_chinese().filter(|_| self.is_chinese()) {
                    Some(script) => subtag = script,
                    // It stands for itself (RFC 5646 §4.5).
                    None => {
                        *self = Self::EMPTY;
                        self.begin(&subtag);
                        continue;
                    }
                }
            }
            full = full || !self.push(&subtag);
            in_extension |= subtag.length == 1;
            if !full && !in_extension {
                self.note(&subtag);
            }
        }
        let is_chinese = self.is_chinese();
        // Chinese without a script subtag is in the script of its region.
        if !self.has_script && is_chinese {
            self.script = if is_traditional_region(self.region) { *b"hant" } else { *b"hans" };
        }
        true
    }

    /// Starts an empty tag with a language.
    #[inline]
    fn begin(&mut self, language: &Subtag) {
        let [a, b, c, ..] = language.bytes;
        match may_have_alias([a, b, c]) {
            true => self.begin_with(&alias(language.bytes)),
            false => self.begin_with(language),
        }
    }

    #[inline]
    fn begin_with(&mut self, language: &Subtag) {
        if let Some(room) = self.bytes.first_chunk_mut() {
            *room = language.bytes;
        }
        (self.length, self.primary) = (language.length, language.length);
    }

    /// Returns this tag as one of Chinese, if it is of a language whose readers read Chinese. Cantonese is in traditional
    /// script but in mainland China (the likely subtags of UTS #35).
    #[inline]
    pub(super) fn as_chinese(&self) -> Option<Self> {
        // All of them have three letters.
        if self.primary == 3 { self.sinitic_as_chinese() } else { None }
    }

    #[cold]
    fn sinitic_as_chinese(&self) -> Option<Self> {
        let primary = self.primary().to_le_bytes();
        if !is_sinitic(primary) {
            return None;
        }
        let rest = self.as_bytes().get(usize::from(self.primary)..)?;
        let mut text = [0; MAX_TAG];
        let (language, room) = text.split_at_mut(2);
        language.copy_from_slice(b"zh");
        room.iter_mut().zip(rest).for_each(|(room, byte)| *room = *byte);
        let mut tag = Self::EMPTY;
        let is_read = tag.read(text.get(..2 + rest.len())?);
        if primary == CANTONESE && !tag.has_script && tag.region != *b"cn\0" {
            tag.script = *b"hant";
        }
        is_read.then_some(tag)
    }

    /// Adds a subtag. Returns whether it fits.
    fn push(&mut self, subtag: &Subtag) -> bool {
        let length = usize::from(self.length);
        let start = if length == 0 { 0 } else { length + 1 };
        let end = start + usize::from(subtag.length);
        if end > MAX_TAG {
            return false;
        }
        // All eight bytes at once where they fit: unused ones are zero, as are those that they overwrite.
        match self.bytes.get_mut(start..).and_then(|room| room.first_chunk_mut()) {
            Some(room) => *room = subtag.bytes,
            None => self.bytes.iter_mut().skip(start).zip(subtag.bytes).for_each(|(room, byte)| *room = byte),
        }
        if let (1.., Some(separator)) = (length, self.bytes.get_mut(length)) {
            *separator = b'-';
        }
        // At most `MAX_TAG`.
        self.length = end as u8;
        true
    }

    /// Keeps the first subtag of each kind.
    fn note(&mut self, subtag: &Subtag) {
        self.subtags += 1;
        let [a, b, c, d, ..] = subtag.bytes;
        match (subtag.length, subtag.digits) {
            (2, 0) | (3, 3) if self.region == [0; 3] => self.region = [a, b, c],
            (4, 0) if !self.has_script => (self.script, self.has_script) = ([a, b, c, d], true),
            _ => {}
        }
    }

    pub(super) fn length(&self) -> usize {
        usize::from(self.length)
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length()).unwrap_or_default()
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }

    /// Returns the first subtag as a number: it has at most eight bytes.
    fn primary(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.bytes;
        let unused = 64_u32.saturating_sub(8 * u32::from(self.primary));
        u64::from_le_bytes([a, b, c, d, e, f, g, h]) & u64::MAX.checked_shr(unused).unwrap_or(0)
    }

    /// Returns whether both are of the same language, whatever their script and region.
    pub(super) fn has_primary_of(&self, other: &Self) -> bool {
        self.primary() == other.primary()
    }

    /// Returns whether `language` may be of the same language: rules most others out without making a `Tag` of them.
    pub(super) fn may_have_primary_of(&self, language: Language) -> bool {
        let (mine, theirs) = (self.primary(), language.first_bytes());
        let used = u64::MAX.checked_shr(64_u32.saturating_sub(8 * u32::from(self.primary))).unwrap_or(0);
        let [a, b, c, ..] = theirs.to_le_bytes();
        theirs & used == mine || may_have_alias([a, b, c])
    }

    pub(super) fn is_chinese(&self) -> bool {
        self.bytes.starts_with(b"zh") && matches!(self.bytes, [_, _, 0 | b'-', ..])
    }

    /// Returns whether both have the same region.
    pub(super) fn has_region_of(&self, other: &Self) -> bool {
        self.region == other.region && self.region != [0; 3]
    }

    /// Returns whether both are in the same script, as far as it is known.
    pub(super) fn has_script_of(&self, other: &Self) -> bool {
        self.script == other.script || self.script == [0; 4] || other.script == [0; 4]
    }

    /// Returns whether `other` is of the readers with this tag: of the tag itself with or without further subtags, or of Chinese
    /// in the same script, if this tag names no more than that or the region of `other`.
    pub(super) fn reaches(&self, other: &Self) -> bool {
        let is_of_place = || self.is_place() && (self.region == [0; 3] || self.has_region_of(other));
        let is_chinese = || self.is_chinese() && other.is_chinese() && self.has_script_of(other);
        self.is_prefix_of(other) || is_chinese() && is_of_place()
    }

    /// Returns whether this is a language, a script and a region, or less.
    fn is_place(&self) -> bool {
        let script = if self.has_script { "-Hant".len() } else { 0 };
        let region = self.region.iter().take_while(|byte| **byte != 0).count();
        self.length() == usize::from(self.primary) + script + region + usize::from(region > 0)
    }

    /// Returns how few readers this tag has: of two that reach the same one, the narrower tag is the greater.
    pub(super) fn narrowness(&self) -> (u8, u8) {
        // A region of Chinese has one script.
        (self.subtags + u8::from(self.region != [0; 3]), self.length)
    }

    /// Returns whether this is a language and a script alone, such as `zh-Hant`.
    pub(super) fn is_script_alone(&self) -> bool {
        self.has_script && self.subtags == 1
    }

    /// Returns whether `other` is this tag, with or without further subtags.
    pub(super) fn is_prefix_of(&self, other: &Self) -> bool {
        let rest = other.as_bytes().strip_prefix(self.as_bytes());
        rest.is_some_and(|rest| matches!(rest, [] | [b'-', ..]))
    }

    /// Returns whether a range with this tag applies to `language`: as its prefix, or because it names the script that
    /// Chinese without a script subtag is in.
    pub(super) fn covers(&self, language: &Self) -> bool {
        self.is_prefix_of(language)
            || self.is_chinese() && language.is_chinese() && self.is_script_alone() && self.has_script_of(language)
    }
}
