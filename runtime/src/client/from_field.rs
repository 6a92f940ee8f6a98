//! [`FromField`]: the Rust types that fields of each type of the catalog are decoded into.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::str::FromStr;

use super::raw_field::RawField;
use crate::values::field::{Boolean, List, Optional, Text};

mod numbers;
#[cfg(test)]
mod tests;
mod times;
pub(crate) mod zh;

/// A type into which a field of type `K` of the catalog is decoded, where [`FieldValue`](crate::field::FieldValue) writes one.
// As there, the notes name the implementations.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a field that the catalog declares as {K}",
    label = "a type with `decode` reads this field back from responses",
    note = "`Text` is `string` in the catalog, for any `FromStr`; `Integer`, `Number` and `Boolean` are `integer`, `number` and `boolean`",
    note = "`DateTime` is `datetime`: `errbook::Timestamp`, `SystemTime`, or a time of jiff, chrono or time with the feature of that name",
    note = "`Json` is `json`: any `DeserializeOwned`, with the feature `json`",
    note = "an `Option` needs `optional = true` in the catalog, and a `Vec`, boxed slice or array needs `list = true`",
    note = "references cannot be decoded: the value has to be owned"
)]
pub trait FromField<K>: Sized {
    /// Returns the value; `None` if it is not one of this type.
    fn from_field(value: RawField<'_>) -> Option<Self>;
}

impl<T: FromStr> FromField<Text> for T {
    #[inline]
    fn from_field(value: RawField<'_>) -> Option<Self> {
        value.text()?.parse().ok()
    }
}

#[cfg(feature = "json")]
impl<T: serde_core::de::DeserializeOwned> FromField<crate::values::field::Json> for T {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        serde_json::from_slice(value.json()?.as_bytes()).ok()
    }
}

#[diagnostic::do_not_recommend]
impl FromField<Boolean> for bool {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        value.boolean()
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FromField<K>> FromField<Optional<K>> for Option<T> {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        if value.is_absent() { Some(None) } else { T::from_field(value).map(Some) }
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FromField<K>> FromField<List<K>> for Vec<T> {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        let mut elements = Vec::new();
        value.elements(|element| T::from_field(element).map(|element| elements.push(element)))?;
        Some(elements)
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FromField<K>> FromField<List<K>> for Box<[T]> {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        Vec::from_field(value).map(Vec::into_boxed_slice)
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FromField<K>, const N: usize> FromField<List<K>> for [T; N] {
    fn from_field(value: RawField<'_>) -> Option<Self> {
        Vec::from_field(value)?.try_into().ok()
    }
}

/// A box is decoded if what it holds is. (`Text` and `Json` have this from `FromStr` and `DeserializeOwned` themselves.)
macro_rules! boxes {
    ($($kind:ty $(, $parameter:ident)?;)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<$($parameter,)? T: FromField<$kind>> FromField<$kind> for Box<T> {
            fn from_field(value: RawField<'_>) -> Option<Self> {
                T::from_field(value).map(Box::new)
            }
        }
    )* };
}

boxes! {
    crate::values::field::Integer;
    crate::values::field::Number;
    Boolean;
    crate::values::field::DateTime;
    Optional<K>, K;
    List<K>, K;
}
