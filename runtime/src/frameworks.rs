//! Integrations with web frameworks, each with its feature.

#[cfg(feature = "actix-web")]
pub mod actix;
#[cfg(feature = "adapter")]
#[cfg_attr(
    not(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tonic", feature = "tower")),
    allow(dead_code, unused_imports, unreachable_pub, reason = "events and counts alone need only `respond`")
)]
pub(crate) mod adapter;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "extract")]
#[cfg_attr(
    not(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo")),
    allow(dead_code, unused_imports, unreachable_pub, reason = "frameworks need it")
)]
pub(crate) mod extract;
mod impls;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "salvo")]
pub mod salvo;
#[cfg(feature = "tonic")]
pub mod tonic;
#[cfg(feature = "tower")]
pub mod tower;
