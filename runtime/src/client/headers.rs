//! [`ReplyHeaders`]: the header fields of a response, of whatever HTTP client.

use alloc::vec::Vec;

/// The header fields of a response.
///
/// Implemented for lists of pairs of name and value, for `()`, which has none, and with the feature `http` for
/// `http::HeaderMap`, which is that of reqwest, hyper and most other clients.
///
/// ```
/// use errbook::ReplyHeaders;
///
/// let headers = [("Retry-After", "3"), ("content-language", "zh")];
/// assert_eq!(headers.get("retry-after"), Some(&b"3"[..]));
/// assert_eq!(().get("retry-after"), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not have the header fields of a response",
    label = "no `ReplyHeaders`",
    note = "a list of pairs such as `[(&str, &str)]` has them, and `http::HeaderMap` with the feature `http` of errbook"
)]
pub trait ReplyHeaders {
    /// Returns the value of the first field line with this name, which is in lower case. Names in responses are
    /// case-insensitive (RFC 9110 §5.1).
    fn get(&self, name: &str) -> Option<&[u8]>;
}

impl ReplyHeaders for () {
    fn get(&self, _: &str) -> Option<&[u8]> {
        None
    }
}

impl<H: ReplyHeaders + ?Sized> ReplyHeaders for &H {
    fn get(&self, name: &str) -> Option<&[u8]> {
        H::get(self, name)
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> ReplyHeaders for [(N, V)] {
    fn get(&self, name: &str) -> Option<&[u8]> {
        let found = self.iter().find(|(other, _)| other.as_ref().eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_ref())
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>, const COUNT: usize> ReplyHeaders for [(N, V); COUNT] {
    fn get(&self, name: &str) -> Option<&[u8]> {
        ReplyHeaders::get(self.as_slice(), name)
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> ReplyHeaders for Vec<(N, V)> {
    fn get(&self, name: &str) -> Option<&[u8]> {
        ReplyHeaders::get(self.as_slice(), name)
    }
}

#[cfg(feature = "http")]
impl ReplyHeaders for http::HeaderMap {
    fn get(&self, name: &str) -> Option<&[u8]> {
        http::HeaderMap::get(self, name).map(http::HeaderValue::as_bytes)
    }
}

/// Returns the value of a header field as text, without the whitespace around it (RFC 9110 §5.5).
pub(crate) fn text<'h>(headers: &'h dyn ReplyHeaders, name: &str) -> Option<&'h str> {
    let value = core::str::from_utf8(headers.get(name)?).ok()?;
    Some(value.trim_matches([' ', '\t']))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec;

    use super::*;

    #[test]
    fn names_are_case_insensitive_and_the_first_line_counts() {
        let headers: Vec<(String, Vec<u8>)> = vec![("X-A".into(), b" 1\t".to_vec()), ("x-a".into(), b"2".to_vec())];
        assert_eq!(headers.get("x-a"), Some(&b" 1\t"[..]));
        assert_eq!((text(&headers, "x-a"), text(&&headers, "x-b"), text(&(), "x-a")), (Some("1"), None, None));
        assert_eq!(text(&[("x-a", b"\xFF")], "x-a"), None);
    }
}
