//! The state of the service: users, apps, sessions, and used signatures.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use salvo::{Depot, FlowCtrl, Handler, Request, Response, async_trait};
use serde::Serialize;

use crate::errors::GenauthError;

/// A user. Private fields are never serialized.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Permanent, and unique in the user pool.
    pub user_id: String,
    /// Unique in the user pool.
    pub username: String,
    /// Optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip)]
    pub(crate) password: String,
    #[serde(skip)]
    pub(crate) wrong_passwords: u32,
    #[serde(skip)]
    pub(crate) disabled: bool,
    /// Whether an administrator set the password, so that the user has to change it.
    #[serde(skip)]
    pub(crate) first_password: bool,
    #[serde(skip)]
    pub(crate) totp: Option<Totp>,
}

/// A second factor.
#[derive(Debug, Clone)]
pub(crate) struct Totp {
    pub(crate) secret: &'static [u8],
    pub(crate) recovery_code: Option<String>,
}

/// An app that users sign in to.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct App {
    /// Permanent.
    pub app_id: String,
    /// The display name.
    pub app_name: String,
    /// The first part of its domain, unique.
    pub app_identifier: String,
    #[serde(skip)]
    pub(crate) secret: String,
    #[serde(skip)]
    pub(crate) registration: bool,
    #[serde(skip)]
    pub(crate) self_unlock: bool,
    /// The users who may sign in; empty if all may.
    #[serde(skip)]
    pub(crate) members: Vec<&'static str>,
}

/// The whole state.
#[derive(Debug)]
pub(crate) struct Store {
    pub(crate) users: Vec<User>,
    pub(crate) apps: Vec<App>,
    /// Users by access token.
    pub(crate) sessions: HashMap<String, String>,
    /// Logins that wait for a second factor.
    pub(crate) half_way: HashSet<String>,
    pub(crate) used_nonces: HashSet<String>,
    /// The times of recent login attempts, by account.
    pub(crate) attempts: HashMap<String, Vec<Instant>>,
    pub(crate) last_id: u64,
}

impl Default for Store {
    fn default() -> Self {
        let user = |id: &str, name: &str| User {
            user_id: id.to_owned(),
            username: name.to_owned(),
            password: "correct horse".to_owned(),
            ..User::default()
        };
        let totp = Totp { secret: b"12345678901234567890", recovery_code: Some("b471-8ec4-874f".to_owned()) };
        let app = |id: &str, identifier: &str| App {
            app_id: id.to_owned(),
            app_name: identifier.to_owned(),
            app_identifier: identifier.to_owned(),
            secret: "app secret".to_owned(),
            registration: true,
            self_unlock: false,
            members: Vec::new(),
        };
        Self {
            users: vec![
                User { email: Some("ada@example.com".to_owned()), ..user("u1", "ada") },
                User { totp: Some(totp), ..user("u2", "grace") },
                User { first_password: true, ..user("u3", "alan") },
                User { disabled: true, ..user("u4", "mallory") },
            ],
            apps: vec![
                app("app1", "shop"),
                App { self_unlock: true, registration: false, ..app("app2", "intranet") },
                App { members: vec!["u2"], ..app("app3", "tenant") },
            ],
            sessions: HashMap::new(),
            half_way: HashSet::new(),
            used_nonces: HashSet::new(),
            attempts: HashMap::new(),
            last_id: 100,
        }
    }
}

impl Store {
    /// Returns a new id.
    pub(crate) fn new_id(&mut self, prefix: &str) -> String {
        self.last_id += 1;
        format!("{prefix}{}", self.last_id)
    }

    /// Starts a session for a user and returns its access token.
    pub(crate) fn open_session(&mut self, user_id: &str) -> String {
        use std::hash::BuildHasher as _;
        let id = self.new_id("at-");
        // Not a secure secret, but not a predictable number either.
        let token = format!("{id}-{:016x}", std::hash::RandomState::new().hash_one(&id));
        self.sessions.insert(token.clone(), user_id.to_owned());
        token
    }
}

/// A hoop that provides the state to handlers.
#[derive(Debug, Default)]
pub(crate) struct Shared(Arc<Mutex<Store>>);

#[async_trait]
impl Handler for Shared {
    async fn handle(&self, request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
        depot.inject(Arc::clone(&self.0));
        ctrl.call_next(request, depot, response).await;
    }
}

/// Returns the state, locked for one handler at a time.
///
/// # Errors
///
/// `ServerError` if the hoop is missing.
pub(crate) fn store(depot: &Depot) -> Result<MutexGuard<'_, Store>, GenauthError> {
    let shared = depot.obtain::<Arc<Mutex<Store>>>().map_err(|_| GenauthError::ServerError)?;
    Ok(shared.lock().unwrap_or_else(PoisonError::into_inner))
}
