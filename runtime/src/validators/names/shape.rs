//! [`Shape`]: what serde reads at a place of a type.
//!
//! Validators know fields by their Rust names, clients by the names that serde reads. serde's derive gives the names of a
//! struct to the deserializer, so a deserializer that walks to the struct and stops there learns them, whatever `rename_all`
//! says and however deep the struct is.

use alloc::string::{String, ToString};
use core::cell::Cell;
use core::fmt;

use serde_core::de::value::StrDeserializer;
use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

/// What serde reads at a place of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A struct, with the names of its fields and their aliases.
    Struct(&'static [&'static str]),
    /// A map.
    Map,
    /// Something else, or nothing that can be known without a value: an enum, a struct with `#[serde(flatten)]`, which does not
    /// list its fields, and whatever is inside of these.
    Unknown,
}

/// A step on the way to a place, as in JSON.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// The value at a key of an object.
    Key(String),
    /// An item of an array.
    Item,
}

/// Returns what `T` reads at the place that `steps` leads to.
pub(crate) fn shape_at<'de, T: Deserialize<'de>>(steps: &[Step]) -> Shape {
    let found = Cell::new(Shape::Unknown);
    // It ends in an error in any case: there is no value to be read.
    let _ = T::deserialize(Probe { steps, found: &found });
    found.get()
}

/// A deserializer that walks to a place and stops there.
struct Probe<'p> {
    steps: &'p [Step],
    found: &'p Cell<Shape>,
}

/// The end of the walk.
#[derive(Debug)]
struct Stop;

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no value is read here")
    }
}

impl core::error::Error for Stop {}

impl Error for Stop {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Stop
    }
}

impl<'p> Probe<'p> {
    /// Walks into an object, or stops at it.
    fn object<'de, V: Visitor<'de>>(self, here: Shape, visitor: V) -> Result<V::Value, Stop> {
        match self.steps.split_first() {
            None => {
                self.found.set(here);
                Err(Stop)
            }
            Some((Step::Key(key), steps)) => visitor.visit_map(One { key, inside: Some(Probe { steps, ..self }) }),
            Some((Step::Item, _)) => Err(Stop),
        }
    }

    /// Walks into an array.
    fn array<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.steps.split_first() {
            Some((Step::Item, steps)) => visitor.visit_seq(One { key: "", inside: Some(Probe { steps, ..self }) }),
            _ => Err(Stop),
        }
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.object(Shape::Struct(fields), visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        // A struct with `#[serde(flatten)]` is read as a map. Its derived visitor expects `struct Name`.
        let expected: &dyn Expected = &visitor;
        let is_struct = expected.to_string().starts_with("struct ");
        self.object(if is_struct { Shape::Unknown } else { Shape::Map }, visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.array(visitor)
    }

    // An array. The items of a tuple have shapes of their own, but those before another one would have to be read.
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Stop> {
        self.array(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct tuple_struct
        enum identifier ignored_any
    }
}

/// An object or an array with one value.
struct One<'p> {
    key: &'p str,
    inside: Option<Probe<'p>>,
}

impl<'de> MapAccess<'de> for One<'_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        if self.inside.is_some() { seed.deserialize(Key(self.key)).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        seed.deserialize(self.inside.take().ok_or(Stop)?)
    }
}

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        self.inside.take().map(|inside| seed.deserialize(inside)).transpose()
    }
}

/// The key of an object: text, or the number that it is.
struct Key<'p>(&'p str);

/// Reads numbers from the text of a key.
macro_rules! numbers {
    ($($method:ident => $visit:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            visitor.$visit(self.0.parse().map_err(|_| Stop)?)
        })*
    };
}

impl<'de> Deserializer<'de> for Key<'_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_str(self.0)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let variant: StrDeserializer<'_, Stop> = self.0.into_deserializer();
        visitor.visit_enum(variant)
    }

    numbers! {
        deserialize_i8 => visit_i8
        deserialize_i16 => visit_i16
        deserialize_i32 => visit_i32
        deserialize_i64 => visit_i64
        deserialize_i128 => visit_i128
        deserialize_u8 => visit_u8
        deserialize_u16 => visit_u16
        deserialize_u32 => visit_u32
        deserialize_u64 => visit_u64
        deserialize_u128 => visit_u128
    }

    forward_to_deserialize_any! {
        bool f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple tuple_struct map struct identifier
        ignored_any
    }
}
