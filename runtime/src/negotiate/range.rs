//! The ranges of `Accept-Language` fields, read without allocation and within bounds.

use crate::Language;

/// The most bytes of all fields that are looked at.
const MAX_BYTES: usize = 8 * 1024;
/// The most ranges that are kept; at most 255.
const MAX_RANGES: usize = 64;
/// The most bytes of a tag that are kept, cut between subtags: twice what a `Language` has.
const MAX_TAG: usize = 32;

/// A language range with its weight.
#[derive(Clone, Copy)]
pub(super) struct Range {
    /// `None` is `*`.
    pub(super) tag: Option<Tag>,
    /// In thousandths.
    pub(super) weight: u16,
    /// Where it stands in the list.
    pub(super) place: u8,
}

/// The ranges that could be read, in the order of the list.
pub(super) struct Ranges {
    ranges: [Range; MAX_RANGES],
    count: usize,
}

impl Ranges {
    /// No ranges.
    pub(super) const fn new() -> Self {
        Self { ranges: [Range { tag: None, weight: 0, place: 0 }; MAX_RANGES], count: 0 }
    }

    /// Reads all fields as one list (RFC 9110 §5.3). What is malformed is left out.
    ///
    /// In place: the list is large for a value that is handed on.
    pub(super) fn read(&mut self, headers: impl IntoIterator<Item: AsRef<[u8]>>) {
        let mut room = MAX_BYTES;
        for header in headers {
            let header = whole_elements(header.as_ref(), room);
            // Each field counts for one byte at least, so that empty ones come to an end too.
            room = room.saturating_sub(header.len().max(1));
            for element in header.split(|byte| *byte == b',') {
                let Some(range) = self.ranges.get_mut(self.count) else { return };
                if let Some((tag, weight)) = element_of(element) {
                    *range = Range { tag, weight, place: self.count as u8 };
                    self.count += 1;
                }
            }
            if room == 0 {
                break;
            }
        }
    }

    pub(super) fn as_slice(&self) -> &[Range] {
        self.ranges.get(..self.count).unwrap_or_default()
    }

    pub(super) fn as_mut_slice(&mut self) -> &mut [Range] {
        self.ranges.get_mut(..self.count).unwrap_or_default()
    }
}

/// The start of a field that fits into `room`, without an element that is cut through.
fn whole_elements(header: &[u8], room: usize) -> &[u8] {
    if header.len() <= room {
        return header;
    }
    // The byte after the bound is looked at too: a comma there cuts nothing.
    let (start, _) = header.split_at(room + 1);
    let comma = start.iter().rposition(|byte| *byte == b',').unwrap_or(0);
    start.get(..comma).unwrap_or_default()
}

fn element_of(element: &[u8]) -> Option<(Option<Tag>, u16)> {
    let mut parts = element.splitn(2, |byte| *byte == b';');
    let range = trim(parts.next()?);
    let weight = parts.next().map_or(Some(1000), |weight| weight_of(trim(weight)))?;
    match range {
        b"*" => Some((None, weight)),
        tag => Some((Some(Tag::read(tag)?), weight)),
    }
}

/// `q=` and a `qvalue` (RFC 9110 §12.4.2), in thousandths.
fn weight_of(weight: &[u8]) -> Option<u16> {
    let [b'q' | b'Q', b'=', whole @ (b'0' | b'1'), fraction @ ..] = weight else { return None };
    let digits = match fraction {
        [] => &[],
        [b'.', digits @ ..] if digits.len() <= 3 => digits,
        _ => return None,
    };
    let mut thousandths = 0;
    for place in 0..3 {
        let digit = digits.get(place).copied().unwrap_or(b'0');
        if !digit.is_ascii_digit() {
            return None;
        }
        thousandths = thousandths * 10 + u16::from(digit - b'0');
    }
    match whole {
        b'0' => Some(thousandths),
        _ => (thousandths == 0).then_some(1000),
    }
}

