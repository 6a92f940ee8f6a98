//! [`Reported`]: a broken rule, before it is a violation of a catalog.

#[cfg(feature = "extract")]
use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::violation::from_rule::FromAnyRule;
#[cfg(feature = "extract")]
use crate::violation::rejections::Rejections;
use crate::violation::rule::{Rule, RuleParameters};
#[cfg(feature = "extract")]
use crate::violation::rule_buffer::RuleBuffer;
use crate::violation::violations::Violations;

/// A broken rule, as a validator reports it.
pub(crate) trait Reported: RuleParameters {
    /// Returns the rule, which borrows the parameters from here.
    fn rule(&self) -> Rule<'_>;

    /// Passes the names of the parameters to `each`.
    #[cfg(feature = "extract")]
    fn names(&self, each: &mut dyn FnMut(&str));
}

/// Adds the violation that a rule becomes.
pub(crate) fn add<V: FromAnyRule>(violations: &mut Violations<V>, pointer: &Pointer, reported: &impl Reported) {
    violations.push(pointer, V::from_rule(&reported.rule()).unwrap_or_else(V::other));
}

/// Adds what a validator reports of the value of an extractor, whose location `location` makes from a pointer.
#[cfg(feature = "extract")]
pub(crate) fn reject(
    rejections: &mut Rejections,
    location: &dyn Fn(&Pointer) -> Location,
    pointer: &Pointer,
    reported: &impl Reported,
) {
    let rule = reported.rule();
    let mut buffer = RuleBuffer::of(&rule);
    reported.names(&mut |name| buffer.copy(&rule, name));
    rejections.push(location(pointer), buffer);
}
