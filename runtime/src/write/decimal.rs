//! [`Decimal`]: the decimal text of a number, without an allocation.

use core::fmt::{self, Write};

/// Room for the `Display` of every float: at most 327 characters (that of the least negative subnormal).
const ROOM: usize = 352;

/// The decimal text of a number.
pub(crate) struct Decimal {
    bytes: [u8; ROOM],
    length: usize,
}

impl Decimal {
    /// Returns the `Display` of a number, cut off where it is longer than that of any number.
    pub(crate) fn of(number: &dyn fmt::Display) -> Self {
        let mut text = Self { bytes: [0; ROOM], length: 0 };
        // An error means that the text was cut off, which happens with no number.
        let _ = write!(text, "{number}");
        text
    }

    pub(crate) fn as_str(&self) -> &str {
        let text = self.bytes.get(..self.length).unwrap_or_default();
        core::str::from_utf8(text).unwrap_or_default()
    }
}

impl Write for Decimal {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_floats_fit() {
        for number in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, -5e-324, -1.7976931348623157e-308] {
            let text = Decimal::of(&number);
            assert_eq!(text.as_str().parse::<f64>(), Ok(number));
        }
    }
}
