//! The errors of a shop.

/// What can go wrong with an order.
#[derive(Debug, errbook::ApiError)]
pub enum ShopError {
    /// The book is not in the catalogue.
    ///
    /// It may have been **removed**.
    BookNotFound { isbn: String },
    OutOfStock { left: u32, wanted: u32 },
    // errbook: the text showed `MAX_QUANTITY`. The developer's message shows fields only
    #[api_error(log = "invalid quantity {0}: must be between 1 and MAX_QUANTITY")]
    InvalidQuantity(#[api_error(field = "value")] i64),
    PermissionDenied,
    #[api_error(log = "payment failed: {0}")]
    Payment(#[from] std::io::Error),
    Database {
        query: String,
        #[source]
        cause: std::fmt::Error,
    },
    // errbook: was `transparent`, which needs an `ApiError` inside. As `Box<dyn std::error::Error + Send + Sync>` is none, the variant has an entry
    #[api_error(log = "{0}")]
    Unexpected(#[from] Box<dyn std::error::Error + Send + Sync>),
}

pub const MAX_QUANTITY: i64 = 100;
