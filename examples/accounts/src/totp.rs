//! Time-based one-time codes (RFC 6238), with HMAC-SHA-1, six digits and steps of thirty seconds.

use std::fmt;

use hmac::{Hmac, Mac};
use sha1::Sha1;

/// The lifetime of a code, in seconds.
const STEP: u64 = 30;

/// The minimum length that RFC 4226 §4 R6 requires, in bytes.
const SHORTEST: usize = 16;

/// A secret that is too short.
#[derive(Debug)]
pub struct SecretTooShort(usize);

impl fmt::Display for SecretTooShort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the TOTP secret has {} bytes, and {SHORTEST} are the least", self.0)
    }
}

impl std::error::Error for SecretTooShort {}

/// Returns the code of `secret` at `now`, in seconds since 1970.
///
/// # Errors
///
/// If the secret is too short.
pub fn code(secret: &[u8], now: u64) -> Result<String, SecretTooShort> {
    let too_short = || SecretTooShort(secret.len());
    if secret.len() < SHORTEST {
        return Err(too_short());
    }
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).map_err(|_| too_short())?;
    mac.update(&(now / STEP).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    // RFC 4226 §5.3: the last four bits are the offset of the number.
    let start = usize::from(hash[19] & 0x0F);
    let number = hash[start..start + 4].iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    Ok(format!("{:06}", (number & 0x7FFF_FFFF) % 1_000_000))
}

/// Whether `given` is the current code, or that of one step earlier or later (RFC 6238 §5.2).
///
/// # Errors
///
/// If the secret is too short.
pub fn verify(secret: &[u8], given: &str, now: u64) -> Result<bool, SecretTooShort> {
    for time in [now, now.saturating_sub(STEP), now.saturating_add(STEP)] {
        if code(secret, time)? == given {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Encodes the secret for authenticator apps: Base32 (RFC 4648 §6) without padding.
#[must_use]
pub fn base32(secret: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for chunk in secret.chunks(5) {
        let mut bytes = [0; 8];
        bytes[3..3 + chunk.len()].copy_from_slice(chunk);
        let bits = u64::from_be_bytes(bytes);
        for letter in 0..(chunk.len() * 8).div_ceil(5) {
            text.push(char::from(LETTERS[(bits >> (35 - 5 * letter) & 31) as usize]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test vectors of RFC 6238, appendix B, with the last six digits.
    #[test]
    fn the_codes_are_those_of_the_rfc() {
        let secret = b"12345678901234567890";
        for (now, expected) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(code(secret, now).unwrap(), expected);
        }
        assert!(verify(secret, "287082", 59 + STEP).unwrap());
        assert!(!verify(secret, "287082", 59 + 2 * STEP).unwrap());
        assert!(code(b"short", 59).is_err());
    }

    /// The test vectors of RFC 4648 §10.
    #[test]
    fn secrets_are_spelled_in_base32() {
        for (bytes, expected) in [("", ""), ("f", "MY"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI")] {
            assert_eq!(base32(bytes.as_bytes()), expected);
        }
    }
}
