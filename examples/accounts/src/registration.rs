//! Registration, email verification, and password resets.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::backend::Backend;
use crate::error::{AccountsError, Reply};
use crate::state::{Accounts, token};
use crate::users::User;

/// The minimum length of a password.
const SHORTEST_PASSWORD: usize = 8;

pub(crate) fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/auth/register", post(register))
        .route("/api/auth/register/send", post(send_code))
        .route("/api/auth/register/verify", post(verify_email))
        .route("/api/auth/password/reset", post(request_reset))
        .route("/api/auth/password/reset/confirm", post(confirm_reset))
}

#[derive(Deserialize)]
struct Registration {
    name: Option<String>,
    email: Option<String>,
    password: Option<String>,
    code: Option<String>,
}

#[derive(Deserialize)]
struct Email {
    email: String,
    code: Option<String>,
}

#[derive(Deserialize)]
struct NewPassword {
    token: String,
    password: String,
}

async fn register(State(accounts): State<Accounts>, Json(form): Json<Registration>) -> Reply {
    let (Some(name), Some(email), Some(password)) = (form.name, form.email, form.password) else {
        return Err(AccountsError::MissingCredentials);
    };
    check_email(&email)?;
    check_password(&password)?;
    let mut data = accounts.data();
    if data.user(&email).is_some() {
        return Err(AccountsError::EmailAlreadyExists);
    }
    if data.user(&name).is_some() {
        return Err(AccountsError::NameAlreadyExists);
    }
    let code = form.code.ok_or(AccountsError::VerificationRequired)?;
    if data.codes.get(&email) != Some(&code) {
        return Err(AccountsError::InvalidCode);
    }
    data.codes.remove(&email);
    let user = User { name: name.clone(), email, password, verified: true, ..User::default() };
    data.users.insert(name.clone(), user);
    let token = data.log_in(&name)?;
    Ok(Json(json!({ "token": token })))
}

/// Sends a code to an address that no verified account uses.
async fn send_code(State(accounts): State<Accounts>, Json(Email { email, .. }): Json<Email>) -> Reply {
    check_email(&email)?;
    if accounts.data().user(&email).is_some_and(|user| user.verified) {
        return Err(AccountsError::EmailAlreadyExists);
    }
    let failed = |cause| AccountsError::VerificationFailed { cause };
    accounts.setup.backends.call(Backend::Mail).map_err(failed)?;
    let code = token("code")?;
    accounts.mail(&email, &code);
    accounts.data().codes.insert(email, code);
    Ok(Json(json!({ "sent": true })))
}

/// Confirms the address of an unverified account.
async fn verify_email(State(accounts): State<Accounts>, Json(Email { email, code }): Json<Email>) -> Reply {
    let code = code.ok_or(AccountsError::VerificationRequired)?;
    let mut data = accounts.data();
    if data.codes.get(&email) != Some(&code) {
        return Err(AccountsError::InvalidCode);
    }
    let failed = |cause| AccountsError::VerificationFailed { cause };
    accounts.setup.backends.call(Backend::Database).map_err(failed)?;
    data.codes.remove(&email);
    let user = data.users.values_mut().find(|user| user.email == email);
    user.ok_or(AccountsError::UserNotFound)?.verified = true;
    Ok(Json(json!({ "verified": true })))
}

/// Sends a token to the address if an account uses it; the response does not reveal whether one does.
async fn request_reset(State(accounts): State<Accounts>, Json(Email { email, .. }): Json<Email>) -> Reply {
    let failed = |cause| AccountsError::PasswordResetFailed { cause };
    accounts.setup.backends.call(Backend::Mail).map_err(failed)?;
    let mut data = accounts.data();
    if let Some(name) = data.user(&email).map(|user| user.name.clone()) {
        let token = token("reset")?;
        accounts.mail(&email, &token);
        data.resets.insert(token, name);
    }
    Ok(Json(json!({ "sent": true })))
}

async fn confirm_reset(State(accounts): State<Accounts>, Json(new): Json<NewPassword>) -> Reply {
    check_password(&new.password)?;
    let mut data = accounts.data();
    let name = data.resets.remove(&new.token).ok_or(AccountsError::InvalidToken)?;
    data.users.get_mut(&name).ok_or(AccountsError::UserNotFound)?.password = new.password;
    Ok(Json(json!({ "reset": true })))
}

/// Checks the rough form of an email address: only an email can tell whether the mailbox exists.
fn check_email(email: &str) -> Result<(), AccountsError> {
    let (user, host) = email.rsplit_once('@').ok_or(AccountsError::InvalidEmail)?;
    let sound = !user.is_empty() && host.contains('.') && !email.contains(char::is_whitespace);
    if sound { Ok(()) } else { Err(AccountsError::InvalidEmail) }
}

fn check_password(password: &str) -> Result<(), AccountsError> {
    if password.chars().count() < SHORTEST_PASSWORD { Err(AccountsError::PasswordTooShort) } else { Ok(()) }
}
