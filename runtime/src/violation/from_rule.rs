//! [`FromRule`], [`FromAnyRule`] and [`FromRuleValue`]: violations from broken rules.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::sync::Arc;

use crate::violation::rule::{Rule, RuleValue};

/// A violation that can be made from a rule that a validator found broken.
///
/// Implemented by the macros for types of violations: a rule becomes the violation that lists its key in `rules`, or else the
/// one whose name or code is the validator's own name of the rule, or else the type's `other`. Parameters become fields by their
/// names in the catalog; a violation for which a required field is missing or of another type is not made.
pub trait FromRule: Sized {
    /// Returns the violation that a rule stands for; `None` if the type has none.
    fn from_rule(rule: &Rule<'_>) -> Option<Self>;
}

/// A type of violations with one for every rule: rules that map to none of its violations become its `other`.
///
/// Implemented by the macros for types with `other = "…"`. The errors of validators convert into violations of such types only,
/// so none gets lost.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no violation for rules that map to none of its violations",
    label = "what a validator reports could get lost",
    note = "name a violation without required fields: `#[errbook::catalog(violations, other = \"…\")]`, or \
            `#[violation(other = \"…\")]` beside `#[derive(errbook::Violation)]`"
)]
pub trait FromAnyRule: FromRule {
    /// Returns the violation for rules that map to no other.
    fn other() -> Self;
}

/// A type of fields that parameters of rules can become: texts, numbers and booleans of Rust, and `Option`s of them.
pub trait FromRuleValue: Sized {
    /// Returns the value; `None` if the parameter is of another type, or out of range.
    fn from_rule_value(value: RuleValue<'_>) -> Option<Self>;

    /// Returns the value where the rule does not have the parameter.
    #[doc(hidden)]
    fn errbook_absent() -> Option<Self> {
        None
    }
}

impl FromRuleValue for String {
    fn from_rule_value(value: RuleValue<'_>) -> Option<Self> {
        Some(match value {
            RuleValue::Str(text) => text.into(),
            RuleValue::Integer(number) => number.to_string(),
            RuleValue::Number(number) => number.to_string(),
            RuleValue::Boolean(boolean) => boolean.to_string(),
        })
    }
}

/// Texts of other types than `String`.
macro_rules! texts {
    ($($text:ty),*) => { $(
        impl FromRuleValue for $text {
            fn from_rule_value(value: RuleValue<'_>) -> Option<Self> {
                String::from_rule_value(value).map(Into::into)
            }
        }
    )* };
}

texts!(Box<str>, Arc<str>, Cow<'static, str>);

macro_rules! integers {
    ($($integer:ty),*) => { $(
        impl FromRuleValue for $integer {
            fn from_rule_value(value: RuleValue<'_>) -> Option<Self> {
                match value {
                    RuleValue::Integer(number) => number.try_into().ok(),
                    // A bound that is written as a float, such as 10.0. Every i64 is within the range of the conversion, and
                    // one of no more than 53 bits is exact.
                    RuleValue::Number(number) if number % 1.0 == 0.0 && number.abs() < MOST_EXACT => {
                        (number as i64).try_into().ok()
                    }
                    _ => None,
                }
            }
        }
    )* };
}

/// From this number on, not every integer is a float.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl FromRuleValue for f64 {
    fn from_rule_value(value: RuleValue<'_>) -> Option<Self> {
        match value {
            RuleValue::Integer(number) => Some(number as f64),
            RuleValue::Number(number) => Some(number),
            _ => None,
        }
    }
}

impl FromRuleValue for f32 {
    fn from_rule_value(value: RuleValue<'_>) -> Option<Self> {
        f64::from_rule_value(value).map(|number| number as f32)
    }
}

impl FromRuleValue for bool {
    fn from_rule_value(value: RuleValue<'_>) -> Option<Self> {
        match value {
            RuleValue::Boolean(boolean) => Some(boolean),
            _ => None,
        }
    }
}

impl<T: FromRuleValue> FromRuleValue for Option<T> {
    fn from_rule_value(value: RuleValue<'_>) -> Option<Self> {
        Some(T::from_rule_value(value))
    }

    fn errbook_absent() -> Option<Self> {
        Some(None)
    }
}

/// Returns the value of the field that has the name of a parameter; `None` if the rule does not have what the field
/// requires.
pub fn rule_field<T: FromRuleValue>(rule: &Rule<'_>, name: &str) -> Option<T> {
    rule.parameter(name).map_or_else(T::errbook_absent, T::from_rule_value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field<T: FromRuleValue>(value: RuleValue<'_>) -> Option<T> {
        rule_field(&Rule::new("length.max", "length", &[("max", value)]), "max")
    }

    #[test]
    fn a_parameter_is_a_field_if_its_type_is_that_of_the_field() {
        assert_eq!(field::<u8>(RuleValue::Integer(255)), Some(255));
        assert_eq!(field::<u8>(RuleValue::Integer(256)), None);
        assert_eq!(field::<u64>(RuleValue::Integer(-1)), None);
        assert_eq!(field::<i128>(RuleValue::Integer(i128::MIN)), Some(i128::MIN));
        assert_eq!(field::<i64>(RuleValue::Number(-10.0)), Some(-10));
        for number in [10.5, f64::NAN, f64::INFINITY, MOST_EXACT, -MOST_EXACT] {
            assert_eq!(field::<i64>(RuleValue::Number(number)), None);
        }
        assert_eq!(field::<i64>(RuleValue::Str("5")), None);
        assert_eq!(field::<f64>(RuleValue::Integer(2)), Some(2.0));
        assert_eq!(field::<f32>(RuleValue::Number(0.5)), Some(0.5));
        assert_eq!(field::<f64>(RuleValue::Boolean(true)), None);
        assert_eq!(field::<bool>(RuleValue::Boolean(true)), Some(true));
        assert_eq!(field::<bool>(RuleValue::Integer(1)), None);
    }

    #[test]
    fn a_text_is_made_of_every_parameter() {
        for (value, text) in [
            (RuleValue::Str("a"), "a"),
            (RuleValue::Integer(-5), "-5"),
            (RuleValue::Number(0.5), "0.5"),
            (RuleValue::Boolean(false), "false"),
        ] {
            assert_eq!(field::<String>(value).as_deref(), Some(text));
            assert_eq!(field::<Cow<'static, str>>(value).as_deref(), Some(text));
            assert_eq!(field::<Box<str>>(value).as_deref(), Some(text));
            assert_eq!(field::<Arc<str>>(value).as_deref(), Some(text));
        }
    }

    #[test]
    fn an_optional_field_is_there_without_its_parameter() {
        let rule = Rule::new("length.max", "length", &());
        assert_eq!(rule_field::<Option<u8>>(&rule, "max"), Some(None));
        assert_eq!(rule_field::<u8>(&rule, "max"), None);
        assert_eq!(field::<Option<u8>>(RuleValue::Integer(1)), Some(Some(1)));
        // What is of another type is as good as none.
        assert_eq!(field::<Option<u8>>(RuleValue::Integer(1_000)), Some(None));
    }
}
