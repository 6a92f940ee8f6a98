//! [`Visit`] as a visitor.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;

use serde_core::de::{self, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};

use super::kind::Hint;
use super::wrapped::{Items, Members, Tracked, Variants, Visit};

/// Forwards methods that are given a value. Numbers and booleans can be keys of maps.
macro_rules! forward {
    ($($method:ident($value:ident: $ty:ty) $(keeps $keep:ident)?;)*) => { $(
        fn $method<E: de::Error>(self, $value: $ty) -> Result<V::Value, E> {
            $( self.at.$keep($value); )?
            self.visitor.$method($value).map_err(|error| self.at.slot.put(error))
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Visit<'_, 'de, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    forward! {
        visit_bool(value: bool) keeps keep;
        visit_i8(value: i8) keeps keep;
        visit_i16(value: i16) keeps keep;
        visit_i32(value: i32) keeps keep;
        visit_i64(value: i64) keeps keep;
        visit_i128(value: i128) keeps keep;
        visit_u8(value: u8) keeps keep;
        visit_u16(value: u16) keeps keep;
        visit_u32(value: u32) keeps keep;
        visit_u64(value: u64) keeps keep;
        visit_u128(value: u128) keeps keep;
        visit_f32(value: f32) keeps keep;
        visit_f64(value: f64) keeps keep;
        visit_char(value: char) keeps keep;
        visit_str(value: &str) keeps keep;
        visit_borrowed_str(value: &'de str) keeps keep_borrowed;
        visit_bytes(value: &[u8]);
        visit_borrowed_bytes(value: &'de [u8]);
        visit_byte_buf(value: Vec<u8>);
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<V::Value, E> {
        self.at.keep(&value);
        self.visitor.visit_string(value).map_err(|error| self.at.slot.put(error))
    }

    fn visit_none<E: de::Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none().map_err(|error| self.at.slot.put(error))
    }

    fn visit_unit<E: de::Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit().map_err(|error| self.at.slot.put(error))
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        let Self { visitor, at } = self;
        visitor.visit_some(Tracked { inner, at }).map_err(|error| at.slot.put(error))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        let Self { visitor, at } = self;
        visitor.visit_newtype_struct(Tracked { inner, at }).map_err(|error| at.slot.put(error))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let Self { visitor, at } = self;
        let value = visitor.visit_seq(Items { inner, at, index: 0 });
        value.map_err(|error| at.slot.put(at.placed(error, Hint::Any)))
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let Self { visitor, at } = self;
        let value = visitor.visit_map(Members { inner, at, key: Cell::new(None) });
        value.map_err(|error| at.slot.put(at.placed(error, Hint::Any)))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let Self { visitor, at } = self;
        let value = visitor.visit_enum(Variants { inner, at });
        value.map_err(|error| at.slot.put(at.placed(error, Hint::Any)))
    }
}
