//! The wording of all diagnostics of a catalog: one constructor each, with English and Chinese side by side.
//!
//! A text says what is wrong, in one sentence in lower case without a full stop; a note points at a related place; a help
//! says what to do. Names from the catalog are in backquotes.

mod alternatives;
mod changes;
mod clashes;
mod codes;
mod contract;
mod envelopes;
mod fields;
mod files;
mod formats;
mod headers;
mod hints;
mod keys;
mod languages;
mod locks;
mod pages;
mod placeholders;
mod plurals;
mod references;
mod rule_keys;
mod statuses;
mod syntax;
mod urls;
mod violations;
mod warnings;

pub(crate) use alternatives::*;
pub(crate) use changes::*;
pub(crate) use clashes::*;
pub(crate) use codes::*;
pub use contract::describe_change;
pub(crate) use contract::*;
pub(crate) use envelopes::*;
pub(crate) use fields::*;
pub use fields::{json_is_off, malformed_rust_type, rust_type_too_complex, value_enum_taken};
pub(crate) use files::*;
pub(crate) use formats::*;
pub(crate) use headers::*;
pub(crate) use keys::*;
pub(crate) use languages::*;
pub(crate) use locks::*;
pub(crate) use pages::*;
pub(crate) use placeholders::*;
pub(crate) use plurals::*;
pub(crate) use references::*;
pub(crate) use rule_keys::*;
pub(crate) use statuses::*;
pub(crate) use syntax::*;
pub(crate) use urls::*;
pub(crate) use violations::*;
pub(crate) use warnings::*;
