//! The wording of findings, one constructor for each, in English and Chinese.

pub(crate) mod body;
pub(crate) mod entry;
