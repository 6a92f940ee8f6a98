//! [`RequestId`]: the id of a request.

use alloc::string::String;
use core::fmt;
use core::hash::BuildHasher;
use core::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use std::hash::RandomState;

/// The longest id that is accepted: longer ones would flood logs.
const LONGEST: usize = 128;

/// The id of a request: one to 128 ASCII letters, digits and `-._:/+=@~`. Clones share it.
///
/// It is taken from the request's header if that has such an id in one line, and made otherwise.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RequestId(Bytes);

impl RequestId {
    /// Returns the id that a header has.
    pub(super) fn parse(value: &[u8]) -> Option<Self> {
        is_safe(value).then(|| Self(Bytes::copy_from_slice(value)))
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
        let mut id = String::with_capacity(32);
        for byte in halves.into_iter().flat_map(u64::to_be_bytes) {
            for digit in [byte >> 4, byte & 0x0F] {
                id.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        Self(Bytes::from(id))
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Always ASCII.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Returns the id as the value of a header.
    pub(crate) fn to_bytes(&self) -> Bytes {
        self.0.clone()
    }
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
