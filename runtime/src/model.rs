//! The plain types of an API's errors: codes, statuses, languages, instants and places in the input.

mod clocks;
pub(crate) mod code;
pub(crate) mod context;
pub(crate) mod envelope;
pub(crate) mod field_type;
pub(crate) mod kind;
pub(crate) mod language;
pub(crate) mod location;
pub(crate) mod pointer;
pub(crate) mod pointer_part;
pub(crate) mod rfc3339;
#[cfg(feature = "serde")]
mod serde;
pub(crate) mod status;
pub(crate) mod timestamp;
pub(crate) mod value_enum;
