//! The errors of the service.

use std::fmt;

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use errbook::{ApiError, Occurrence};

/// The errors of `catalog.toml`. The fields declared here are private: they are for logs only.
#[errbook::catalog]
pub enum PasswordlessError {
    /// A token that could not be decoded.
    InvalidTokenFormat {
        /// The token.
        token: String,
        /// The decoding error.
        #[source]
        cause: base64::DecodeError,
    },
    /// A token that is not valid.
    InvalidToken {
        /// The token.
        token: String,
    },
    /// An expired token.
    ExpiredToken {
        /// Seconds since the token expired.
        late: u64,
    },
    /// An alias that is taken.
    AliasConflict {
        /// The user who has it.
        holder: String,
    },
    /// The system provided no random bytes.
    InternalError {
        /// The system's error.
        #[from]
        cause: getrandom::Error,
    },
}

/// The codes: they identify the catalog for the middleware, and `/__errors/{name}` finds entries with them.
#[errbook::catalog(codes)]
pub enum PasswordlessCode {}

/// An entry requested by name. It needs no values, because no entry of this catalog has fields.
#[derive(Debug)]
pub struct Triggered(pub PasswordlessCode);

impl fmt::Display for Triggered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let occurrence = self.occurrence();
        occurrence.fmt_message(occurrence.entry().catalog().default_language(), f)
    }
}

impl std::error::Error for Triggered {}

impl ApiError for Triggered {
    fn occurrence(&self) -> Occurrence<'_> {
        Occurrence::new(self.0.entry(), &())
    }
}

impl ResponseError for Triggered {
    fn status_code(&self) -> StatusCode {
        errbook::actix::status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        errbook::respond(self).into()
    }
}
