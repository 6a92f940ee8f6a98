//! Signing in with a password, and signing up.

use std::time::{Duration, Instant};

use salvo::{Depot, Request, handler};
use serde::{Deserialize, Serialize};

use crate::body::json;
use crate::errors::{GenauthError, Reply, Success};
use crate::state::{App, Store, User, store};

/// The number of wrong passwords that locks an account.
const WRONG_PASSWORDS: u32 = 3;

/// The number of login attempts for an account in a minute.
const TRIES: usize = 10;

/// A request to sign in or up, as the SDKs send it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Credentials {
    connection: String,
    password_payload: Option<Password>,
    #[serde(rename = "client_id", alias = "clientId")]
    client_id: Option<String>,
    #[serde(rename = "client_secret", alias = "clientSecret")]
    client_secret: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Password {
    password: String,
    username: Option<String>,
    email: Option<String>,
    account: Option<String>,
}

/// The data of a completed login.
#[derive(Debug, Serialize)]
pub(crate) struct Login {
    access_token: String,
    token_type: &'static str,
    expire_in: u32,
}

impl Login {
    /// Starts a session for a user.
    pub(crate) fn open(store: &mut Store, user_id: &str) -> Success<Self> {
        Success::new(Self { access_token: store.open_session(user_id), token_type: "Bearer", expire_in: 7200 })
    }
}

impl Credentials {
    /// Returns the name and password that were entered.
    fn password(&self) -> Result<(&str, &str), GenauthError> {
        match self.connection.as_str() {
            "PASSWORD" => {}
            // An app would have to link a directory first, and none has.
            "LDAP" => return Err(GenauthError::LdapLinkInvalid),
            "PASSCODE" | "AD" => return Err(GenauthError::UnsupportedOperationError),
            _ => return Err(GenauthError::InvalidArgumentError),
        }
        let entered = self.password_payload.as_ref().ok_or(GenauthError::InvalidArgumentError)?;
        let name = entered.username.as_ref().or(entered.email.as_ref()).or(entered.account.as_ref());
        Ok((name.ok_or(GenauthError::InvalidArgumentError)?, &entered.password))
    }
}

/// Returns the app that a request names, in its body or else in the header that the SDKs send.
fn app(store: &Store, request: &Request, id: Option<&str>) -> Result<App, GenauthError> {
    let id = id.or_else(|| request.header("x-authing-app-id")).ok_or(GenauthError::InvalidArgumentError)?;
    store.apps.iter().find(|app| app.app_id == id).cloned().ok_or(GenauthError::AppNotFound)
}

/// `POST /api/v3/signin`
#[handler]
pub(crate) async fn sign_in(request: &mut Request, depot: &mut Depot) -> Reply<Login> {
    let credentials: Credentials = json(request).await?;
    let mut store = store(depot)?;
    let app = app(&store, request, credentials.client_id.as_deref())?;
    if credentials.client_secret.is_some_and(|ref secret| *secret != app.secret) {
        return Err(GenauthError::UnauthorizedError);
    }
    let credentials = Credentials { client_secret: None, ..credentials };
    let (name, password) = credentials.password()?;
    throttle(&mut store, name)?;
    let known = |user: &&mut User| user.username == name || user.email.as_deref() == Some(name);
    // The response does not reveal whether the name or the password is wrong.
    let user = store.users.iter_mut().find(known).ok_or(GenauthError::WrongCredentials)?;
    check_password(user, password, &app)?;
    let user = user.clone();
    admit(&user, &app)?;
    if user.totp.is_some() {
        store.half_way.insert(user.username);
        return Err(GenauthError::EnterpriseMfaRequired);
    }
    Ok(Login::open(&mut store, &user.user_id))
}

/// Counts the attempts of the last minute.
fn throttle(store: &mut Store, name: &str) -> Result<(), GenauthError> {
    let attempts = store.attempts.entry(name.to_owned()).or_default();
    attempts.retain(|at| at.elapsed() < Duration::from_secs(60));
    if attempts.len() >= TRIES {
        return Err(GenauthError::ThrottleError);
    }
    attempts.push(Instant::now());
    Ok(())
}

fn check_password(user: &mut User, password: &str, app: &App) -> Result<(), GenauthError> {
    if user.wrong_passwords >= WRONG_PASSWORDS {
        return Err(if app.self_unlock { GenauthError::SelfUnlock } else { GenauthError::UserLocked });
    }
    if user.password != password {
        user.wrong_passwords += 1;
        return Err(GenauthError::WrongCredentials);
    }
    user.wrong_passwords = 0;
    Ok(())
}

/// Checks whether a user with the correct password may continue.
fn admit(user: &User, app: &App) -> Result<(), GenauthError> {
    if user.disabled {
        return Err(GenauthError::UserDisabledOrNotMember);
    }
    if !app.members.is_empty() && !app.members.contains(&user.user_id.as_str()) {
        return Err(GenauthError::TenantLoginForbidden);
    }
    if user.first_password {
        return Err(GenauthError::FirstLoginPasswordReset);
    }
    Ok(())
}

/// `POST /api/v3/signup`
#[handler]
pub(crate) async fn sign_up(request: &mut Request, depot: &mut Depot) -> Reply<User> {
    let credentials: Credentials = json(request).await?;
    let mut store = store(depot)?;
    if !app(&store, request, credentials.client_id.as_deref())?.registration {
        return Err(GenauthError::RegistrationDisabled);
    }
    let (name, password) = credentials.password()?;
    let (name, password) = (name.to_owned(), password.to_owned());
    crate::users::add(&mut store, User { username: name, password, ..User::default() })
}
