//! Rust's numbers from `integer` and `number` fields.

use core::num;

use super::{FromField, RawField};
use crate::values::field::{Integer, Number};

macro_rules! integers {
    ($($type:ty),* $(,)?) => { $(
        #[diagnostic::do_not_recommend]
        impl FromField<Integer> for $type {
            fn from_field(value: RawField<'_>) -> Option<Self> {
                value.number()
            }
        }

        #[diagnostic::do_not_recommend]
        impl FromField<Number> for $type {
            fn from_field(value: RawField<'_>) -> Option<Self> {
                value.number()
            }
        }
    )* };
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);
integers!(
    num::NonZeroI8,
    num::NonZeroI16,
    num::NonZeroI32,
    num::NonZeroI64,
    num::NonZeroI128,
    num::NonZeroIsize,
    num::NonZeroU8,
    num::NonZeroU16,
    num::NonZeroU32,
    num::NonZeroU64,
    num::NonZeroU128,
    num::NonZeroUsize,
);

macro_rules! floats {
    ($($type:ident),*) => { $(
        #[diagnostic::do_not_recommend]
        impl FromField<Number> for $type {
            fn from_field(value: RawField<'_>) -> Option<Self> {
                // What JSON cannot write, NaN and the infinities, is `null` in bodies.
                if value.json().as_deref() == Some("null") {
                    return Some($type::NAN);
                }
                // A number out of range is another one than the infinity that it is parsed into (RFC 8259 §6).
                value.number().filter(|number: &$type| !number.is_infinite())
            }
        }
    )* };
}

floats!(f32, f64);
