//! serde for the small values: [`Status`], [`Code`], [`Language`] and [`Timestamp`], in both directions.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Error, Unexpected, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::code::Code;
use crate::model::language::Language;
use crate::model::status::Status;
use crate::model::timestamp::Timestamp;

impl Serialize for Status {
    /// Serialises the number.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

impl<'de> Deserialize<'de> for Status {
    /// Deserialises a number; one that [`Status::new`] refuses is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u16(StatusVisitor)
    }
}

struct StatusVisitor;

impl Visitor<'_> for StatusVisitor {
    type Value = Status;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status from 100 to 999")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Status, E> {
        let status = u16::try_from(number).ok().and_then(Status::new);
        status.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Status, E> {
        let status = u16::try_from(number).ok().and_then(Status::new);
        status.ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }
}

impl Serialize for Code<'_> {
    /// Serialises a string, an integer, or nothing (`null` in JSON).
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Code::Str(text) => serializer.serialize_str(text),
            Code::Int(number) => serializer.serialize_i64(*number),
            Code::None => serializer.serialize_none(),
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Code<'a> {
    /// Deserialises a string, an integer that fits into `i64`, or nothing (`null` in JSON), from a format that says which
    /// of them it has.
    ///
    /// A string is borrowed from the input, as with `&str`: one that the format has to build first, such as a JSON string
    /// with escapes, is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CodeVisitor)
    }
}

struct CodeVisitor;

impl<'de> Visitor<'de> for CodeVisitor {
    type Value = Code<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code: a borrowed string, an integer, or nothing")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Code<'de>, E> {
        Ok(Code::Str(text))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Code<'de>, E> {
        Ok(Code::Int(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Code<'de>, E> {
        let code = i64::try_from(number).map(Code::Int);
        code.map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_none<E: Error>(self) -> Result<Code<'de>, E> {
        Ok(Code::None)
    }

    fn visit_unit<E: Error>(self) -> Result<Code<'de>, E> {
        Ok(Code::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Code<'de>, D::Error> {
        Code::deserialize(deserializer)
    }
}

impl Serialize for Language {
    /// Serialises the tag in canonical case.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Language {
    /// Deserialises a tag in any case; one that [`Language::parse`] refuses is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor::new("a language tag of at most 16 characters"))
    }
}

impl Serialize for Timestamp {
    /// Serialises the instant as RFC 3339 text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    /// Deserialises RFC 3339 text, as `str::parse` reads it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor::new("an RFC 3339 date and time within the years 1 to 9999"))
    }
}

/// Parses a string, borrowed or not.
struct TextVisitor<T> {
    expected: &'static str,
    value: PhantomData<T>,
}

impl<T> TextVisitor<T> {
    const fn new(expected: &'static str) -> Self {
        Self { expected, value: PhantomData }
    }
}

impl<T: FromStr> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}
