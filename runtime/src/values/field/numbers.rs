//! Rust's numbers as values of `integer` and `number` fields.

use core::num;

use super::{FieldValue, Integer, Number};
use crate::values::value::{FieldLookup, Value};
use crate::write::decimal::Decimal;

macro_rules! integers {
    ($($type:ty),* $(,)?) => { $(
        #[diagnostic::do_not_recommend]
        impl FieldValue<Integer> for $type {
            fn field_value(&self) -> FieldLookup<'_> {
                // Widens without loss: every type here fits into i128.
                FieldLookup::Value(Value::Integer(*self as i128))
            }
        }

        #[diagnostic::do_not_recommend]
        impl FieldValue<Number> for $type {
            fn field_value(&self) -> FieldLookup<'_> {
                FieldLookup::Value(Value::Integer(*self as i128))
            }
        }
    )* };
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, usize);

macro_rules! through {
    ($($kind:ty: $type:ty => $get:expr;)*) => { $(
        #[diagnostic::do_not_recommend]
        impl FieldValue<$kind> for $type {
            fn field_value(&self) -> FieldLookup<'_> {
                let get: fn($type) -> _ = $get;
                FieldLookup::Value(get(*self))
            }
        }
    )* };
}

macro_rules! non_zeros {
    ($($type:ident),* $(,)?) => { through! { $(
        Integer: num::$type => |number| Value::Integer(number.get() as i128);
        Number: num::$type => |number| Value::Integer(number.get() as i128);
    )* } };
}

non_zeros!(
    NonZeroI8,
    NonZeroI16,
    NonZeroI32,
    NonZeroI64,
    NonZeroI128,
    NonZeroIsize,
    NonZeroU8,
    NonZeroU16,
    NonZeroU32,
    NonZeroU64,
    NonZeroUsize,
);

through! {
    Integer: u128 => Value::Unsigned;
    Number: u128 => Value::Unsigned;
    Integer: num::NonZeroU128 => |number| Value::Unsigned(number.get());
    Number: num::NonZeroU128 => |number| Value::Unsigned(number.get());
    Number: f64 => Value::Number;
    Number: f32 => |number| Value::Number(shortest(number));
}

/// The double that has the same shortest decimal text: 0.1, and not 0.10000000149011612.
fn shortest(number: f32) -> f64 {
    let text = Decimal::of(&number);
    text.as_str().parse().unwrap_or(f64::from(number))
}
