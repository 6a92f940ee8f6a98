//! The ranges of `Accept-Language` fields, read without allocation and within bounds.

use core::cmp::Reverse;

use errbook_format::quality::{self, trim};

use super::tag::Tag;

/// The most bytes of all fields that are looked at.
pub(super) const MAX_BYTES: usize = 8 * 1024;
/// The most ranges that are kept; at most 255.
pub(super) const MAX_RANGES: usize = 64;
/// As many as a browser sends.
const FEW: usize = 8;

/// A language range with its weight.
#[derive(Clone, Copy)]
pub(super) struct Range {
    /// Empty is `*`.
    tag: Tag,
    /// In thousandths.
    pub(super) weight: u16,
    /// Where it stands in the list.
    pub(super) place: u8,
}

impl Range {
    const NONE: Self = Self { tag: Tag::EMPTY, weight: 0, place: 0 };

    /// `None` is `*`.
    pub(super) fn tag(&self) -> Option<&Tag> {
        (self.tag.length() > 0).then_some(&self.tag)
    }
}

/// The ranges that could be read, in the order of the list.
pub(super) struct Ranges {
    ranges: Room,
    count: usize,
    /// Whether the list is in the order of its weights, as most are.
    sorted: bool,
}

/// Few ranges are the rule, and making room for many takes longer than reading those.
#[allow(clippy::large_enum_variant, reason = "a box would be an allocation, which whoever asks could cause")]
enum Room {
    Few([Range; FEW]),
    Many([Range; MAX_RANGES]),
}

impl Room {
    /// Makes room for many, if it is not made already.
    fn grow(&mut self) {
        if let Self::Few(few) = self {
            let mut many = [Range::NONE; MAX_RANGES];
            many.iter_mut().zip(few).for_each(|(room, range)| *room = *range);
            *self = Self::Many(many);
        }
    }

    const fn as_mut_slice(&mut self) -> &mut [Range] {
        match self {
            Self::Few(ranges) => ranges,
            Self::Many(ranges) => ranges,
        }
    }
}

impl Ranges {
    /// No ranges.
    pub(super) const fn new() -> Self {
        Self { ranges: Room::Few([Range::NONE; FEW]), count: 0, sorted: true }
    }

    /// Reads all fields as one list (RFC 9110 §5.3). What is malformed is left out.
    ///
    /// In place: the list is large for a value that is handed on.
    pub(super) fn read(&mut self, headers: impl IntoIterator<Item: AsRef<[u8]>>) {
        let mut room = MAX_BYTES;
        let mut least = u16::MAX;
        for header in headers {
            let header = whole_elements(header.as_ref(), room);
            // Each field counts for one byte at least, so that empty ones come to an end too.
            room = room.saturating_sub(header.len().max(1));
            for element in header.split(|byte| *byte == b',') {
                let place = self.count;
                let Some(range) = self.next_range() else { return };
                if let Some(weight) = read_element(element, &mut range.tag) {
                    (range.weight, range.place) = (weight, place as u8);
                    self.count += 1;
                    self.sorted &= weight <= least;
                    least = weight;
                }
            }
            if room == 0 {
                break;
            }
        }
    }

    /// Room for one more; `None` where there is none.
    fn next_range(&mut self) -> Option<&mut Range> {
        if self.count == FEW {
            self.ranges.grow();
        }
        self.ranges.as_mut_slice().get_mut(self.count)
    }

    /// The ranges, heaviest first, in the order of the list where they weigh the same.
    pub(super) fn by_weight(&mut self) -> &[Range] {
        let ranges = self.ranges.as_mut_slice().get_mut(..self.count).unwrap_or_default();
        if !self.sorted {
            // Unstable sorting allocates nothing; the place in the list makes the order of ties certain.
            ranges.sort_unstable_by_key(|range| (Reverse(range.weight), range.place));
        }
        ranges
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

/// Reads an element of the list into `tag`; gives its weight, or `None` where it is malformed.
fn read_element(element: &[u8], tag: &mut Tag) -> Option<u16> {
    let (range, weight) = parts(element)?;
    let is_read = if range == b"*" {
        *tag = Tag::EMPTY;
        true
    } else {
        tag.read(range)
    };
    is_read.then_some(weight)
}

/// The range of an element, which may be malformed, and its weight; `None` where that is malformed.
pub(super) fn parts(element: &[u8]) -> Option<(&[u8], u16)> {
    // What browsers write. A semicolon before it makes no range, and is found when that is read.
    if let [range @ .., b';', b'q', b'=', b'0', b'.', tenths @ b'0'..=b'9'] = element {
        return Some((trim(range), u16::from(tenths - b'0') * 100));
    }
    let (range, weight) = match element.iter().position(|byte| *byte == b';') {
        None => (element, quality::FULL),
        Some(end) => {
            let (range, weight) = element.split_at(end);
            (range, quality::of_parameter(trim(weight.strip_prefix(b";")?))??)
        }
    };
    Some((trim(range), weight))
}
