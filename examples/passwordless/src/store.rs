//! What the service remembers, as long as it runs.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::apps::{App, DAY};
use crate::error::PasswordlessError;
use crate::passkey::Passkey;
use crate::tokens::Tokens;

/// The memory of the service, shared by its workers.
#[derive(Debug)]
pub struct Store {
    started: Instant,
    memory: Mutex<Memory>,
}

/// Users, aliases, passkeys, mails and tokens of all apps.
#[derive(Debug, Default)]
pub struct Memory {
    /// By app and user id.
    users: BTreeMap<(&'static str, String), Vec<Passkey>>,
    /// Users, by app and alias.
    aliases: HashMap<(&'static str, String), String>,
    /// When magic links were mailed, by app.
    mails: HashMap<&'static str, Vec<u64>>,
    /// The tokens that are out.
    pub tokens: Tokens,
}

impl Default for Store {
    fn default() -> Self {
        Self { started: Instant::now(), memory: Mutex::default() }
    }
}

impl Store {
    /// The memory. A handler that panicked while it had it left it whole: each change is one call.
    pub fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many seconds ago an app was created.
    #[must_use]
    pub fn age(&self, app: &App) -> u64 {
        app.age + self.started.elapsed().as_secs()
    }
}

/// The seconds since 1970.
#[must_use]
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

impl Memory {
    /// Makes a user known. One who is already there may stay however full the app is.
    ///
    /// # Errors
    ///
    /// `max_users_exceeded`.
    pub fn add_user(&mut self, app: &'static App, user: &str) -> Result<(), PasswordlessError> {
        let key = (app.name, user.to_owned());
        if !self.users.contains_key(&key) && self.users(app.name).count() >= app.plan.users {
            return Err(PasswordlessError::MaxUsersExceeded);
        }
        self.users.entry(key).or_default();
        Ok(())
    }

    /// The users of an app, in the order of their ids, with their passkeys.
    pub fn users(&self, app: &str) -> impl Iterator<Item = (&str, &[Passkey])> {
        let of_app = self.users.iter().filter(move |((owner, _), _)| *owner == app);
        of_app.map(|((_, user), passkeys)| (&**user, &**passkeys))
    }

    /// Gives a user these aliases: all of them or none.
    ///
    /// # Errors
    ///
    /// `alias_conflict` where another user has one of them.
    pub fn set_aliases(&mut self, app: &'static str, user: &str, aliases: &[String]) -> Result<(), PasswordlessError> {
        for alias in aliases {
            let holder = self.aliases.get(&(app, alias.clone())).filter(|holder| *holder != user);
            if let Some(holder) = holder {
                return Err(PasswordlessError::AliasConflict { holder: holder.clone() });
            }
        }
        self.aliases.retain(|(owner, _), holder| *owner != app || holder != user);
        self.aliases.extend(aliases.iter().map(|alias| ((app, alias.clone()), user.to_owned())));
        Ok(())
    }

    /// The user with an alias.
    #[must_use]
    pub fn user_of(&self, app: &'static str, alias: &str) -> Option<&str> {
        self.aliases.get(&(app, alias.to_owned())).map(String::as_str)
    }

    /// Adds a passkey to a user.
    pub fn add_passkey(&mut self, app: &'static str, user: String, passkey: Passkey) {
        self.users.entry((app, user)).or_default().push(passkey);
    }

    /// The passkey with this id, and whose it is.
    #[must_use]
    pub fn passkey(&self, app: &str, id: &[u8]) -> Option<(&str, &Passkey)> {
        self.users(app).find_map(|(user, keys)| Some((user, keys.iter().find(|passkey| passkey.id == id)?)))
    }

    /// Notes that a magic link is mailed.
    ///
    /// # Errors
    ///
    /// `magic_link_email_quota_exceeded` where the app has used up the mails of the last thirty days.
    pub fn mail(&mut self, app: &'static App, now: u64) -> Result<(), PasswordlessError> {
        let sent = self.mails.entry(app.name).or_default();
        sent.retain(|time| now.saturating_sub(*time) < 30 * DAY);
        if sent.len() >= app.plan.mails {
            return Err(PasswordlessError::MagicLinkEmailQuotaExceeded);
        }
        sent.push(now);
        Ok(())
    }
}
