//! Codes in serde: `Serialize` and `Deserialize` of generated enums of codes.

use core::fmt;
use core::marker::PhantomData;

use serde_core::{Deserializer, Serialize, Serializer, de};

use crate::model::code::Code;

/// Serialises a code: a string, an integer, or nothing.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize<S: Serializer>(code: Code<'static>, serializer: S) -> Result<S::Ok, S::Error> {
    code.serialize(serializer)
}

/// Deserialises a code, a string or an integer, and looks it up with `find`.
///
/// # Errors
///
/// Those of the deserializer, and a code that `find` does not know.
pub fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    find: fn(Code<'_>) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_any(CodeVisitor { find, lifetime: PhantomData })
}

struct CodeVisitor<'de, T> {
    find: fn(Code<'_>) -> Option<T>,
    lifetime: PhantomData<&'de ()>,
}

impl<'de, T> de::Visitor<'de> for CodeVisitor<'de, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code of the catalog")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        let unknown = || E::invalid_value(de::Unexpected::Str(text), &self);
        (self.find)(Code::Str(text)).ok_or_else(unknown)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        let unknown = || E::invalid_value(de::Unexpected::Signed(number), &self);
        (self.find)(Code::Int(number)).ok_or_else(unknown)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        let found = i64::try_from(number).ok().and_then(|number| (self.find)(Code::Int(number)));
        found.ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
    }
}

/// `__serde_code! { Type }`
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_code {
    ($type:ty) => {
        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $type {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::codes::serialize((*self).code(), serializer)
            }
        }

        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $type {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::codes::deserialize(deserializer, |code| Self::from_code(code))
            }
        }
    };
}
