//! The values of the fields of errors: as renderers read them, and the Rust types that have them.

pub mod field;
#[cfg(test)]
pub(crate) mod given;
pub(crate) mod lookup;
pub(crate) mod value;
