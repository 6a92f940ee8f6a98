//! Language tags as negotiation compares them.

use super::subtag::Subtag;
use crate::model::language::Language;

/// The most bytes of a tag that are kept, cut between subtags: twice what a `Language` has.
const MAX_TAG: usize = 32;

/// A language tag in lower case, with Mandarin (`cmn`, `zh-cmn`) as the Chinese that it is.
#[derive(Clone, Copy)]
pub(super) struct Tag {
    bytes: [u8; MAX_TAG],
    length: u8,
    /// The bytes of the first subtag.
    primary: u8,
    /// Subtags behind the first, up to a single character: what follows that is an extension.
    subtags: u8,
    /// Whether `script` is one of them.
    has_script: bool,
    /// Zero where there is none.
    script: [u8; 4],
    region: [u8; 3],
}

impl Tag {
    /// No tag.
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

    /// A tag of RFC 4647 §2.1: subtags of one to eight letters, in all but the first also digits. Says whether it is one;
    /// what is not leaves a part behind.
    pub(super) fn read(&mut self, tag: &[u8]) -> bool {
        *self = Self::EMPTY;
        let mut rest = tag;
        let Some(mut subtag) = Subtag::read(&mut rest, true) else { return false };
        if subtag.is_mandarin() {
            subtag = Subtag::CHINESE;
        }
        let (mut full, mut in_extension, mut is_second) = (!self.push(&subtag), false, true);
        self.primary = self.length;
        let is_chinese = self.is_chinese();
        while let [_, after @ ..] = rest {
            rest = after;
            let Some(subtag) = Subtag::read(&mut rest, false) else { return false };
            let is_extended = is_second && is_chinese && subtag.is_mandarin();
            is_second = false;
            if is_extended {
                continue;
            }
            full = full || !self.push(&subtag);
            in_extension |= subtag.length == 1;
            if !full && !in_extension {
                self.note(&subtag);
            }
        }
        // Chinese without a script has that of its region.
        if !self.has_script && is_chinese {
            self.script = match &self.region {
                b"tw\0" | b"hk\0" | b"mo\0" => *b"hant",
                _ => *b"hans",
            };
        }
        true
    }

    /// Adds a subtag; says whether it had room.
    fn push(&mut self, subtag: &Subtag) -> bool {
        let length = usize::from(self.length);
        let start = if length == 0 { 0 } else { length + 1 };
        let end = start + usize::from(subtag.length);
        if end > MAX_TAG {
            return false;
        }
        // All eight at once where they fit: those that are not used are zero, as is what they fall on.
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

    /// The first subtag as a number: it has at most eight bytes.
    fn primary(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.bytes;
        let unused = 64_u32.saturating_sub(8 * u32::from(self.primary));
        u64::from_le_bytes([a, b, c, d, e, f, g, h]) & u64::MAX.checked_shr(unused).unwrap_or(0)
    }

    /// Whether both are of one language, whatever its script and region.
    pub(super) fn has_primary_of(&self, other: &Self) -> bool {
        self.primary() == other.primary()
    }

    /// Whether `language` may be of this tag's language: tells most that are not, and needs no `Tag` for it.
    pub(super) fn may_have_primary_of(&self, language: Language) -> bool {
        let (mine, theirs) = (self.primary(), language.first_bytes());
        let used = u64::MAX.checked_shr(64_u32.saturating_sub(8 * u32::from(self.primary))).unwrap_or(0);
        theirs & used == mine || theirs & 0xFF_FFFF == u64::from_le_bytes(*b"cmn\0\0\0\0\0")
    }

    pub(super) fn is_chinese(&self) -> bool {
        self.bytes.starts_with(b"zh") && matches!(self.bytes, [_, _, 0 | b'-', ..])
    }

    /// Whether both name the same region.
    pub(super) fn has_region_of(&self, other: &Self) -> bool {
        self.region == other.region && self.region != [0; 3]
    }

    /// Whether both are of one script, as far as both tell it.
    pub(super) fn has_script_of(&self, other: &Self) -> bool {
        self.script == other.script || self.script == [0; 4] || other.script == [0; 4]
    }

    /// Whether this is a language and a script and no more, such as `zh-Hant`.
    pub(super) fn is_script_alone(&self) -> bool {
        self.has_script && self.subtags == 1
    }

    /// Whether `other` is this tag, or this tag and further subtags.
    pub(super) fn is_prefix_of(&self, other: &Self) -> bool {
        let rest = other.as_bytes().strip_prefix(self.as_bytes());
        rest.is_some_and(|rest| matches!(rest, [] | [b'-', ..]))
    }

    /// Whether a range of this tag speaks about `language`: as its prefix, or as the name of the
    /// script that Chinese without a script subtag is in.
    pub(super) fn covers(&self, language: &Self) -> bool {
        self.is_prefix_of(language)
            || self.is_chinese() && language.is_chinese() && self.is_script_alone() && self.has_script_of(language)
    }
}
