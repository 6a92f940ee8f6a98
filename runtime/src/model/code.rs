//! [`Code`]: the code that identifies an entry to clients.

use core::fmt;

/// The code of an entry, as clients receive it: a string, an integer, or nothing (`code = false` in the catalog).
///
/// A code compares with strings and with integers: `error.code() == "invalid_token"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code<'a> {
    /// A string of any form.
    Str(&'a str),
    /// An integer, possibly negative.
    Int(i64),
    /// The entry has no code.
    None,
}

impl fmt::Display for Code<'_> {
    /// Writes the string or the decimal number; nothing for [`Code::None`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Str(text) => f.pad(text),
            Code::Int(number) => fmt::Display::fmt(number, f),
            Code::None => f.pad(""),
        }
    }
}

impl<'a> From<&'a str> for Code<'a> {
    fn from(text: &'a str) -> Self {
        Code::Str(text)
    }
}

impl From<i64> for Code<'_> {
    fn from(number: i64) -> Self {
        Code::Int(number)
    }
}

impl From<i32> for Code<'_> {
    fn from(number: i32) -> Self {
        Code::Int(number.into())
    }
}

impl PartialEq<str> for Code<'_> {
    fn eq(&self, other: &str) -> bool {
        matches!(self, Code::Str(text) if *text == other)
    }
}

impl PartialEq<&str> for Code<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<i64> for Code<'_> {
    fn eq(&self, other: &i64) -> bool {
        *self == Code::Int(*other)
    }
}

impl PartialEq<Code<'_>> for str {
    fn eq(&self, other: &Code<'_>) -> bool {
        *other == *self
    }
}

impl PartialEq<Code<'_>> for &str {
    fn eq(&self, other: &Code<'_>) -> bool {
        *other == **self
    }
}

impl PartialEq<Code<'_>> for i64 {
    fn eq(&self, other: &Code<'_>) -> bool {
        *other == *self
    }
}

/// The error of parsing a code that is not in the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCode(());

impl UnknownCode {
    #[doc(hidden)]
    #[must_use]
    pub const fn new() -> Self {
        Self(())
    }
}

impl Default for UnknownCode {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the catalog has no such code")
    }
}

impl core::error::Error for UnknownCode {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_code_compares_with_text_and_integers_of_its_own_kind_only() {
        assert_eq!(Code::from("5"), "5");
        assert_ne!(Code::from("5"), 5_i64);
        assert_eq!(Code::from(-5), -5_i64);
        assert_ne!(Code::None, "");
        assert!("5" == Code::from("5") && -5_i64 == Code::from(-5) && 5_i64 != Code::from("5"));
    }

    #[test]
    fn no_code_displays_as_nothing() {
        assert_eq!(Code::None.to_string(), "");
        assert_eq!(Code::from(i64::MIN).to_string(), "-9223372036854775808");
    }
}
