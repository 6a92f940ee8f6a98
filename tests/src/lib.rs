//! Helpers of the behaviour tests: answers as text, bodies as JSON in the order of their members, and crates that are built
//! while a test runs.

pub mod scratch;

/// The code of the docs compiles and runs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../docs/enums.md")]
    mod enums {}
    #[doc = include_str!("../../docs/enums.zh.md")]
    mod enums_zh {}
}

use errbook::{ApiError, Context, Language};
use serde_json::Value;

/// The body that answers `error` in `language`, as text.
///
/// # Panics
///
/// When the body is not UTF-8.
#[must_use]
pub fn body_in(error: &dyn ApiError, language: Language) -> String {
    body(error, &Context::new().language(language))
}

/// The body that answers `error` in `context`, as text.
///
/// # Panics
///
/// When the body is not UTF-8.
#[must_use]
pub fn body(error: &dyn ApiError, context: &Context<'_>) -> String {
    error.respond(context).body.into()
}

/// The body in the default language, as JSON.
///
/// # Panics
///
/// When the body is not JSON.
#[must_use]
pub fn json(error: &dyn ApiError) -> Value {
    serde_json::from_str(&body(error, &Context::new())).expect("a body is JSON")
}

/// The members of a JSON object in their order; none of what is no object.
#[must_use]
pub fn members(value: &Value) -> Vec<(&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value)).collect()
}

/// The names of the members of a JSON object in their order.
#[must_use]
pub fn names(value: &Value) -> Vec<&str> {
    members(value).into_iter().map(|(name, _)| name).collect()
}
