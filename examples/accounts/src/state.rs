//! The state of the service, in memory: users, sessions, tokens.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::backend::Backends;
use crate::error::AccountsError;
use crate::users::{self, User};

/// The configuration of the service.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The backends.
    pub backends: Backends,
    /// How long a challenge is locked after too many wrong codes.
    pub lock: Duration,
    /// The time limit of a request.
    pub patience: Duration,
}

impl Default for Setup {
    fn default() -> Self {
        Self { backends: Backends::default(), lock: Duration::from_secs(60), patience: Duration::from_secs(10) }
    }
}

/// The state of the service; clones share it.
#[derive(Debug, Clone)]
pub struct Accounts {
    /// The configuration.
    pub setup: Arc<Setup>,
    data: Arc<Mutex<Data>>,
}

/// A request for a second factor.
#[derive(Debug, Clone, Default)]
pub struct Challenge {
    /// The user.
    pub user: String,
    /// The secret that is being set up; `None` if the user already has one.
    pub secret: Option<Vec<u8>>,
    /// Wrong codes in a row.
    pub failures: u32,
    /// The end of the lock, in seconds since 1970.
    pub locked_until: Option<u64>,
}

/// The data. All maps use a token, code or name as the key.
#[derive(Debug, Default)]
pub struct Data {
    /// Users by name.
    pub users: BTreeMap<String, User>,
    /// User names by session token.
    pub sessions: BTreeMap<String, String>,
    /// Challenges by ticket or token.
    pub challenges: BTreeMap<String, Challenge>,
    /// Codes that were sent to addresses.
    pub codes: BTreeMap<String, String>,
    /// Tokens for new passwords.
    pub resets: BTreeMap<String, String>,
    /// Codes that can be exchanged for a session once.
    pub exchanges: BTreeMap<String, String>,
    /// Tokens that renew a session.
    pub refreshes: BTreeMap<String, String>,
    /// The version of the settings, and the settings.
    pub settings: (i64, serde_json::Value),
    /// Plans by subscription number.
    pub subscriptions: BTreeMap<u64, String>,
    /// The names of secrets in Vault.
    pub secrets: BTreeSet<String>,
    /// The profile of the tenant.
    pub profile: serde_json::Value,
    /// The user that guests of the sandbox act as.
    pub guest: Option<String>,
}

impl Accounts {
    /// Returns the state with the users of the demonstration.
    #[must_use]
    pub fn new(setup: Setup) -> Self {
        let data = Data {
            users: users::demonstration(),
            settings: (1, serde_json::json!({ "dashboard": { "admin": true, "operator": false } })),
            subscriptions: BTreeMap::from([(7, "team".to_owned())]),
            profile: serde_json::json!({ "endpoint": "https://acme.example" }),
            ..Data::default()
        };
        Self { setup: Arc::new(setup), data: Arc::new(Mutex::new(data)) }
    }

    /// Locks the data until the guard is dropped.
    pub fn data(&self) -> MutexGuard<'_, Data> {
        // A panic in a handler leaves the maps consistent.
        self.data.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends an email, by printing it.
    pub fn mail(&self, to: &str, text: &str) {
        println!("mail to {to:?}: {text:?}");
    }
}

impl Data {
    /// Returns the user with this name or email address.
    #[must_use]
    pub fn user(&self, identifier: &str) -> Option<&User> {
        self.users.get(identifier).or_else(|| self.users.values().find(|user| user.email == identifier))
    }

    /// Starts a session for `user` and returns its token.
    ///
    /// # Errors
    ///
    /// If the system provides no random bytes.
    pub fn log_in(&mut self, user: &str) -> Result<String, AccountsError> {
        let token = token("session")?;
        self.sessions.insert(token.clone(), user.to_owned());
        Ok(token)
    }
}

/// Returns a random secret with a prefix that tells its purpose.
///
/// # Errors
///
/// If the system provides no random bytes.
pub(crate) fn token(prefix: &str) -> Result<String, AccountsError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| AccountsError::InternalError)?;
    Ok(format!("{prefix}_{:032x}", u128::from_be_bytes(bytes)))
}

/// Returns the seconds since 1970.
#[must_use]
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
