//! Codes: what programs branch on.

use std::borrow::Cow;

/// The code of an entry or a violation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// A string.
    Str(String),
    /// An integer.
    Int(i64),
    /// `code = false`: nothing.
    None,
}

impl Code {
    /// Returns the code as text: an integer in decimal; `None` where there is no code.
    pub fn text(&self) -> Option<String> {
        self.as_text().map(Cow::into_owned)
    }

    /// Returns the code as text without copying a string.
    pub fn as_text(&self) -> Option<Cow<'_, str>> {
        match self {
            Code::Str(text) => Some(Cow::Borrowed(text)),
            Code::Int(number) => Some(Cow::Owned(number.to_string())),
            Code::None => None,
        }
    }
}
