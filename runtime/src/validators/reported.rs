//! [`Reported`]: a broken rule, before it is a violation of a catalog.

#[cfg(feature = "adapter")]
use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::violation::from_rule::FromRule;
#[cfg(feature = "adapter")]
use crate::violation::rejections::Rejections;
use crate::violation::rule::{Rule, RuleParameters};
#[cfg(feature = "adapter")]
use crate::violation::rule_buffer::RuleBuffer;
use crate::violation::violations::Violations;

/// A broken rule, as a validator reports it.
pub(crate) trait Reported: RuleParameters {
    /// Returns the rule, which borrows the parameters from here.
    fn rule(&self) -> Rule<'_>;

    /// Passes the names of the parameters to `each`.
    #[cfg(feature = "adapter")]
    fn names(&self, each: &mut dyn FnMut(&str));
}

/// Adds the violation that a rule becomes.
pub(crate) fn add<V: FromRule>(violations: &mut Violations<V>, pointer: &Pointer, reported: &impl Reported) {
    violations.extend(V::from_rule(&reported.rule()).map(|violation| (pointer, violation)));
}

/// Adds what a validator reports of the value of an extractor, whose location `location` makes from a pointer.
#[cfg(feature = "adapter")]
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
