//! Header fields: which names and values they can have (RFC 9110 §5).

mod place;
mod room;

pub use place::Place;
pub use room::Room;

/// The longest value of a header that an entry sets, in bytes. Clients and proxies limit the head as a whole, often to 8 KiB,
/// and refuse the answer above that: an answer without this one header is better.
pub const MAX_VALUE: usize = 4096;

/// The most bytes of all headers that an entry sets: names, values and what is [around them](AROUND). The rest of 8 KiB is for
/// the headers of the response and of the server.
pub const MAX_ALL: usize = 6144;

/// The bytes of a field line beside name and value: `: ` and the end of the line (RFC 9112 §5).
pub const AROUND: usize = 4;

/// The names that an entry cannot set, in lower case: the response or the connection sets them by itself. Those of the
/// connection are the ones of RFC 9110 §7.6.1.
pub const RESERVED: [&str; 11] = [
    "connection",
    "content-encoding",
    "content-language",
    "content-length",
    "content-type",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Returns whether a text is a token (RFC 9110 §5.6.2), which the name of a field has to be (§5.1).
#[must_use]
pub const fn is_token(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_token_byte(bytes[at]) {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}

/// Returns whether a byte is a `tchar` (RFC 9110 §5.6.2).
#[must_use]
pub const fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
        )
}

/// Returns whether a byte can be in a value as it is: visible ASCII and the space (RFC 9110 §5.5, without the tab and the
/// bytes above ASCII that it leaves to older fields).
#[must_use]
#[inline]
pub const fn is_plain(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7E)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_of_a_token_is_one_of_rfc_9110_5_6_2() {
        let token = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for byte in 0..=u8::MAX {
            assert_eq!(is_token_byte(byte), token.as_bytes().contains(&byte), "{byte}");
        }
        assert!(is_token("Retry-After") && !is_token("") && !is_token("a b") && !is_token("a:") && !is_token("é"));
    }

    #[test]
    fn reserved_names_are_sorted_and_in_lower_case() {
        assert!(RESERVED.is_sorted());
        assert!(RESERVED.iter().all(|name| is_token(name) && *name == name.to_ascii_lowercase()));
    }
}
