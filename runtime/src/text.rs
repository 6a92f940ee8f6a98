//! Messages, header values and bodies: the plans of an image, filled with values.

pub(crate) mod header;
pub(crate) mod json;
pub(crate) mod plain;
pub(crate) mod plural;
pub(crate) mod render;
#[cfg(feature = "serde")]
pub(crate) mod transcode;
