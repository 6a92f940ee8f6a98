//! [`in_envelopes`]: the envelopes in which types are described.

use std::cell::RefCell;
use std::vec::Vec;

use crate::Envelope;

std::thread_local! {
    /// The envelopes that are chosen on this thread.
    static CHOSEN: RefCell<Vec<Envelope>> = const { RefCell::new(Vec::new()) };
}

/// Calls a function inside of which all types are described in some envelopes of their catalogs: the alternatives that a router
/// or a layer chooses. Returns what the function returns.
///
/// Frameworks make documents without asking which version of an API a router serves. So the choice is made around the call that
/// makes one:
///
/// ```ignore
/// let v1 = in_envelopes(&[ShopCode::ENVELOPE_V1], Document::openapi);
/// ```
///
/// Of several envelopes of a catalog, for operations whose requests choose one, responses have the schemas of all. A catalog of
/// which none is given is described as outside: each entry in its own envelope. So are entries with `alternatives = false`. A call
/// inside the function replaces the choice for its own function. The choice holds on the current thread alone.
pub fn in_envelopes<R>(envelopes: &[Envelope], document: impl FnOnce() -> R) -> R {
    /// Restores the choice, after a panic too.
    struct Restore(Vec<Envelope>);

    impl Drop for Restore {
        fn drop(&mut self) {
            CHOSEN.set(core::mem::take(&mut self.0));
        }
    }

    let _restore = Restore(CHOSEN.replace(envelopes.to_vec()));
    document()
}

/// Returns the envelopes that are chosen for the catalog of this name, each once.
pub(super) fn chosen(catalog: &str) -> Vec<&'static str> {
    CHOSEN.with_borrow(|chosen| {
        let mut names: Vec<&'static str> = Vec::new();
        for envelope in chosen.iter().filter(|envelope| envelope.catalog() == catalog) {
            if !names.contains(&envelope.name()) {
                names.push(envelope.name());
            }
        }
        names
    })
}
