//! The pages of entries and of retired entries, as lists of sections that HTML, Markdown and the terminal render.
//!
//! What a page has, and in which order, is decided here alone: a renderer goes through the list and matches every kind.

mod entry;
mod fields;
mod page;
mod retired;

pub use entry::entry_page;
pub use page::{Badge, EntryPage, Event, Fact, FieldLocation, FieldRow, LinkText, Meaning, Section};
pub use retired::{RetiredFact, RetiredPage, retired_page};

pub(crate) use page::deprecated;

pub use crate::snippets::Snippet;
pub use crate::texts::Fallback;
