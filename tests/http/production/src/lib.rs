//! The stacks that docs/production.md shows, each in a file that the page quotes, and the shop inside of them.

pub mod actix;
pub mod axum;
pub mod error;
pub mod poem;
pub mod salvo;

pub use error::{SECRET, ShopCode, ShopError};
