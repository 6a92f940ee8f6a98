//! [`Room`]: how much of a head the headers of an entry can take.

use super::{AROUND, MAX_ALL, MAX_VALUE};

/// What is left of [`MAX_ALL`] for the headers of an answer.
///
/// Headers without fields have their room reserved, whatever their order: they are sent always, and a catalog in which they
/// take more is a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room(usize);

impl Room {
    /// Returns the room of an answer without headers of an entry.
    #[must_use]
    pub const fn new() -> Self {
        Self(MAX_ALL)
    }

    /// Takes the room of a header without fields, given by the lengths of its name and its value in bytes.
    pub const fn reserve(&mut self, name: usize, value: usize) {
        self.0 = self.0.saturating_sub(size(name, value));
    }

    /// Takes the room of a header, given by the lengths of its name and its value in bytes. Returns whether there is enough;
    /// if not, nothing is taken and the header is left out.
    #[must_use]
    pub const fn take(&mut self, name: usize, value: usize) -> bool {
        let fits = value <= MAX_VALUE && size(name, value) <= self.0;
        if fits {
            self.0 -= size(name, value);
        }
        fits
    }
}

/// Returns the bytes of a field line.
const fn size(name: usize, value: usize) -> usize {
    name.saturating_add(value).saturating_add(AROUND)
}

impl Default for Room {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_has_at_most_4096_bytes_and_all_of_them_at_most_6144() {
        let mut room = Room::new();
        assert!(!room.take(1, MAX_VALUE + 1));
        assert!(room.take(10, MAX_VALUE));
        let left = MAX_ALL - 10 - MAX_VALUE - AROUND;
        assert!(!room.take(10, left - 10 - AROUND + 1));
        assert!(room.take(10, left - 10 - AROUND));
        assert!(!room.take(1, 0));
        assert!(!Room::new().take(usize::MAX, usize::MAX));
    }

    #[test]
    fn what_is_reserved_is_not_there_for_others() {
        let mut room = Room::new();
        room.reserve(10, MAX_ALL - 10 - 2 * AROUND - 1);
        assert!(!room.take(1, 1));
        assert!(room.take(1, 0));
        room.reserve(1, usize::MAX);
        assert_eq!(room, Room(0));
    }
}
