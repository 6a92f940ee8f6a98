//! Entries, and the answers that their occurrences make.

#[cfg(feature = "adapter")]
pub(crate) mod answered;
pub(crate) mod body;
pub(crate) mod catalog;
pub(crate) mod catalogued;
pub(crate) mod codes;
pub(crate) mod entry;
pub(crate) mod field;
#[cfg(test)]
mod garbage_tests;
pub(crate) mod headers;
#[cfg(feature = "http")]
mod http;
pub(crate) mod made;
pub(crate) mod occurrence;
#[cfg(feature = "http")]
pub(crate) mod ours;
#[cfg(feature = "adapter")]
pub(crate) mod page;
pub(crate) mod response;
#[cfg(feature = "serde")]
pub(crate) mod serialize;
#[cfg(feature = "json")]
pub(crate) mod success;
pub(crate) mod unknown_entry;
