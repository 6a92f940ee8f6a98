//! [`RuleBuffer`]: a broken rule that owns its parameters.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::violation::rule::{Rule, RuleParameters, RuleValue};

/// A broken rule that owns its parameters: what extractors pass on to a layer.
#[derive(Clone, Debug)]
pub(crate) struct RuleBuffer {
    key: Cow<'static, str>,
    name: Cow<'static, str>,
    parameters: Parameters,
}

/// The parameters of a rule, by name.
#[derive(Clone, Debug, Default)]
struct Parameters(Vec<(Cow<'static, str>, Parameter)>);

/// The value of a parameter.
#[derive(Clone, Debug)]
#[cfg_attr(
    not(any(feature = "garde", feature = "validator")),
    allow(dead_code, reason = "serde gives texts and integers")
)]
pub(crate) enum Parameter {
    Text(String),
    Integer(i128),
    Number(f64),
    Boolean(bool),
}

impl RuleBuffer {
    /// Creates a rule without parameters.
    pub(crate) fn new(key: impl Into<Cow<'static, str>>, name: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), name: name.into(), parameters: Parameters::default() }
    }

    /// Copies a rule without its parameters.
    #[cfg(any(feature = "garde", feature = "validator"))]
    pub(crate) fn of(rule: &Rule<'_>) -> Self {
        Self::new(String::from(rule.key()), String::from(rule.name()))
    }

    /// Copies a parameter of a rule, if it has that parameter.
    #[cfg(any(feature = "garde", feature = "validator"))]
    pub(crate) fn copy(&mut self, rule: &Rule<'_>, name: &str) {
        let value = rule.parameter(name).map(|value| match value {
            RuleValue::Str(text) => Parameter::Text(text.into()),
            RuleValue::Integer(number) => Parameter::Integer(number),
            RuleValue::Number(number) => Parameter::Number(number),
            RuleValue::Boolean(boolean) => Parameter::Boolean(boolean),
        });
        self.parameters.0.extend(value.map(|value| (Cow::Owned(name.into()), value)));
    }

    /// Adds a parameter.
    pub(crate) fn with(mut self, name: impl Into<Cow<'static, str>>, value: Parameter) -> Self {
        self.parameters.0.push((name.into(), value));
        self
    }

    pub(crate) fn rule(&self) -> Rule<'_> {
        Rule::new(&self.key, &self.name, &self.parameters)
    }
}

impl RuleParameters for Parameters {
    fn parameter(&self, name: &str) -> Option<RuleValue<'_>> {
        let (_, value) = self.0.iter().find(|(known, _)| *known == name)?;
        Some(match value {
            Parameter::Text(text) => RuleValue::Str(text),
            Parameter::Integer(number) => RuleValue::Integer(*number),
            Parameter::Number(number) => RuleValue::Number(*number),
            Parameter::Boolean(boolean) => RuleValue::Boolean(*boolean),
        })
    }
}
