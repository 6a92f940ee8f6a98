//! [`Mapping`]: which rules become which violations, for tests.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::any::type_name;
use core::fmt;

use crate::model::pointer::Pointer;
use crate::violation::from_rule::FromRule;
use crate::violation::kind::ViolationKind;
use crate::violation::rule::Rule;
use crate::violation::rules::violation_of;
use crate::violation::set::ViolationSet;

/// Which violations the rules become that a validator reports for an invalid sample. It is for tests, so that gaps show before
/// users find them; its text has a line for each rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    violations: &'static str,
    rules: Vec<MappedRule>,
}

/// A rule that was broken, and the violation that it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MappedRule {
    /// Where it was broken.
    pub pointer: Pointer,
    /// Its key, such as `length.max`.
    pub key: String,
    /// The name of the violation; `None` if the rule maps to nothing and becomes the type's `other`.
    pub violation: Option<&'static str>,
}

impl Mapping {
    /// Returns a mapping into violations of type `V` without rules.
    pub(crate) fn new<V>() -> Self {
        Mapping { violations: type_name::<V>(), rules: Vec::new() }
    }

    /// Adds a rule.
    pub(crate) fn add<V: FromRule + ViolationSet>(&mut self, pointer: &Pointer, rule: &Rule<'_>) {
        // What it becomes may be the type's `other`: for a rule that nothing claims, and for one without a required parameter.
        let claimed = violation_of(V::IMAGE, rule).map(|index| V::IMAGE.violation(index));
        let made = V::from_rule(rule).map(|violation| violation.kind());
        let violation = made.filter(|_| made == claimed).map(ViolationKind::name);
        self.rules.push(MappedRule { pointer: pointer.clone(), key: rule.key().to_string(), violation });
    }

    /// Returns the rules, in the order in which they were reported.
    #[must_use]
    pub fn rules(&self) -> &[MappedRule] {
        &self.rules
    }

    /// Returns the rules that map to nothing.
    pub fn unmapped(&self) -> impl Iterator<Item = &MappedRule> {
        self.rules.iter().filter(|rule| rule.violation.is_none())
    }

    /// Panics if a rule maps to nothing.
    ///
    /// # Panics
    ///
    /// With a list of these rules.
    #[track_caller]
    pub fn assert_complete(&self) {
        let gaps: Vec<String> = self.unmapped().map(|rule| rule.to_string()).collect();
        assert!(
            gaps.is_empty(),
            "rules that become no violation of `{}`, as no `rules` list their keys, or a required field is no parameter of \
             theirs:\n{}",
            self.violations,
            gaps.join("\n"),
        );
    }
}

impl fmt::Display for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rules.iter().try_for_each(|rule| writeln!(f, "{rule}"))
    }
}

impl fmt::Display for MappedRule {
    /// Writes `/items/0/name: length.max → too_long`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pointer, key, violation } = self;
        write!(f, "{pointer}: {key} → {}", violation.unwrap_or("nothing"))
    }
}
