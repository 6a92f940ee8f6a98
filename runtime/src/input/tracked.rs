//! [`Tracked`] as a deserializer, and [`Seed`].

use serde_core::de::{DeserializeSeed, Deserializer, Visitor};

use super::error::Error;
use super::kind::Hint;
use super::wrapped::{Seed, Tracked, Visit};

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, 'de, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let Self { seed, at } = self;
        let value = seed.deserialize(Tracked { inner: deserializer, at });
        value.map_err(|error| at.slot.put(at.placed(error, Hint::Any)))
    }
}

macro_rules! integer {
    ($ty:ty) => {
        Hint::Integer(<$ty>::MIN as i128, <$ty>::MAX as i128)
    };
}

/// Forwards methods with the hint of each.
macro_rules! forward {
    ($($method:ident($($argument:ident: $ty:ty),*) => $hint:expr;)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($argument: $ty,)* visitor: V) -> Result<V::Value, Error> {
            let (at, hint) = (self.at, $hint);
            let value = self.inner.$method($($argument,)* Visit { visitor, at });
            value.map_err(|theirs| at.place(theirs, hint))
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tracked<'_, 'de, D> {
    type Error = Error;

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }

    forward! {
        deserialize_any() => Hint::Any;
        deserialize_bool() => Hint::Boolean;
        deserialize_i8() => integer!(i8);
        deserialize_i16() => integer!(i16);
        deserialize_i32() => integer!(i32);
        deserialize_i64() => integer!(i64);
        deserialize_i128() => Hint::LongInteger;
        deserialize_u8() => integer!(u8);
        deserialize_u16() => integer!(u16);
        deserialize_u32() => integer!(u32);
        deserialize_u64() => integer!(u64);
        deserialize_u128() => Hint::LongInteger;
        deserialize_f32() => Hint::Number;
        deserialize_f64() => Hint::Number;
        deserialize_char() => Hint::String;
        deserialize_str() => Hint::String;
        deserialize_string() => Hint::String;
        // A string, or a list of integers.
        deserialize_bytes() => Hint::Any;
        deserialize_byte_buf() => Hint::Any;
        deserialize_option() => Hint::Any;
        deserialize_unit() => Hint::Null;
        deserialize_unit_struct(name: &'static str) => Hint::Null;
        deserialize_newtype_struct(name: &'static str) => Hint::Any;
        deserialize_seq() => Hint::List;
        deserialize_tuple(length: usize) => Hint::Tuple;
        deserialize_tuple_struct(name: &'static str, length: usize) => Hint::Tuple;
        deserialize_map() => Hint::Map;
        deserialize_struct(name: &'static str, fields: &'static [&'static str]) => Hint::Struct;
        deserialize_enum(name: &'static str, variants: &'static [&'static str]) => Hint::Enum;
        deserialize_identifier() => Hint::String;
        deserialize_ignored_any() => Hint::Any;
    }
}
