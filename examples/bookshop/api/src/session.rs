//! Sessions: JSON Web Tokens (RFC 7519), and the extractors of who sent a request.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use bookshop_domain::{Account, AccountId};
use errbook::Language;
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{DecodingKey, EncodingKey, Header, Validation, decode, encode, get_current_timestamp};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::HttpError;

/// How long a session lasts, in seconds.
const LIFETIME: u64 = 8 * 3600;

#[derive(Serialize, Deserialize)]
struct Claims {
    sub: String,
    exp: u64,
}

/// Signs and checks sessions.
pub(crate) struct Sessions {
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl Sessions {
    pub(crate) fn new(key: &[u8]) -> Self {
        Self { encoding: EncodingKey::from_secret(key), decoding: DecodingKey::from_secret(key) }
    }

    /// Returns a token for an account.
    pub(crate) fn token(&self, account: AccountId) -> Result<String, HttpError> {
        let claims = Claims { sub: account.to_string(), exp: get_current_timestamp() + LIFETIME };
        encode(&Header::default(), &claims, &self.encoding).map_err(HttpError::Signing)
    }

    fn account(&self, token: &str) -> Result<AccountId, HttpError> {
        let expired = |cause| HttpError::SessionExpired { cause };
        let decoded = decode::<Claims>(token, &self.decoding, &Validation::default()).map_err(expired)?;
        decoded.claims.sub.parse().map_err(|_| expired(ErrorKind::InvalidSubject.into()))
    }
}

impl std::fmt::Debug for Sessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sessions").finish_non_exhaustive()
    }
}

/// Who sent the request.
pub(crate) struct SignedIn(pub(crate) Account);

impl FromRequestParts<App> for SignedIn {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, HttpError> {
        let header = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = header.and_then(|value| value.strip_prefix("Bearer ")).ok_or(HttpError::SignInRequired)?;
        let id = app.sessions.account(token)?;
        let account = app.shop(move |shop| shop.account(id)).await?.ok_or(HttpError::SignInRequired)?;
        // From here on, errors are in the language of the account, whatever the browser asks for.
        let chosen = account.language.as_deref().and_then(|language| Language::parse(language).ok());
        if let Some((request, language)) = errbook::current().zip(chosen) {
            request.set_language(language);
        }
        Ok(Self(account))
    }
}

/// A member of the staff sent the request.
pub(crate) struct Staff;

impl FromRequestParts<App> for Staff {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, HttpError> {
        let SignedIn(account) = SignedIn::from_request_parts(parts, app).await?;
        if account.is_admin { Ok(Self) } else { Err(HttpError::AdminsOnly) }
    }
}
