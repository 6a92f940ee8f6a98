//! The errors of the service: all that catalog.toml says.

use salvo::http::ParseError;

/// Every error, action and message of success.
#[errbook::catalog]
pub enum GenauthError {
    /// Something in the request is not in the right format.
    InvalidArgumentError,
    /// Salvo could not read the request. Why is for the logs: it can quote the request.
    #[api_error(entry = "invalid_argument_error")]
    Unreadable(#[from] ParseError),
}

/// The entries as values.
#[errbook::catalog(codes)]
pub enum GenauthCode {}

/// A reply of success: `{"statusCode":200,"message":"","data":…}`.
pub type Success<T> = errbook::Success<GenauthCode, T>;

/// What a handler returns.
pub type Reply<T> = Result<Success<T>, GenauthError>;
