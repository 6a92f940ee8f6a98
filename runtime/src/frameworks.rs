//! Integrations with web frameworks, each with its feature.

#[cfg(feature = "actix-web")]
pub mod actix;
#[cfg(feature = "adapter")]
pub(crate) mod adapter;
#[cfg(feature = "axum")]
pub mod axum;
mod impls;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "salvo")]
pub mod salvo;
#[cfg(feature = "tonic")]
pub mod tonic;
#[cfg(feature = "tower")]
pub mod tower;
