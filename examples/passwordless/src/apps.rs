//! The apps that use the service, and their API keys. A real service has an admin console for them.

use actix_web::http::header::HeaderMap;

use crate::error::PasswordlessError;

/// The seconds of a day.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// An app: whose users sign in.
#[derive(Debug)]
pub struct App {
    /// What its keys begin with.
    pub name: &'static str,
    /// No key of the app is accepted.
    pub locked: bool,
    /// How many seconds before the start of the service the app was created.
    pub age: u64,
    /// Where the app's administrator gets mail.
    pub administrator: &'static str,
    /// What it pays for.
    pub plan: Plan,
}

/// What an app may use.
#[derive(Debug)]
pub struct Plan {
    /// How many users it can have.
    pub users: usize,
    /// Whether passkeys may be asked to tell of their devices.
    pub attestation: bool,
    /// How many magic links it can mail in a month.
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

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// Browsers: `APP:public`, in the header `ApiKey`.
    Browser,
    /// Backends, to look things up: `APP:secret` or `APP:reader`, in the header `ApiSecret`.
    Read,
    /// Backends, to change things: `APP:secret`, in the header `ApiSecret`.
    Write,
}

/// The app whose key came with a request.
///
/// # Errors
///
/// `forbidden` without a known key or with one that lacks the right, `api_key_locked` where the app is locked.
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
