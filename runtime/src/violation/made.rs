//! [`RuleField`]: how fields of any type are made from the parameters of rules.

use alloc::string::{String, ToString};
use core::marker::PhantomData;
use core::str::FromStr;

use crate::violation::from_rule::{FromRuleValue, rule_field};
use crate::violation::rule::{Rule, RuleValue};

/// A field of type `T`. Generated code calls `errbook_made` on references to it, of which the compiler takes the first method
/// that the type has: by [`FromRuleValue`], by `FromStr`, or not at all.
pub struct RuleField<T>(PhantomData<T>);

impl<T> RuleField<T> {
    /// Creates the stand-in for a field.
    #[must_use]
    #[allow(clippy::new_without_default, reason = "generated code alone creates it")]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

/// Makes fields of types that parameters become.
pub trait MadeByValue<T> {
    /// Returns the value of the parameter with this name.
    fn errbook_made(&self, rule: &Rule<'_>, name: &str) -> Option<T>;
}

impl<T: FromRuleValue> MadeByValue<T> for &&RuleField<T> {
    fn errbook_made(&self, rule: &Rule<'_>, name: &str) -> Option<T> {
        rule_field(rule, name)
    }
}

/// Makes fields of types that are parsed, such as enums of values.
pub trait MadeByText<T> {
    /// Returns the value that the parameter with this name is parsed as.
    fn errbook_made(&self, rule: &Rule<'_>, name: &str) -> Option<T>;
}

impl<T: FromStr> MadeByText<T> for &RuleField<T> {
    fn errbook_made(&self, rule: &Rule<'_>, name: &str) -> Option<T> {
        let text: String = match rule.parameter(name)? {
            RuleValue::Str(text) => return text.parse().ok(),
            RuleValue::Integer(number) => number.to_string(),
            RuleValue::Number(number) => number.to_string(),
            RuleValue::Boolean(boolean) => boolean.to_string(),
        };
        text.parse().ok()
    }
}

/// Stands for fields of all other types, which rules have no values for.
pub trait NotMade<T> {
    /// Returns `None`.
    fn errbook_made(&self, rule: &Rule<'_>, name: &str) -> Option<T>;
}

impl<T> NotMade<T> for RuleField<T> {
    fn errbook_made(&self, _: &Rule<'_>, _: &str) -> Option<T> {
        None
    }
}

#[cfg(test)]
#[allow(clippy::needless_borrow, reason = "generated code borrows for every type")]
mod tests {
    use core::time::Duration;

    use super::*;
    use crate::model::timestamp::Timestamp;

    #[test]
    fn a_parameter_becomes_a_field_of_its_type_or_of_one_that_is_parsed() {
        let parameters = [("max", RuleValue::Integer(300)), ("at", RuleValue::Str("2026-01-02T03:04:05Z"))];
        let rule = Rule::new("length.max", "length", &parameters);
        assert_eq!((&&&RuleField::<u16>::new()).errbook_made(&rule, "max"), Some(300));
        assert_eq!((&&&RuleField::<u8>::new()).errbook_made(&rule, "max"), None, "out of range");
        assert_eq!((&&&RuleField::<String>::new()).errbook_made(&rule, "max").as_deref(), Some("300"));
        assert_eq!((&&&RuleField::<Option<u16>>::new()).errbook_made(&rule, "min"), Some(None));
        let time = (&&&RuleField::<Timestamp>::new()).errbook_made(&rule, "at");
        assert_eq!(time, "2026-01-02T03:04:05Z".parse().ok());
        assert!(time.is_some());
        let parsed = (&&&RuleField::<core::num::NonZeroU16>::new()).errbook_made(&rule, "max");
        assert_eq!(parsed.map(core::num::NonZeroU16::get), Some(300));
        assert_eq!((&&&RuleField::<core::num::NonZeroU16>::new()).errbook_made(&rule, "min"), None);
    }

    #[test]
    fn a_field_of_any_other_type_is_not_made() {
        let rule = Rule::new("length.max", "length", &());
        assert_eq!((&&&RuleField::<Duration>::new()).errbook_made(&rule, "max"), None);
    }
}
