//! Logins and sessions.

use axum::extract::State;
use axum::http::Uri;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::error::{AccountsError, Reply};
use crate::mfa;
use crate::session::Caller;
use crate::state::Accounts;

pub(crate) fn routes() -> Router<Accounts> {
    Router::new().route("/api/auth/login", post(login)).route("/api/auth/session", get(session))
}

#[derive(Deserialize)]
struct Login {
    identifier: Option<String>,
    password: Option<String>,
}

/// Query parameters with credentials, which do not belong in a URL.
const CREDENTIALS: [&str; 4] = ["identifier", "username", "email", "password"];

/// Returns a session for a correct password, or the ticket for the second step.
async fn login(State(accounts): State<Accounts>, uri: Uri, Json(login): Json<Login>) -> Reply {
    let mut parameters = uri.query().unwrap_or_default().split('&');
    if parameters.any(|pair| CREDENTIALS.iter().any(|name| pair.split('=').next() == Some(name))) {
        return Err(AccountsError::CredentialsInQuery);
    }
    let (Some(identifier), Some(password)) = (login.identifier, login.password) else {
        return Err(AccountsError::MissingCredentials);
    };
    let mut data = accounts.data();
    let user = data.user(&identifier).ok_or(AccountsError::UserNotFound)?.clone();
    if user.password != password {
        return Err(AccountsError::InvalidCredentials);
    }
    if !user.verified {
        return Err(AccountsError::EmailNotVerified);
    }
    if user.totp.is_some() {
        let ticket = mfa::challenge(&mut data, &user.name, None)?;
        return Ok(Json(json!({ "mfaRequired": true, "mfaTicket": ticket })));
    }
    let token = data.log_in(&user.name)?;
    Ok(Json(json!({ "token": token })))
}

/// Returns the user of the session.
async fn session(Caller(user): Caller) -> Json<serde_json::Value> {
    Json(json!({ "name": user.name, "email": user.email, "mfaEnabled": user.totp.is_some() }))
}
