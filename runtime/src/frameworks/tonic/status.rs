//! Converts errors of the catalog to gRPC statuses.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use std::collections::HashMap;

use ::tonic::Status;
use ::tonic::metadata::{AsciiMetadataValue, MetadataKey, MetadataMap};
use tonic_types::{ErrorDetails, StatusExt};

use crate::answer::occurrence::Occurrence;
use crate::error::api_error::{ApiError, for_each_object};
use crate::frameworks::adapter::{Incoming, answer};
use crate::model::code::Code;
use crate::model::language::Language;
use crate::model::value::{Value, with_field};
use crate::text::plain::{Dates, write_value};

/// The longest message in a status, and the longest metadata of an `ErrorInfo`, in bytes. gRPC sends a status in headers,
/// which clients limit to 8 KiB (gRPC over HTTP/2, "Responses"): a client does not receive a longer status at all.
const LONGEST: usize = 1024;

/// Converts an error to a status, in the languages of the request that is being handled.
#[must_use]
pub fn status(error: &dyn ApiError) -> Status {
    answer(error, |incoming| of_occurrence(error.occurrence(), incoming))
}

/// Converts an error to a status, in the language that the metadata of a request ask for.
#[must_use]
pub fn status_for(error: &dyn ApiError, metadata: &MetadataMap) -> Status {
    answer(error, |incoming| {
        let wanted = metadata.get_all("accept-language");
        let language = error.entry().catalog().negotiate(wanted.iter().map(AsciiMetadataValue::as_bytes));
        let mut status = localized(error.occurrence(), language);
        identify(&mut status, incoming);
        status
    })
}

macro_rules! boxed_errors {
    ($($object:ty),*) => { $(
        impl From<Box<$object>> for Status {
            fn from(error: Box<$object>) -> Self {
                status(&*error)
            }
        }
    )* };
}

for_each_object!(boxed_errors, '_);

/// Converts an occurrence to a status with the id of the request.
pub(super) fn of_occurrence(occurrence: Occurrence<'_>, incoming: Option<&Incoming>) -> Status {
    let entry = occurrence.entry();
    let default = entry.catalog().default_language();
    let mut status = localized(occurrence, incoming.map_or(default, |incoming| incoming.language(entry)));
    identify(&mut status, incoming);
    status
}

fn localized(occurrence: Occurrence<'_>, language: Language) -> Status {
    let entry = occurrence.entry();
    let reason = match entry.code() {
        Code::Str(code) => code.to_owned(),
        Code::Int(code) => code.to_string(),
        Code::None => entry.name().to_owned(),
    };
    let message = occurrence.localized(language);
    let mut details = ErrorDetails::new();
    details.set_error_info(reason, entry.catalog().name(), metadata(occurrence));
    details.set_localized_message(message.language().as_str(), short(message.to_string()));
    let default = occurrence.localized(entry.catalog().default_language()).to_string();
    Status::with_error_details(code(entry.grpc()), short(default), details)
}

/// Returns the fields with single values. Those that do not fit are left out, as part of a value would be another value.
fn metadata(occurrence: Occurrence<'_>) -> HashMap<String, String> {
    let mut found = HashMap::new();
    let mut length = 0;
    for (index, field) in occurrence.entry().fields().enumerate() {
        let name = field.name();
        with_field(occurrence.fields(), index, |value| {
            if matches!(value, Value::Json(_) | Value::List(_)) {
                return;
            }
            let mut text = String::new();
            write_value(value, Language::EN, Dates::Rfc3339, &mut text);
            if length + name.len() + text.len() <= LONGEST {
                length += name.len() + text.len();
                found.insert(name.to_owned(), text);
            }
        });
    }
    found
}

/// Returns the text, or the start of one that is too long.
fn short(mut text: String) -> String {
    if text.len() > LONGEST {
        let end = (0..=LONGEST - '…'.len_utf8()).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or_default());
        text.push('…');
    }
    text
}

/// Adds the id of the request.
fn identify(status: &mut Status, incoming: Option<&Incoming>) {
    let Some(incoming) = incoming else { return };
    let key = MetadataKey::from_bytes(incoming.request_id_header().as_bytes());
    if let (Ok(key), Ok(id)) = (key, AsciiMetadataValue::try_from(incoming.request_id())) {
        status.metadata_mut().insert(key, id);
    }
}

/// Returns the code with this name.
fn code(name: &str) -> ::tonic::Code {
    use ::tonic::Code as C;
    match name {
        "OK" => C::Ok,
        "CANCELLED" => C::Cancelled,
        "INVALID_ARGUMENT" => C::InvalidArgument,
        "DEADLINE_EXCEEDED" => C::DeadlineExceeded,
        "NOT_FOUND" => C::NotFound,
        "ALREADY_EXISTS" => C::AlreadyExists,
        "PERMISSION_DENIED" => C::PermissionDenied,
        "RESOURCE_EXHAUSTED" => C::ResourceExhausted,
        "FAILED_PRECONDITION" => C::FailedPrecondition,
        "ABORTED" => C::Aborted,
        "OUT_OF_RANGE" => C::OutOfRange,
        "UNIMPLEMENTED" => C::Unimplemented,
        "INTERNAL" => C::Internal,
        "UNAVAILABLE" => C::Unavailable,
        "DATA_LOSS" => C::DataLoss,
        "UNAUTHENTICATED" => C::Unauthenticated,
        _ => C::Unknown,
    }
}
