//! JSON request bodies.

use http_body_util::LengthLimitError;
use salvo::Request;
use salvo::http::ParseError;
use serde::de::DeserializeOwned;

use crate::LARGEST_BODY;
use crate::errors::GenauthError;

/// Parses the body of the request. salvo answers every problem with 400; this distinguishes two of them.
///
/// # Errors
///
/// `UnsupportedMediaType` if the content type is not JSON, `PayloadTooLargeError`, and `Unreadable` if the body is not JSON or
/// has the wrong structure.
pub(crate) async fn json<T: DeserializeOwned>(request: &mut Request) -> Result<T, GenauthError> {
    match request.parse_json_with_max_size(LARGEST_BODY as usize).await {
        Ok(body) => Ok(body),
        Err(ParseError::InvalidContentType) => Err(GenauthError::UnsupportedMediaType),
        Err(ParseError::Other(cause)) if cause.is::<LengthLimitError>() => Err(GenauthError::PayloadTooLargeError),
        Err(cause) => Err(cause.into()),
    }
}
