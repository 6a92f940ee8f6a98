//! The errors of the service, from `catalog.toml`.

use salvo::http::ParseError;

/// All entries of the catalog: errors, actions and successes with a message.
#[errbook::catalog]
pub enum GenauthError {
    /// The request is malformed.
    InvalidArgumentError,
    /// salvo could not parse the request. The cause is for logs only, because it can quote the request.
    #[api_error(entry = "invalid_argument_error")]
    Unreadable(#[from] ParseError),
}

/// The codes.
#[errbook::catalog(codes)]
pub enum GenauthCode {}

/// A successful response: `{"statusCode":200,"message":"","data":…}`.
pub type Success<T> = errbook::Success<GenauthCode, T>;

/// The return type of handlers.
pub type Reply<T> = Result<Success<T>, GenauthError>;
