//! The hash of a code's text, by which the code table of an image is searched.
//!
//! The macros have the same function, and a test with the same values: what they write must be found here.

/// An odd number without pattern: the fraction of the golden ratio.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a text, the same on every machine.
///
/// Starting from the length, each eight bytes (little-endian) are mixed in. If bytes are left over, so is a last word:
/// the last eight bytes of the text, or all of it where it is shorter, as [`short`] packs it. `mix` multiplies to 128 bits
/// and folds the halves; the upper half of the state is the hash.
pub(crate) fn hash(text: &[u8]) -> u32 {
    let (eights, rest) = text.as_chunks::<8>();
    let mut state = mix(text.len() as u64 ^ FACTOR);
    for eight in eights {
        state = mix(state ^ u64::from_le_bytes(*eight));
    }
    if !rest.is_empty() {
        let last = text.last_chunk::<8>().map_or_else(|| short(text), |last| u64::from_le_bytes(*last));
        state = mix(state ^ last);
    }
    (state >> 32) as u32
}

fn mix(state: u64) -> u64 {
    let product = u128::from(state) * u128::from(FACTOR);
    product as u64 ^ (product >> 64) as u64
}

/// Fewer than eight bytes: the first four and the last four, or first, middle and last.
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
    use alloc::vec::Vec;

    #[test]
    fn the_hash_is_the_one_of_the_macros() {
        let texts = ["", "a", "ab", "abc", "abcd", "-7", "1234567", "12345678", "123456789", "invoice_expired_00007"];
        let hashes: Vec<u32> = texts.iter().map(|text| hash(text.as_bytes())).collect();
        assert_eq!(hashes, VALUES);
    }

    const VALUES: [u32; 10] = [
        0xBE8C_AB64,
        0x0D3D_6D70,
        0x8DFD_6A82,
        0x48A5_761A,
        0x8CB5_B5D5,
        0x7074_189F,
        0x858B_B6D2,
        0xAEBC_1CDD,
        0xF38D_AF89,
        0xD7F4_F4C7,
    ];

    #[test]
    fn codes_that_differ_in_a_number_spread_over_the_buckets() {
        let mut buckets = [0_u8; 1024];
        for number in 0..1024 {
            let hash = hash(alloc::format!("order_not_found_{number:05}").as_bytes());
            buckets[((u64::from(hash) * 1024) >> 32) as usize] += 1;
        }
        // Of 1,024 that fall by chance, e^-1 stay empty (377) and no bucket gets ten.
        assert!(buckets.iter().filter(|count| **count == 0).count() < 430);
        assert!(buckets.iter().all(|count| *count < 10));
    }
}
