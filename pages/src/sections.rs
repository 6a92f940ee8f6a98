//! The pages of entries and violations, and of those that were retired, as lists of sections that HTML, Markdown and the
//! terminal render.
//!
//! The content and the order of a page are defined only here: renderers go through the list and match every kind.

mod common;
mod entry;
mod fields;
mod page;
mod retired;
mod violation;

use errbook_exports::{Contents, Topic};

pub use errbook_exports::examples::{Example, ExampleItem};
pub use page::{Badge, Event, Fact, FieldLocation, FieldRow, LinkText, Message, Section, TopicPage};
pub use retired::{RetiredFact, RetiredPage, retired_page};

pub(crate) use page::{deprecated, envelope_label};

pub use crate::snippets::{Side, Snippet};
pub use crate::texts::Fallback;

/// Returns the page of an entry or a violation in a language (by index); `None` if there is no such entry or violation.
#[must_use]
pub fn topic_page(contents: &Contents, topic: Topic, language: usize) -> Option<TopicPage<'_>> {
    match topic {
        Topic::Entry(index) => entry::page(contents, index, language),
        Topic::Violation(index) => violation::page(contents, index, language),
    }
}
