//! Pointers as paths: `items[3].qty`.

use core::fmt::{self, Write};

use super::token::PointerToken;
use crate::write::digits::Digits;

/// Writes keys and indices as a path.
pub(super) fn write<'a>(tokens: impl Iterator<Item = PointerToken<'a>>, out: &mut dyn Write) -> fmt::Result {
    let mut dot = "";
    for token in tokens {
        match token {
            PointerToken::Index(index) => {
                out.write_str("[")?;
                out.write_str(Digits::unsigned(index as u128).as_str())?;
                out.write_str("]")?;
            }
            PointerToken::Key(key) if is_plain(&key) => {
                out.write_str(dot)?;
                out.write_str(&key)?;
            }
            PointerToken::Key(key) => {
                out.write_str("[\"")?;
                escape(&key, out)?;
                out.write_str("\"]")?;
            }
        }
        dot = ".";
    }
    Ok(())
}

/// Returns whether a key follows a dot.
fn is_plain(key: &str) -> bool {
    let is_plain = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '$' | '@');
    key.chars().all(is_plain) && !key.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a key with the escapes of JSON strings (RFC 8259 §7).
fn escape(mut key: &str, out: &mut dyn Write) -> fmt::Result {
    while let Some(at) = key.bytes().position(|byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
        let (plain, rest) = key.split_at(at);
        out.write_str(plain)?;
        match rest.bytes().next() {
            Some(b'"') => out.write_str("\\\"")?,
            Some(b'\\') => out.write_str("\\\\")?,
            Some(byte) => write!(out, "\\u{byte:04x}")?,
            None => {}
        }
        key = rest.get(1..).unwrap_or_default();
    }
    out.write_str(key)
}
