//! The model of a catalog: names resolved, defaults filled in, positions kept. Equality ignores positions.
//!
//! The model of a catalog with errors is as complete as possible: an entry with a valid name is in it even if its status is
//! wrong, so that nothing that depends on the name fails a second time.

mod audience;
mod catalog;
mod code;
mod definition;
mod entry;
mod field;
mod group;
mod lock;
mod message;
mod pages;
mod text;
mod violation;

pub use crate::envelope::{Context, Envelope, LocationPart, Member, Node, Part, Value, ValueSource};
pub use crate::http_status::HttpStatus;
pub use crate::style::{BuiltInFormat, Format, FormatKind, FormatRef, Formats, Style};
pub use crate::template::{Piece, Template};
pub use audience::Audience;
pub use catalog::{Catalog, Fallback, NamedText};
pub use code::Code;
pub use definition::{Definition, Deprecated, Link};
pub use entry::{Entry, Kind, LogLevel, Retired};
pub use field::{Field, FieldKind, Header};
pub use group::{Group, StatusClass, Tag};
pub use lock::LockSettings;
pub use message::{Message, MessageForm};
pub use pages::{ExtraPage, FileKind, Pages, Shades};
pub use text::{Text, Texts};
pub use violation::{Held, HeldViolation, Violation};
