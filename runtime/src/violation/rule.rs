//! [`Rule`]: a rule that a validator found broken.

/// A rule that a validator found broken, with its parameters, but without the value: that may be a password.
///
/// ```
/// use errbook::{Rule, RuleValue};
///
/// let rule = Rule::new("length.max", "length", &[("max", RuleValue::Integer(64))]);
/// assert_eq!((rule.key(), rule.name()), ("length.max", "length"));
/// assert_eq!(rule.parameter("max"), Some(RuleValue::Integer(64)));
/// assert_eq!(rule.parameter("min"), None);
/// ```
#[derive(Clone, Copy)]
pub struct Rule<'a> {
    key: &'a str,
    name: &'a str,
    parameters: &'a dyn RuleParameters,
}

impl<'a> Rule<'a> {
    /// Creates a rule from its key, the validator's own name of it, and its parameters.
    #[must_use]
    pub const fn new(key: &'a str, name: &'a str, parameters: &'a dyn RuleParameters) -> Self {
        Self { key, name, parameters }
    }

    /// Returns the key of the rule, as `rules` of a violation has it: `length.max`.
    #[must_use]
    pub const fn key(&self) -> &'a str {
        self.key
    }

    /// Returns the validator's own name of the rule: `length`.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// Returns the parameter of this name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<RuleValue<'a>> {
        self.parameters.parameter(name)
    }
}

impl core::fmt::Debug for Rule<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Rule").field("key", &self.key).field("name", &self.name).finish_non_exhaustive()
    }
}

/// The parameters of a rule: an array of names and values, or `()`.
pub trait RuleParameters {
    /// Returns the parameter of this name.
    fn parameter(&self, name: &str) -> Option<RuleValue<'_>>;
}

impl RuleParameters for () {
    fn parameter(&self, _: &str) -> Option<RuleValue<'_>> {
        None
    }
}

impl<const N: usize> RuleParameters for [(&str, RuleValue<'_>); N] {
    fn parameter(&self, name: &str) -> Option<RuleValue<'_>> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

impl RuleParameters for &[(&str, RuleValue<'_>)] {
    fn parameter(&self, name: &str) -> Option<RuleValue<'_>> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// The value of a parameter of a rule.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RuleValue<'a> {
    /// A text.
    Str(&'a str),
    /// A whole number.
    Integer(i128),
    /// A number.
    Number(f64),
    /// `true` or `false`.
    Boolean(bool),
}
