//! A gRPC service without generated code: its one method fails as the request says.

pub mod service;

use std::fmt;

use errbook::{ApiError, Json, Timestamp};

/// What must not be in any status.
pub const SECRET: &str = "hunter2";

/// The codes of the shop.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum ShopCode {}

/// Says more than it should.
#[derive(Debug)]
pub struct Leaky;

impl fmt::Display for Leaky {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SECRET)
    }
}

impl std::error::Error for Leaky {}

/// What goes wrong in the shop, with what the catalog declares and what it does not.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalog.toml")]
#[allow(dead_code, reason = "nothing reads what is private")]
pub enum ShopError<T: fmt::Display> {
    /// No such order.
    OrderNotFound {
        /// Its number.
        order_id: u64,
    },
    /// A field of each type.
    TooManyOrders {
        /// In HTTP it is in a header only.
        retry_at: Timestamp,
        /// A number.
        weight: f64,
        /// A boolean.
        is_trial: bool,
        /// Nothing.
        note: Option<String>,
        /// A list.
        items: Vec<String>,
        /// JSON.
        details: Json,
    },
    /// What the client has sent.
    Echoed {
        /// What it was.
        text: T,
        /// How long it was.
        size: usize,
    },
    /// Knows more than it says.
    PaymentFailed {
        /// Private.
        card: &'static str,
        /// Private.
        #[source]
        cause: Leaky,
    },
}

/// An error of each kind, by its name.
#[must_use]
pub fn failure(name: &str) -> ShopError<String> {
    match name {
        "order" => ShopError::OrderNotFound { order_id: 7 },
        "orders" => ShopError::TooManyOrders {
            retry_at: Timestamp::from_unix(1_800_000_000, 0),
            weight: 1.5,
            is_trial: true,
            note: None,
            items: vec!["a".to_owned()],
            details: Json::from(1),
        },
        "payment" => ShopError::PaymentFailed { card: SECRET, cause: Leaky },
        text => ShopError::Echoed { text: text.to_owned(), size: text.len() },
    }
}
