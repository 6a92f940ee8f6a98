//! The pages of entries and of retired entries, as lists of sections that HTML, Markdown and the terminal render.
//!
//! The content and the order of a page are defined only here: renderers go through the list and match every kind.

mod entry;
mod fields;
mod page;
mod retired;

pub use entry::entry_page;
pub use page::{Badge, EntryPage, Event, Example, Fact, FieldLocation, FieldRow, LinkText, Meaning, Section};
pub use retired::{RetiredFact, RetiredPage, retired_page};

pub(crate) use page::deprecated;

pub use crate::snippets::Snippet;
pub use crate::texts::Fallback;
