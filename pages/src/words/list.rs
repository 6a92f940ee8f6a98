//! The list of words that the scripts have too.

use serde_json::Value;

/// The list.
pub(super) const WORDS: &str = include_str!("../../assets/find/words.json");

/// Returns a text of the list, or an empty one.
pub(super) fn string(words: &Value, key: &str) -> String {
    words.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
