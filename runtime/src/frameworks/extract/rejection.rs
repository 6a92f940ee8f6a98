//! [`Rejection`]: what an extractor rejects.

use alloc::string::String;
use alloc::sync::Arc;
use core::fmt;

use crate::input::{Kind, Rejected, Token};
use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::model::status::Status;
use crate::violation::from_rule::FromRule;
use crate::violation::rejections::Rejections;
use crate::violation::rule_buffer::{Parameter, RuleBuffer};
use crate::violation::violations::Violations;

/// What an extractor of errbook rejects: broken rules with their locations. It contains no text of serde, and no value of the
/// request but the names of its members and parameters.
///
/// As a response, it is a bare status: 400 for a body that is not well-formed, and otherwise 422. A layer of errbook answers it
/// with the fallback entry of this status, and with the violations of the catalog that list the rules.
#[derive(Clone)]
pub struct Rejection {
    rejections: Arc<Rejections>,
    is_syntax: bool,
}

impl Rejection {
    /// Creates that of values which were read, but are not valid.
    #[allow(dead_code, reason = "validators need it")]
    pub(crate) fn new(rejections: Rejections) -> Self {
        Self { rejections: Arc::new(rejections), is_syntax: false }
    }

    /// Creates that of a body.
    pub(super) fn of_body(rejected: Rejected) -> Self {
        let pointer = rejected.at.iter().fold(Pointer::root(), |pointer, token| match token {
            Token::Key(key) => pointer.key(key),
            Token::Index(index) => pointer.index(*index),
        });
        Self::of(&rejected, pointer.into())
    }

    /// Creates that of parameters, which have no parts.
    pub(super) fn of_parameter(rejected: Rejected, location: fn(String) -> Location) -> Self {
        let name = match rejected.at.first() {
            Some(Token::Key(name)) => name.clone(),
            _ => String::new(),
        };
        Self::of(&rejected, location(name))
    }

    fn of(rejected: &Rejected, location: Location) -> Self {
        let mut rejections = Rejections::default();
        rejections.push(location, rule(rejected));
        let is_syntax = matches!(rejected.kind, Kind::Syntax { .. });
        Self { rejections: Arc::new(rejections), is_syntax }
    }

    /// Returns the status of the response: 400 for a body that is not well-formed, and otherwise 422 (RFC 9110 §15.5.1,
    /// §15.5.21).
    #[must_use]
    pub fn status(&self) -> Status {
        Status::from_valid(if self.is_syntax { 400 } else { 422 })
    }

    /// Returns the violations that stand for the rules, for an error that holds such. A rule that stands for none is left
    /// out; a type with `other` has one for every rule.
    #[must_use]
    pub fn violations<V: FromRule>(&self) -> Violations<V> {
        let all = self.rejections.iter();
        all.filter_map(|(location, rule)| Some((location.clone(), V::from_rule(&rule)?))).collect()
    }

    /// Returns the broken rules with their locations.
    pub(crate) fn rejections(&self) -> &Rejections {
        &self.rejections
    }
}

impl fmt::Debug for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rejection({self})")
    }
}

impl fmt::Display for Rejection {
    /// Writes the rules with their locations, for logs: `serde.type at body /items/3/qty`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (location, rule)) in self.rejections.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{} at {location}", rule.key())?;
        }
        Ok(())
    }
}

impl core::error::Error for Rejection {}

/// Returns the rule that a kind breaks, with what the catalog's table of rules gives it.
fn rule(rejected: &Rejected) -> RuleBuffer {
    let member = || match rejected.at.last() {
        Some(Token::Key(name)) => Some(Parameter::Text(name.clone())),
        _ => None,
    };
    let text = |text: Option<&'static str>| text.map(|text| Parameter::Text(text.into()));
    let position = |number: usize| Parameter::Integer(i128::try_from(number).unwrap_or(i128::MAX));
    let (key, parameters) = match rejected.kind {
        Kind::Missing => ("serde.missing", [("field", member()), ("", None)]),
        Kind::Unknown => ("serde.unknown", [("field", member()), ("", None)]),
        Kind::Duplicate => ("serde.duplicate", [("field", member()), ("", None)]),
        Kind::Type { expected, found } => ("serde.type", [("expected", text(expected)), ("found", text(found))]),
        Kind::Range { bounds } => {
            let (min, max) = bounds.map(|(min, max)| (Parameter::Integer(min), Parameter::Integer(max))).unzip();
            ("serde.range", [("min", min), ("max", max)])
        }
        Kind::Value => ("serde.value", [("", None), ("", None)]),
        Kind::Variant => ("serde.variant", [("", None), ("", None)]),
        Kind::Length => ("serde.length", [("", None), ("", None)]),
        Kind::Custom => ("serde.custom", [("", None), ("", None)]),
        Kind::Syntax { position: at } => {
            let (line, column) = at.map(|(line, column)| (position(line), position(column))).unzip();
            ("serde.syntax", [("line", line), ("column", column)])
        }
    };
    let given = parameters.into_iter().filter_map(|(name, value)| Some((name, value?)));
    given.fold(RuleBuffer::new(key, key), |rule, (name, value)| rule.with(name, value))
}
