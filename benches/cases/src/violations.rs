//! An error with violations, and the structs that people derive for the same body.

use std::borrow::Cow;

use errbook::{ApiError, Body, Context, Response, Violations, pointer};
use serde::Serialize;

use crate::{LIMIT, TITLE};

/// What can be wrong with an order.
#[errbook::catalog(catalog = "violations.toml", violations)]
pub enum OrderViolation {}

/// The errors of orders.
#[errbook::catalog(catalog = "violations.toml", violations = OrderViolation)]
pub enum OrderError {}

/// Returns an error with this many violations, every other one with a string and an integer.
#[must_use]
pub fn invalid_order(count: usize) -> OrderError {
    let violations: Violations<_> = (0..count)
        .fold(Violations::new(), |found, index| found.with(pointer!["items", index, "quantity"], violation(index)));
    OrderError::InvalidOrder { violations }
}

/// Returns the body of an error. In a function of its own, so that the code of other errors is the same with and without it.
#[inline(never)]
#[must_use]
pub fn order_body_of(error: &OrderError, context: &Context<'_>) -> Body {
    error.occurrence().body(context)
}

/// Returns the response to an error.
#[inline(never)]
#[must_use]
pub fn order_response_of(error: &OrderError, context: &Context<'_>) -> Response {
    error.respond(context)
}

fn violation(index: usize) -> OrderViolation {
    match index % 2 {
        0 => OrderViolation::TooMany { book: TITLE.to_owned(), max: LIMIT },
        _ => OrderViolation::Required,
    }
}

/// The same error without a catalog.
#[derive(Debug)]
pub struct InvalidOrderByHand(Vec<(String, ViolationByHand)>);

/// The same violation, whose place is finished text.
#[derive(Debug)]
enum ViolationByHand {
    Required,
    TooMany { book: String, max: i64 },
}

/// Returns the error with this many violations.
#[must_use]
pub fn invalid_order_by_hand(count: usize) -> InvalidOrderByHand {
    let violation = |index| match index % 2 {
        0 => ViolationByHand::TooMany { book: TITLE.to_owned(), max: LIMIT },
        _ => ViolationByHand::Required,
    };
    InvalidOrderByHand((0..count).map(|index| (format!("#/items/{index}/quantity"), violation(index))).collect())
}

/// The body that is derived with serde.
#[derive(Debug, Serialize)]
pub struct DerivedOrder<'a> {
    r#type: &'static str,
    status: u16,
    detail: &'static str,
    code: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<DerivedViolation<'a>>,
}

#[derive(Debug, Serialize)]
struct DerivedViolation<'a> {
    detail: Cow<'static, str>,
    pointer: &'a str,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    book: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<i64>,
}

impl InvalidOrderByHand {
    /// Returns the body, with texts in English.
    #[must_use]
    pub fn derived(&self) -> DerivedOrder<'_> {
        DerivedOrder {
            r#type: "https://docs.example.com/errors/invalid_order",
            status: 422,
            detail: "The order is not valid.",
            code: "invalid_order",
            errors: self.0.iter().map(|(pointer, violation)| violation.derived(pointer)).collect(),
        }
    }
}

impl ViolationByHand {
    fn derived<'a>(&'a self, pointer: &'a str) -> DerivedViolation<'a> {
        match self {
            Self::Required => DerivedViolation {
                detail: Cow::Borrowed("This is required."),
                pointer,
                code: "required",
                book: None,
                max: None,
            },
            Self::TooMany { book, max } => DerivedViolation {
                detail: Cow::Owned(format!("At most {max} of {book} can be ordered.")),
                pointer,
                code: "too_many",
                book: Some(book),
                max: Some(*max),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body;

    #[test]
    fn both_ways_give_the_same_body() {
        for count in [0, 1, 10] {
            let derived = serde_json::to_string(&invalid_order_by_hand(count).derived()).expect("no failure");
            assert_eq!(body(&invalid_order(count)), derived);
        }
    }
}
