//! The violations that an error holds, as those of a `BadRequest` (`google/rpc/error_details.proto`).

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::tonic::Status;
use errbook_format::reason::Reason;
use tonic_types::{FieldViolation, LocalizedMessage};

use super::short::short;
use crate::model::language::Language;
use crate::model::location::Location;
use crate::values::value::{Finding, ViolationList};

/// The most bytes of message and details in headers: of 8 KiB, 512 bytes are for what the server and the layer add, and 256 for
/// the names of the headers.
const MAX_HEADERS: usize = 8 * 1024 - 512 - 256;

/// The longest text of a violation, in bytes.
const MAX_TEXT: usize = 256;

/// The bytes of a violation besides its texts: tags and lengths of protobuf.
const AROUND_A_VIOLATION: usize = 24;

/// The bytes of a `BadRequest` besides its violations, with the name of its type.
const AROUND_ALL: usize = 64;

/// Returns the violations that fit beside what `status` has already, for a reader of this language. One that does not fit is left
/// out: part of a field would be another field.
pub(super) fn field_violations(list: &dyn ViolationList, language: Language, status: &Status) -> Vec<FieldViolation> {
    let mut left = room(status).saturating_sub(AROUND_ALL);
    let mut violations = Vec::new();
    list.visit(&mut |location, finding| {
        let violation = field_violation(location, finding, language);
        let length = length(&violation);
        if length <= left {
            left -= length;
            violations.push(violation);
        }
    });
    violations
}

/// The description is for developers, in English where the catalog has it, as the message of a status is.
fn field_violation(location: &Location, finding: Finding<'_>, language: Language) -> FieldViolation {
    let message = finding.message(language);
    let mut violation =
        FieldViolation::new(field(location), short(finding.message(Language::EN).to_string(), MAX_TEXT));
    violation.reason = Reason::of(finding.kind().name()).as_str().to_string();
    let text = short(message.to_string(), MAX_TEXT);
    violation.localized_message = Some(LocalizedMessage::new(message.language().as_str(), text));
    violation
}

/// Returns the path of a field: `items[3].qty`; the name of what is not in the body.
fn field(location: &Location) -> String {
    match location {
        Location::Body(pointer) => pointer.to_path().to_string(),
        Location::Query(name) | Location::Path(name) | Location::Header(name) => name.clone(),
    }
}

/// Returns how many bytes a violation has at most.
fn length(violation: &FieldViolation) -> usize {
    let message = violation.localized_message.as_ref();
    let message = message.map_or(0, |message| message.locale.len() + message.message.len());
    AROUND_A_VIOLATION + violation.field.len() + violation.description.len() + violation.reason.len() + message
}

/// Returns how many bytes of details a status has room for.
fn room(status: &Status) -> usize {
    // The message is percent-encoded (gRPC over HTTP/2, "Responses"), at most every byte but letters and digits.
    let message = status.message().bytes().map(|byte| if byte.is_ascii_alphanumeric() { 1 } else { 3 });
    // The details are base64: 4 bytes for 3.
    let used = message.sum::<usize>() + status.details().len().div_ceil(3) * 4;
    MAX_HEADERS.saturating_sub(used) / 4 * 3
}
