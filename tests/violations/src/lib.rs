//! The code of docs/violations.md and docs/validators.md compiles and runs, with the catalog of this crate; `tests/` sends its requests.

/// The code of the docs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../../docs/violations.md")]
    mod violations {}
    #[doc = include_str!("../../../docs/violations.zh.md")]
    mod violations_zh {}
    #[doc = include_str!("../../../docs/validators.md")]
    mod validators {}
    #[doc = include_str!("../../../docs/validators.zh.md")]
    mod validators_zh {}
}
