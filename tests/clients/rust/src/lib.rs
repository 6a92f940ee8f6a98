//! The code of docs/clients.md compiles and runs, with the catalog of this crate. `tests/` reads responses of all catalogs.

/// The code of the docs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../../../docs/clients.md")]
    mod clients {}
    #[doc = include_str!("../../../../docs/clients.zh.md")]
    mod clients_zh {}
}
