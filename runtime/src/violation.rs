//! Violations: what is wrong with the input of a request, each with its location.

pub(crate) mod check;
pub(crate) mod finding;
pub(crate) mod from_rule;
pub(crate) mod held;
pub(crate) mod kind;
pub(crate) mod made;
#[cfg(feature = "extract")]
#[cfg_attr(
    not(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo")),
    allow(dead_code, reason = "frameworks need it")
)]
pub(crate) mod rejections;
pub(crate) mod rule;
#[cfg(feature = "extract")]
pub(crate) mod rule_buffer;
pub(crate) mod rules;
pub(crate) mod set;
pub(crate) mod unknown;
pub(crate) mod violations;
