//! The details of a status: `ErrorInfo`, `LocalizedMessage`, `RetryInfo` and `Help` (`google/rpc/error_details.proto`).
//!
//! [`field_violations`](super::field_violations) adds the violations of a `BadRequest` as far as there is space.
//!
//! A status is sent in headers, which clients limit to 8 KiB (gRPC over HTTP/2, "Responses"): they do not receive a longer
//! one at all. Its message is percent-encoded there, and its details, which repeat the message, are base64. So the texts
//! have [`MAX_TEXT`] bytes, and all else shares [`MAX_REST`].

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use core::time::Duration;
use std::collections::HashMap;
use std::time::SystemTime;

use errbook_format::reason::Reason;
use tonic_types::ErrorDetails;

use super::domains::domain;
use super::key::key;
use super::short::short;
use crate::answer::occurrence::Occurrence;
use crate::model::code::Code;
use crate::model::context::Context;
use crate::model::language::Language;
use crate::text::value::{Dates, write_value};
use crate::values::value::{Value, with_field};

/// The longest message in a status, in bytes.
pub(super) const MAX_TEXT: usize = 1024;

/// The most bytes of domain, code, fields and links together.
const MAX_REST: usize = 1024;

/// The bytes of an entry of the metadata besides its key and value: tags and lengths of protobuf.
const AROUND_AN_ENTRY: usize = 8;

/// The key of the code among the metadata.
const CODE: &str = "code";

/// The key of the number of violations among the metadata.
const VIOLATIONS: &str = "violations";

/// Returns the details of an occurrence for a reader of this language, without the violations that it holds.
pub(super) fn details(occurrence: Occurrence<'_>, language: Language) -> ErrorDetails {
    let entry = occurrence.entry();
    let mut details = ErrorDetails::new();
    let domain = domain(entry.catalog());
    let mut left = MAX_REST.saturating_sub(domain.len());
    let mut metadata = HashMap::new();
    code(entry.code(), &mut metadata, &mut left);
    help(occurrence, language, &mut details, &mut left);
    fields(occurrence, &mut metadata, &mut left);
    if let Some(violations) = occurrence.violations() {
        put(VIOLATIONS, violations.len().to_string(), &mut metadata, &mut left);
    }
    details.set_error_info(Reason::of(entry.name()).as_str(), domain, metadata);
    let message = occurrence.localized(language);
    details.set_localized_message(message.language().as_str(), short(message.to_string(), MAX_TEXT));
    if let Some(delay) = delay(occurrence) {
        details.set_retry_info(Some(delay));
    }
    details
}

/// Puts an entry into the metadata if there is space: part of a value would be another value.
fn put(key: &str, value: String, metadata: &mut HashMap<String, String>, left: &mut usize) {
    let length = key.len() + value.len() + AROUND_AN_ENTRY;
    if length <= *left && !metadata.contains_key(key) {
        *left -= length;
        metadata.insert(key.to_owned(), value);
    }
}

/// Puts the code into the metadata.
fn code(code: Code<'_>, metadata: &mut HashMap<String, String>, left: &mut usize) {
    match code {
        Code::Str(code) => put(CODE, code.to_owned(), metadata, left),
        Code::Int(code) => put(CODE, code.to_string(), metadata, left),
        Code::None => {}
    }
}

/// Puts the fields with single values into the metadata, by their names in bodies as far as the grammar of keys allows them.
fn fields(occurrence: Occurrence<'_>, metadata: &mut HashMap<String, String>, left: &mut usize) {
    for (index, field) in occurrence.entry().fields().enumerate() {
        let Some(key) = key(field.name()) else { continue };
        with_field(occurrence.fields(), index, |value| {
            if matches!(value, Value::Json(_) | Value::List(_)) {
                return;
            }
            let mut text = String::new();
            write_value(value, Language::EN, Dates::Rfc3339, &mut text);
            put(&key, text, metadata, left);
        });
    }
}

/// Links the page of the entry.
fn help(occurrence: Occurrence<'_>, language: Language, details: &mut ErrorDetails, left: &mut usize) {
    let entry = occurrence.entry();
    let Some(url) = entry.docs_url(language) else { return };
    let description = entry.title(language).unwrap_or(entry.name());
    let length = url.len() + description.len();
    if length <= *left {
        *left -= length;
        details.add_help_link(description, url);
    }
}

/// Returns the delay that the header `Retry-After` of the entry asks for (RFC 9110 §10.2.3).
fn delay(occurrence: Occurrence<'_>) -> Option<Duration> {
    const NAME: &str = "retry-after";
    if !occurrence.entry().record().shape().headers().iter().any(|(name, _)| name.eq_ignore_ascii_case(NAME)) {
        return None;
    }
    let response = occurrence.respond(&Context::new());
    let value = response.headers.get(NAME)?;
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let at = httpdate::parse_http_date(value).ok()?;
    // A time that has passed.
    Some(at.duration_since(SystemTime::now()).unwrap_or_default())
}
