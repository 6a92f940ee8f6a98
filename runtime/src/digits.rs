//! [`Digits`]: an integer as decimal text, several times faster than through `Display`.

use alloc::vec::Vec;

use crate::copy::push_start;

/// Room for the least `i128`, and even, as digits are written in pairs.
const ROOM: usize = 42;

/// With room behind the digits, so that short numbers can be copied in one step of fixed length.
const PADDED: usize = 64;

/// How many digits are divided off at once where 64 bits do not hold the number: even, and within 64 bits.
const CHUNK: usize = 18;
const CHUNK_BOUND: u128 = 10_u128.pow(CHUNK as u32);

/// The decimal text of an integer.
pub(crate) struct Digits {
    /// The digits end at `ROOM`.
    bytes: [u8; PADDED],
    start: usize,
}

impl Digits {
    #[inline]
    pub(crate) fn signed(number: i128) -> Self {
        let mut digits = Self::unsigned(number.unsigned_abs());
        if number < 0 {
            digits.start = digits.start.saturating_sub(1);
            if let Some(sign) = digits.bytes.get_mut(digits.start) {
                *sign = b'-';
            }
        }
        digits
    }

    #[inline]
    pub(crate) fn unsigned(number: u128) -> Self {
        let mut digits = Self { bytes: [b'0'; PADDED], start: ROOM };
        // Almost every integer fits, and 64 bits are divided several times faster than 128.
        match u64::try_from(number) {
            Ok(number) => {
                let (room, _) = digits.bytes.split_at_mut(ROOM);
                digits.start = write(room, number);
            }
            Err(_) => digits.write_large(number),
        }
        digits
    }

    #[cold]
    fn write_large(&mut self, mut number: u128) {
        let mut end = ROOM;
        while number > u128::from(u64::MAX) {
            write(self.bytes.get_mut(..end).unwrap_or_default(), (number % CHUNK_BOUND) as u64);
            number /= CHUNK_BOUND;
            end = end.saturating_sub(CHUNK);
        }
        self.start = write(self.bytes.get_mut(..end).unwrap_or_default(), number as u64);
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(self.start..ROOM).unwrap_or_default()
    }

    /// Appends the text to `out`.
    #[inline]
    pub(crate) fn push_to(&self, out: &mut Vec<u8>) {
        push_start(self.bytes.get(self.start..).unwrap_or_default(), ROOM - self.start, out);
    }

    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

/// Writes `number` to the end of `room`; gives where it starts.
#[inline]
fn write(room: &mut [u8], mut number: u64) -> usize {
    let mut start = room.len();
    let (_, pairs) = room.as_rchunks_mut::<2>();
    for pair in pairs.iter_mut().rev() {
        let two = (number % 100) as u8;
        *pair = [b'0' + two / 10, b'0' + two % 10];
        number /= 100;
        start -= 2;
        if number == 0 {
            return start + usize::from(two < 10);
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn digits_are_what_display_writes() {
        let mut bits = 1_u128;
        for round in 0..20_000_u32 {
            // A linear congruential step of 128 bits, cut to every length.
            bits = bits.wrapping_mul(0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645).wrapping_add(u128::from(round) | 1);
            let number = bits >> (round % 128);
            assert_eq!(Digits::unsigned(number).as_str(), number.to_string());
            let number = number.cast_signed();
            assert_eq!(Digits::signed(number).as_str(), number.to_string());
            assert_eq!(Digits::signed(number.wrapping_neg()).as_str(), number.wrapping_neg().to_string());
        }
    }

    #[test]
    fn digits_are_right_at_each_power_of_ten_and_at_the_bounds() {
        for power in 0..39 {
            let number = 10_u128.pow(power);
            for number in [number - 1, number, number + 1] {
                assert_eq!(Digits::unsigned(number).as_str(), number.to_string());
            }
        }
        assert_eq!(Digits::unsigned(u128::MAX).as_str(), u128::MAX.to_string());
        assert_eq!(Digits::signed(i128::MIN).as_str(), i128::MIN.to_string());
        assert_eq!(Digits::signed(i128::MAX).as_str(), i128::MAX.to_string());
        assert_eq!(Digits::signed(0).as_bytes(), b"0");
    }
}
