//! An error with violations, and the structs that people derive for the same body.

use std::borrow::Cow;

use errbook::{ApiError, Body, Context, Language, Response, Violations, pointer};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
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

/// The same error in a service whose answers are in two languages, with the places as RFC 6901 has them: what its answer shows is as
/// little finished as in errbook's.
#[derive(Debug)]
pub struct InvalidOrderInLanguages(InvalidOrderByHand);

/// Returns the error with this many violations.
#[must_use]
pub fn invalid_order_in_languages(count: usize) -> InvalidOrderInLanguages {
    let InvalidOrderByHand(mut violations) = invalid_order_by_hand(count);
    violations.iter_mut().for_each(|(pointer, _)| _ = pointer.remove(0));
    InvalidOrderInLanguages(InvalidOrderByHand(violations))
}

/// The body that is derived with serde.
#[derive(Debug, Serialize)]
pub struct DerivedOrder<'a, P = &'a str> {
    r#type: &'static str,
    status: u16,
    detail: &'static str,
    code: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<DerivedViolation<'a, P>>,
}

#[derive(Debug, Serialize)]
struct DerivedViolation<'a, P> {
    detail: Cow<'static, str>,
    pointer: P,
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
            errors: self
                .0
                .iter()
                .map(|(pointer, violation)| violation.derived(pointer.as_str(), violation.in_english()))
                .collect(),
        }
    }
}

impl InvalidOrderInLanguages {
    /// Returns the body in a language.
    #[must_use]
    pub fn derived(&self, language: Language) -> DerivedOrder<'_, String> {
        let Self(InvalidOrderByHand(violations)) = self;
        let is_chinese = language == Language::ZH;
        let errors = violations.iter().map(|(pointer, violation)| {
            let detail = if is_chinese { violation.in_chinese() } else { violation.in_english() };
            violation.derived(fragment(pointer), detail)
        });
        DerivedOrder {
            r#type: "https://docs.example.com/errors/invalid_order",
            status: 422,
            detail: if is_chinese { "订单有误。" } else { "The order is not valid." },
            code: "invalid_order",
            errors: errors.collect(),
        }
    }
}

/// Returns a pointer as a URI fragment (RFC 6901 §6).
fn fragment(pointer: &str) -> String {
    /// What a fragment cannot have as it is (RFC 3986 §3.5).
    const ENCODED: AsciiSet = NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~')
        .remove(b'!')
        .remove(b'$')
        .remove(b'&')
        .remove(b'\'')
        .remove(b'(')
        .remove(b')')
        .remove(b'*')
        .remove(b'+')
        .remove(b',')
        .remove(b';')
        .remove(b'=')
        .remove(b':')
        .remove(b'@')
        .remove(b'/')
        .remove(b'?');
    let mut fragment = String::with_capacity(pointer.len() + 1);
    fragment.push('#');
    fragment.extend(utf8_percent_encode(pointer, &ENCODED));
    fragment
}

impl ViolationByHand {
    fn in_chinese(&self) -> Cow<'static, str> {
        match self {
            Self::Required => Cow::Borrowed("此项必填。"),
            Self::TooMany { book, max } => Cow::Owned(format!("《{book}》最多可订购 {max} 本。")),
        }
    }

    fn in_english(&self) -> Cow<'static, str> {
        match self {
            Self::Required => Cow::Borrowed("This is required."),
            Self::TooMany { book, max } => Cow::Owned(format!("At most {max} of {book} can be ordered.")),
        }
    }

    fn derived<P>(&self, pointer: P, detail: Cow<'static, str>) -> DerivedViolation<'_, P> {
        match self {
            Self::Required => DerivedViolation { detail, pointer, code: "required", book: None, max: None },
            Self::TooMany { book, max } => {
                DerivedViolation { detail, pointer, code: "too_many", book: Some(book), max: Some(*max) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body;

    #[test]
    fn all_ways_give_the_same_body() {
        for count in [0, 1, 10] {
            let derived = serde_json::to_string(&invalid_order_by_hand(count).derived()).expect("no failure");
            assert_eq!(body(&invalid_order(count)), derived);
            for language in [Language::EN, Language::ZH] {
                let in_language = invalid_order_in_languages(count);
                let derived = serde_json::to_string(&in_language.derived(language)).expect("no failure");
                let ours = order_body_of(&invalid_order(count), &Context::new().language(language));
                assert_eq!(ours.as_str(), derived);
            }
        }
    }
}
