//! Accounts: signing up and in, and the profile.

use errbook::Catalogued;
use rusqlite::{ErrorCode, OptionalExtension, Row, params};
use serde::Serialize;

use crate::error::AccountError;
use crate::{Shop, ShopCode};

/// The number of an account.
pub type AccountId = i64;

/// An account, without its password.
#[derive(Debug, Clone, Serialize)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// The address that it signs in with.
    pub email: String,
    /// The language that its owner chose, whatever the browser asks for.
    pub language: Option<String>,
    /// Where its orders go, unless they say otherwise.
    #[serde(skip)]
    pub address: Option<String>,
    /// Whether it belongs to the staff.
    pub is_admin: bool,
}

impl Shop {
    /// Creates an account.
    ///
    /// # Errors
    ///
    /// If the address is taken, or the password too short.
    pub fn sign_up(&self, email: &str, password: &str, is_admin: bool) -> Result<AccountId, AccountError> {
        let password = self.hashing.hash(password)?;
        let connection = self.connection();
        let insert = "INSERT INTO accounts (email, password, is_admin) VALUES (?1, ?2, ?3)";
        connection.execute(insert, params![email, password, is_admin]).map_err(|error| match error {
            rusqlite::Error::SqliteFailure(failure, _) if failure.code == ErrorCode::ConstraintViolation => {
                AccountError::EmailTaken
            }
            other => other.into(),
        })?;
        Ok(connection.last_insert_rowid())
    }

    /// Returns the account with this address and this password.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn sign_in(&self, email: &str, password: &str) -> Result<AccountId, AccountError> {
        let select = "SELECT id, password FROM accounts WHERE email = ?1";
        let found = self.connection().query_row(select, [email], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((id, hash)): Option<(AccountId, String)> = found else {
            // As long as for an account that exists, so that the time of the answer tells nobody which addresses have one.
            self.hashing.hashed(password)?;
            return Err(AccountError::InvalidCredentials);
        };
        self.hashing.verify(password, &hash)?;
        Ok(id)
    }

    /// Returns an account, if there is one with this number.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn account(&self, id: AccountId) -> Result<Option<Account>, AccountError> {
        let select = "SELECT * FROM accounts WHERE id = ?1";
        Ok(self.connection().query_row(select, [id], account).optional()?)
    }

    /// Sets where the orders of an account go.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn set_address(&self, id: AccountId, address: &str) -> Result<(), AccountError> {
        self.connection().execute("UPDATE accounts SET address = ?2 WHERE id = ?1", params![id, address])?;
        Ok(())
    }

    /// Sets the language of an account, or leaves it to the browser.
    ///
    /// # Errors
    ///
    /// If the shop does not speak it.
    pub fn set_language(&self, id: AccountId, language: Option<&str>) -> Result<(), AccountError> {
        let offered = || ShopCode::catalog().languages().iter();
        if language.is_some_and(|wanted| !offered().any(|language| language.as_str() == wanted)) {
            return Err(AccountError::LanguageNotOffered { offered: offered().map(ToString::to_string).collect() });
        }
        self.connection().execute("UPDATE accounts SET language = ?2 WHERE id = ?1", params![id, language])?;
        Ok(())
    }
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row.get("id")?,
        email: row.get("email")?,
        language: row.get("language")?,
        address: row.get("address")?,
        is_admin: row.get("is_admin")?,
    })
}
