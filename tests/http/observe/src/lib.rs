//! Shared by the tests: errors, a service without a framework, a recorder of events, and what has to hold of a service in any
//! framework.

pub mod claims;
pub mod events;
pub mod service;
pub mod stream;

/// The code of the docs compiles and runs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../../../docs/observability.md")]
    mod observability {}
    #[doc = include_str!("../../../../docs/observability.zh.md")]
    mod observability_zh {}
}

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use errbook::{ApiError, Violations, pointer};

/// A text that only logs may contain, and fields only on request.
pub const SECRET: &str = "hunter2";

/// A part of all texts below.
pub const SENTINEL: &str = "sentinel";

/// A private field in a message for developers.
pub const LOG_SECRET: &str = "sentinel-log";

/// A part of a request that a framework repeats in its rejection.
pub const REJECTED: &str = "sentinel-rejection";

/// A text of a handler, with a line break.
pub const TEXT: &str = "sentinel-text\nlevel=ERROR";

/// The message of a panic.
pub const PANIC: &str = "sentinel-panic";

/// The codes of the shop.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum ShopCode {}

/// What is wrong with an order.
#[errbook::catalog(violations, catalog = "catalog.toml")]
pub enum OrderViolation {}

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

/// Counts how often it is shown.
#[derive(Debug, Clone, Default)]
pub struct Shown(Arc<AtomicUsize>);

impl Shown {
    /// Returns how often it was shown.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fetch_add(1, Ordering::Relaxed);
        f.write_str("shown")
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
    /// The payment failed, with a message for developers and an error of the catalog behind it.
    #[api_error(entry = "payment_failed", status = 502, log = "charging {user} failed: {cause}")]
    ChargeFailed {
        /// Private.
        user: &'static str,
        /// Another error of the catalog.
        #[source]
        cause: Box<ShopError>,
    },
    /// A text of a client, and a private field that counts how often it is shown.
    #[api_error(log = "{shown}")]
    Odd {
        /// Declared.
        text: String,
        /// Private.
        shown: Shown,
    },
    /// A status of the catalog's own.
    HeldBack,
    /// An action, not an error.
    Confirm,
    /// A success.
    Accepted,
    /// The order is not valid.
    InvalidOrder {
        /// Why.
        violations: Violations<OrderViolation>,
    },
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
        "charge" => ShopError::ChargeFailed { user: LOG_SECRET, cause: Box::new(ShopError::OutOfStock) },
        "stock" => ShopError::OutOfStock,
        "recounting" => ShopError::Recounting,
        "held" => ShopError::HeldBack,
        "confirm" => ShopError::Confirm,
        "accepted" => ShopError::Accepted,
        "valid" => ShopError::InvalidOrder { violations: Violations::new() },
        "invalid" => ShopError::InvalidOrder {
            violations: Violations::new()
                .with(pointer!["name"], OrderViolation::Required)
                .with(pointer!["items", 3, SECRET], OrderViolation::TooLong { max: 64 })
                .with(pointer!["items", 4, "name"], OrderViolation::TooLong { max: 64 }),
        },
        _ => return None,
    })
}
