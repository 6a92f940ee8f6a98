//! Second factors: login, setup, removal, and the lock after too many wrong codes.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use errbook::Timestamp;
use serde::Deserialize;
use serde_json::json;

use crate::error::{AccountsError, Reply};
use crate::session::Caller;
use crate::state::{Accounts, Challenge, Data, now, token};
use crate::totp;

/// The number of consecutive wrong codes that locks a challenge.
const ATTEMPTS: u32 = 5;

pub(crate) fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/auth/mfa/verify", post(verify_login))
        .route("/api/auth/mfa/totp/provision", post(provision))
        .route("/api/auth/mfa/totp/verify", post(verify_setup))
        .route("/api/auth/mfa/disable", post(disable))
}

/// Creates a challenge for `user` and returns its ticket or token. `secret` is one that is being set up.
pub(crate) fn challenge(data: &mut Data, user: &str, secret: Option<Vec<u8>>) -> Result<String, AccountsError> {
    let token = token("mfa")?;
    data.challenges.insert(token.clone(), Challenge { user: user.to_owned(), secret, ..Challenge::default() });
    Ok(token)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    mfa_ticket: Option<String>,
    mfa_token: Option<String>,
    code: Option<String>,
}

/// The second step of a login.
async fn verify_login(State(accounts): State<Accounts>, Json(answer): Json<Answer>) -> Reply {
    let ticket = answer.mfa_ticket.ok_or(AccountsError::MfaTicketRequired)?;
    let code = answer.code.ok_or(AccountsError::MfaCodeRequired)?;
    let mut data = accounts.data();
    let challenge = data.challenges.get(&ticket).ok_or(AccountsError::InvalidMfaTicket)?;
    let user = data.users.get(&challenge.user).ok_or(AccountsError::UserNotFound)?;
    let secret = user.totp.clone().ok_or(AccountsError::MfaNotEnabled)?;
    attempt(&accounts, &mut data, &ticket, &secret, &code, None)?;
    let user = data.challenges.remove(&ticket).ok_or(AccountsError::InvalidMfaTicket)?.user;
    let token = data.log_in(&user)?;
    Ok(Json(json!({ "token": token })))
}

/// Starts the setup of a second factor, or restarts it with the token of a setup.
async fn provision(State(accounts): State<Accounts>, caller: Caller, Json(answer): Json<Answer>) -> Reply {
    let user = caller.writes()?;
    let mut data = accounts.data();
    if let Some(old) = answer.mfa_token {
        data.challenges.remove(&old).ok_or(AccountsError::InvalidMfaToken)?;
    }
    let secret = token("totp")?.into_bytes();
    let shown = totp::base32(&secret);
    let mfa_token = challenge(&mut data, &user.name, Some(secret))?;
    Ok(Json(json!({ "mfaToken": mfa_token, "secret": shown })))
}

/// Completes the setup with the first code.
async fn verify_setup(State(accounts): State<Accounts>, Json(answer): Json<Answer>) -> Reply {
    let token = answer.mfa_token.ok_or(AccountsError::InvalidMfaToken)?;
    let code = answer.code.ok_or(AccountsError::MfaCodeRequired)?;
    let mut data = accounts.data();
    let challenge = data.challenges.get(&token).ok_or(AccountsError::InvalidMfaToken)?;
    let secret = challenge.secret.clone().ok_or(AccountsError::InvalidMfaToken)?;
    attempt(&accounts, &mut data, &token, &secret, &code, Some(token.clone()))?;
    let name = data.challenges.remove(&token).ok_or(AccountsError::InvalidMfaToken)?.user;
    data.users.get_mut(&name).ok_or(AccountsError::UserNotFound)?.totp = Some(secret);
    Ok(Json(json!({ "mfaEnabled": true })))
}

/// Turns the second factor off.
async fn disable(State(accounts): State<Accounts>, caller: Caller) -> Reply {
    let user = caller.writes()?;
    let mut data = accounts.data();
    let user = data.users.get_mut(&user.name).ok_or(AccountsError::UserNotFound)?;
    user.totp.take().ok_or(AccountsError::MfaNotEnabled)?;
    Ok(Json(json!({ "mfaEnabled": false })))
}

/// Checks a code and counts wrong ones. `mfa_token` is the token in the response of a locked challenge.
fn attempt(
    accounts: &Accounts,
    data: &mut Data,
    token: &str,
    secret: &[u8],
    code: &str,
    mfa_token: Option<String>,
) -> Result<(), AccountsError> {
    let now = now();
    let challenge = data.challenges.get_mut(token).ok_or(AccountsError::InvalidMfaToken)?;
    let locked = |until: u64| AccountsError::MfaChallengeLocked {
        retry_at: Timestamp::from_unix(i64::try_from(until).unwrap_or(i64::MAX), 0),
        mfa_token,
    };
    match challenge.locked_until {
        Some(until) if now < until => return Err(locked(until)),
        Some(_) => (challenge.locked_until, challenge.failures) = (None, 0),
        None => {}
    }
    let right = totp::verify(secret, code, now).map_err(|cause| AccountsError::MfaVerifierFailed { cause })?;
    if right {
        return Ok(());
    }
    challenge.failures += 1;
    if challenge.failures < ATTEMPTS {
        return Err(AccountsError::InvalidMfaCode);
    }
    let until = now.saturating_add(accounts.setup.lock.as_secs());
    challenge.locked_until = Some(until);
    Err(locked(until))
}
