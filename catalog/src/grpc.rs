//! gRPC statuses, for APIs that answer over gRPC as well.

use crate::model::{Entry, Kind};

/// The status names of gRPC (`google.rpc.Code`), in the order of their numbers.
pub const GRPC_STATUSES: [&str; 17] = [
    "OK",
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// The status of a call that succeeded. No error can have it: clients drop the details of such a status.
pub(crate) const GRPC_OK: &str = "OK";

/// Returns the gRPC status of an entry at one of its HTTP statuses: the one that the catalog sets; or else that of the HTTP
/// status for an error, and `FAILED_PRECONDITION` for an action or a success, because the method did not do what was asked.
pub fn grpc_status(entry: &Entry, status: u16) -> &str {
    match &entry.grpc {
        Some(written) => &written.value,
        None => derived_grpc(entry.kind, status),
    }
}

/// Returns the gRPC status that the catalog sets for an entry, where it is another than follows from one of the statuses.
pub(crate) fn chosen_grpc(entry: &Entry) -> Option<&str> {
    let chosen = entry.grpc.as_ref()?.value.as_str();
    let differs = entry.statuses.iter().any(|status| derived_grpc(entry.kind, status.value) != chosen);
    differs.then_some(chosen)
}

/// Returns the gRPC status of an entry for which the catalog sets none.
pub(crate) fn derived_grpc(kind: Kind, status: u16) -> &'static str {
    match kind {
        Kind::Error => of_http_status(status),
        Kind::Action | Kind::Success => "FAILED_PRECONDITION",
    }
}

/// Returns the gRPC status of the HTTP status of an error: the inverse of the mapping in the comments of `google.rpc.Code`,
/// and the most general status where several map to one HTTP status.
fn of_http_status(status: u16) -> &'static str {
    match status {
        400 | 422 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 | 410 => "NOT_FOUND",
        408 | 504 => "DEADLINE_EXCEEDED",
        409 => "ABORTED",
        416 => "OUT_OF_RANGE",
        429 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        405 | 501 => "UNIMPLEMENTED",
        502 | 503 => "UNAVAILABLE",
        400..=499 => "FAILED_PRECONDITION",
        500..=599 => "INTERNAL",
        _ => "UNKNOWN",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_http_status_of_an_error_has_the_grpc_status_of_a_failure() {
        assert!((100..1000).map(of_http_status).all(|name| GRPC_STATUSES.contains(&name) && name != GRPC_OK));
    }

    #[test]
    fn statuses_of_one_meaning_meet() {
        let pairs = [(401, "UNAUTHENTICATED"), (404, "NOT_FOUND"), (429, "RESOURCE_EXHAUSTED"), (503, "UNAVAILABLE")];
        assert!(pairs.into_iter().all(|(status, name)| of_http_status(status) == name));
    }
}
