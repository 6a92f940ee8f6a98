//! Converts errors of the catalog to gRPC statuses.

use alloc::boxed::Box;
use alloc::string::{String, ToString};

use ::tonic::metadata::{AsciiMetadataValue, MetadataKey, MetadataMap};
use ::tonic::{Code, Status};
use tonic_types::StatusExt;

use super::details::{MAX_TEXT, details};
use super::domains;
use super::field_violations::field_violations;
use super::short::short;
use crate::answer::occurrence::Occurrence;
use crate::error::api_error::{ApiError, for_each_object};
use crate::frameworks::adapter::{Incoming, answer};
use crate::model::language::Language;

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
        let occurrence = error.occurrence();
        let mut status = localized(occurrence, code(occurrence.entry().grpc()), language);
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

/// Converts an occurrence to a status with the gRPC status of its entry and the id of the request.
pub(super) fn of_occurrence(occurrence: Occurrence<'_>, incoming: Option<&Incoming>) -> Status {
    with_code(occurrence, code(occurrence.entry().grpc()), incoming)
}

/// Converts an occurrence to a status with this code and the id of the request.
pub(super) fn with_code(occurrence: Occurrence<'_>, code: Code, incoming: Option<&Incoming>) -> Status {
    let entry = occurrence.entry();
    let default = entry.catalog().default_language();
    let language = incoming.map_or(default, |incoming| incoming.language(entry.catalog()));
    let mut status = localized(occurrence, code, language);
    identify(&mut status, incoming);
    status
}

/// The message of a status is for developers, in English where the catalog has it; the reader's is in the details (AIP-193,
/// "Localization").
fn localized(occurrence: Occurrence<'_>, code: Code, language: Language) -> Status {
    domains::register(occurrence.entry().catalog());
    let english: String = occurrence.localized(Language::EN).to_string();
    let english = short(english, MAX_TEXT);
    let mut details = details(occurrence, language);
    if let Some(violations) = occurrence.violations() {
        let without = Status::with_error_details(code, &*english, details.clone());
        details.set_bad_request(field_violations(violations, language, &without));
    }
    Status::with_error_details(code, english, details)
}

/// Sets the id of the request.
pub(super) fn identify(status: &mut Status, incoming: Option<&Incoming>) {
    let Some((incoming, name)) = incoming.and_then(|incoming| Some((incoming, incoming.id_header()?))) else { return };
    let key = MetadataKey::from_bytes(name.as_str().as_bytes());
    if let (Ok(key), Ok(id)) = (key, AsciiMetadataValue::try_from(incoming.request_id())) {
        status.metadata_mut().insert(key, id);
    }
}

/// Returns the code with this name.
fn code(name: &str) -> Code {
    match name {
        "OK" => Code::Ok,
        "CANCELLED" => Code::Cancelled,
        "INVALID_ARGUMENT" => Code::InvalidArgument,
        "DEADLINE_EXCEEDED" => Code::DeadlineExceeded,
        "NOT_FOUND" => Code::NotFound,
        "ALREADY_EXISTS" => Code::AlreadyExists,
        "PERMISSION_DENIED" => Code::PermissionDenied,
        "RESOURCE_EXHAUSTED" => Code::ResourceExhausted,
        "FAILED_PRECONDITION" => Code::FailedPrecondition,
        "ABORTED" => Code::Aborted,
        "OUT_OF_RANGE" => Code::OutOfRange,
        "UNIMPLEMENTED" => Code::Unimplemented,
        "INTERNAL" => Code::Internal,
        "UNAVAILABLE" => Code::Unavailable,
        "DATA_LOSS" => Code::DataLoss,
        "UNAUTHENTICATED" => Code::Unauthenticated,
        _ => Code::Unknown,
    }
}
