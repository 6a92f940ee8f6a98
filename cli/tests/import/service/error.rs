//! The errors of a shop.

use thiserror::Error;

/// What can go wrong with an order.
#[derive(Debug, Error)]
pub enum ShopError {
    /// The book is not in the catalogue.
    ///
    /// It may have been **removed**.
    #[error("book {isbn} not found")]
    BookNotFound { isbn: String },
    #[error("only {left} of {wanted} copies are left")]
    OutOfStock { left: u32, wanted: u32 },
    #[error("invalid quantity {0}: must be between 1 and {max}", max = MAX_QUANTITY)]
    InvalidQuantity(i64),
    #[error("permission denied")]
    PermissionDenied,
    #[error("payment failed: {0}")]
    Payment(#[from] std::io::Error),
    #[error("database query {query} failed")]
    Database {
        query: String,
        #[source]
        cause: std::fmt::Error,
    },
    #[error(transparent)]
    Unexpected(#[from] Box<dyn std::error::Error + Send + Sync>),
}

pub const MAX_QUANTITY: i64 = 100;
