//! Texts that poem-openapi keeps for as long as the program runs.

use std::boxed::Box;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// Each text once, however often a document is made.
static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// Returns a text that is never freed.
pub(super) fn kept(text: &str) -> &'static str {
    let mut all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    match all.get(text) {
        Some(known) => known,
        None => {
            let new: &'static str = Box::leak(Box::from(text));
            all.insert(new);
            new
        }
    }
}
