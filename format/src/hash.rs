//! The hash of a short text, the same on every machine.

/// An odd number without a pattern: the fraction of the golden ratio in 64 bits.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// Returns the hash of a text. It is not meant to withstand an attacker: both sides of every look-up are the catalog's.
///
/// The state starts from the length; each eight bytes (little-endian) are mixed in. If bytes are left over, so is a last
/// word: the last eight bytes of the text, or all of it where it is shorter, packed by `short`. `mix` multiplies to 128
/// bits and folds the halves; the upper half of the state is the hash.
#[must_use]
#[inline]
pub fn hash(text: &[u8]) -> u32 {
    let mut state = mix(text.len() as u64 ^ FACTOR);
    let mut rest = text;
    while let Some((eight, behind)) = rest.split_first_chunk::<8>() {
        state = mix(state ^ u64::from_le_bytes(*eight));
        rest = behind;
    }
    if !rest.is_empty() {
        let last = text.last_chunk::<8>().map_or_else(|| short(text), |last| u64::from_le_bytes(*last));
        state = mix(state ^ last);
    }
    (state >> 32) as u32
}

/// Returns the bucket that a hash falls into, of `buckets` many: less than `buckets`, unless that is 0.
#[must_use]
#[inline]
pub const fn bucket(hash: u32, buckets: u32) -> u32 {
    ((hash as u64 * buckets as u64) >> 32) as u32
}

#[inline]
fn mix(state: u64) -> u64 {
    let product = u128::from(state) * u128::from(FACTOR);
    product as u64 ^ (product >> 64) as u64
}

/// Packs fewer than eight bytes: the first four and the last four, or first, middle and last.
fn short(text: &[u8]) -> u64 {
    match (text.first_chunk::<4>(), text.last_chunk::<4>(), text) {
        (Some(first), Some(last), _) => {
            u64::from(u32::from_le_bytes(*last)) << 32 | u64::from(u32::from_le_bytes(*first))
        }
        (_, _, [first, middle, last]) => u64::from(*first) | u64::from(*middle) << 8 | u64::from(*last) << 16,
        (_, _, [first, last]) => u64::from(*first) | u64::from(*last) << 8,
        (_, _, [only]) => u64::from(*only),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stays_what_it_was_for_images_that_are_compiled_already() {
        let texts = [
            ("", 0xBE8C_AB64),
            ("a", 0x0D3D_6D70),
            ("ab", 0x8DFD_6A82),
            ("abc", 0x48A5_761A),
            ("abcd", 0x8CB5_B5D5),
            ("-7", 0x7074_189F),
            ("1234567", 0x858B_B6D2),
            ("12345678", 0xAEBC_1CDD),
            ("123456789", 0xF38D_AF89),
            ("invoice_expired_00007", 0xD7F4_F4C7),
        ];
        for (text, expected) in texts {
            assert_eq!(hash(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn codes_that_differ_in_a_number_spread_over_the_buckets() {
        let mut buckets = [0_u8; 1024];
        for number in 0..1024 {
            let hash = hash(std::format!("order_not_found_{number:05}").as_bytes());
            buckets[bucket(hash, 1024) as usize] += 1;
        }
        // Of 1,024 that fall by chance, e^-1 stay empty (377) and no bucket gets ten.
        assert!(buckets.iter().filter(|count| **count == 0).count() < 430);
        assert!(buckets.iter().all(|count| *count < 10));
    }

    #[test]
    fn a_bucket_is_less_than_their_number() {
        for buckets in [1, 2, 3, 1000, u32::MAX] {
            assert!([0, 1, u32::MAX / 2, u32::MAX].iter().all(|hash| bucket(*hash, buckets) < buckets));
        }
        assert_eq!(bucket(u32::MAX, 0), 0);
    }
}
