//! Accounts.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use bookshop_domain::Account;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::HttpError;
use crate::session::SignedIn;

#[derive(Deserialize)]
pub(crate) struct Credentials {
    email: String,
    password: String,
}

#[derive(Serialize)]
pub(crate) struct Session {
    token: String,
}

/// `POST /accounts` creates an account and signs in.
pub(crate) async fn sign_up(
    State(app): State<App>,
    Json(new): Json<Credentials>,
) -> Result<(StatusCode, Json<Session>), HttpError> {
    let id = app.shop(move |shop| shop.sign_up(&new.email, &new.password, false)).await?;
    Ok((StatusCode::CREATED, Json(Session { token: app.sessions.token(id)? })))
}

/// `POST /session` signs in.
pub(crate) async fn sign_in(
    State(app): State<App>,
    Json(known): Json<Credentials>,
) -> Result<Json<Session>, HttpError> {
    let id = app.shop(move |shop| shop.sign_in(&known.email, &known.password)).await?;
    Ok(Json(Session { token: app.sessions.token(id)? }))
}

/// `GET /me`
pub(crate) async fn profile(SignedIn(account): SignedIn) -> Json<Account> {
    Json(account)
}

#[derive(Deserialize)]
pub(crate) struct Preference {
    language: Option<String>,
}

/// `PUT /me/language` sets the language of all answers from now on; `null` leaves it to the browser.
pub(crate) async fn set_language(
    State(app): State<App>,
    SignedIn(account): SignedIn,
    Json(wanted): Json<Preference>,
) -> Result<StatusCode, HttpError> {
    app.shop(move |shop| shop.set_language(account.id, wanted.language.as_deref())).await?;
    Ok(StatusCode::NO_CONTENT)
}
