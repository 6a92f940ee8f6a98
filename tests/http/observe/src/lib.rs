//! Shared by the tests: errors, a service, and a recorder of its events.

pub mod events;
pub mod service;

use std::error::Error;
use std::fmt;

use errbook::ApiError;

/// A text that only logs may contain, and fields only on request.
pub const SECRET: &str = "hunter2";

/// The codes of the shop.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum ShopCode {}

/// An error with a source.
#[derive(Debug)]
pub struct Cause(pub &'static str, pub Option<Box<Cause>>);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}

/// The errors of the shop.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalog.toml")]
#[allow(dead_code, reason = "nothing reads what is private")]
pub enum ShopError {
    /// No such order.
    OrderNotFound {
        /// Its number.
        order_id: u64,
        /// Private.
        customer: &'static str,
    },
    /// The order is sold out.
    OutOfStock,
    /// The shop counts.
    Recounting,
    /// The payment failed.
    #[api_error(entry = "payment_failed", status = 504)]
    PaymentFailed {
        /// Private.
        #[source]
        cause: Cause,
    },
    /// A status of the catalog's own.
    HeldBack,
    /// An action, not an error.
    Confirm,
    /// A success.
    Accepted,
}

/// Returns an error of each kind by its name.
#[must_use]
pub fn failure(name: &str) -> Option<ShopError> {
    Some(match name {
        "order" => ShopError::OrderNotFound { order_id: 7, customer: SECRET },
        "payment" => {
            let inner = Cause("connection reset\nlevel=ERROR", None);
            ShopError::PaymentFailed { cause: Cause("bank.example.com", Some(Box::new(inner))) }
        }
        "stock" => ShopError::OutOfStock,
        "recounting" => ShopError::Recounting,
        "held" => ShopError::HeldBack,
        "confirm" => ShopError::Confirm,
        "accepted" => ShopError::Accepted,
        _ => return None,
    })
}
