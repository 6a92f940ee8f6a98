//! The errors of the shop, and what its handlers do.

use std::time::Duration;

use errbook::{ApiError, axum::Settings};
use serde::Deserialize;

/// The codes of the catalog.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum ShopCode {}

/// The errors of the shop.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalog.toml")]
pub enum ShopError {
    /// There are fewer copies than ordered.
    SoldOut {
        /// The copies that are left.
        left: u32,
    },
    /// Too many requests.
    RateLimited {
        /// The seconds to wait.
        retry_after: u64,
    },
    /// The body is too large.
    TooLarge {
        /// The greatest number of bytes.
        limit: usize,
    },
}

/// What no answer contains.
pub const SECRET: &str = "hunter2";

/// The largest body, in bytes.
pub const LIMIT: usize = 1024;

/// How long a request may take.
pub const PATIENCE: Duration = Duration::from_millis(200);

/// The page that calls the shop.
pub const SHOP: &str = "https://shop.example";

/// The body of `POST /orders`.
#[derive(Debug, Deserialize)]
pub struct NewOrder {
    copies: u32,
}

/// What `POST /orders` does: there are two copies.
///
/// # Errors
///
/// If more are ordered.
pub fn order(new: &NewOrder) -> Result<&'static str, ShopError> {
    if new.copies > 2 {
        Err(ShopError::SoldOut { left: 2 })
    } else {
        Ok("ordered, with a body that is worth compressing")
    }
}

/// The settings of every stack.
#[must_use]
pub fn settings() -> Settings {
    Settings::new().fallback_by(|bare| match bare.status().as_u16() {
        413 => Some(Box::new(ShopError::TooLarge { limit: LIMIT })),
        429 => Some(Box::new(ShopError::RateLimited { retry_after: bare.retry_after()?.as_secs() })),
        _ => None,
    })
}
