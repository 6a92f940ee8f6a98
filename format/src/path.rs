//! The path of a request's target as a URI reference (RFC 3986), which a body can show as `instance` (RFC 9457 §3.1.5).

use core::fmt::{self, Write};

/// Writes the path of a target as a reference to the same resource: an absolute path (RFC 3986 §3.3).
///
/// What a path cannot hold is percent-encoded, such as `"` or a `%` without two digits; what is encoded stays so. A path
/// that starts with `//` would be a reference to another host (§4.2), so `/.` is put before it, which the reader removes
/// again (§5.2.4). Writes nothing, and returns `false`, for what is no path: `*`, and the host and port of CONNECT (RFC 9112
/// §3.2).
///
/// # Errors
///
/// Returns the errors of `out` only.
pub fn write_reference<W: Write>(path: &str, out: &mut W) -> Result<bool, fmt::Error> {
    if !path.starts_with('/') {
        return Ok(false);
    }
    if path.starts_with("//") {
        out.write_str("/.")?;
    }
    let mut rest = path;
    while !rest.is_empty() {
        let whole = rest.len() - after_pchars(rest.as_bytes());
        let (start, behind) = rest.split_at(whole);
        out.write_str(start)?;
        let Some(character) = behind.chars().next() else { break };
        for byte in behind.bytes().take(character.len_utf8()) {
            write!(out, "%{byte:02X}")?;
        }
        rest = behind.get(character.len_utf8()..).unwrap_or_default();
    }
    Ok(true)
}

/// Returns how many bytes are left from the first on that a path cannot hold as it is.
fn after_pchars(mut path: &[u8]) -> usize {
    loop {
        path = match path {
            [b'%', one, two, rest @ ..] if one.is_ascii_hexdigit() && two.is_ascii_hexdigit() => rest,
            [byte, rest @ ..] if *byte == b'/' || is_pchar(*byte) => rest,
            rest => return rest.len(),
        };
    }
}

/// Returns whether a byte is a `pchar` by itself: unreserved, a sub-delimiter, `:` or `@` (RFC 3986 §3.3).
const fn is_pchar(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b'!'
                | b'$'
                | b'&'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b'+'
                | b','
                | b';'
                | b'='
                | b':'
                | b'@'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    fn reference(path: &str) -> Option<String> {
        let mut out = String::new();
        write_reference(path, &mut out).unwrap().then_some(out)
    }

    #[test]
    fn a_path_of_rfc_3986_stays_as_it_is() {
        for path in ["/", "/orders/7", "/a-b._~!$&'()*+,;=:@/", "/%E8%AE%A2/%2f", "/a//b", "/.", "/a/../b"] {
            assert_eq!(reference(path).as_deref(), Some(path));
        }
    }

    #[test]
    fn what_a_path_cannot_hold_is_encoded() {
        assert_eq!(reference("/订单").as_deref(), Some("/%E8%AE%A2%E5%8D%95"));
        assert_eq!(reference("/\"{|\\}^`<> []#?").as_deref(), Some("/%22%7B%7C%5C%7D%5E%60%3C%3E%20%5B%5D%23%3F"));
        assert_eq!(reference("/%ZZ%").as_deref(), Some("/%25ZZ%25"));
        assert_eq!(reference("/%4%41%é").as_deref(), Some("/%254%41%25%C3%A9"));
    }

    #[test]
    fn no_path_is_a_reference_to_another_host() {
        assert_eq!(reference("//evil.example/x").as_deref(), Some("/.//evil.example/x"));
        assert_eq!(reference("///").as_deref(), Some("/.///"));
        assert_eq!(reference("/\\evil.example").as_deref(), Some("/%5Cevil.example"));
    }

    #[test]
    fn what_is_no_path_has_no_reference() {
        assert!(["*", "", "db.example:443", "http://a/b"].iter().all(|target| reference(target).is_none()));
    }

    #[test]
    fn every_byte_is_a_pchar_or_encoded() {
        for character in (0..=0x7F_u8).map(char::from) {
            let written = reference(&std::format!("/{character}")).unwrap();
            let plain = "/-._~!$&'()*+,;=:@".contains(character) || character.is_ascii_alphanumeric();
            let expected = std::format!("/%{:02X}", character as u8);
            let double = if character == '/' { "/.//" } else { "" };
            let same = std::format!("/{character}");
            assert_eq!(
                written,
                if !double.is_empty() {
                    double
                } else if plain {
                    &same
                } else {
                    &expected
                }
            );
        }
    }
}
