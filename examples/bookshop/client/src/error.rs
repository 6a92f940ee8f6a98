//! [`Error`]: why a request failed.

use std::time::Duration;
use std::{error, fmt};

use reqwest::Response;
use reqwest::header::RETRY_AFTER;
use serde_json::Value;

/// The codes of the shop's catalog, which client and service share.
#[errbook::catalog(codes)]
pub enum ShopCode {}

/// An answer of the shop that is an error (RFC 9457).
#[derive(Debug, Clone)]
pub struct ApiError {
    /// What to branch on. `None` if the shop is newer than this client and knows errors that it does not; `status` counts then.
    pub code: Option<ShopCode>,
    /// The HTTP status.
    pub status: u16,
    /// What to show, in the language of the reader.
    pub message: String,
    /// What to tell the shop when asking for help.
    pub request_id: Option<String>,
    /// When to try again.
    pub retry_after: Option<Duration>,
    body: Value,
}

impl ApiError {
    /// Reads an error from a response.
    pub(crate) async fn read(response: Response) -> reqwest::Result<Self> {
        let status = response.status().as_u16();
        let header = |name: &str| Some(response.headers().get(name)?.to_str().ok()?.to_owned());
        let request_id = header("x-request-id");
        let seconds = header(RETRY_AFTER.as_str()).and_then(|value| value.parse().ok());
        // A proxy in between may have answered, with anything.
        let body: Value = serde_json::from_slice(&response.bytes().await?).unwrap_or_default();
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        Ok(Self {
            code: text("code").and_then(|code| ShopCode::from_response(status, code)),
            status,
            message: text("detail").map_or_else(|| format!("HTTP {status}"), str::to_owned),
            request_id,
            retry_after: seconds.map(Duration::from_secs),
            body,
        })
    }

    /// Returns a field of the error that is an integer.
    #[must_use]
    pub fn integer(&self, name: &str) -> Option<i64> {
        self.body.get(name)?.as_i64()
    }

    /// Whether the same request may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.code.map_or(self.status >= 500, |code| code.entry().retryable() == Some(true))
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl error::Error for ApiError {}

/// Why a request failed.
#[derive(Debug)]
pub enum Error {
    /// The shop answered with an error.
    Api(Box<ApiError>),
    /// There was no answer.
    Http(reqwest::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Http(error) => error.fmt(f),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Api(_) => None,
            Self::Http(error) => error.source(),
        }
    }
}

impl From<Box<ApiError>> for Error {
    fn from(error: Box<ApiError>) -> Self {
        Self::Api(error)
    }
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Self {
        Self::Api(Box::new(error))
    }
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}
