//! The data of the service, in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::apps::{App, DAY};
use crate::error::PasswordlessError;
use crate::passkey::Passkey;
use crate::tokens::Tokens;

/// The data of the service, shared by its workers.
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
    /// The times of mailed magic links, by app.
    mails: HashMap<&'static str, Vec<u64>>,
    /// The valid tokens.
    pub tokens: Tokens,
}

impl Default for Store {
    fn default() -> Self {
        Self { started: Instant::now(), memory: Mutex::default() }
    }
}

impl Store {
    /// Locks the data. A panic in a handler leaves it consistent, because each change is one call.
    pub fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the age of an app in seconds.
    #[must_use]
    pub fn age(&self, app: &App) -> u64 {
        app.age + self.started.elapsed().as_secs()
    }
}

/// Returns the seconds since 1970.
#[must_use]
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

impl Memory {
    /// Adds a user. An existing user stays even if the app is full.
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

    /// Returns the users of an app with their passkeys, sorted by id.
    pub fn users(&self, app: &str) -> impl Iterator<Item = (&str, &[Passkey])> {
        let of_app = self.users.iter().filter(move |((owner, _), _)| *owner == app);
        of_app.map(|((_, user), passkeys)| (&**user, &**passkeys))
    }

    /// Replaces the aliases of a user, with all of these or none.
    ///
    /// # Errors
    ///
    /// `alias_conflict` if another user has one of them.
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

    /// Returns the user with an alias.
    #[must_use]
    pub fn user_of(&self, app: &'static str, alias: &str) -> Option<&str> {
        self.aliases.get(&(app, alias.to_owned())).map(String::as_str)
    }

    /// Adds a passkey to a user.
    pub fn add_passkey(&mut self, app: &'static str, user: String, passkey: Passkey) {
        self.users.entry((app, user)).or_default().push(passkey);
    }

    /// Returns the passkey with this id, and its user.
    #[must_use]
    pub fn passkey(&self, app: &str, id: &[u8]) -> Option<(&str, &Passkey)> {
        self.users(app).find_map(|(user, keys)| Some((user, keys.iter().find(|passkey| passkey.id == id)?)))
    }

    /// Records that a magic link is mailed.
    ///
    /// # Errors
    ///
    /// `magic_link_email_quota_exceeded` if the app has used up its mails of the last thirty days.
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
