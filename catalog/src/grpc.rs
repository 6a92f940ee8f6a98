//! gRPC statuses, for APIs that answer over gRPC as well.

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

/// Returns the gRPC status of an HTTP status, for entries without `grpc`: the inverse of the mapping in the comments of
/// `google.rpc.Code`, and the most general status where several map to one HTTP status.
pub fn grpc_status(status: u16) -> &'static str {
    match status {
        200..=299 => "OK",
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
    fn every_http_status_has_a_grpc_status() {
        assert!((100..1000).all(|status| GRPC_STATUSES.contains(&grpc_status(status))));
    }

    #[test]
    fn statuses_of_one_meaning_meet() {
        let pairs = [(401, "UNAUTHENTICATED"), (404, "NOT_FOUND"), (429, "RESOURCE_EXHAUSTED"), (503, "UNAVAILABLE")];
        assert!(pairs.into_iter().all(|(status, name)| grpc_status(status) == name));
    }
}
