//! [`Item`]: an item of a list of violations.

use alloc::borrow::Cow;
use alloc::string::String;

use errbook_format::image::reading::role;

use super::decode::Decode;
use super::field_reader::{FieldReader, OfEntry};
use super::identify::starts;
use super::slots::Span;
use super::walk::walk_within;
use super::walked::Walked;
use super::{header_value, path, value};
use crate::answer::codes::find_all;
use crate::image::Image;
use crate::image::reading::Reading;
use crate::image::record::Record;
use crate::model::code::Code;
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

/// Returns the items of an array in a body that are objects.
pub(crate) fn items(body: &str, array: Span, reading: Option<Reading>) -> impl Iterator<Item = Item> {
    let of = reading.filter(|_| !array.is_absent()).map(|reading| (reading, starts(body, array)));
    of.into_iter().flat_map(move |(reading, starts)| {
        let item = move |start| Some(Item { image: reading.image, walked: walk_within(body, start, reading)? });
        starts.into_iter().filter_map(item)
    })
}

impl Item {
    fn text<'i>(&'i self, body: &'i str, role: u32) -> Option<Cow<'i, str>> {
        value::text(body, &self.walked.extra, self.walked.slots.get(role))
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
            header_value::decoded_text(text.strip_prefix('#')?)?.parse::<Pointer>().ok()
        };
        let path = || text(role::PATH).and_then(|text| path::parse(&text));
        let root = || (part.as_deref() == Some("body")).then(Pointer::root);
        let in_body = pointer().or_else(fragment).or_else(path).or_else(root).map(Location::Body);
        // A parameter can have an empty name, as in `?=1`.
        let unnamed = || text(role::PARAMETER).map(parameter);
        in_body.or_else(unnamed).or_else(|| text(role::HEADER).map(Location::header))
    }

    /// Returns the violation of a type; `None` if the type does not have it, or a required field is not there.
    pub(crate) fn typed<V: Decode + Violation>(&self, body: &str) -> Option<V> {
        let image = V::DECODE_IMAGE;
        self.records(image, body).find_map(|record| {
            V::decode_record(record as usize, &FieldReader::of_violation(image, record, self.image, &self.walked, body))
        })
    }

    /// Returns the records of an image that this can be, by its code, or else its name.
    fn records<'i>(&'i self, image: &'static Image, body: &'i str) -> impl Iterator<Item = u32> + 'i {
        let code = self.scalar(body, role::CODE);
        let name = if code.is_none() { self.scalar(body, role::NAME) } else { None };
        let key: Option<String> = code.map(Cow::into_owned);
        let by_code = key.into_iter().flat_map(move |code| {
            let records: alloc::vec::Vec<u32> = find_all(image, Code::Str(&code)).map(|record| record as u32).collect();
            records
        });
        let by_name = name.into_iter().flat_map(move |name| {
            (0..image.record_count()).filter(move |record| Record::new(image, *record).name() == name)
        });
        by_code.chain(by_name)
    }
}

impl FieldReader<'_> {
    /// Returns the violations that the response lists, those that are of type `V` and whose locations it shows.
    pub fn violations<V: Decode + Violation>(&self) -> Violations<V> {
        let Some(OfEntry { response, identified, .. }) = &self.of_entry else { return Violations::new() };
        let reading = identified.envelope.and_then(|envelope| envelope.violation());
        let items = items(response.body, identified.walked.slots.violations, reading);
        items.filter_map(|item| Some((item.location(response.body)?, item.typed::<V>(response.body)?))).collect()
    }
}
