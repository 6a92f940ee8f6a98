//! [`RequestId`]: the id of a request.

use alloc::string::String;
use core::fmt;
use core::hash::BuildHasher;
use core::sync::atomic::{AtomicU64, Ordering};

use http::HeaderValue;
use std::hash::RandomState;

/// The longest id that is accepted: longer ones would flood logs.
const LONGEST: usize = 128;

/// The id of a request: one to 128 ASCII letters, digits and `-._:/+=@~`. Clones share it.
///
/// It is taken from the request's header if that has such an id in one line, and made otherwise.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RequestId(HeaderValue);

impl RequestId {
    /// Returns the id that a header has.
    pub(super) fn parse(value: &[u8]) -> Option<Self> {
        is_safe(value).then(|| HeaderValue::from_bytes(value).ok().map(Self)).flatten()
    }

    /// Makes a unique id: 128 bits in hexadecimal, from random keys of the thread and a counter of the process. It is not a
    /// secret.
    pub(super) fn made() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        std::thread_local! {
            static KEYS: [RandomState; 2] = [RandomState::new(), RandomState::new()];
        }
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let halves = KEYS.try_with(|keys| keys.each_ref().map(|key| key.hash_one(count)));
        // The thread is ending: keys for this id only.
        let halves = halves.unwrap_or_else(|_| [count, RandomState::new().hash_one(count)]);
        // Always a value of a header.
        Self(HeaderValue::from_bytes(&hexadecimal(halves)).unwrap_or(HeaderValue::from_static("0")))
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Always ASCII.
        self.0.to_str().unwrap_or_default()
    }

    /// Returns the id as the value of a header. Clones share it.
    pub(crate) fn value(&self) -> &HeaderValue {
        &self.0
    }
}

/// Returns the 32 digits of two numbers.
fn hexadecimal(halves: [u64; 2]) -> [u8; 32] {
    let mut digits = [b'0'; 32];
    let bytes = halves.map(u64::to_be_bytes);
    for (byte, pair) in bytes.as_flattened().iter().zip(digits.chunks_exact_mut(2)) {
        for (digit, value) in pair.iter_mut().zip([byte >> 4, byte & 0x0F]) {
            *digit = b"0123456789abcdef"[usize::from(value)];
        }
    }
    digits
}

/// Returns whether a value is safe in logs and headers, as an id is.
pub(super) fn is_safe(value: &[u8]) -> bool {
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._:/+=@~".contains(byte);
    !value.is_empty() && value.len() <= LONGEST && value.iter().all(fits)
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RequestId({self})")
    }
}

impl AsRef<str> for RequestId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<RequestId> for String {
    fn from(id: RequestId) -> Self {
        id.as_str().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn only_ids_that_are_safe_in_logs_and_headers_are_taken() {
        let longest = [b'a'; 128];
        for id in [&b"01J9-a.b_c:7"[..], b"a", b"+/=@~", &longest] {
            assert_eq!(RequestId::parse(id).unwrap().as_str().as_bytes(), id);
        }
        let long = [b'a'; 129];
        for id in [&b"a\r\nset-cookie: x"[..], b"", b"\xFF", b"a b", b"<script>", b"\"", "号".as_bytes(), &long] {
            assert_eq!(RequestId::parse(id), None, "{id:?}");
        }
    }

    #[test]
    fn no_two_requests_get_the_same_id() {
        let mut ids: Vec<String> = (0..1000).map(|_| RequestId::made().into()).collect();
        assert!(ids.iter().all(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())));
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 1000);
    }
}
