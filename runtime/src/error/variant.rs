//! The index of a variant, without a match over all variants.
//!
//! rustc checks a match in time quadratic in its arms, so large enums use their discriminant, which is the index unless the
//! enum sets it. Safe Rust passes a discriminant only to a `Hasher`; the one here keeps the number. The standard library does
//! not promise to pass the number itself, so the tests below guard it, and the macros do so for large enums only: should it
//! change, they can generate a match for those, too.

use core::hash::{Hash, Hasher};
use core::mem::discriminant;

/// Returns the discriminant of a variant.
#[inline]
pub fn variant_index<T>(value: &T) -> usize {
    let mut kept = Kept(0);
    discriminant(value).hash(&mut kept);
    kept.0
}

/// Keeps the last integer that was hashed.
struct Kept(usize);

impl Hasher for Kept {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        // All other integers arrive as bytes: an enum with `#[repr]` has a discriminant of that type.
        self.0 = match *bytes {
            [a] => usize::from(a),
            [a, b] => usize::from(u16::from_ne_bytes([a, b])),
            [a, b, c, d] => u32::from_ne_bytes([a, b, c, d]) as usize,
            [a, b, c, d, e, f, g, h] => u64::from_ne_bytes([a, b, c, d, e, f, g, h]) as usize,
            _ => usize::MAX,
        };
    }

    #[inline]
    fn write_isize(&mut self, number: isize) {
        self.0 = number as usize;
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0 as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::boxed::Box;
    use alloc::string::String;

    #[test]
    fn a_variant_is_known_by_its_index_whatever_it_holds() {
        #[allow(dead_code)]
        enum Mixed<'a, T> {
            Unit,
            Text(String),
            Reference { text: &'a str, more: T },
            Boxed(Box<dyn Send>),
            Last,
        }
        let all = [
            Mixed::Unit,
            Mixed::Text(String::new()),
            Mixed::Reference { text: "", more: 1 },
            Mixed::Boxed(Box::new(())),
            Mixed::Last,
        ];
        for (index, value) in all.iter().enumerate() {
            assert_eq!(variant_index(value), index);
        }
    }

    #[test]
    fn a_niche_or_a_single_variant_makes_no_difference() {
        #[allow(dead_code)]
        enum Niche {
            Reference(&'static str),
            None,
        }
        enum Single {
            Only,
        }
        assert_eq!(variant_index(&Niche::Reference("")), 0);
        assert_eq!(variant_index(&Niche::None), 1);
        assert_eq!(variant_index(&Single::Only), 0);
    }

    #[test]
    fn every_type_of_discriminant_is_understood() {
        macro_rules! reprs {
            ($($repr:ident)*) => {$({
                #[repr($repr)]
                #[allow(dead_code)]
                enum Represented { First, Second(u64), Third }
                assert_eq!(variant_index(&Represented::First), 0, stringify!($repr));
                assert_eq!(variant_index(&Represented::Second(7)), 1, stringify!($repr));
                assert_eq!(variant_index(&Represented::Third), 2, stringify!($repr));
            })*};
        }
        reprs!(u8 i8 u16 i16 u32 i32 u64 i64 usize isize C);
    }
}
