//! [`HttpError`]: the errors of handlers.

use bookshop_domain::{AccountError, BookError, InputViolation, OrderError};
use errbook::{ApiError, Violations};

/// The errors of the domain, and those that only HTTP has.
#[derive(Debug, ApiError)]
pub enum HttpError {
    /// A message that the service cannot read.
    InvalidRequest,
    /// What the shop itself finds wrong with a request. What serde and validator find is answered by the layer.
    InvalidInput {
        /// What it is, and where.
        violations: Violations<InputViolation>,
    },
    /// The request has no session.
    SignInRequired,
    /// The session is over, or was never one.
    SessionExpired {
        /// What is wrong with the token.
        #[source]
        cause: jsonwebtoken::errors::Error,
    },
    /// The account is no member of the staff.
    AdminsOnly,
    /// A body is too large.
    TooLarge {
        /// The greatest number of bytes.
        limit: usize,
    },
    /// Too many requests.
    RateLimited {
        /// The seconds to wait.
        retry_after: u64,
    },
    /// Books.
    #[api_error(transparent)]
    Book(#[from] BookError),
    /// Accounts.
    #[api_error(transparent)]
    Account(#[from] AccountError),
    /// Orders.
    #[api_error(transparent)]
    Order(#[from] OrderError),
    /// A session could not be signed.
    #[api_error(entry = "internal")]
    Signing(jsonwebtoken::errors::Error),
}
