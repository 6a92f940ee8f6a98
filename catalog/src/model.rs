//! What a catalog says, after it was read: names resolved, defaults filled in, places kept.
//!
//! The model of a catalog with mistakes is whole as far as it goes: an entry with a valid name is there even when
//! its status is wrong, so that what depends on its name does not fail a second time.

mod catalog;
mod entry;
mod field;
mod group;
mod message;
mod text;

pub use crate::envelope::{Context, Envelope, Member, Node, Part, Value};
pub use crate::template::{Piece, Template};
pub use catalog::Catalog;
pub use entry::{Audience, Code, Deprecated, Entry, Kind, Link, LogLevel, Retired};
pub use field::{Field, FieldKind, Header};
pub use group::{Group, StatusClass, Tag};
pub use message::{Message, MessageForm};
pub use text::{Text, Texts};
