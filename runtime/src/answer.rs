//! Entries, and the answers that their occurrences make.

pub(crate) mod body;
pub(crate) mod catalogued;
pub(crate) mod codes;
pub(crate) mod entry;
pub(crate) mod headers;
#[cfg(feature = "http")]
mod http;
pub(crate) mod occurrence;
pub(crate) mod response;
#[cfg(feature = "json")]
pub(crate) mod success;
