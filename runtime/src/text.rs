//! Messages, header values and bodies: the plans of an image, filled with values.

pub(crate) mod header;
pub(crate) mod items;
pub(crate) mod json;
pub(crate) mod location;
#[cfg(feature = "json")]
pub(crate) mod members;
#[cfg(feature = "serde")]
pub(crate) mod parts;
pub(crate) mod plain;
pub(crate) mod plural;
pub(crate) mod render;
pub(crate) mod styled;
#[cfg(feature = "serde")]
pub(crate) mod transcode;
pub(crate) mod value;
pub(crate) mod violations;
