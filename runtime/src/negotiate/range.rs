//! Reads the ranges of `Accept-Language` fields, without allocations and within limits.

use core::cmp::Reverse;

use errbook_format::quality::{self, trim};

use super::tag::Tag;

/// How many bytes are read, of all fields together.
pub(super) const MAX_BYTES: usize = 8 * 1024;
/// How many ranges are read: at most 255.
pub(super) const MAX_RANGES: usize = 64;
/// As many ranges as a browser sends.
const FEW: usize = 8;

/// A language range with its weight.
#[derive(Clone, Copy)]
pub(super) struct Range {
    /// Empty for `*`.
    tag: Tag,
    /// In thousandths.
    pub(super) weight: u16,
    /// Its position in the list.
    pub(super) place: u8,
}

impl Range {
    const NONE: Self = Self { tag: Tag::EMPTY, weight: 0, place: 0 };

    /// Returns the tag; `None` for `*`.
    pub(super) fn tag(&self) -> Option<&Tag> {
        (self.tag.length() > 0).then_some(&self.tag)
    }
}

/// The ranges of a client, in the order of the list.
pub(super) struct Ranges {
    ranges: Room,
    count: usize,
    /// Whether they are sorted by weight already, as in most lists.
    sorted: bool,
}

/// Room for ranges. Most clients send few, and initialising room for many takes longer than reading them.
#[allow(clippy::large_enum_variant, reason = "a box would be an allocation, which whoever asks could cause")]
enum Room {
    Few([Range; FEW]),
    Many([Range; MAX_RANGES]),
}

impl Room {
    /// Makes room for many, if it has not done so.
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

    /// Reads all fields as one list (RFC 9110 §5.3), and skips malformed elements.
    ///
    /// In place, as the list is too large to be moved.
    pub(super) fn read(&mut self, headers: impl IntoIterator<Item: AsRef<[u8]>>) {
        let mut room = MAX_BYTES;
        let mut least = u16::MAX;
        for header in headers {
            let header = whole_elements(header.as_ref(), room);
            // Each field counts as one byte at least, so that the number of empty ones is limited, too.
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

    /// Returns room for one more range, if there is any.
    fn next_range(&mut self) -> Option<&mut Range> {
        if self.count == FEW {
            self.ranges.grow();
        }
        self.ranges.as_mut_slice().get_mut(self.count)
    }

    /// Returns the ranges by descending weight, and by position where that is equal.
    pub(super) fn by_weight(&mut self) -> &[Range] {
        let ranges = self.ranges.as_mut_slice().get_mut(..self.count).unwrap_or_default();
        if !self.sorted {
            // Unstable sorting does not allocate; the position decides between equal weights.
            ranges.sort_unstable_by_key(|range| (Reverse(range.weight), range.place));
        }
        ranges
    }
}

/// Returns the elements of a field that fit into `room` as a whole.
fn whole_elements(header: &[u8], room: usize) -> &[u8] {
    if header.len() <= room {
        return header;
    }
    // A comma right behind the limit ends an element that fits.
    let (start, _) = header.split_at(room + 1);
    let comma = start.iter().rposition(|byte| *byte == b',').unwrap_or(0);
    start.get(..comma).unwrap_or_default()
}

/// Reads an element of the list into `tag`. Returns its weight, or `None` if it is malformed.
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

/// Returns the range of an element, which is not validated, and its weight; `None` if that is malformed.
pub(super) fn parts(element: &[u8]) -> Option<(&[u8], u16)> {
    // The form that browsers send. A range with another semicolon is malformed, which reading it finds.
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
