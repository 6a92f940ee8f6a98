//! A shop in axum, salvo and poem: one enum of errors for each handler, which is the set that its document lists.

/// The code of the docs that needs utoipa compiles and runs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../../../docs/openapi.md")]
    mod openapi {}
    #[doc = include_str!("../../../../docs/openapi.zh.md")]
    mod openapi_zh {}
}

pub mod axum;
pub mod errors;
pub mod poem;
pub mod salvo;
