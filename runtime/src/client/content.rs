//! [`Content`]: what a reply keeps of its response.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

use errbook_format::image::reading::role;

use super::headers::text;
use super::http_date::retry_after;
use super::identify::Identified;
use super::reading_end::settle;
use super::response::Response;
use super::slots::Span;
use super::violation_list::ViolationList;
use super::walked::Walked;
use super::{messages, value};
use crate::answer::entry::Entry;
use crate::image::Image;
use crate::model::language::Language;

/// What a reply keeps of its response.
#[derive(Clone)]
pub(crate) struct Content {
    pub(crate) http_status: u16,
    /// The body, if it is text.
    pub(crate) text: String,
    /// The body, if it is not.
    pub(crate) bytes: Vec<u8>,
    pub(crate) image: &'static Image,
    pub(crate) record: Option<u32>,
    pub(crate) candidates: Vec<u32>,
    pub(crate) walked: Walked,
    pub(crate) message: Option<Span>,
    pub(crate) violations: ViolationList,
    pub(crate) retry_after: Option<Duration>,
    /// Of the header, where the body has none.
    pub(crate) request_id: Option<String>,
    pub(crate) content_language: Option<Language>,
}

impl Content {
    /// Nothing yet: a body is read into `walked`, where it stays.
    pub(crate) const fn new(http_status: u16, image: &'static Image) -> Self {
        Self {
            http_status,
            text: String::new(),
            bytes: Vec::new(),
            image,
            record: None,
            candidates: Vec::new(),
            walked: Walked::new(),
            message: None,
            violations: ViolationList::new(),
            retry_after: None,
            request_id: None,
            content_language: None,
        }
    }

    /// Takes what is kept of a response, whose body is read. `bytes` are the body, if it is no text.
    pub(crate) fn take(&mut self, response: &Response<'_>, identified: Identified, bytes: &[u8]) {
        let Identified { image, envelope, choice, .. } = identified;
        let (walked, body) = (&mut self.walked, response.body);
        (self.image, self.record, self.candidates) = (image, choice.record, choice.others);
        self.content_language = text(response.headers, "content-language").and_then(|tag| Language::parse(tag).ok());
        self.retry_after = retry_after(response.headers);
        if let Some(reading) = envelope.and_then(|envelope| envelope.violation()) {
            self.violations.set(body, walked.slots.violations, reading);
        }
        settle(walked, body);
        let id = value::plain(body, &walked.extra, walked.slots.get(role::REQUEST_ID)).unwrap_or_default();
        if id.is_empty() {
            self.request_id = text(response.headers, "x-request-id").map(ToOwned::to_owned);
        }
        let own = value::plain(body, &walked.extra, walked.slots.get(role::LANGUAGE));
        let language = own.and_then(|tag| Language::parse(tag).ok()).or(self.content_language);
        self.message = messages::of(image, walked, body, language);
        self.text = body.to_owned();
        self.bytes = bytes.to_vec();
    }

    /// Returns the text of a role in the body.
    pub(crate) fn slot(&self, role: u32) -> Option<&str> {
        value::plain(&self.text, &self.walked.extra, self.walked.slots.get(role))
    }

    pub(crate) fn entry(&self) -> Option<Entry> {
        self.record.map(|record| self.image.entry(record as usize))
    }

    /// Returns the status in the body.
    pub(crate) fn status(&self) -> Option<u16> {
        value::scalar(&self.text, &self.walked.extra, self.walked.slots.get(role::STATUS))?.parse().ok()
    }
}
