//! The errors that a parser of JSON makes itself, which are texts.

use alloc::string::ToString;
use core::fmt::Display;

use super::error::{Error, Slot};
use super::kind::{Hint, Kind};

/// Returns the error behind one of the parser: the one that a visitor has made, or the parser's own, where a type has asked for
/// `hint`.
pub(super) fn behind(theirs: impl Display, slot: &Slot, hint: Hint) -> Error {
    slot.take().unwrap_or_else(|| own(&theirs.to_string(), hint))
}

/// Returns an error that the parser makes itself. serde_json tells these kinds apart by the text alone, of which nothing else is
/// used. All others are errors of syntax, which the text as a whole shows, or of the type.
fn own(text: &str, hint: Hint) -> Error {
    if text.starts_with("number out of range") {
        Error::new(Kind::Range { bounds: hint.bounds() })
    } else if text.starts_with("recursion limit exceeded") {
        Error::new(Kind::Syntax { position: None })
    } else if hint.has_length() && text.starts_with("trailing characters") {
        // A list that goes on after the last item of a tuple.
        Error::new(Kind::Length)
    } else {
        Error::unclear()
    }
}
