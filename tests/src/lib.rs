//! Shared by the behavior tests: responses as text, bodies as JSON with ordered members, and crates that are built while a test
//! runs.

pub mod scratch;

/// The code of the docs compiles and runs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../docs/features.md")]
    mod features {}
    #[doc = include_str!("../../docs/features.zh.md")]
    mod features_zh {}
    #[doc = include_str!("../../docs/enums.md")]
    mod enums {}
    #[doc = include_str!("../../docs/enums.zh.md")]
    mod enums_zh {}
    #[doc = include_str!("../../docs/from-thiserror.md")]
    mod from_thiserror {}
    #[doc = include_str!("../../docs/from-thiserror.zh.md")]
    mod from_thiserror_zh {}
}

use errbook::{ApiError, Context, Language};
use serde_json::Value;

/// Returns the body of `error` in `language`, as text.
///
/// # Panics
///
/// If the body is not UTF-8.
#[must_use]
pub fn body_in(error: &dyn ApiError, language: Language) -> String {
    body(error, &Context::new().language(language))
}

/// Returns the body of `error` in `context`, as text.
///
/// # Panics
///
/// If the body is not UTF-8.
#[must_use]
pub fn body(error: &dyn ApiError, context: &Context<'_>) -> String {
    error.respond(context).body.into()
}

/// Returns the body in the default language, as JSON.
///
/// # Panics
///
/// If the body is not JSON.
#[must_use]
pub fn json(error: &dyn ApiError) -> Value {
    serde_json::from_str(&body(error, &Context::new())).expect("a body is JSON")
}

/// Returns the members of a JSON object in order; empty for other values.
#[must_use]
pub fn members(value: &Value) -> Vec<(&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value)).collect()
}

/// Returns the names of the members of a JSON object in order.
#[must_use]
pub fn names(value: &Value) -> Vec<&str> {
    members(value).into_iter().map(|(name, _)| name).collect()
}
