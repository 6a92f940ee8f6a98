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
    /// `bytes` are the body, if it is no text.
    pub(crate) fn new(response: &Response<'_>, bytes: &[u8], identified: Identified, mut walked: Walked) -> Self {
        let Identified { image, envelope, choice, .. } = identified;
        let body = response.body;
        let language = text(response.headers, "content-language").and_then(|tag| Language::parse(tag).ok());
        let reading = envelope.and_then(|envelope| envelope.violation());
        let violations = ViolationList::new(body, walked.slots.violations, reading);
        settle(&mut walked, body);
        let has_id =
            !value::plain(body, &walked.extra, walked.slots.get(role::REQUEST_ID)).unwrap_or_default().is_empty();
        let request_id = if has_id { None } else { text(response.headers, "x-request-id").map(ToOwned::to_owned) };
        let message = messages::of(image, &mut walked, body, language);
        Self {
            http_status: response.status,
            text: body.to_owned(),
            bytes: bytes.to_vec(),
            image,
            record: choice.record,
            candidates: choice.others,
            walked,
            message,
            violations,
            retry_after: retry_after(response.headers),
            request_id,
            content_language: language,
        }
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
