//! [`ErrorReply`]: an error response as its client reads it.

use alloc::boxed::Box;
use core::fmt;
use core::time::Duration;

use errbook_format::image::reading::role;

use super::content::Content;
use super::decode::{Decode, decode, decode_by_image};
use super::headers::ReplyHeaders;
use super::identify::Identified;
use super::raw_field::RawField;
use super::reading_end::code;
use super::response::Response;
use super::value;
use super::violation::ReplyViolation;
use crate::answer::entry::Entry;
use crate::image::Image;
use crate::image::style::StylePlace;
use crate::model::code::Code;
use crate::model::language::Language;
use crate::model::timestamp::Timestamp;

/// An error response as its client reads it, by the catalog of `E`: a type of errors, or of codes, with the option `decode`.
///
/// It tells what the response has also for an entry that this version of the catalog does not know, and for the answer of a
/// proxy that knows no catalog.
pub struct ErrorReply<E> {
    error: Option<E>,
    // On the heap, so that a `Result` with it is small.
    content: Box<Content>,
}

// The bound is that of the functions, so that the compiler explains which types decode.
impl<E> ErrorReply<E> {
    /// Reads a response: its HTTP status, its header fields and its body. `None` if it is not an error.
    ///
    /// A response with a status from 400 on is an error, whatever its body is. One with a lower status is an error if its body is
    /// that of an entry which the catalog answers with such a status, or if the template of successes tells it from a success.
    #[must_use]
    pub fn from_parts(status: u16, headers: &(impl ReplyHeaders + ?Sized), body: &[u8]) -> Option<Self>
    where
        E: Decode,
    {
        let text = core::str::from_utf8(body).ok();
        let response = Response { status, headers: &headers, body: text.unwrap_or_default() };
        let mut content = Box::new(Content::new(status, E::DECODE_IMAGE));
        let (identified, error) = decode::<E>(&response, &mut content.walked);
        Self::new(content, &response, identified, error, if text.is_none() { body } else { &[] })
    }

    /// Reads a response by an image that is written at run time, for tests of catalogs of which no type is generated. `E` has no
    /// transparent variants.
    #[doc(hidden)]
    #[must_use]
    pub fn by_image(
        image: &'static Image,
        status: u16,
        headers: &(impl ReplyHeaders + ?Sized),
        body: &str,
    ) -> Option<Self>
    where
        E: Decode,
    {
        let response = Response { status, headers: &headers, body };
        let mut content = Box::new(Content::new(status, image));
        let (identified, error) = decode_by_image::<E>(image, &response, &mut content.walked);
        Self::new(content, &response, identified, error, &[])
    }

    /// Reads a response of the crate `http`, as [`from_parts`](Self::from_parts) does.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn from_response<B: AsRef<[u8]>>(response: &http::Response<B>) -> Option<Self>
    where
        E: Decode,
    {
        Self::from_parts(response.status().as_u16(), response.headers(), response.body().as_ref())
    }
}

impl<E> ErrorReply<E> {
    /// Returns the reply with the content that a response is read into. `bytes` are the body, if it is no text.
    pub(super) fn new(
        mut content: Box<Content>,
        response: &Response<'_>,
        identified: Identified,
        error: Option<E>,
        bytes: &[u8],
    ) -> Option<Self> {
        if !identified.is_error {
            return None;
        }
        content.take(response, identified, bytes);
        Some(Self { error, content })
    }

    /// Returns the error with its fields. `None` if the response is no entry of `E`, if it can be one of
    /// [several](Self::is_ambiguous), or if a required field is not in it.
    #[must_use]
    pub const fn error(&self) -> Option<&E> {
        self.error.as_ref()
    }

    /// Returns the error by value, or else the reply.
    ///
    /// # Errors
    ///
    /// The reply, where [`error`](Self::error) is `None`.
    pub fn into_error(self) -> Result<E, Self> {
        match self.error {
            Some(error) => Ok(error),
            None => Err(self),
        }
    }

    /// Returns the entry; `None` where the response is none of the catalog, or can be several.
    #[must_use]
    pub fn entry(&self) -> Option<Entry> {
        self.content.entry()
    }

