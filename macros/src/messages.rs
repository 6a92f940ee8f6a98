//! All wording of the macros about Rust code: one function per message, English and Chinese side by side.
//!
//! A message about an entry ends with a note that points at the entry's line in the catalog.

mod codes;
mod decode;
mod entries;
mod fields;
mod files;
mod logs;
mod openapi;
mod options;
mod shared;
mod syntax;
mod variants;
mod violations;

pub(crate) use codes::*;
pub(crate) use decode::*;
pub(crate) use entries::*;
pub(crate) use fields::*;
pub(crate) use files::*;
pub(crate) use logs::*;
pub(crate) use openapi::*;
pub(crate) use options::*;
pub(crate) use syntax::*;
pub(crate) use variants::*;
pub(crate) use violations::*;
