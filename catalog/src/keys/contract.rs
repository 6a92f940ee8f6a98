//! Which keys the rules of the contract watch.

use crate::contract_rule::ContractRule;

/// Which rules of the contract compare a key between two versions of a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contract {
    /// These rules.
    Watched(&'static [ContractRule]),
    /// None, for this reason.
    Unwatched(Unwatched),
}

/// Why no rule of the contract watches a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwatched {
    /// People read it, and no client depends on its wording.
    Prose,
    /// Only the service itself sees it: its Rust code, which the compiler checks, or its logs.
    Service,
    /// It decides whether a catalog is accepted, and does not affect responses.
    Check,
    /// It is a default: the entries that it applies to are watched.
    Inherited,
    /// It is a table, and the keys in it are watched.
    Keys,
}
