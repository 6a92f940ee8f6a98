//! Violations from the crates that validate input.
//!
//! [`mapping`] is for tests of what becomes of rules, [`names`] turns the paths that they report into pointers, [`bounds`] decides which bound was broken where one code stands for
//! several, [`reported`] is what they have in common, and each crate has a file.

#[cfg(feature = "validator")]
pub(crate) mod bounds;
#[cfg(feature = "garde")]
pub(crate) mod garde;
pub(crate) mod mapping;
pub(crate) mod names;
mod reported;
#[cfg(feature = "validator")]
pub(crate) mod validator;
