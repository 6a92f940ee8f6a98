//! Numbers and short texts, written to the end of a buffer.

pub(crate) mod copy;
pub(crate) mod decimal;
pub(crate) mod digits;
