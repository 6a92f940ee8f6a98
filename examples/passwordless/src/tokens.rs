//! Short-lived random tokens, each for one step.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::PasswordlessError;

/// The default lifetime of a token, in seconds.
pub(crate) const LIFETIME: u64 = 120;

/// The purpose of a token.
#[derive(Debug, Clone)]
pub enum Step {
    /// `register_…`: a user may add a passkey.
    Register {
        /// The user.
        user: String,
        /// The name that the device shows.
        username: String,
    },
    /// `session_…`: a browser was asked to use a passkey.
    Session {
        /// The challenge to sign, in base64url.
        challenge: String,
        /// The origin of the page.
        origin: String,
        /// The domain that passkeys are for.
        domain: String,
        /// The user who adds a passkey; `None` for a login.
        user: Option<String>,
    },
    /// `verify_…`: a user has signed in.
    Verify {
        /// The user.
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

/// The valid tokens.
#[derive(Debug, Default)]
pub struct Tokens {
    tokens: HashMap<String, Token>,
}

impl Tokens {
    /// Creates a token that is valid until `expires`.
    ///
    /// # Errors
    ///
    /// `internal_error` if the system provides no random bytes.
    pub fn issue(&mut self, app: &'static str, step: Step, expires: u64) -> Result<String, PasswordlessError> {
        let token = format!("{}{}", step.prefix(), random()?);
        self.tokens.insert(token.clone(), Token { app, step, expires });
        Ok(token)
    }

    /// Consumes a token that starts with `prefix`; it works once.
    ///
    /// # Errors
    ///
    /// `invalid_token` if it is of another kind or unknown, `invalid_token_format` if it is not base64url, and
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

/// Returns 128 random bits in base64url.
///
/// # Errors
///
/// If the system provides no random bytes.
pub(crate) fn random() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
