//! Extractors of the caller, which reject requests without permission.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use crate::backend::Backend;
use crate::error::AccountsError;
use crate::state::Accounts;
use crate::users::{ROOT_EMAIL, Role, User};

/// The user of the request's session.
#[derive(Debug)]
pub(crate) struct Caller(pub(crate) User);

/// A caller who administers the service.
#[derive(Debug)]
pub(crate) struct Admin(pub(crate) User);

/// The token of `Authorization: Bearer …` (RFC 6750 §2.1).
pub(crate) fn bearer(parts: &Parts) -> Option<&str> {
    let value = parts.headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim()).filter(|token| !token.is_empty())
}

impl FromRequestParts<Accounts> for Caller {
    type Rejection = AccountsError;

    async fn from_request_parts(parts: &mut Parts, accounts: &Accounts) -> Result<Self, AccountsError> {
        let token = bearer(parts).ok_or(AccountsError::SessionTokenRequired)?;
        let data = accounts.data();
        let name = data.sessions.get(token).ok_or(AccountsError::InvalidSession)?;
        let failed = |cause| AccountsError::SessionUserLookupFailed { cause };
        accounts.setup.backends.call(Backend::Database).map_err(failed)?;
        let user = data.users.get(name).ok_or(AccountsError::UserNotFound)?;
        if user.suspended {
            return Err(AccountsError::AccountSuspended);
        }
        Ok(Self(user.clone()))
    }
}

impl Caller {
    /// Returns the caller if the account can make changes.
    ///
    /// # Errors
    ///
    /// If the account is read-only.
    pub(crate) fn writes(self) -> Result<User, AccountsError> {
        if self.0.read_only { Err(AccountsError::ReadOnlyAccount) } else { Ok(self.0) }
    }
}

impl FromRequestParts<Accounts> for Admin {
    type Rejection = AccountsError;

    async fn from_request_parts(parts: &mut Parts, accounts: &Accounts) -> Result<Self, AccountsError> {
        let Caller(user) = Caller::from_request_parts(parts, accounts).await?;
        match user.role {
            Role::User => Err(AccountsError::Forbidden),
            Role::Root if user.email != ROOT_EMAIL => Err(AccountsError::RootEmailEnforced),
            Role::Admin | Role::Root => Ok(Self(user)),
        }
    }
}
