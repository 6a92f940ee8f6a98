//! Reading JSON.

use http_body_util::LengthLimitError;
use salvo::Request;
use salvo::http::ParseError;
use serde::de::DeserializeOwned;

use crate::LARGEST_BODY;
use crate::errors::GenauthError;

/// The request's body. Salvo answers 400 to all that is wrong with it; this tells two cases apart.
///
/// # Errors
///
/// `UnsupportedMediaType` where it is not declared as JSON, `PayloadTooLargeError`, and `Unreadable` where it is no JSON or
/// has another shape.
pub(crate) async fn json<T: DeserializeOwned>(request: &mut Request) -> Result<T, GenauthError> {
    match request.parse_json_with_max_size(LARGEST_BODY as usize).await {
        Ok(body) => Ok(body),
        Err(ParseError::InvalidContentType) => Err(GenauthError::UnsupportedMediaType),
        Err(ParseError::Other(cause)) if cause.is::<LengthLimitError>() => Err(GenauthError::PayloadTooLargeError),
        Err(cause) => Err(cause.into()),
    }
}
