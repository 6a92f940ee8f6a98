//! Logins through another provider, and token renewal.

use axum::extract::{Path, Query, State};
use axum::response::Redirect;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::backend::Backend;
use crate::error::{AccountsError, Reply};
use crate::state::{Accounts, token};

/// The configured providers.
const PROVIDERS: [&str; 2] = ["github", "google"];

pub(crate) fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/auth/oauth/login/{provider}", get(login))
        .route("/api/auth/oauth/callback/{provider}", get(callback))
        .route("/api/auth/token/exchange", post(exchange))
        .route("/api/auth/token/refresh", post(refresh))
}

#[derive(Deserialize)]
struct Callback {
    code: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Exchange {
    exchange_code: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Refresh {
    refresh_token: String,
}

fn known(provider: &str) -> Result<(), AccountsError> {
    if PROVIDERS.contains(&provider) { Ok(()) } else { Err(AccountsError::ProviderNotFound) }
}

/// Redirects the browser to the provider.
async fn login(Path(provider): Path<String>) -> Result<Redirect, AccountsError> {
    known(&provider)?;
    Ok(Redirect::to(&format!("https://{provider}.example/authorize?client_id=accounts")))
}

/// Handles the return of the browser, with a code that can be exchanged for a session. Every user is `ann`.
async fn callback(
    State(accounts): State<Accounts>,
    Path(provider): Path<String>,
    Query(callback): Query<Callback>,
) -> Result<Redirect, AccountsError> {
    known(&provider)?;
    callback.code.ok_or(AccountsError::CodeMissing)?;
    let backends = &accounts.setup.backends;
    backends.call(Backend::Oauth).map_err(|cause| AccountsError::OauthExchangeFailed { cause })?;
    backends.call(Backend::Profile).map_err(|cause| AccountsError::FetchProfileFailed { cause })?;
    let code = token("exchange")?;
    accounts.data().exchanges.insert(code.clone(), "ann".to_owned());
    Ok(Redirect::to(&format!("/?exchangeCode={code}")))
}

/// Exchanges a code for a session; a code works once.
async fn exchange(State(accounts): State<Accounts>, Json(exchange): Json<Exchange>) -> Reply {
    let mut data = accounts.data();
    let name = data.exchanges.remove(&exchange.exchange_code).ok_or(AccountsError::InvalidExchangeCode)?;
    let (session, refresh) = (data.log_in(&name)?, token("refresh")?);
    data.refreshes.insert(refresh.clone(), name);
    Ok(Json(json!({ "token": session, "refreshToken": refresh })))
}

/// Exchanges a token for another session; a token works once.
async fn refresh(State(accounts): State<Accounts>, Json(given): Json<Refresh>) -> Reply {
    if !accounts.setup.backends.has(Backend::Tokens) {
        return Err(AccountsError::TokenServiceUnavailable);
    }
    let mut data = accounts.data();
    let name = data.refreshes.remove(&given.refresh_token).ok_or(AccountsError::InvalidRefreshToken)?;
    let (session, refresh) = (data.log_in(&name)?, token("refresh")?);
    data.refreshes.insert(refresh.clone(), name);
    Ok(Json(json!({ "token": session, "refreshToken": refresh })))
}
