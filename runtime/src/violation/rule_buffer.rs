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