    /// Returns the code: that of the entry, or else that in the body. `None` where neither has one.
    #[must_use]
    pub fn code(&self) -> Option<Code<'_>> {
        let of_body = || code(&self.content.text, &self.content.walked);
        match self.content.entry() {
            Some(entry) => Some(entry.code()).filter(|code| *code != Code::None),
            None => of_body(),
        }
    }

    /// Returns the name: that of the entry, or else that in the body.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self.content.entry() {
            Some(entry) => Some(entry.name()),
            None => self.content.slot(role::NAME),
        }
    }

    /// Returns the status: that in the body, or else that of the entry, or else that of HTTP.
    #[must_use]
    pub fn status(&self) -> u16 {
        let of_entry = || self.content.entry().map(|entry| entry.status().as_u16());
        self.content.status().or_else(of_entry).unwrap_or(self.content.http_status)
    }

    /// Returns the status of the HTTP response.
    #[must_use]
    pub fn http_status(&self) -> u16 {
        self.content.http_status
    }

    /// Returns whether the same request can succeed later: what the body says, or else the catalog. `None` if neither does.
    #[must_use]
    pub fn retryable(&self) -> Option<bool> {
        let slot = self.content.walked.slots.get(role::RETRYABLE);
        let of_body = match value::raw(&self.content.text, &self.content.walked.extra, slot) {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        };
        of_body.or_else(|| self.content.entry()?.retryable())
    }

    /// Returns how long to wait before the next request, by the header `Retry-After` (RFC 9110 §10.2.3). A date there counts from
    /// the header `Date`, or else from the time at which the response was read.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.content.retry_after
    }

    /// Returns the request id: that in the body, or else that in the header `X-Request-Id`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let of_body = self.content.slot(role::REQUEST_ID).filter(|id| !id.is_empty());
        of_body.or(self.content.request_id.as_deref())
    }

    /// Returns the trace id in the body.
    #[must_use]
    pub fn trace_id(&self) -> Option<&str> {
        self.content.slot(role::TRACE_ID).filter(|id| !id.is_empty())
    }

    /// Returns the message, in the language of the response. From a body that has it in several languages, it is that of the
    /// [language](Self::language), or else the first.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        let Content { text, walked, message, .. } = &*self.content;
        message.and_then(|message| value::plain(text, &walked.extra, message))
    }

    /// Returns the title in the body.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.content.slot(role::TITLE)
    }

    /// Returns the problem type in the body, or the address of the entry's page.
    #[must_use]
    pub fn problem_type(&self) -> Option<&str> {
        self.content.slot(role::TYPE)
    }

    /// Returns the URI reference of this occurrence (RFC 9457 §3.1.5) in the body.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.content.slot(role::INSTANCE)
    }

    /// Returns the time of the response in the body.
    #[must_use]
    pub fn timestamp(&self) -> Option<Timestamp> {
        let Content { text, walked, image, .. } = &*self.content;
        let span = walked.slots.get(role::TIMESTAMP);
        let style = StylePlace::new(image, walked.slots.timestamp_style);
        if span.is_absent() { None } else { RawField::in_body(text, &walked.extra, span, style).instant() }
    }

    /// Returns the language of the message: that in the body, or else the `Content-Language`.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        let of_body = self.content.slot(role::LANGUAGE).and_then(|tag| Language::parse(tag).ok());
        of_body.or(self.content.content_language)
    }

    /// Returns the violations that the response lists, unknown ones too.
    #[must_use]
    pub fn violations(&self) -> &[ReplyViolation] {
        self.content.violations.get(&self.content.text)
    }

    /// Returns whether the response can be one of several entries, which it does not tell apart.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        !self.content.candidates.is_empty()
    }

    /// Returns the entries that an ambiguous response can be.
    pub fn candidates(&self) -> impl Iterator<Item = Entry> {
        let image = self.content.image;
        self.content.candidates.iter().map(move |record| image.entry(*record as usize))
    }

    /// Returns the body as it was received.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        if self.content.bytes.is_empty() { self.content.text.as_bytes() } else { &self.content.bytes }
    }
}

impl<E: Clone> Clone for ErrorReply<E> {
    fn clone(&self) -> Self {
        Self { error: self.error.clone(), content: self.content.clone() }
    }
}

impl<E: fmt::Debug> fmt::Debug for ErrorReply<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorReply")
            .field("http_status", &self.http_status())
            .field("code", &self.code())
            .field("error", &self.error)
            .field("message", &self.message())
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}

impl<E> fmt::Display for ErrorReply<E> {
    /// Writes status, code or name, and message, as far as the response has them: `409 sold_out: This book is sold out.`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status())?;
        match (self.code(), self.name()) {
            (Some(code), _) => write!(f, " {code}")?,
            (None, Some(name)) => write!(f, " {name}")?,
            (None, None) => {}
        }
        match self.message() {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl<E: fmt::Debug> core::error::Error for ErrorReply<E> {}

#[cfg(test)]
mod tests;
