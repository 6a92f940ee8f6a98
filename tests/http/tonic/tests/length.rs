//! How long a status gets. It is sent in headers, which clients limit to 8 KiB (gRPC over HTTP/2, "Responses").

use errbook::ApiError;
use errbook::tonic::{Status, status_for};
use tonic::metadata::MetadataMap;
use tonic_types::StatusExt;

/// A catalog with long names and codes.
#[errbook::catalog(catalog = "huge.toml")]
pub enum HugeError {}

/// What a header costs besides its name and its value (RFC 9113 §6.5.2).
const AROUND_A_HEADER: usize = 32;

/// What tonic and the layer add: `:status`, `content-type`, `date`, and an id of 128 characters.
const OTHERS: usize = 512;

fn length(status: Status) -> usize {
    let response = status.into_http::<()>();
    let length = |(name, value): (&http::HeaderName, &http::HeaderValue)| name.as_str().len() + value.len();
    response.headers().iter().map(length).map(|length| length + AROUND_A_HEADER).sum()
}

fn in_chinese(error: &dyn ApiError) -> Status {
    let mut metadata = MetadataMap::new();
    metadata.insert("accept-language", "zh".parse().unwrap());
    status_for(error, &metadata)
}

#[test]
fn names_codes_links_and_fields_count_towards_the_length_of_a_status() {
    for length_of_a_field in 0..1200 {
        let text = "重".repeat(1 << 10);
        let error = huge(text, "x".repeat(length_of_a_field));
        let status = in_chinese(&error);
        assert!(length(status) + OTHERS <= 8 * 1024);
    }
}

#[test]
fn what_does_not_fit_is_left_out_and_never_cut() {
    let status = in_chinese(&other());
    let details = status.get_error_details();
    let info = details.error_info().unwrap();
    assert!(info.metadata.is_empty() && details.help().is_none());
    // A domain is as long as a host name can be, at most.
    assert!(info.domain.len() <= 253 && info.domain.ends_with('…'));
    assert_eq!(info.reason.len(), 63);
    assert_eq!(status.message(), "Short.");
}

fn huge(text: String, field: String) -> HugeError {
    HugeError::LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongName {
        text,
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff: field,
        ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg: "not a key".to_owned(),
    }
}

const fn other() -> HugeError {
    HugeError::OtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherOtherName
}
