//! Reads lists of named texts: queries, forms and the parameters of paths.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde_core::de::value::{BorrowedStrDeserializer, SeqDeserializer};
use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde_core::forward_to_deserialize_any;

use super::error::{Error, Rejected};
use super::kind::{Hint, Kind};
use super::parameter::{Parameter, Text};
use super::path::Path;

/// A name and a text, both decoded.
pub(crate) type Pair<'de> = (Cow<'de, str>, Cow<'de, str>);

/// Reads a value from parameters, or returns why it cannot be read.
///
/// A struct or a map takes them by name, and a list all texts of the same name. A list of pairs takes all of them in their order, a
/// tuple their texts by position, and a single value the text of the only one.
pub(crate) fn from_parameters<'de, T: Deserialize<'de>>(pairs: &'de [Pair<'de>]) -> Result<T, Rejected> {
    T::deserialize(Parameters { pairs }).map_err(Error::into_rejected)
}

#[derive(Debug, Clone, Copy)]
struct Parameters<'de> {
    pairs: &'de [Pair<'de>],
}

impl<'de> Parameters<'de> {
    /// Returns the only parameter.
    fn only(self, hint: Hint) -> Result<Both<'de>, Error> {
        match self.pairs {
            [(name, value)] => Ok(Both { name, value }),
            _ => Err(Error::new(Kind::Type { expected: hint.expected(), found: Some("object") })),
        }
    }

    /// Returns the texts of each name, in the order in which the names come first.
    fn by_name(self) -> Vec<(&'de str, Vec<&'de str>)> {
        let mut order: Vec<usize> = (0..self.pairs.len()).collect();
        // Stable, so that the texts of a name stay in their order. A client can send many parameters.
        order.sort_by_key(|index| self.pairs.get(*index).map(|(name, _)| name));
        let mut groups: Vec<(usize, &str, Vec<&str>)> = Vec::new();
        for (index, (name, value)) in order.into_iter().filter_map(|index| Some((index, self.pairs.get(index)?))) {
            match groups.last_mut() {
                Some((_, last, values)) if *last == &**name => values.push(value),
                _ => groups.push((index, name, Vec::from([&**value]))),
            }
        }
        groups.sort_by_key(|(first, ..)| *first);
        groups.into_iter().map(|(_, name, values)| (name, values)).collect()
    }

    fn visit_members<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let members = Members { members: self.by_name().into_iter(), next: None };
        visitor.visit_map(members).map_err(|error| error.placed(&Path::Root, Hint::Any))
    }
}

/// Forwards methods to the only parameter.
macro_rules! only {
    ($($method:ident => $hint:ident,)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.only(Hint::$hint)?.$method(visitor)
        }
    )* };
}

impl<'de> Deserializer<'de> for Parameters<'de> {
    type Error = Error;

    only! {
        deserialize_bool => Boolean,
        deserialize_i8 => LongInteger,
        deserialize_i16 => LongInteger,
        deserialize_i32 => LongInteger,
        deserialize_i64 => LongInteger,
        deserialize_i128 => LongInteger,
        deserialize_u8 => LongInteger,
        deserialize_u16 => LongInteger,
        deserialize_u32 => LongInteger,
        deserialize_u64 => LongInteger,
        deserialize_u128 => LongInteger,
        deserialize_f32 => Number,
        deserialize_f64 => Number,
        deserialize_char => String,
        deserialize_str => String,
        deserialize_string => String,
        deserialize_bytes => Any,
        deserialize_byte_buf => Any,
        deserialize_identifier => String,
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_members(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_members(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.visit_members(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let items = self.pairs.iter().map(|(name, value)| Both { name, value });
        visitor.visit_seq(SeqDeserializer::new(items)).map_err(|error| error.placed(&Path::Root, Hint::List))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        if self.pairs.len() != length {
            return Err(Error::new(Kind::Length));
        }
        self.deserialize_seq(visitor)
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
        match self.pairs {
            [] => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
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
        self.only(Hint::Enum)?.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

/// Parameters by their names.
struct Members<'de> {
    members: alloc::vec::IntoIter<(&'de str, Vec<&'de str>)>,
    next: Option<(&'de str, Vec<&'de str>)>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.next = self.members.next();
        let Some((name, _)) = &self.next else { return Ok(None) };
        let key = seed.deserialize(BorrowedStrDeserializer::new(name));
        key.map(Some).map_err(|error: Error| error.of_key(&Path::Root, Some(name), Hint::Any))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let (name, values) = self.next.take().unwrap_or_default();
        let path = Path::Key { parent: &Path::Root, key: name };
        let value = seed.deserialize(Parameter { values: &values, path: &path });
        value.map_err(|error| error.placed(&path, Hint::Any))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.members.len())
    }
}

/// An item of a list of parameters: a pair of name and text, or, as any other type, the text.
struct Both<'de> {
    name: &'de str,
    value: &'de str,
}

impl<'de> IntoDeserializer<'de, Error> for Both<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Forwards methods to the text.
macro_rules! text {
    ($($method:ident($($argument:ident: $ty:ty),*),)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($argument: $ty,)* visitor: V) -> Result<V::Value, Error> {
            let path = Path::Key { parent: &Path::Root, key: self.name };
            Text { value: self.value, path: &path }.$method($($argument,)* visitor)
        }
    )* };
}

impl<'de> Deserializer<'de> for Both<'de> {
    type Error = Error;

    text! {
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
        deserialize_option(),
        deserialize_newtype_struct(name: &'static str),
        deserialize_enum(name: &'static str, variants: &'static [&'static str]),
        deserialize_map(),
        deserialize_struct(name: &'static str, fields: &'static [&'static str]),
        deserialize_seq(),
        deserialize_unit(),
        deserialize_unit_struct(name: &'static str),
        deserialize_ignored_any(),
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        let path = Path::Key { parent: &Path::Root, key: self.name };
        if length != 2 {
            return Err(Error::new(Kind::Length).placed(&path, Hint::Tuple));
        }
        visitor.visit_seq(Halves { pair: self, read: 0 }).map_err(|error| error.placed(&path, Hint::Tuple))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(length, visitor)
    }

    forward_to_deserialize_any! { char str string bytes byte_buf identifier }
}

/// The name and the text of a pair.
struct Halves<'de> {
    pair: Both<'de>,
    read: usize,
}

impl<'de> SeqAccess<'de> for Halves<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let value = match self.read {
            0 => self.pair.name,
            1 => self.pair.value,
            _ => return Ok(None),
        };
        self.read += 1;
        let path = Path::Key { parent: &Path::Root, key: self.pair.name };
        seed.deserialize(Text { value, path: &path }).map(Some)
    }
}

#[cfg(test)]
mod tests;
