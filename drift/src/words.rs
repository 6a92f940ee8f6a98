//! The names of JSON types.

use errbook_catalog::{Phrase, phrase};
use serde_json::Value;

/// Returns the name of the type of a value.
pub(crate) fn type_of(value: &Value) -> Phrase {
    match value {
        Value::Null => phrase!("null", "null"),
        Value::Bool(_) => boolean(),
        Value::Number(_) => number(),
        Value::String(_) => string(),
        Value::Array(_) => array(),
        Value::Object(_) => object(),
    }
}

pub(crate) fn boolean() -> Phrase {
    phrase!("a boolean", "布尔值")
}

pub(crate) fn number() -> Phrase {
    phrase!("a number", "数字")
}

pub(crate) fn integer() -> Phrase {
    phrase!("an integer", "整数")
}

pub(crate) fn string() -> Phrase {
    phrase!("a string", "字符串")
}

pub(crate) fn array() -> Phrase {
    phrase!("an array", "数组")
}

pub(crate) fn object() -> Phrase {
    phrase!("an object", "对象")
}

pub(crate) fn timestamp() -> Phrase {
    phrase!("an RFC 3339 timestamp", "RFC 3339 时间")
}
