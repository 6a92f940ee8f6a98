//! A gRPC service without generated code, whose only method fails as the request asks.

pub mod service;

use std::fmt;

use errbook::{ApiError, Json, Location, Timestamp, Violations, pointer};

/// A text that no status may contain.
pub const SECRET: &str = "hunter2";

/// The codes of the shop.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum ShopCode {}

/// The errors of another catalog.
#[errbook::catalog(catalog = "default_zh.toml")]
pub enum StockError {}

/// What is wrong with a form.
#[errbook::catalog(catalog = "form.toml", violations)]
pub enum FormViolation {}

/// Errors that hold violations.
#[errbook::catalog(catalog = "form.toml", violations = FormViolation)]
pub enum FormError {}

/// A cause whose text contains the secret.
#[derive(Debug)]
pub struct Leaky;

impl fmt::Display for Leaky {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SECRET)
    }
}

impl std::error::Error for Leaky {}

/// The errors of the shop, with declared and private fields.
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
        /// In HTTP, in a header only.
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
    /// Shows the input of the client.
    Echoed {
        /// The input.
        text: T,
        /// Its length.
        size: usize,
    },
    /// Another try may succeed.
    Busy,
    /// An action.
    ConfirmOrder,
    /// A success.
    OrderPlaced,
    /// Has private fields.
    PaymentFailed {
        /// Private.
        card: &'static str,
        /// Private.
        #[source]
        cause: Leaky,
    },
}

/// Returns an error of each kind by its name.
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
        "busy" => ShopError::Busy,
        "confirm" => ShopError::ConfirmOrder,
        "placed" => ShopError::OrderPlaced,
        "payment" => ShopError::PaymentFailed { card: SECRET, cause: Leaky },
        text => ShopError::Echoed { text: text.to_owned(), size: text.len() },
    }
}

/// Returns an error with violations in the body and elsewhere.
#[must_use]
pub fn form() -> FormError {
    let violations = Violations::new()
        .with(pointer!["items", 3, "name"], FormViolation::TooLong { max: 64 })
        .with(pointer!["a.b", "c"], FormViolation::Required)
        .with(Location::query("page"), FormViolation::Required);
    FormError::InvalidForm { violations }
}
