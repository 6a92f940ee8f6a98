//! The clients that `build.rs` generates.

/// A client of the accounts API.
#[allow(clippy::all, missing_docs, unreachable_pub)]
pub mod accounts {
    include!(concat!(env!("OUT_DIR"), "/accounts.rs"));
}

/// A client of the bookshop.
#[allow(clippy::all, missing_docs, unreachable_pub)]
pub mod bookshop {
    include!(concat!(env!("OUT_DIR"), "/bookshop.rs"));
}
