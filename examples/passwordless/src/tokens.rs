//! Tokens: short-lived, random, good for one step.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::PasswordlessError;

/// How many seconds a token is good for, unless it was asked for with another time.
pub(crate) const LIFETIME: u64 = 120;

/// What a token stands for.
#[derive(Debug, Clone)]
pub enum Step {
    /// `register_…`: a user may add a passkey.
    Register {
        /// Whose passkey it will be.
        user: String,
        /// The name that the device shows.
        username: String,
    },
    /// `session_…`: a browser was asked to use a passkey.
    Session {
        /// What the passkey has to sign, in base64url.
        challenge: String,
        /// Whose page asked.
        origin: String,
        /// The domain that passkeys are for.
        domain: String,
        /// The user who adds a passkey; none where somebody signs in.
        user: Option<String>,
    },
    /// `verify_…`: a user has signed in.
    Verify {
        /// Who.
        user: String,
    },
}

impl Step {
    fn prefix(&self) -> &'static str {
        match self {
            Step::Register { .. } => "register_",
            Step::Session { .. } => "session_",
            Step::Verify { .. } => "verify_",
        }
    }
}

#[derive(Debug)]
struct Token {
    app: &'static str,
    step: Step,
    expires: u64,
}

/// The tokens that are out.
#[derive(Debug, Default)]
pub struct Tokens {
    tokens: HashMap<String, Token>,
}

impl Tokens {
    /// A new token, good until `expires`.
    ///
    /// # Errors
    ///
    /// `internal_error` where the system has no random bytes.
    pub fn issue(&mut self, app: &'static str, step: Step, expires: u64) -> Result<String, PasswordlessError> {
        let token = format!("{}{}", step.prefix(), random()?);
        self.tokens.insert(token.clone(), Token { app, step, expires });
        Ok(token)
    }

    /// Takes a token that begins with `prefix`: it is good for once.
    ///
    /// # Errors
    ///
    /// `invalid_token` where it is of another kind or unknown, `invalid_token_format` where it is no base64url, and
    /// `expired_token`.
    pub fn redeem(&mut self, app: &str, token: &str, prefix: &str, now: u64) -> Result<Step, PasswordlessError> {
        let invalid = || PasswordlessError::InvalidToken { token: token.to_owned() };
        let code = token.strip_prefix(prefix).ok_or_else(invalid)?;
        let decoded = URL_SAFE_NO_PAD.decode(code);
        decoded.map_err(|cause| PasswordlessError::InvalidTokenFormat { token: token.to_owned(), cause })?;
        if self.tokens.get(token).is_none_or(|known| known.app != app) {
            return Err(invalid());
        }
        let known = self.tokens.remove(token).ok_or_else(invalid)?;
        if known.expires <= now {
            return Err(PasswordlessError::ExpiredToken { late: now - known.expires });
        }
        Ok(known.step)
    }
}

/// 128 random bits, in base64url.
///
/// # Errors
///
/// Where the system has none.
pub(crate) fn random() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