/// Without optional white space (RFC 9110 §5.6.3: space and tab).
fn trim(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = text {
        text = rest;
    }
    text
}

/// A language tag in lower case, with Mandarin (`cmn`, `zh-cmn`) as the Chinese that it is.
#[derive(Clone, Copy)]
pub(super) struct Tag {
    bytes: [u8; MAX_TAG],
    length: u8,
}

impl Tag {
    pub(super) fn of(language: Language) -> Self {
        let nothing = Self { bytes: [0; MAX_TAG], length: 0 };
        Self::read(language.as_str().as_bytes()).unwrap_or(nothing)
    }

    /// A tag of RFC 4647 §2.1: subtags of one to eight letters, in all but the first also digits.
    fn read(tag: &[u8]) -> Option<Self> {
        let mut read = Self { bytes: [0; MAX_TAG], length: 0 };
        let mut full = false;
        for (place, subtag) in tag.split(|byte| *byte == b'-').enumerate() {
            let valid = |byte: &u8| byte.is_ascii_alphabetic() || place > 0 && byte.is_ascii_digit();
            if !(1..=8).contains(&subtag.len()) || !subtag.iter().all(valid) {
                return None;
            }
            if subtag.eq_ignore_ascii_case(b"cmn") {
                match (place, read.as_bytes()) {
                    (0, _) => {
                        full |= !read.push(b"zh");
                        continue;
                    }
                    (1, b"zh") => continue,
                    _ => {}
                }
            }
            full = full || !read.push(subtag);
        }
        Some(read)
    }

    /// Adds a subtag; says whether it had room.
    fn push(&mut self, subtag: &[u8]) -> bool {
        let length = usize::from(self.length);
        let start = if length == 0 { 0 } else { length + 1 };
        let Some(room) = self.bytes.get_mut(start..start + subtag.len()) else { return false };
        room.copy_from_slice(subtag);
        room.make_ascii_lowercase();
        if let (1.., Some(separator)) = (length, self.bytes.get_mut(length)) {
            *separator = b'-';
        }
        // At most `MAX_TAG`, as there was room.
        self.length = (start + subtag.len()) as u8;
        true
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }

    pub(super) fn primary(&self) -> &[u8] {
        self.as_bytes().split(|byte| *byte == b'-').next().unwrap_or_default()
    }

    pub(super) fn is_chinese(&self) -> bool {
        self.primary() == b"zh"
    }

    /// The subtags after the first, up to a single character: what follows that is an extension.
    fn subtags(&self) -> impl Iterator<Item = &[u8]> {
        let subtags = self.as_bytes().split(|byte| *byte == b'-');
        subtags.skip(1).take_while(|subtag| subtag.len() > 1)
    }

    pub(super) fn region(&self) -> Option<&[u8]> {
        self.subtags().find(|subtag| match subtag.len() {
            2 => subtag.iter().all(u8::is_ascii_alphabetic),
            3 => subtag.iter().all(u8::is_ascii_digit),
            _ => false,
        })
    }

    /// The script subtag; Chinese without one has the script of its region.
    fn script(&self) -> Option<&[u8]> {
        let is_script = |subtag: &&[u8]| subtag.len() == 4 && subtag.iter().all(u8::is_ascii_alphabetic);
        let of_region = || {
            self.is_chinese().then(|| match self.region() {
                Some(b"tw" | b"hk" | b"mo") => &b"hant"[..],
                _ => b"hans",
            })
        };
        self.subtags().find(is_script).or_else(of_region)
    }

    /// Whether both are of one script, as far as both tell it.
    pub(super) fn has_script_of(&self, other: &Self) -> bool {
        match (self.script(), other.script()) {
            (Some(mine), Some(others)) => mine == others,
            _ => true,
        }
    }

    /// Whether this is a language and a script and no more, such as `zh-Hant`.
    pub(super) fn is_script_alone(&self) -> bool {
        let mut subtags = self.subtags();
        subtags.next() == self.script() && self.script().is_some() && subtags.next().is_none()
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
