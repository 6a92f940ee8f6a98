//! Accounts.

use axum::extract::State;
use axum::http::StatusCode;
use bookshop_domain::{Account, AccountError, SHORTEST_PASSWORD};
use errbook::axum::Json;
use errbook::validator::Valid;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::app::App;
use crate::error::HttpError;
use crate::session::SignedIn;

/// The least number of characters of a password, as validator counts them.
const SHORTEST: u64 = SHORTEST_PASSWORD as u64;

#[derive(Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAccount {
    #[validate(email, length(max = 254))]
    email: String,
    #[validate(length(min = SHORTEST, max = 128))]
    password: String,
    #[validate(nested)]
    address: Option<Address>,
}

/// Where orders go.
#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Address {
    #[validate(length(min = 1, max = 100))]
    street: String,
    #[validate(length(min = 3, max = 10))]
    postal_code: String,
    #[validate(length(min = 1, max = 100))]
    city: String,
    #[validate(custom(function = "country"))]
    country: String,
}

/// Two capital letters, as ISO 3166-1 has them.
fn country(text: &str) -> Result<(), ValidationError> {
    let is_one = text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase());
    if is_one { Ok(()) } else { Err(ValidationError::new("no_such_country")) }
}

impl Address {
    /// Writes the address in a line.
    fn line(&self) -> String {
        let Self { street, postal_code, city, country } = self;
        format!("{street}, {country}-{postal_code} {city}")
    }
}

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
    Valid(Json(new)): Valid<Json<NewAccount>>,
) -> Result<(StatusCode, Json<Session>), HttpError> {
    let created = app.shop(move |shop| {
        let id = shop.sign_up(&new.email, &new.password, false)?;
        new.address.map_or(Ok(()), |address| shop.set_address(id, &address.line()))?;
        Ok::<_, AccountError>(id)
    });
    let id = created.await?;
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
