//! [`Seen`]: a violation that holds what a rule gave.

use errbook::{FromAnyRule, FromRule, Rule, RuleValue, Violations};

/// The parameters that any rule may have, and those that it must not have.
const PARAMETERS: [&str; 15] = [
    "min",
    "max",
    "equal",
    "exclusive_min",
    "exclusive_max",
    "needle",
    "prefix",
    "suffix",
    "pattern",
    "field",
    "kind",
    "reason",
    "shelf",
    "value",
    "other",
];

/// What a rule gave.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Seen {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) parameters: Vec<String>,
}

impl FromRule for Seen {
    fn from_rule(rule: &Rule<'_>) -> Option<Self> {
        let parameters = PARAMETERS.into_iter().filter_map(|name| {
            Some(match rule.parameter(name)? {
                RuleValue::Str(text) => format!("{name}={text:?}"),
                RuleValue::Integer(number) => format!("{name}={number}"),
                RuleValue::Number(number) => format!("{name}={number:?}"),
                RuleValue::Boolean(boolean) => format!("{name}={boolean}"),
                other => panic!("{name}: {other:?}"),
            })
        });
        Some(Self { key: rule.key().to_owned(), name: rule.name().to_owned(), parameters: parameters.collect() })
    }
}

impl FromAnyRule for Seen {
    fn other() -> Self {
        panic!("every rule is seen")
    }
}

/// Writes each violation as `pointer key parameters`.
pub(crate) fn lines(violations: &Violations<Seen>) -> Vec<String> {
    let line = |located: &errbook::Located<Seen>| {
        let pointer = located.location.pointer().expect("a place in the body");
        let seen = &located.violation;
        [pointer.to_string(), seen.key.clone()].into_iter().chain(seen.parameters.clone()).collect::<Vec<_>>().join(" ")
    };
    violations.iter().map(line).collect()
}
