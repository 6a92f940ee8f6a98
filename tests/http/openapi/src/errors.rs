//! The errors of the handlers.

#![allow(missing_docs, reason = "the catalog describes the variants")]

use errbook::openapi::{Fallbacks, Merged};
use errbook::{ApiError, Location, Timestamp, Violations};

/// The codes of the layer.
#[errbook::catalog(codes, openapi)]
pub enum ShopCode {}

/// What the layer answers with. Attributes of frameworks take a name, and no parameters.
pub type LayerErrors = Fallbacks<ShopCode>;

/// All that an order is answered with.
pub type PlaceOrderErrors = Merged<(PlaceOrderError, LayerErrors)>;

/// What is wrong with an order.
#[errbook::catalog(violations)]
pub enum InputViolation {}

/// Why an order cannot be placed.
#[derive(Debug, ApiError)]
#[api_error(openapi)]
pub enum PlaceOrderError {
    SoldOut {
        title: String,
        left: u32,
        others: Option<Vec<String>>,
    },
    CartEmpty,
    LegacyLock {
        until: Option<Timestamp>,
    },
    TooManyOrders {
        retry_at: Timestamp,
    },
    InvalidInput {
        violations: Violations<InputViolation>,
    },
    #[api_error(transparent)]
    Payment(Box<PaymentError>),
}

/// Why a payment fails.
#[derive(Debug, ApiError)]
#[api_error(openapi)]
pub enum PaymentError {
    PaymentRunning {
        since: Timestamp,
    },
    #[api_error(status = 402)]
    PaymentFailed,
    #[api_error(entry = "payment_failed", status = 502)]
    BankDown,
}

/// Why a book cannot be shown.
#[derive(Debug, ApiError)]
#[api_error(openapi = "Books.")]
pub enum ShowBookError {
    BookNotFound {
        book: u32,
    },
    UnderReview,
    #[cfg(any())]
    Internal,
}

/// Each error of a handler once, by number; in pairs where optional fields or lists make a difference.
pub fn place_order() -> Vec<PlaceOrderError> {
    let at = Timestamp::from_unix(1_800_000_000, 0);
    let violations = Violations::new()
        .with(errbook::pointer!("name"), InputViolation::Required)
        .with(Location::query("page"), InputViolation::TooLong { max: 40 });
    vec![
        PlaceOrderError::SoldOut { title: "Momo".to_owned(), left: 2, others: None },
        PlaceOrderError::SoldOut { title: "Momo".to_owned(), left: 2, others: Some(vec!["Jim Knopf".to_owned()]) },
        PlaceOrderError::CartEmpty,
        PlaceOrderError::LegacyLock { until: None },
        PlaceOrderError::LegacyLock { until: Some(at) },
        PlaceOrderError::TooManyOrders { retry_at: at },
        PlaceOrderError::InvalidInput { violations: Violations::new() },
        PlaceOrderError::InvalidInput { violations },
        PlaceOrderError::Payment(Box::new(PaymentError::PaymentRunning { since: at })),
        PlaceOrderError::Payment(Box::new(PaymentError::PaymentFailed)),
        PlaceOrderError::Payment(Box::new(PaymentError::BankDown)),
    ]
}
