//! [`Kind`]: why a value was rejected. [`Hint`]: what was asked for.

/// Why a part of a request could not be deserialised: the keys `serde.…` of the catalog's table of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A member that has no default is missing.
    Missing,
    /// A member that the type does not have, and denies.
    Unknown,
    /// A member that occurs more than once.
    Duplicate,
    /// A value of another type: the types of JSON, by their names in JSON Schema.
    Type { expected: Option<&'static str>, found: Option<&'static str> },
    /// A number outside of what its type can hold. The bounds are inclusive, and not known for floating-point numbers.
    Range { bounds: Option<(i128, i128)> },
    /// A value of the right type that is none of those which the type accepts.
    Value,
    /// A variant that the enum does not have.
    Variant,
    /// A list with another number of items than the type has.
    Length,
    /// A value that an implementation of `Deserialize` rejects with a text of its own, as `FromStr` and `TryFrom` do.
    Custom,
    /// Not the format at all: cut off, with trailing characters, not UTF-8, or nested deeper than the parser goes. The position
    /// is a line and a column, in bytes, from 1.
    Syntax { position: Option<(usize, usize)> },
}

/// What a type asks of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    /// Whatever the format has.
    Any,
    Boolean,
    /// An integer within these bounds.
    Integer(i128, i128),
    /// An integer of 128 bits, whose bounds are not told.
    LongInteger,
    Number,
    String,
    Null,
    /// A list of any length.
    List,
    /// A list of a fixed length.
    Tuple,
    /// A struct, which formats also read from lists.
    Struct,
    Map,
    Enum,
}

impl Hint {
    /// Returns the name of the type in JSON Schema (draft 2020-12, "Validation", §6.1.1), if only one fits.
    pub(super) fn expected(self) -> Option<&'static str> {
        match self {
            Self::Any | Self::Enum => None,
            Self::Boolean => Some("boolean"),
            Self::Integer(..) | Self::LongInteger => Some("integer"),
            Self::Number => Some("number"),
            Self::String => Some("string"),
            Self::Null => Some("null"),
            Self::List | Self::Tuple => Some("array"),
            Self::Struct | Self::Map => Some("object"),
        }
    }

    /// Returns the bounds of the numbers that fit, if they are known.
    pub(super) fn bounds(self) -> Option<(i128, i128)> {
        match self {
            Self::Integer(min, max) => Some((min, max)),
            _ => None,
        }
    }

    /// Returns whether the type reads lists of one length only.
    pub(super) fn has_length(self) -> bool {
        matches!(self, Self::Tuple | Self::Struct)
    }
}
