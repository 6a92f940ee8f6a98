//! [`Body`]: a finished JSON body.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// The body of a response: a JSON text (RFC 8259).
///
/// Bodies are created from catalogs only, so a body is always valid JSON.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Body(Cow<'static, [u8]>);

impl Body {
    #[inline]
    pub(crate) const fn new(bytes: Cow<'static, [u8]>) -> Self {
        Self(bytes)
    }

    /// Returns the JSON text as bytes.
    #[must_use]
    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Returns the JSON text. Takes time proportional to its length, as the bytes are checked to be UTF-8.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Holds always: a body is made of whole texts.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Returns the JSON text as bytes, borrowed if it is the same for every occurrence.
    #[must_use]
    #[inline]
    pub fn into_bytes(self) -> Cow<'static, [u8]> {
        self.0
    }
}

impl fmt::Display for Body {
    /// Writes the JSON text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Body").field(&self.as_str()).finish()
    }
}

impl AsRef<[u8]> for Body {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl AsRef<str> for Body {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for Body {
    fn eq(&self, other: &str) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl PartialEq<&str> for Body {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl From<Body> for Cow<'static, [u8]> {
    fn from(body: Body) -> Self {
        body.0
    }
}

impl From<Body> for Vec<u8> {
    fn from(body: Body) -> Self {
        body.0.into_owned()
    }
}

impl From<Body> for Cow<'static, str> {
    fn from(body: Body) -> Self {
        match body.0 {
            Cow::Borrowed(text) => Cow::Borrowed(core::str::from_utf8(text).unwrap_or_default()),
            Cow::Owned(text) => Cow::Owned(String::from_utf8(text).unwrap_or_default()),
        }
    }
}

impl From<Body> for String {
    fn from(body: Body) -> Self {
        Cow::<str>::from(body).into_owned()
    }
}

#[cfg(feature = "http")]
impl From<Body> for bytes::Bytes {
    /// A body that is the same for every occurrence is not copied.
    fn from(body: Body) -> Self {
        match body.0 {
            Cow::Borrowed(text) => Self::from_static(text),
            Cow::Owned(text) => Self::from(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    const TEXT: &str = "{\"title\":\"太多次\"}";

    fn both() -> [Body; 2] {
        [Body::new(Cow::Borrowed(TEXT.as_bytes())), Body::new(Cow::Owned(TEXT.into()))]
    }

    #[test]
    fn a_body_is_its_text_in_every_form() {
        for body in both() {
            assert_eq!((body.as_str(), body.as_bytes()), (TEXT, TEXT.as_bytes()));
            assert_eq!((AsRef::<str>::as_ref(&body), AsRef::<[u8]>::as_ref(&body)), (TEXT, TEXT.as_bytes()));
            assert_eq!(format!("{body}"), TEXT);
            assert_eq!(format!("{body:20}|"), format!("{TEXT:20}|"));
            assert_eq!(format!("{body:?}"), r#"Body("{\"title\":\"太多次\"}")"#);
            assert_eq!(body, TEXT);
            assert_ne!(body, "{}");
            assert_eq!(String::from(body.clone()), TEXT);
            assert_eq!(Vec::from(body), TEXT.as_bytes());
        }
    }

    #[test]
    fn conversions_copy_neither_a_borrowed_nor_an_owned_body() {
        let [borrowed, owned] = both();
        assert_eq!(borrowed, owned);
        assert!(matches!(Cow::<str>::from(borrowed.clone()), Cow::Borrowed(text) if text == TEXT));
        assert!(matches!(Cow::<[u8]>::from(borrowed), Cow::Borrowed(_)));
        let start = owned.as_bytes().as_ptr();
        let text = String::from(owned);
        assert_eq!((text.as_str(), text.as_ptr()), (TEXT, start));
    }

    #[cfg(feature = "http")]
    #[test]
    fn bytes_share_a_body_that_is_always_the_same() {
        let [borrowed, owned] = both();
        let start = borrowed.as_bytes().as_ptr();
        let shared = bytes::Bytes::from(borrowed);
        assert_eq!(shared.as_ptr(), start);
        assert_eq!((&shared, &bytes::Bytes::from(owned)), (&bytes::Bytes::from_static(TEXT.as_bytes()), &shared));
    }
}
