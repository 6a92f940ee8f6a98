//! [`Error`]: why a request failed.

use std::{error, fmt};

use bookshop_errors::{InputViolation, ShopError};
use errbook::ErrorReply;

/// Why a request failed.
#[derive(Debug)]
pub enum Error {
    /// The shop answered with an error, or a proxy in between did.
    Api(ErrorReply<ShopError>),
    /// There was no response.
    Http(reqwest::Error),
    /// The response is a success with another body than the shop's.
    Unexpected(serde_json::Error),
}

/// What a form shows beside one of its inputs.
#[derive(Debug, Clone, PartialEq)]
pub struct InputError {
    /// Which input: a JSON pointer (RFC 6901) into the body of the request, such as `/address/country`.
    pub pointer: String,
    /// What to show, in the language of the reader.
    pub message: String,
    /// What is wrong. `None` for a violation that this client does not know yet.
    pub violation: Option<InputViolation>,
}

impl Error {
    /// Returns the error of the shop. `None` where there was no response, and for errors that this client does not know yet.
    #[must_use]
    pub fn shop(&self) -> Option<&ShopError> {
        match self {
            Self::Api(reply) => reply.error(),
            Self::Http(_) | Self::Unexpected(_) => None,
        }
    }

    /// Returns what is wrong with the inputs of a form.
    #[must_use]
    pub fn inputs(&self) -> Vec<InputError> {
        let Self::Api(reply) = self else { return Vec::new() };
        let input = |found: &errbook::ReplyViolation| {
            let pointer = found.location()?.pointer()?.to_string();
            Some(InputError { pointer, message: found.message()?.to_owned(), violation: found.typed() })
        };
        reply.violations().iter().filter_map(input).collect()
    }

    /// Returns what a customer names when asking for help.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(reply) => reply.request_id(),
            Self::Http(_) | Self::Unexpected(_) => None,
        }
    }
}

impl fmt::Display for Error {
    /// Writes what to show to the customer: the message of the shop, also of an error that this client does not know.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(reply) => match reply.message() {
                Some(message) => f.write_str(message),
                None => write!(f, "HTTP {}", reply.http_status()),
            },
            Self::Http(error) => error.fmt(f),
            Self::Unexpected(error) => error.fmt(f),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Api(_) => None,
            Self::Http(error) => error.source(),
            Self::Unexpected(error) => error.source(),
        }
    }
}

impl From<ErrorReply<ShopError>> for Error {
    fn from(reply: ErrorReply<ShopError>) -> Self {
        Self::Api(reply)
    }
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(error)
    }
}
