//! Enums of values as serde reads and writes them: strings.

use core::fmt;

use serde_core::{Deserializer, de};

use super::parse;

/// Reads the one of `all` whose text is a string of the input.
///
/// # Errors
///
/// Those of the deserializer, and if the text is none of the values.
pub fn deserialize<'de, D: Deserializer<'de>, T: Copy + 'static>(
    deserializer: D,
    all: &'static [T],
    as_str: fn(T) -> &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(ValueVisitor { all, as_str })
}

struct ValueVisitor<T: 'static> {
    all: &'static [T],
    as_str: fn(T) -> &'static str,
}

impl<T: Copy> de::Visitor<'_> for ValueVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of")?;
        for (index, value) in self.all.iter().enumerate() {
            write!(f, "{} `{}`", if index > 0 { "," } else { "" }, (self.as_str)(*value))?;
        }
        Ok(())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        parse(text, self.all, self.as_str).map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// `__serde_value! { Type }`
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_value {
    ($type:ty) => {
        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $type {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                serializer.serialize_str((*self).as_str())
            }
        }

        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $type {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::values::deserialize(deserializer, Self::ALL, Self::as_str)
            }
        }
    };
}
