//! Writes values as JSON.

use alloc::vec::Vec;

use serde_core::Serialize;

/// Returns the body of a response; `None` if the value cannot be serialised.
pub(crate) fn json_response<T: Serialize + ?Sized>(value: &T) -> Option<Vec<u8>> {
    serde_json::to_vec(value).ok()
}
