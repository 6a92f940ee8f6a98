//! Reads and checks errbook's `catalog.toml`, and plans the messages and bodies that it describes.
//!
//! It turns TOML into a checked [`Catalog`], [`Diagnostic`]s with positions, and [plans](plan). This crate generates no code:
//! the macros, the pages and the command share its model.
//!
//! Start with [`read`], which takes the texts of files from its caller, or with [`files`], which finds and reads catalogs on
//! disk.
//!
//! ```
//! let text = "
//!     [catalog]
//!     name = 'shop'
//!
//!     [errors.sold_out]
//!     status = 409
//!     message.en = 'This book is sold out.'
//!     message.zh = '这本书已售罄。'
//! ";
//! let reading = errbook_catalog::read_text("catalog.toml", text);
//! assert!(reading.diagnostics.is_empty());
//!
//! let entry = &reading.catalog.entries[0];
//! let body = errbook_catalog::plan::body(&reading.catalog, entry, entry.status(), entry.envelope, 1);
//! assert_eq!(
//!     body.as_static(),
//!     None, // `instance` is known at run time
//! );
//! ```

#![forbid(unsafe_code)]

mod asset;
pub mod brand;
mod broken;
mod check;
mod choice;
mod clashes;
pub mod colour;
mod conflict;
mod content;
pub mod contract;
mod contract_rule;
mod diagnostic;
mod doc;
mod enforce;
mod envelope;
mod file;
pub mod files;
mod grpc;
mod history;
mod http_status;
mod index;
mod invalid;
pub mod json;
pub mod keys;
mod lint;
mod lints;
mod load;
mod lock_file;
mod lookalike;
mod lower;
mod messages;
pub mod model;
pub mod names;
mod phrase;
mod placeholders;
pub mod plan;
pub mod plural;
mod presets;
mod project;
mod reader;
mod reading;
mod render;
mod rule;
mod rule_keys;
mod scan;
mod source;
mod style;
mod suggest;
mod tag;
mod template;
mod toml;
mod toml_json;
mod tree;
mod unavailable;
mod workspace;

pub use check::envelope_misfits;
pub use clashes::{Clashes, clashes};
pub use diagnostic::{Diagnostic, Diagnostics, Level, Note};
pub use doc::Doc;
pub use enforce::{LockFile, enforce, places, read_lock};
pub use grpc::{GRPC_STATUSES, grpc_status};
pub use history::read_changelog;
pub use invalid::InvalidCatalog;
pub use lint::{Lint, LintLevel};
pub use load::{Load, Loaded, Request};
pub use messages::describe_change;
pub use model::Catalog;
pub use phrase::{Locale, Phrase};
pub use reading::{Reading, read, read_text, read_texts};
pub use render::{Role, Styled, place_line, render, render_styled};
pub use rule::Rule;
pub use rule_keys::{Parameter, ParameterKind, Reporter, RuleKey};
pub use source::{At, Place, Sources, Span};
pub use suggest::nearest;
pub use template::{Piece, Template};
pub use toml_json::{LocatedJson, NotJson, toml_as_json, toml_as_located_json};
pub use unavailable::Unavailable;

/// Diagnostics that depend on the user's crate, so that only the macros can report them.
pub mod rust {
    pub use crate::messages::{json_is_off, malformed_rust_type, rust_type_too_complex, value_enum_taken};
}

/// Items for the macros, which run unoptimised: maps and scans that are compiled only once.
#[doc(hidden)]
pub mod internal {
    pub use crate::index::{ByName, Index};
    pub use crate::scan::{bare_key_length, markdown_sign};
}
