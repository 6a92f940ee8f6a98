//! [`Digits`]: the decimal text of an integer, several times faster than `Display`.

use alloc::vec::Vec;

/// Room for `i128::MIN`. Even, as digits are written in pairs.
const ROOM: usize = 42;

/// How many digits are split off at once from a number of more than 64 bits: even, and within 64 bits.
const CHUNK: usize = 18;
const CHUNK_BOUND: u128 = 10_u128.pow(CHUNK as u32);

/// The decimal text of an integer.
pub(crate) struct Digits {
    bytes: [u8; ROOM],
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
        let mut digits = Self { bytes: [b'0'; ROOM], start: ROOM };
        // Almost every integer fits into 64 bits, which are divided several times faster than 128.
        match u64::try_from(number) {
            Ok(number) => digits.start = write(&mut digits.bytes, number),
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
        self.bytes.get(self.start..).unwrap_or_default()
    }

    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

/// Writes a number to the end of `room`. Returns where it starts.
#[inline]
fn write(room: &mut [u8], mut number: u64) -> usize {
    let mut start = room.len();
    for pair in room.rchunks_exact_mut(2) {
        let two = (number % 100) as u8;
        pair.copy_from_slice(&[b'0' + two / 10, b'0' + two % 10]);
        number /= 100;
        start -= 2;
        if number == 0 {
            return start + usize::from(two < 10);
        }
    }
    start
}

/// Appends the decimal text of an integer to `out`. Without a buffer between them: a read of bytes that were written one by
/// one would have to wait for all of them.
#[inline]
pub(crate) fn push(number: i128, out: &mut Vec<u8>) {
    match u32::try_from(number) {
        Ok(number @ 0..EIGHT) => push_first(number, out),
        _ => push_any(number, out),
    }
}

#[inline(never)]
fn push_any(number: i128, out: &mut Vec<u8>) {
    let Ok(small) = i64::try_from(number) else {
        return out.extend_from_slice(Digits::signed(number).as_bytes());
    };
    if small < 0 {
        out.push(b'-');
    }
    push_long(small.unsigned_abs(), out);
}

fn push_long(number: u64, out: &mut Vec<u8>) {
    let (before, last) = (number / u64::from(EIGHT), (number % u64::from(EIGHT)) as u32);
    if before == 0 {
        push_first(last, out);
    } else {
        push_long(before, out);
        out.extend_from_slice(&(eight(last) | ZEROS).to_le_bytes());
    }
}

/// The least number of more than eight digits.
const EIGHT: u32 = 100_000_000;

/// `0` eight times.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// Appends a number of at most eight digits, without leading zeros.
#[inline]
fn push_first(number: u32, out: &mut Vec<u8>) {
    let digits = eight(number);
    let zeros = (digits.trailing_zeros() / 8).min(7);
    let end = out.len() + 8 - zeros as usize;
    out.extend_from_slice(&((digits | ZEROS) >> (8 * zeros)).to_le_bytes());
    out.truncate(end);
}

/// Returns the eight digits of a number as one byte each, the first in the lowest byte. One word is split into halves of four
/// digits, then pairs, then single digits; the factors are the inverses of 100 and 10, exact for these operands.
const fn eight(number: u32) -> u64 {
    let fours = (number / 10_000) as u64 | ((number % 10_000) as u64) << 32;
    let hundreds = (fours * 10_486) >> 20 & 0x7F_0000_007F;
    let pairs = hundreds | (fours - hundreds * 100) << 16;
    let tens = (pairs * 103) >> 10 & 0x000F_000F_000F_000F;
    tens | (pairs - tens * 10) << 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};

    fn pushed(number: i128) -> String {
        let mut out = b"#".to_vec();
        push(number, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn digits_are_what_display_writes() {
        let mut bits = 1_u128;
        for round in 0..20_000_u32 {
            // A linear congruential step of 128 bits, cut to every length.
            bits = bits.wrapping_mul(0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645).wrapping_add(u128::from(round) | 1);
            let number = bits >> (round % 128);
            assert_eq!(Digits::unsigned(number).as_str(), number.to_string());
            let number = number as i128;
            assert_eq!(pushed(number), alloc::format!("#{number}"));
            assert_eq!(Digits::signed(number).as_str(), number.to_string());
            assert_eq!(Digits::signed(number.wrapping_neg()).as_str(), number.wrapping_neg().to_string());
        }
    }

    #[test]
    fn every_number_of_eight_digits_is_split_into_them() {
        // All pairs and all fours come in every place.
        for number in (0..EIGHT).step_by(9_973).chain(0..20_000).chain((0..10_000).map(|four| four * 10_000 + 9_999)) {
            let digits = (eight(number) | ZEROS).to_le_bytes();
            assert_eq!(digits, alloc::format!("{number:08}").as_bytes());
        }
    }

    #[test]
    fn digits_are_right_at_each_power_of_ten_and_at_the_bounds() {
        for power in 0..39 {
            let number = 10_u128.pow(power);
            for number in [number - 1, number, number + 1] {
                let signed = number as i128;
                assert_eq!(pushed(signed), alloc::format!("#{signed}"));
                assert_eq!(pushed(-signed), alloc::format!("#{}", -signed));
                assert_eq!(Digits::unsigned(number).as_str(), number.to_string());
            }
        }
        assert_eq!(Digits::unsigned(u128::MAX).as_str(), u128::MAX.to_string());
        assert_eq!(Digits::signed(i128::MIN).as_str(), i128::MIN.to_string());
        assert_eq!(Digits::signed(i128::MAX).as_str(), i128::MAX.to_string());
        assert_eq!(Digits::signed(0).as_bytes(), b"0");
    }
}
