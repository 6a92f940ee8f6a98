//! The trait of all errors, and the functions that its implementations call.

pub(crate) mod api_error;
pub(crate) mod find;
pub(crate) mod format;
pub(crate) mod source;
pub(crate) mod transparent;
pub(crate) mod variant;
