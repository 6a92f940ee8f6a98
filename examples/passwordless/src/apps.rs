//! The apps of the service and their API keys. A real service has an admin console for them.

use actix_web::http::header::HeaderMap;

use crate::error::PasswordlessError;

/// The number of seconds in a day.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// An app whose users sign in.
#[derive(Debug)]
pub struct App {
    /// The prefix of its keys.
    pub name: &'static str,
    /// Whether the service rejects all keys of the app.
    pub locked: bool,
    /// The age of the app when the service started, in seconds.
    pub age: u64,
    /// The email address of the administrator.
    pub administrator: &'static str,
    /// The plan.
    pub plan: Plan,
}

/// The limits of an app.
#[derive(Debug)]
pub struct Plan {
    /// The maximum number of users.
    pub users: usize,
    /// Whether the app may request attestation.
    pub attestation: bool,
    /// The number of magic links that it can mail in a month.
    pub mails: usize,
}

const TEAM: Plan = Plan { users: 1000, attestation: false, mails: 100 };
const FREE: Plan = Plan { users: 2, attestation: false, mails: 2 };

/// The apps of this service.
pub(crate) static APPS: [App; 4] = [
    App { name: "demo", locked: false, age: 400 * DAY, administrator: "admin@demo.example", plan: TEAM },
    App { name: "small", locked: false, age: 400 * DAY, administrator: "admin@small.example", plan: FREE },
    App { name: "fresh", locked: false, age: 60, administrator: "admin@fresh.example", plan: TEAM },
    App { name: "locked", locked: true, age: 400 * DAY, administrator: "admin@locked.example", plan: TEAM },
];

/// The purpose of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// Browsers: `APP:public`, in the header `ApiKey`.
    Browser,
    /// Backends, to read: `APP:secret` or `APP:reader`, in the header `ApiSecret`.
    Read,
    /// Backends, to write: `APP:secret`, in the header `ApiSecret`.
    Write,
}

/// Returns the app of a request's key.
///
/// # Errors
///
/// `forbidden` without a known key or with one that lacks the permission, `api_key_locked` if the app is locked.
pub(crate) fn authorize(headers: &HeaderMap, right: Right) -> Result<&'static App, PasswordlessError> {
    let header = if right == Right::Browser { "ApiKey" } else { "ApiSecret" };
    let key = headers.get(header).and_then(|value| value.to_str().ok()).and_then(|key| key.split_once(':'));
    let (name, kind) = key.ok_or(PasswordlessError::Forbidden)?;
    let app = APPS.iter().find(|app| app.name == name).ok_or(PasswordlessError::Forbidden)?;
    let allowed = match right {
        Right::Browser => kind == "public",
        Right::Read => kind == "secret" || kind == "reader",
        Right::Write => kind == "secret",
    };
    match (app.locked, allowed) {
        (true, _) => Err(PasswordlessError::ApiKeyLocked),
        (false, true) => Ok(app),
        (false, false) => Err(PasswordlessError::Forbidden),
    }
}
