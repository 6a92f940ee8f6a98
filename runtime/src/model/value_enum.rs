//! The generated enums of fields that are limited to some `values`: parsing, and serde by feature.

#[cfg(feature = "serde")]
pub(crate) mod wire;

use core::fmt;

/// The error of parsing a text that is not one of the values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownValue(());

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown value")
    }
}

impl core::error::Error for UnknownValue {}

/// Returns the element of `all` whose text is `value`.
///
/// # Errors
///
/// Returns [`UnknownValue`] if no element has this text.
pub fn parse<T: Copy>(value: &str, all: &[T], as_str: fn(T) -> &'static str) -> Result<T, UnknownValue> {
    all.iter().copied().find(|one| as_str(*one) == value).ok_or(UnknownValue(()))
}
