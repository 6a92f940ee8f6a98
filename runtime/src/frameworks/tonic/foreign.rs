//! Statuses that errbook did not make: of methods, interceptors, tonic and the layers inside. They are replaced.

use core::error::Error;
use core::fmt::Display;

use ::tonic::metadata::{BinaryMetadataValue, MetadataMap};
use ::tonic::{Code, Status};
use http::HeaderMap;
use tonic_types::StatusExt;

use super::domains;
use super::status::{identify, with_code};
use crate::answer::catalog::Catalog;
use crate::answer::catalogued::WholeCatalog;
use crate::answer::occurrence::Occurrence;
use crate::frameworks::adapter::{Chain, HeaderFields, Incoming, foreign_entry};
use crate::image::Image;

/// Replaces a failed status in the headers or trailers of a response, unless it is errbook's own. Either way it has the id of
/// the request. Other metadata stay. Returns the new status, if there is one.
pub(super) fn shape<E: WholeCatalog>(
    headers: &mut HeaderMap,
    source: Option<&(dyn Error + 'static)>,
    incoming: &Incoming,
) -> Option<Status> {
    let code = Code::from_bytes(headers.get(Status::GRPC_STATUS)?.as_bytes());
    if code == Code::Ok {
        return None;
    }
    if is_ours(headers, E::IMAGE) {
        if let Some(name) = incoming.id_header() {
            headers.set_id(name, incoming.shared_id());
        }
        return None;
    }
    headers.remove(Status::GRPC_STATUS_DETAILS);
    let theirs = Status::from_header_map(headers);
    headers.remove(Status::GRPC_MESSAGE);
    let text = theirs.as_ref().map(Status::message).unwrap_or_default();
    let status = fallback::<E>(code, Chain::new(text, source), incoming);
    // All of it is encoded.
    let _ = status.add_header(headers);
    Some(status)
}

/// Returns the status that replaces one with this code, which it keeps, and this text, which goes to the event.
pub(super) fn fallback<E: WholeCatalog>(code: Code, text: impl Display, incoming: &Incoming) -> Status {
    match foreign_entry::<E>(http_status(code), text, incoming) {
        Some(entry) => with_code(Occurrence::new(entry, &()), code, Some(incoming)),
        None => {
            let mut bare = Status::new(code, "");
            identify(&mut bare, Some(incoming));
            bare
        }
    }
}

/// Returns whether the details have an `ErrorInfo` of a catalog.
fn is_ours(headers: &HeaderMap, layer: &'static Image) -> bool {
    let Some(details) = headers.get(Status::GRPC_STATUS_DETAILS) else { return false };
    // Not by `Status::from_header_map`, which panics if this is not base64.
    let mut alone = HeaderMap::with_capacity(1);
    alone.insert(Status::GRPC_STATUS_DETAILS, details.clone());
    let alone = MetadataMap::from_headers(alone);
    let details = alone.get_bin(Status::GRPC_STATUS_DETAILS.as_str()).map(BinaryMetadataValue::to_bytes);
    let Some(Ok(details)) = details else { return false };
    let details = Status::with_details(Code::Unknown, "", details).check_error_details();
    let info = details.as_ref().ok().and_then(|details| details.error_info());
    info.is_some_and(|info| domains::is_ours(&info.domain, Catalog::new(layer)))
}

/// Returns the HTTP status of a code, by the comments of `google.rpc.Code`.
fn http_status(code: Code) -> u16 {
    match code {
        Code::Ok => 200,
        Code::InvalidArgument | Code::FailedPrecondition | Code::OutOfRange => 400,
        Code::Unauthenticated => 401,
        Code::PermissionDenied => 403,
        Code::NotFound => 404,
        Code::AlreadyExists | Code::Aborted => 409,
        Code::ResourceExhausted => 429,
        Code::Cancelled => 499,
        Code::Unknown | Code::Internal | Code::DataLoss => 500,
        Code::Unimplemented => 501,
        Code::Unavailable => 503,
        Code::DeadlineExceeded => 504,
    }
}

/// Returns the code of a response without a status, by its HTTP status (gRPC, "HTTP to gRPC Status Code Mapping").
pub(super) fn code_of_http(status: http::StatusCode) -> Code {
    match status.as_u16() {
        400 => Code::Internal,
        401 => Code::Unauthenticated,
        403 => Code::PermissionDenied,
        404 => Code::Unimplemented,
        429 | 502..=504 => Code::Unavailable,
        _ => Code::Unknown,
    }
}
