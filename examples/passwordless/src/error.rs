//! The errors of the service.

use std::fmt;

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use errbook::{ApiError, Occurrence};

/// Every error of `catalog.toml`. What a variant holds here is private: it is for logs, and in no answer.
#[errbook::catalog]
pub enum PasswordlessError {
    /// The token as it came, and why it could not be read.
    InvalidTokenFormat {
        /// What came.
        token: String,
        /// Where it stopped being base64url.
        #[source]
        cause: base64::DecodeError,
    },
    /// The token as it came.
    InvalidToken {
        /// What came.
        token: String,
    },
    /// How many seconds too late it was.
    ExpiredToken {
        /// Seconds since the token expired.
        late: u64,
    },
    /// The user who has the alias.
    AliasConflict {
        /// Who has it.
        holder: String,
    },
    /// The system gave no random bytes.
    InternalError {
        /// What the system says.
        #[from]
        cause: getrandom::Error,
    },
}

/// The codes alone: what the middleware knows the catalog by, and how `/__errors/{name}` finds an entry.
#[errbook::catalog(codes)]
pub enum PasswordlessCode {}

/// Any entry of the catalog, happening because somebody asked for it by name. No entry has fields, so nothing is missing.
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
