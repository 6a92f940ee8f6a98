//! [`broken_bound`]: which of several bounds a value breaks.
//!
//! The crate `validator` reports the minimum, the maximum and the value under one code. The value is compared where it is, and
//! never copied.

use core::cmp::Ordering;

use serde_json::{Number, Value};

/// The bounds of a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bound {
    /// The parameter of the rule, and the last part of its key: `max`.
    pub(crate) parameter: &'static str,
    /// The key of the rule: `length.max`.
    pub(crate) key: &'static str,
    /// How a value that breaks the bound is ordered to it.
    pub(crate) broken_by: &'static [Ordering],
}

use Ordering::{Equal, Greater, Less};

/// The bounds of lengths, in the order in which validator compares them; `equal` goes before the others, as in validator.
pub(crate) const LENGTHS: &[Bound] = &[
    Bound { parameter: "equal", key: "length.equal", broken_by: &[Less, Greater] },
    Bound { parameter: "min", key: "length.min", broken_by: &[Less] },
    Bound { parameter: "max", key: "length.max", broken_by: &[Greater] },
];

/// The bounds of ranges, in the order in which validator compares them.
pub(crate) const RANGES: &[Bound] = &[
    Bound { parameter: "max", key: "range.max", broken_by: &[Greater] },
    Bound { parameter: "min", key: "range.min", broken_by: &[Less] },
    Bound { parameter: "exclusive_max", key: "range.exclusive_max", broken_by: &[Greater, Equal] },
    Bound { parameter: "exclusive_min", key: "range.exclusive_min", broken_by: &[Less, Equal] },
];

/// Returns the bound that was broken: the only one that there is, or the first that `compare` shows to be broken. `None` if there
/// are several and none shows to be broken.
pub(crate) fn broken_bound<'a>(
    bounds: &'static [Bound],
    parameter: impl Fn(&str) -> Option<&'a Value>,
    compare: impl Fn(&Value) -> Option<Ordering>,
) -> Option<&'static Bound> {
    let mut given = bounds.iter().filter_map(|bound| Some((bound, parameter(bound.parameter)?)));
    let first = given.next()?;
    let Some(second) = given.next() else { return Some(first.0) };
    [first, second]
        .into_iter()
        .chain(given)
        .find(|(bound, limit)| compare(limit).is_some_and(|order| bound.broken_by.contains(&order)))
        .map(|(bound, _)| bound)
}

/// Compares the length of a value with a limit. It counts as validator does: the characters of a text, the items of a list or
/// a map.
pub(crate) fn compare_length(value: &Value, limit: &Value) -> Option<Ordering> {
    let length = match value {
        Value::String(text) => text.chars().count(),
        Value::Array(items) => items.len(),
        Value::Object(entries) => entries.len(),
        Value::Null | Value::Bool(_) | Value::Number(_) => return None,
    };
    Some(u64::try_from(length).ok()?.cmp(&limit.as_u64()?))
}

/// Compares two numbers, or two texts that are numbers, as decimals are serialised.
pub(crate) fn compare_numbers(value: &Value, limit: &Value) -> Option<Ordering> {
    match (value, limit) {
        (Value::Number(value), Value::Number(limit)) => compare(value, limit),
        (value, limit) => as_float(value)?.partial_cmp(&as_float(limit)?),
    }
}

/// Compares numbers exactly if both are integers.
fn compare(value: &Number, limit: &Number) -> Option<Ordering> {
    match (as_integer(value), as_integer(limit)) {
        (Some(value), Some(limit)) => Some(value.cmp(&limit)),
        _ => value.as_f64()?.partial_cmp(&limit.as_f64()?),
    }
}

/// Returns a number that is written as an integer.
pub(crate) fn as_integer(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

fn as_float(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn length(value: &Value, bounds: &Value) -> Option<&'static str> {
        broken_bound(LENGTHS, |name| bounds.get(name), |limit| compare_length(value, limit)).map(|bound| bound.key)
    }

    fn range(value: &Value, bounds: &Value) -> Option<&'static str> {
        broken_bound(RANGES, |name| bounds.get(name), |limit| compare_numbers(value, limit)).map(|bound| bound.key)
    }

    /// validator 0.20, `ValidateLength`: characters of texts, items of lists and maps.
    #[test]
    fn lengths_count_as_validator_does() {
        let both = json!({ "min": 2, "max": 3 });
        for (value, key) in [
            (json!("a"), Some("length.min")),
            (json!("日本語字"), Some("length.max")),
            (json!("日"), Some("length.min")), // 3 bytes, 1 character
            (json!(""), Some("length.min")),
            (json!([1]), Some("length.min")),
            (json!([1, 2, 3, 4]), Some("length.max")),
            (json!({ "a": 1 }), Some("length.min")),
            (json!({ "a": 1, "b": 2, "c": 3, "d": 4 }), Some("length.max")),
            (json!("ab"), None), // a type that is not serialised as it is counted
            (json!(7), None),
            (json!(null), None),
        ] {
            assert_eq!(length(&value, &both), key, "{value}");
        }
    }

    #[test]
    fn the_only_bound_needs_no_comparison() {
        for value in [json!("***"), json!(null), json!(true)] {
            assert_eq!(length(&value, &json!({ "max": 3 })), Some("length.max"));
            assert_eq!(range(&value, &json!({ "exclusive_min": 0 })), Some("range.exclusive_min"));
        }
        assert_eq!(length(&json!("abc"), &json!({})), None);
    }

    /// `ValidateLength::validate_length` ignores `min` and `max` beside `equal`.
    #[test]
    fn equal_goes_before_the_other_bounds() {
        let all = json!({ "min": 2, "max": 5, "equal": 4 });
        assert_eq!(length(&json!("a"), &all), Some("length.equal"));
        assert_eq!(length(&json!("abcdef"), &all), Some("length.equal"));
    }

    #[test]
    fn numbers_of_every_type_are_compared() {
        let both = json!({ "min": -1, "max": 10 });
        for (value, key) in [
            (json!(-2), Some("range.min")),
            (json!(11), Some("range.max")),
            (json!(10.5), Some("range.max")),
            (json!(u64::MAX), Some("range.max")),
            (json!(i64::MIN), Some("range.min")),
            (json!("-1.5"), Some("range.min")), // a decimal
            (json!("10.01"), Some("range.max")),
            (json!("2024-01-01"), None),
            (json!(null), None), // a float that is not a number
            (json!(5), None),
        ] {
            assert_eq!(range(&value, &both), key, "{value}");
        }
        // Floats would take both for 2^63.
        let near = json!({ "min": 0, "max": 9_223_372_036_854_775_807_u64 });
        assert_eq!(range(&json!(9_223_372_036_854_775_808_u64), &near), Some("range.max"));
        let open = json!({ "exclusive_min": 0, "exclusive_max": 1 });
        for (value, key) in [(0, "range.exclusive_min"), (1, "range.exclusive_max"), (-3, "range.exclusive_min")] {
            assert_eq!(range(&json!(value), &open), Some(key), "{value}");
        }
    }
}
