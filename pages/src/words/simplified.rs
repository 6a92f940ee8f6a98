//! Traditional characters, which are searched for as simplified ones.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::list::{WORDS, string};

static TRADITIONAL: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let text = string(&serde_json::from_str(WORDS).unwrap_or_default(), "traditional");
    let letters: Vec<char> = text.chars().collect();
    letters.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect()
});

/// Returns the simplified form of a common traditional character; any other as it is.
pub(super) fn simplified(letter: char) -> char {
    TRADITIONAL.get(&letter).copied().unwrap_or(letter)
}
