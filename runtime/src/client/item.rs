//! [`Item`]: an item of a list of violations.

use alloc::borrow::Cow;

use errbook_format::image::reading::role;

use super::decode::Decode;
use super::field_reader::{FieldReader, OfEntry};
use super::items::items;
use super::walked::Walked;
use super::{header_value, path, value};
use crate::answer::codes::find_text;
use crate::image::Image;
use crate::image::record::Record;
use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::violation::set::Violation;
use crate::violation::violations::Violations;

/// An item of a list of violations, as an envelope has it.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// The image of the envelope.
    pub(crate) image: &'static Image,
    pub(crate) walked: Walked,
}

impl Item {
    #[inline]
    fn text<'i>(&'i self, body: &'i str, role: u32) -> Option<Cow<'i, str>> {
        let span = self.walked.slots.get(role);
        if span.is_absent() { None } else { value::text(body, &self.walked.extra, span) }
    }

    fn scalar<'i>(&'i self, body: &'i str, role: u32) -> Option<Cow<'i, str>> {
        value::scalar(body, &self.walked.extra, self.walked.slots.get(role))
    }

    /// Returns where in the request the violation is, as far as the envelope shows it. A parameter is one of the query unless the
    /// item says that it is in the path.
    pub(crate) fn location(&self, body: &str) -> Option<Location> {
        let text = |role| self.text(body, role);
        let part = text(role::IN);
        let parameter = |name: Cow<'_, str>| match part.as_deref() {
            Some("path") => Location::path(name),
            _ => Location::query(name),
        };
        match part.as_deref() {
            Some("header") => return text(role::HEADER).map(Location::header),
            Some("query" | "path") => return text(role::PARAMETER).map(parameter),
            _ => {}
        }
        // A text is empty also where the location has none, in an envelope that shows it always.
        let named = |role| text(role).filter(|name| !name.is_empty());
        if let Some(name) = named(role::HEADER) {
            return Some(Location::header(name));
        }
        if let Some(name) = named(role::PARAMETER) {
            return Some(parameter(name));
        }
        let pointer = || text(role::POINTER).and_then(|text| text.parse::<Pointer>().ok());
        let fragment = || {
            let text = text(role::FRAGMENT)?;
            let encoded = text.strip_prefix('#')?;
            Pointer::plain(encoded).or_else(|| header_value::decoded_text(encoded)?.parse().ok())
        };
        let path = || text(role::PATH).and_then(|text| path::parse(&text));
        let root = || (part.as_deref() == Some("body")).then(Pointer::root);
        let in_body = pointer().or_else(fragment).or_else(path).or_else(root).map(Location::Body);
        // A parameter can have an empty name, as in `?=1`.
        let unnamed = || text(role::PARAMETER).map(parameter);
        in_body.or_else(unnamed).or_else(|| text(role::HEADER).map(Location::header))
    }

    /// Returns the violation of a type, by its code or else its name; `None` if the type does not have it, or a required field is
    /// not there.
    pub(crate) fn typed<V: Decode + Violation>(&self, body: &str) -> Option<V> {
        self.typed_by_image(V::DECODE_IMAGE, body)
    }

    /// The same by an image that is not the type's own.
    #[inline]
    pub(crate) fn typed_by_image<V: Decode>(&self, image: &'static Image, body: &str) -> Option<V> {
        let read = |record: u32| {
            let fields = FieldReader::of_violation(image, record, self.image, &self.walked, body);
            V::decode_record(record as usize, &fields)
        };
        if let Some(code) = self.scalar(body, role::CODE) {
            return find_text(image, &code).find_map(read);
        }
        let name = self.scalar(body, role::NAME)?;
        (0..image.record_count()).filter(|record| Record::new(image, *record).name() == name).find_map(read)
    }
}

impl FieldReader<'_> {
    /// Returns the violations that the response lists, those that are of type `V` and whose locations it shows.
    pub fn violations<V: Decode + Violation>(&self) -> Violations<V> {
        let Some(OfEntry { response, envelope: Some(envelope) }) = self.of_entry else { return Violations::new() };
        let Some(reading) = envelope.violation() else { return Violations::new() };
        let body = response.body;
        let mut items = items(body, self.walked.slots.violations, Some(reading));
        let mut item = Item { image: reading.image, walked: Walked::new() };
        let mut violations = Violations::new();
        while items.next(&mut item.walked).is_some() {
            if let Some((location, violation)) = item.location(body).zip(item.typed::<V>(body)) {
                violations.push(location, violation);
            }
        }
        violations
    }
}
