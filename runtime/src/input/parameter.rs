//! [`Parameter`]: the texts of one name. [`Text`]: one of them.

use core::num::IntErrorKind;

use serde_core::de::value::BorrowedStrDeserializer;
use serde_core::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};
use serde_core::forward_to_deserialize_any;

use super::error::Error;
use super::kind::{Hint, Kind};
use super::path::Path;

/// The texts of one name, at least one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parameter<'a, 'de> {
    pub(super) values: &'a [&'de str],
    pub(super) path: &'a Path<'a>,
}

impl<'a, 'de> Parameter<'a, 'de> {
    /// Returns the only text.
    fn only(self) -> Result<Text<'a, 'de>, Error> {
        match self.values {
            [value] => Ok(Text { value, path: self.path }),
            _ => Err(Error::new(Kind::Duplicate).placed(self.path, Hint::Any)),
        }
    }

    fn visit_all<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let texts = Texts { values: self.values, path: self.path };
        visitor.visit_seq(texts).map_err(|error| error.placed(self.path, Hint::List))
    }
}

/// Forwards methods to the only text.
macro_rules! only {
    ($($method:ident($($argument:ident: $ty:ty),*),)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($argument: $ty,)* visitor: V) -> Result<V::Value, Error> {
            self.only()?.$method($($argument,)* visitor)
        }
    )* };
}

impl<'de> Deserializer<'de> for Parameter<'_, 'de> {
    type Error = Error;

    only! {
        deserialize_any(),
        deserialize_bool(),
        deserialize_i8(),
        deserialize_i16(),
        deserialize_i32(),
        deserialize_i64(),
        deserialize_i128(),
        deserialize_u8(),
        deserialize_u16(),
        deserialize_u32(),
        deserialize_u64(),
        deserialize_u128(),
        deserialize_f32(),
        deserialize_f64(),
        deserialize_enum(name: &'static str, variants: &'static [&'static str]),
        deserialize_map(),
        deserialize_struct(name: &'static str, fields: &'static [&'static str]),
        deserialize_unit(),
        deserialize_unit_struct(name: &'static str),
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_all(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        if self.values.len() != length {
            return Err(Error::new(Kind::Length).placed(self.path, Hint::Tuple));
        }
        self.visit_all(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { char str string bytes byte_buf identifier }
}

/// The texts of one name, as a list. Its items share the place, as no index is part of a request.
struct Texts<'a, 'de> {
    values: &'a [&'de str],
    path: &'a Path<'a>,
}

impl<'de> SeqAccess<'de> for Texts<'_, 'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some((value, rest)) = self.values.split_first() else { return Ok(None) };
        self.values = rest;
        seed.deserialize(Text { value, path: self.path }).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.values.len())
    }
}

/// A text that is read as what its type asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a, 'de> {
    pub(super) value: &'de str,
    pub(super) path: &'a Path<'a>,
}

impl Text<'_, '_> {
    /// Returns the error of a text that is none of the type.
    fn other_type(self, hint: Hint) -> Error {
        self.error(Kind::Type { expected: hint.expected(), found: Some("string") })
    }

    fn error(self, kind: Kind) -> Error {
        self.placed(Error::new(kind), Hint::Any)
    }

    fn placed(self, error: Error, hint: Hint) -> Error {
        error.placed(self.path, hint)
    }

    /// Returns the error of a text that could not be parsed as an integer.
    fn no_integer(self, kind: &IntErrorKind, bounds: Option<(i128, i128)>) -> Error {
        match kind {
            IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => self.error(Kind::Range { bounds }),
            // An unsigned integer overflows with a sign, too.
            _ if is_negative_integer(self.value) => self.error(Kind::Range { bounds }),
            _ => self.other_type(Hint::LongInteger),
        }
    }
}

/// Returns whether a text is a minus sign and digits.
fn is_negative_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

macro_rules! integers {
    ($($method:ident: $ty:ident => $visit:ident,)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let bounds = (i128::try_from($ty::MIN).ok()).zip(i128::try_from($ty::MAX).ok());
            let value: $ty = self.value.parse().map_err(|error: core::num::ParseIntError| self.no_integer(error.kind(), bounds))?;
            let hint = bounds.map_or(Hint::LongInteger, |(min, max)| Hint::Integer(min, max));
            visitor.$visit(value).map_err(|error: Error| self.placed(error, hint))
        }
    )* };
}

macro_rules! floats {
    ($($method:ident: $ty:ident => $visit:ident,)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            // Rust reads `inf` and `nan`, too.
            let is_number = self.value.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
            let value: $ty = self.value.parse().ok().filter(|_| is_number).ok_or_else(|| self.other_type(Hint::Number))?;
            if !value.is_finite() {
                return Err(self.error(Kind::Range { bounds: None }));
            }
            visitor.$visit(value).map_err(|error: Error| self.placed(error, Hint::Number))
        }
    )* };
}

/// Texts have no parts.
macro_rules! other_types {
    ($($method:ident($($ty:ty),*) => $hint:ident,)*) => { $(
        fn $method<V: Visitor<'de>>(self, $(_: $ty,)* _: V) -> Result<V::Value, Error> {
            Err(self.other_type(Hint::$hint))
        }
    )* };
}

impl<'de> Deserializer<'de> for Text<'_, 'de> {
    type Error = Error;

    integers! {
        deserialize_i8: i8 => visit_i8,
        deserialize_i16: i16 => visit_i16,
        deserialize_i32: i32 => visit_i32,
        deserialize_i64: i64 => visit_i64,
        deserialize_i128: i128 => visit_i128,
        deserialize_u8: u8 => visit_u8,
        deserialize_u16: u16 => visit_u16,
        deserialize_u32: u32 => visit_u32,
        deserialize_u64: u64 => visit_u64,
        deserialize_u128: u128 => visit_u128,
    }

    floats! {
        deserialize_f32: f32 => visit_f32,
        deserialize_f64: f64 => visit_f64,
    }

    other_types! {
        deserialize_seq() => List,
        deserialize_tuple(usize) => Tuple,
        deserialize_tuple_struct(&'static str, usize) => Tuple,
        deserialize_map() => Map,
        deserialize_struct(&'static str, &'static [&'static str]) => Struct,
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.value).map_err(|error: Error| self.placed(error, Hint::Any))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = self.value.parse().map_err(|_| self.other_type(Hint::Boolean))?;
        visitor.visit_bool(value).map_err(|error: Error| self.placed(error, Hint::Boolean))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let text = BorrowedStrDeserializer::new(self.value);
        text.deserialize_enum(name, variants, visitor).map_err(|error: Error| self.placed(error, Hint::Enum))
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            "" => visitor.visit_unit(),
            _ => Err(self.other_type(Hint::Null)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { char str string bytes byte_buf identifier }
}
