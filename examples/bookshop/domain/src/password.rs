//! Passwords, hashed with Argon2id (RFC 9106).

use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::error::AccountError;

/// The least number of characters of a password.
pub const SHORTEST_PASSWORD: usize = 8;

/// What a hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hashing {
    /// As OWASP recommends.
    Strong,
    /// As little as possible: for tests.
    Cheap,
}

impl Hashing {
    fn argon2(self) -> Result<Argon2<'static>, AccountError> {
        let params = match self {
            Self::Strong => Params::default(),
            Self::Cheap => Params::new(Params::MIN_M_COST, 1, 1, None).map_err(argon2::password_hash::Error::from)?,
        };
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// Hashes a new password.
    pub(crate) fn hash(self, password: &str) -> Result<String, AccountError> {
        if password.chars().count() < SHORTEST_PASSWORD {
            return Err(AccountError::PasswordTooShort { min: SHORTEST_PASSWORD });
        }
        self.hashed(password)
    }

    /// Hashes any password.
    pub(crate) fn hashed(self, password: &str) -> Result<String, AccountError> {
        let salt = SaltString::generate(&mut OsRng);
        Ok(self.argon2()?.hash_password(password.as_bytes(), &salt)?.to_string())
    }

    /// Checks a password against a hash, whose own parameters count.
    pub(crate) fn verify(self, password: &str, hash: &str) -> Result<(), AccountError> {
        let hash = PasswordHash::new(hash)?;
        self.argon2()?.verify_password(password.as_bytes(), &hash).map_err(|_| AccountError::InvalidCredentials)
    }
}
