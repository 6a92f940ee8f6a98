//! Accounts: codes by text message, tokens, and identities that are bound to an account.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};

use poem::http::header::AUTHORIZATION;
use poem::web::{Data, Json};
use poem::{FromRequest, Request, RequestBody, Route, handler};
use serde::{Deserialize, Serialize};

use crate::limits::{json, only};
use crate::{Cloud, CloudbaseError, lock};

/// The number of codes that a phone number can request.
const CODES_PER_PHONE: u32 = 3;

/// The id of the key that signs tokens.
const KEY_ID: &str = "k1";

#[derive(Default)]
pub(crate) struct Auth(Mutex<State>);

#[derive(Default)]
struct State {
    /// By phone number: the unused code, and the number of codes sent.
    codes: HashMap<String, (Option<String>, u32)>,
    /// Users by token, of both kinds.
    tokens: HashMap<String, String>,
    disabled: HashSet<String>,
    /// Identities, each with its account.
    bound: HashMap<(Provider, String), String>,
    count: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Provider {
    CustomUserId,
    Email,
    OpenId,
    UnionId,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    uid: String,
    access_token: String,
    refresh_token: String,
}

impl State {
    fn session(&mut self, uid: &str) -> Session {
        self.count += 1;
        let (access, refresh) = (format!("{KEY_ID}.a{}", self.count), format!("{KEY_ID}.r{}", self.count));
        for token in [&access, &refresh] {
            self.tokens.insert(token.clone(), uid.to_owned());
        }
        Session { uid: uid.to_owned(), access_token: access, refresh_token: refresh }
    }
}

/// The sender of a request.
pub(crate) struct Caller {
    pub(crate) uid: String,
    token: String,
}

impl<'a> FromRequest<'a> for Caller {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        let Data(cloud) = Data::<&Arc<Cloud>>::from_request(request, body).await?;
        let header = request.headers().get(AUTHORIZATION).ok_or(CloudbaseError::MissingCredentials)?;
        let header = header.to_str().map_err(|_| CloudbaseError::AccessTokenInvalid)?;
        let (scheme, token) = header.split_once(' ').unwrap_or((header, ""));
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(CloudbaseError::UnsupportedAuthType.into());
        }
        match token.split_once('.') {
            None => return Err(CloudbaseError::AccessTokenInvalid.into()),
            Some((key, _)) if key != KEY_ID => return Err(CloudbaseError::AccessTokenKidInvalid.into()),
            Some(_) => {}
        }
        let state = lock(&cloud.auth.0);
        if state.disabled.contains(token) {
            return Err(CloudbaseError::AccessTokenDisabled.into());
        }
        let uid = state.tokens.get(token).ok_or(CloudbaseError::InvalidAccessToken)?;
        Ok(Caller { uid: uid.clone(), token: token.to_owned() })
    }
}

#[derive(Deserialize)]
struct Phone {
    phone: String,
}

/// Sends a code. As there is no telephone network here, the response contains the code.
#[handler]
fn send_code(Json(Phone { phone }): Json<Phone>, cloud: Data<&Arc<Cloud>>) -> poem::Result<Json<serde_json::Value>> {
    let mut state = lock(&cloud.auth.0);
    let (code, sent) = state.codes.entry(phone.clone()).or_default();
    if *sent == CODES_PER_PHONE {
        return Err(CloudbaseError::PhoneCodeSendLimitExceed.into());
    }
    *sent += 1;
    let digits: String = phone.chars().rev().filter(char::is_ascii_digit).take(6).collect();
    *code = Some(digits.clone());
    Ok(Json(serde_json::json!({ "sent": true, "code": digits })))
}

#[derive(Deserialize)]
struct CodeOfPhone {
    phone: String,
    code: String,
}

#[handler]
fn sign_in(Json(given): Json<CodeOfPhone>, cloud: Data<&Arc<Cloud>>) -> Result<Json<Session>, CloudbaseError> {
    let mut state = lock(&cloud.auth.0);
    let code = state.codes.get_mut(&given.phone).and_then(|(code, _)| code.take());
    let code = code.ok_or(CloudbaseError::PhoneCodeNotfoundOrExpired)?;
    if code != given.code {
        state.codes.entry(given.phone).or_default().0 = Some(code);
        return Err(CloudbaseError::PhoneCodeNotMatched);
    }
    Ok(Json(state.session(&given.phone)))
}

#[derive(Deserialize)]
struct Ticket {
    ticket: String,
}

/// Logs in with a ticket that the app's own server issued: `custom.` and a user id.
#[handler]
fn sign_in_custom(Json(given): Json<Ticket>, cloud: Data<&Arc<Cloud>>) -> Result<Json<Session>, CloudbaseError> {
    let uid = given.ticket.strip_prefix("custom.").filter(|uid| !uid.is_empty());
    let uid = uid.ok_or(CloudbaseError::AuthInvalidCustomLoginTicket)?;
    Ok(Json(lock(&cloud.auth.0).session(uid)))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Refresh {
    refresh_token: String,
}

/// Exchanges a refresh token, which works once.
#[handler]
fn renew(Json(given): Json<Refresh>, cloud: Data<&Arc<Cloud>>) -> Result<Json<Session>, CloudbaseError> {
    let mut state = lock(&cloud.auth.0);
    if !state.disabled.insert(given.refresh_token.clone()) {
        return Err(CloudbaseError::RefreshTokenDisabled);
    }
    let uid = state.tokens.get(&given.refresh_token).cloned().ok_or(CloudbaseError::AuthLoginFailed)?;
    Ok(Json(state.session(&uid)))
}

#[handler]
fn sign_out(caller: Caller, cloud: Data<&Arc<Cloud>>) {
    lock(&cloud.auth.0).disabled.insert(caller.token);
}

#[derive(Deserialize)]
struct Identity {
    provider: Provider,
    id: String,
}

/// Binds an identity to the caller's account. An identity belongs to one account only.
#[handler]
fn bind(caller: Caller, Json(given): Json<Identity>, cloud: Data<&Arc<Cloud>>) -> Result<(), CloudbaseError> {
    let provider = given.provider;
    let mut state = lock(&cloud.auth.0);
    let account = state.bound.entry((provider, given.id)).or_insert_with(|| caller.uid.clone());
    if *account == caller.uid {
        return Ok(());
    }
    Err(match provider {
        Provider::CustomUserId => CloudbaseError::AuthCustomUserIdHasBeenBound,
        Provider::Email => CloudbaseError::AuthEmailHasBeenBound,
        Provider::OpenId => CloudbaseError::AuthOpenIdHasBeenBound,
        Provider::UnionId => CloudbaseError::AuthUnionIdHasBeenBound,
    })
}

#[handler]
fn me(caller: Caller) -> Json<serde_json::Value> {
    Json(serde_json::json!({ "uid": caller.uid }))
}

pub(crate) fn routes() -> Route {
    Route::new()
        .at("/verification", json(send_code))
        .at("/signin", json(sign_in))
        .at("/signin/custom", json(sign_in_custom))
        .at("/token", json(renew))
        .at("/signout", only("POST", poem::post(sign_out)))
        .at("/bind", json(bind))
        .at("/me", only("GET, HEAD", poem::get(me)))
}
