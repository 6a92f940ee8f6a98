//! What the service remembers: users, sessions and the like, in memory, gone with the process.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::backend::Backends;
use crate::error::AccountsError;
use crate::users::{self, User};

/// How the service is set up.
#[derive(Debug, Clone)]
pub struct Setup {
    /// What it relies on.
    pub backends: Backends,
    /// How long too many wrong codes lock a challenge.
    pub lock: Duration,
    /// How long a request may take.
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
    /// How it is set up.
    pub setup: Arc<Setup>,
    data: Arc<Mutex<Data>>,
}

/// A second factor that is being asked for.
#[derive(Debug, Clone, Default)]
pub struct Challenge {
    /// Whose it is.
    pub user: String,
    /// The secret that is being set up; none where the user's own is asked for.
    pub secret: Option<Vec<u8>>,
    /// Wrong codes in a row.
    pub failures: u32,
    /// Until when no code is looked at, in seconds since 1970.
    pub locked_until: Option<u64>,
}

/// What is remembered. All maps are by token, code or name.
#[derive(Debug, Default)]
pub struct Data {
    /// Users by name.
    pub users: BTreeMap<String, User>,
    /// Sessions: the name of the user.
    pub sessions: BTreeMap<String, String>,
    /// Tickets and tokens of second factors.
    pub challenges: BTreeMap<String, Challenge>,
    /// Codes that were sent to addresses.
    pub codes: BTreeMap<String, String>,
    /// Tokens for new passwords.
    pub resets: BTreeMap<String, String>,
    /// Codes to be exchanged for a session, once.
    pub exchanges: BTreeMap<String, String>,
    /// Tokens that renew a session.
    pub refreshes: BTreeMap<String, String>,
    /// The version of the settings, and the settings.
    pub settings: (i64, serde_json::Value),
    /// Subscriptions by number: the plan.
    pub subscriptions: BTreeMap<u64, String>,
    /// The names of secrets in Vault.
    pub secrets: BTreeSet<String>,
    /// The profile of the tenant.
    pub profile: serde_json::Value,
    /// The user that guests of the sandbox are.
    pub guest: Option<String>,
}

impl Accounts {
    /// A service with the users of the demonstration.
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

    /// What is remembered, for as long as the guard is held.
    pub fn data(&self) -> MutexGuard<'_, Data> {
        // A handler that panicked while it held the lock has left maps that are whole.
        self.data.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends an email: it is printed where the service runs.
    pub fn mail(&self, to: &str, text: &str) {
        println!("mail to {to:?}: {text:?}");
    }
}

impl Data {
    /// The user with this name or email address.
    #[must_use]
    pub fn user(&self, identifier: &str) -> Option<&User> {
        self.users.get(identifier).or_else(|| self.users.values().find(|user| user.email == identifier))
    }

    /// A session for `user`: its token.
    ///
    /// # Errors
    ///
    /// When the system has no randomness.
    pub fn log_in(&mut self, user: &str) -> Result<String, AccountsError> {
        let token = token("session")?;
        self.sessions.insert(token.clone(), user.to_owned());
        Ok(token)
    }
}

/// A secret that nobody can guess, with a prefix that says what it is for.
///
/// # Errors
///
/// When the system has no randomness.
pub(crate) fn token(prefix: &str) -> Result<String, AccountsError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| AccountsError::InternalError)?;
    Ok(format!("{prefix}_{:032x}", u128::from_be_bytes(bytes)))
}

/// Seconds since 1970.
#[must_use]
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
