//! [`Words`]: the words of an image.

/// How many bytes a word has.
pub(super) const WORD: usize = 4;

/// Little-endian words, kept as their bytes: rustc checks a constant array of arrays item by item, and one of bytes as a
/// whole. A read out of range gives 0.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Words(&'static [u8]);

impl Words {
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    pub(super) const fn bytes(self) -> &'static [u8] {
        self.0
    }

    /// Returns the word at an index.
    #[inline]
    pub(crate) fn get(self, at: u32) -> u32 {
        self.get_at_byte(byte(at))
    }

    /// Returns the word that starts at a byte.
    #[inline]
    pub(super) fn get_at_byte(self, start: usize) -> u32 {
        self.0.get(start..start.wrapping_add(WORD)).and_then(|bytes| bytes.first_chunk()).map_or(0, word)
    }

    /// Returns the two words at an index, if they are there.
    #[inline]
    pub(super) fn pair(self, at: u32) -> Option<[u32; 2]> {
        let start = byte(at);
        self.0.get(start..start.wrapping_add(2 * WORD)).and_then(|bytes| bytes.first_chunk()).map(pair)
    }

    /// Returns the words from an index on; none beyond the end.
    #[inline]
    pub(crate) fn from(self, at: u32) -> Self {
        self.from_within(at).unwrap_or_default()
    }

    /// Returns the words from an index on; `None` beyond the end.
    #[inline]
    pub(super) fn from_within(self, at: u32) -> Option<Self> {
        self.0.get(byte(at)..).map(Self)
    }

    /// Returns the words before an index, as many as there are, and the others.
    #[inline]
    pub(crate) fn split(self, at: u32) -> (Self, Self) {
        let (before, behind) = self.0.split_at(self.0.len().min(byte(at)));
        (Self(before), Self(behind))
    }

    /// Returns the first words, if there are `count` of them.
    #[inline]
    pub(crate) fn first(self, count: u32) -> Option<Self> {
        self.0.get(..byte(count)).map(Self)
    }

    /// Takes the first word.
    #[inline]
    pub(crate) fn next(&mut self) -> Option<u32> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(word(first))
    }

    /// Takes the first two words.
    #[inline]
    pub(crate) fn next_pair(&mut self) -> Option<[u32; 2]> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(pair(first))
    }

    /// Takes the first four words.
    #[inline]
    pub(super) fn next_four(&mut self) -> Option<[u32; 4]> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        let four = u128::from_le_bytes(*first);
        Some([four as u32, (four >> 32) as u32, (four >> 64) as u32, (four >> 96) as u32])
    }

    /// Returns the two words that start at a byte and another one, `skipped` words behind them, if all are there.
    #[inline]
    pub(super) fn two_and_one(self, start: usize, skipped: u32) -> Option<[u32; 3]> {
        let bytes = self.0.get(start..start.wrapping_add(3 * WORD).wrapping_add(byte(skipped)))?;
        let (first, rest) = bytes.split_first_chunk()?;
        Some([word(first), word(rest.first_chunk()?), word(bytes.last_chunk()?)])
    }

    /// Returns how many words there are.
    pub(crate) const fn count(self) -> usize {
        self.0.len() / WORD
    }

    /// Returns the bytes of the words between two indexes, if all are there.
    #[inline]
    pub(super) fn bytes_between(self, start: usize, end: usize) -> Option<&'static [u8]> {
        self.0.get(start.saturating_mul(WORD)..end.saturating_mul(WORD))
    }
}

/// Returns the byte where a word starts. What does not fit into an address is behind the end of every image.
#[inline]
pub(super) const fn byte(at: u32) -> usize {
    (at as usize).saturating_mul(WORD)
}

#[inline]
const fn word(bytes: &[u8; WORD]) -> u32 {
    u32::from_le_bytes(*bytes)
}

#[inline]
const fn pair(bytes: &[u8; 2 * WORD]) -> [u32; 2] {
    let both = u64::from_le_bytes(*bytes);
    [both as u32, (both >> 32) as u32]
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Words = Words::new(&[1, 0, 0, 0, 0, 1, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 9]);

    #[test]
    fn words_are_little_endian_and_0_out_of_range() {
        assert_eq!([0, 1, 2, 3, 4, u32::MAX].map(|at| WORDS.get(at)), [1, 256, u32::MAX, 0, 0, 0]);
        assert_eq!(WORDS.count(), 3);
    }

    #[test]
    fn words_are_taken_one_by_one_and_in_pairs_as_long_as_there_are_any() {
        let mut words = WORDS;
        assert_eq!((words.next(), words.next_pair(), words.next()), (Some(1), Some([256, u32::MAX]), None));
        let mut words = WORDS.from(2);
        assert_eq!((words.next_pair(), words.next()), (None, Some(u32::MAX)));
    }

    #[test]
    fn four_words_are_taken_at_once() {
        let mut words = Words::new(&[1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0]);
        assert_eq!((words.next_four(), words.next_four(), words.next()), (Some([1, 2, 3, 4]), None, Some(5)));
    }

    #[test]
    fn a_split_further_than_the_end_has_nothing_behind_it() {
        let (before, behind) = WORDS.split(1);
        assert_eq!((before.count(), behind.get(0)), (1, 256));
        assert_eq!(WORDS.split(u32::MAX).1.count(), 0);
        assert_eq!((WORDS.first(3).map(Words::count), WORDS.first(4).is_none()), (Some(3), true));
    }

    #[test]
    fn two_words_and_a_later_one_are_there_together_or_not_at_all() {
        assert_eq!(WORDS.two_and_one(0, 0), Some([1, 256, u32::MAX]));
        assert_eq!(WORDS.two_and_one(byte(1), 0), None);
        assert_eq!(WORDS.two_and_one(0, u32::MAX), None);
        assert_eq!(WORDS.two_and_one(usize::MAX, 1), None);
    }

    #[test]
    fn bytes_between_two_words_are_all_there_or_none() {
        assert_eq!(WORDS.bytes_between(1, 3), Some(&[0, 1, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF][..]));
        for (start, end) in [(1, 4), (3, 2), (usize::MAX, usize::MAX)] {
            assert_eq!(WORDS.bytes_between(start, end), None);
        }
    }
}
