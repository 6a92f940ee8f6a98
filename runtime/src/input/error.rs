//! [`Error`]: the error that the visitors of a type are called with.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt::{self, Display};

use serde_core::de::{self, Expected, Unexpected};

use super::kind::{Hint, Kind};
use super::path::{Path, Token};

/// What was rejected: why, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rejected {
    pub(crate) kind: Kind,
    pub(crate) at: Vec<Token>,
    /// Whether the parser has rejected it for a reason that is not known: the kind holds if the text is JSON.
    pub(super) is_unclear: bool,
}

/// Why a visitor rejects a value. Its place is known only around the visitor.
#[derive(Debug)]
pub(super) struct Error(Box<State>);

#[derive(Debug)]
enum State {
    /// A kind that was found here, with the member that it is about.
    Found {
        cause: Cause,
        member: Option<String>,
    },
    Placed(Rejected),
}

/// What a visitor tells.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cause {
    Kind(Kind),
    /// An integer that the visitor does not accept.
    Integer(i128),
    /// A floating-point number where another type is expected.
    Float(f64),
    /// An error that the parser makes itself.
    Parser,
}

impl Error {
    pub(super) fn new(kind: Kind) -> Self {
        Self::of(Cause::Kind(kind), None)
    }

    /// Creates the error of a parser for which its text gives no kind.
    pub(super) fn unclear() -> Self {
        Self::of(Cause::Parser, None)
    }

    fn of(cause: Cause, member: Option<&str>) -> Self {
        Self(Box::new(State::Found { cause, member: member.map(ToOwned::to_owned) }))
    }

    /// Places the error at `path`, where a type has asked for `hint`, unless a place is known that is further inside.
    pub(super) fn placed(mut self, path: &Path<'_>, hint: Hint) -> Self {
        if let State::Found { cause, member } = &mut *self.0 {
            let mut at = path.tokens();
            at.extend(member.take().map(Token::Key));
            let is_unclear = *cause == Cause::Parser;
            *self.0 = State::Placed(Rejected { kind: kind(*cause, hint), at, is_unclear });
        }
        self
    }

    /// Places the error of a key of the object at `path`: at the member, if the key is known.
    pub(super) fn of_key(self, path: &Path<'_>, key: Option<&str>, hint: Hint) -> Self {
        match (&*self.0, key) {
            (State::Found { member: None, .. }, Some(key)) => self.placed(&Path::Key { parent: path, key }, hint),
            _ => self.placed(path, Hint::Any),
        }
    }

    /// Returns what was rejected.
    pub(super) fn into_rejected(self) -> Rejected {
        match *self.placed(&Path::Root, Hint::Any).0 {
            State::Placed(rejected) => rejected,
            State::Found { .. } => Rejected { kind: Kind::Custom, at: Vec::new(), is_unclear: false },
        }
    }
}

/// Returns the kind of what was found where a type has asked for `hint`.
fn kind(cause: Cause, hint: Hint) -> Kind {
    match cause {
        Cause::Kind(Kind::Type { expected, found }) => Kind::Type { expected: hint.expected().or(expected), found },
        Cause::Kind(kind) => kind,
        Cause::Parser => Kind::Type { expected: hint.expected(), found: None },
        Cause::Integer(value) => match hint.bounds() {
            // Such as the zero of a `NonZeroU8`.
            Some((min, max)) if (min..=max).contains(&value) => Kind::Value,
            bounds => Kind::Range { bounds },
        },
        // JSON's parser makes a floating-point number of an integer that no integer can hold.
        Cause::Float(value) => match hint.bounds() {
            Some((min, max)) if is_whole(value) && is_outside(value, min, max) => {
                Kind::Range { bounds: Some((min, max)) }
            }
            _ => Kind::Type { expected: hint.expected(), found: Some("number") },
        },
    }
}

/// 2^53: from here on, a floating-point number is whole, and integers share numbers.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// Returns whether a number has no fraction.
fn is_whole(value: f64) -> bool {
    value.abs() >= WHOLE || value == (value as i64) as f64
}

/// Returns whether a whole number is outside of these bounds, or was an integer that is.
fn is_outside(value: f64, min: i128, max: i128) -> bool {
    value < min as f64 || (value == min as f64 && value <= -WHOLE) || value >= (max + 1) as f64
}

/// Returns the name in JSON Schema of the type of a value.
fn name(found: Unexpected<'_>) -> Option<&'static str> {
    match found {
        Unexpected::Bool(_) => Some("boolean"),
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => Some("integer"),
        Unexpected::Float(_) => Some("number"),
        Unexpected::Char(_) | Unexpected::Str(_) => Some("string"),
        Unexpected::Unit | Unexpected::Option => Some("null"),
        Unexpected::Seq => Some("array"),
        Unexpected::Map => Some("object"),
        _ => None,
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value was rejected")
    }
}

impl core::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: Display>(_: T) -> Self {
        Self::new(Kind::Custom)
    }

    fn invalid_type(found: Unexpected<'_>, _: &dyn Expected) -> Self {
        match found {
            Unexpected::Float(value) => Self::of(Cause::Float(value), None),
            _ => Self::new(Kind::Type { expected: None, found: name(found) }),
        }
    }

    fn invalid_value(found: Unexpected<'_>, _: &dyn Expected) -> Self {
        match found {
            Unexpected::Unsigned(value) => Self::of(Cause::Integer(value.into()), None),
            Unexpected::Signed(value) => Self::of(Cause::Integer(value.into()), None),
            _ => Self::new(Kind::Value),
        }
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::new(Kind::Length)
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::new(Kind::Variant)
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::of(Cause::Kind(Kind::Unknown), Some(field))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::of(Cause::Kind(Kind::Missing), Some(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::of(Cause::Kind(Kind::Duplicate), Some(field))
    }
}

/// Carries an error through a format, whose own errors are texts.
#[derive(Default)]
pub(super) struct Slot(Cell<Option<Error>>);

impl Slot {
    /// Keeps an error while an error of the format, without a text, is returned in its place.
    pub(super) fn put<E: de::Error>(&self, error: Error) -> E {
        let theirs = E::custom("");
        self.0.set(Some(error));
        theirs
    }

    /// Returns the error that was kept; `None` if the format has made its error itself.
    pub(super) fn take(&self) -> Option<Error> {
        self.0.take()
    }
}
