//! Which keys were asked for in which tables, for the test that compares them with the table of keys.

use std::cell::RefCell;

use crate::keys::{Key, KeyTable};

type Taken = Vec<(&'static KeyTable, &'static Key)>;

thread_local! {
    static TAKEN: RefCell<Taken> = const { RefCell::new(Vec::new()) };
}

pub(super) fn note(table: &'static KeyTable, key: &'static Key) {
    TAKEN.with_borrow_mut(|taken| taken.push((table, key)));
}

/// Returns what this thread asked for since the last call.
pub(crate) fn drain() -> Taken {
    TAKEN.with_borrow_mut(core::mem::take)
}
