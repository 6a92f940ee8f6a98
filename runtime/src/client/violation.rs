//! [`ReplyViolation`]: a violation that a response lists.

use alloc::string::{String, ToString};
use core::fmt;

use errbook_format::image::reading::role;

use super::decode::Decode;
use super::item::Item;
use super::reading_end::{code, settle};
use super::scanner::Scanner;
use super::slots::Span;
use super::value;
use super::walk::walk_within;
use super::walked::Walked;
use crate::image::Image;
use crate::image::reading::Reading;
use crate::model::code::Code;
use crate::model::location::Location;
use crate::violation::set::Violation;

/// A violation that an error response lists, also one that this version of the catalog does not have.
#[derive(Clone)]
pub struct ReplyViolation {
    json: String,
    item: Item,
    location: Option<Location>,
}

impl ReplyViolation {
    pub(crate) fn new(json: &str, reading: Reading) -> Option<Self> {
        let mut walked = Walked::new();
        walk_within(json, &mut Scanner::new(json, 0), reading, &mut walked)?;
        settle(&mut walked, json);
        let item = Item { image: reading.image, walked };
        Some(Self { location: item.location(json), json: json.to_string(), item })
    }

    fn slot(&self, role: u32) -> Span {
        self.item.walked.slots.get(role)
    }

    fn text(&self, role: u32) -> Option<&str> {
        value::plain(&self.json, &self.item.walked.extra, self.slot(role))
    }

    /// Returns the code; `None` where the item has none.
    #[must_use]
    pub fn code(&self) -> Option<Code<'_>> {
        code(&self.json, &self.item.walked)
    }

    /// Returns the permanent name, where the envelope shows it.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.text(role::NAME)
    }

    /// Returns the message in the language of the response.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.text(role::MESSAGE)
    }

    /// Returns where in the request the violation is, as far as the envelope shows it. A parameter whose part of the request is not
    /// shown is one of the query. In a pointer, a number is an index.
    #[must_use]
    pub fn location(&self) -> Option<&Location> {
        self.location.as_ref()
    }

    /// Returns the violation as a value of a type, with its fields. `None` if the type does not have it, or a required field is not
    /// in the response.
    #[must_use]
    pub fn typed<V: Decode + Violation>(&self) -> Option<V> {
        self.item.typed(&self.json)
    }

    /// Returns the same by an image that is written at run time, for tests of catalogs of which no type is generated.
    #[doc(hidden)]
    #[must_use]
    pub fn typed_by_image<V: Decode>(&self, image: &'static Image) -> Option<V> {
        self.item.typed_by_image(image, &self.json)
    }

    /// Returns the item as the response has it, in JSON.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl fmt::Debug for ReplyViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyViolation")
            .field("code", &self.code())
            .field("location", &self.location)
            .field("message", &self.message())
            .finish()
    }
}
