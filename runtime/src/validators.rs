//! Violations from the crates that validate input.
//!
//! [`mapping`] is for tests of what becomes of rules, [`names`] turns the paths that they report into pointers, [`bounds`] decides which bound was broken where one code stands for
//! several, and each crate has a file.

#[cfg(feature = "validator")]
pub(crate) mod bounds;
#[cfg(feature = "garde")]
pub mod garde;
pub(crate) mod mapping;
pub(crate) mod names;
#[cfg(feature = "validator")]
pub mod validator;

use crate::model::pointer::Pointer;
use crate::violation::from_rule::FromRule;
use crate::violation::rule::Rule;
use crate::violation::violations::Violations;

/// Adds the violation that a rule becomes.
fn add<V: FromRule>(violations: &mut Violations<V>, pointer: &Pointer, rule: &Rule<'_>) {
    violations.extend(V::from_rule(rule).map(|violation| (pointer, violation)));
}
