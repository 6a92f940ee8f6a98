//! Reads JSON.

use alloc::vec::Vec;

use serde_core::de::{Deserialize, IgnoredAny};

use super::error::{Rejected, Slot};
use super::kind::Kind;
use super::strict::Strict;
use super::wrapped::{At, Tracked};

/// Reads a value from a body of JSON, or returns why it cannot be read. serde stops at the first reason; if the body is not
/// JSON, that is the reason, wherever the type would have stopped.
pub(crate) fn from_json<'de, T: Deserialize<'de>>(body: &'de [u8]) -> Result<T, Rejected> {
    // The parser of bytes looks at those of strings only where somebody wants them.
    let body = core::str::from_utf8(body).map_err(|error| no_text(body, error.valid_up_to()))?;
    let slot = Slot::default();
    let mut parser = serde_json::Deserializer::from_str(body);
    match T::deserialize(Tracked { inner: &mut parser, at: At::root(&slot) }) {
        Ok(value) => match parser.end() {
            Ok(()) => Ok(value),
            Err(error) => Err(syntax(&error).into()),
        },
        Err(error) => Err(clarified(error.into_rejected(), body)),
    }
}

/// Returns the reason for a body that is not JSON, as another parser of serde_json has found.
#[cfg(feature = "actix-web")]
pub(crate) fn broken_json(error: &serde_json::Error) -> Rejected {
    syntax(error).into()
}

/// Returns the reason if the whole body is considered.
fn clarified(rejected: Rejected, body: &str) -> Rejected {
    if let Err(error) = serde_json::from_str::<IgnoredAny>(body) {
        return syntax(&error).into();
    }
    if rejected.is_unclear {
        // Such as half of a surrogate pair, which RFC 8259 §8.2 lets a text have and no string can.
        if let Err(error) = serde_json::from_str::<Strict>(body) {
            return syntax(&error).into();
        }
    }
    match rejected.kind {
        // Nested too deep, which is about the whole body, too.
        Kind::Syntax { .. } => rejected.kind.into(),
        _ => rejected,
    }
}

/// Returns the kind of an error of the parser. It counts columns from 1, and has read none of an empty line.
fn syntax(error: &serde_json::Error) -> Kind {
    Kind::Syntax { position: Some((error.line().max(1), error.column().max(1))) }
}

/// Returns the reason for a body that stops to be UTF-8 after so many bytes.
fn no_text(body: &[u8], valid: usize) -> Rejected {
    let before = body.get(..valid).unwrap_or_default();
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    Kind::Syntax { position: Some((line, valid - start + 1)) }.into()
}

impl From<Kind> for Rejected {
    /// Of the input as a whole.
    fn from(kind: Kind) -> Self {
        Self { kind, at: Vec::new(), is_unclear: false }
    }
}

#[cfg(test)]
mod tests;
