//! [`Node`]: JSON in which members can be repeated.

use std::fmt::{self, Display};

use serde_json::Value;

/// A value. Unlike a `serde_json::Value`, an object can have several members with the same name.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Scalar(Value),
    Array(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl From<Value> for Node {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(elements) => Self::Array(elements.into_iter().map(Self::from).collect()),
            Value::Object(members) => {
                Self::Object(members.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
            scalar => Self::Scalar(scalar),
        }
    }
}

impl Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scalar(value) => write!(f, "{value}"),
            Self::Array(elements) => {
                f.write_str("[")?;
                for (index, element) in elements.iter().enumerate() {
                    write!(f, "{}{element}", if index == 0 { "" } else { "," })?;
                }
                f.write_str("]")
            }
            Self::Object(members) => {
                f.write_str("{")?;
                for (index, (name, value)) in members.iter().enumerate() {
                    write!(f, "{}{}:{value}", if index == 0 { "" } else { "," }, Value::from(name.as_str()))?;
                }
                f.write_str("}")
            }
        }
    }
}

impl Node {
    /// Passes every object and array in a value, itself included, to `each`.
    pub(crate) fn each(&mut self, each: &mut dyn FnMut(&mut Node)) {
        each(self);
        match self {
            Self::Scalar(_) => {}
            Self::Array(elements) => elements.iter_mut().for_each(|element| element.each(each)),
            Self::Object(members) => members.iter_mut().for_each(|(_, member)| member.each(each)),
        }
    }
}
