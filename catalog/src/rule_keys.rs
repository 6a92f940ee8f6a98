//! [`RuleKey`]: what a violation can claim in `rules`, each key with the parameters that come with it.
//!
//! Validators and serde report a broken rule by its key. What maps a rule to a violation is in the runtime; this table is
//! what the catalog is checked against, and what the documentation lists.

use crate::doc::{Doc, doc};
use crate::model::FieldKind;

/// A rule that a validator, or serde, reports as broken.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct RuleKey {
    /// What `rules` lists, such as `length.max`.
    pub key: &'static str,
    /// Which crates report it.
    pub reporters: &'static [Reporter],
    /// What comes with it, and can become a field of the violation.
    pub parameters: &'static [Parameter],
    /// When it is broken.
    pub doc: Doc,
}

/// What reports rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reporter {
    /// The crate `validator`.
    Validator,
    /// The crate `garde`.
    Garde,
    /// errbook's extractors, by what serde rejects.
    Serde,
}

impl Reporter {
    /// Returns the name of the crate.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Reporter::Validator => "validator",
            Reporter::Garde => "garde",
            Reporter::Serde => "serde",
        }
    }
}

/// A parameter of a rule, such as the bound that was broken. It is never the value that was validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// Its name: a field of the same name gets it.
    pub name: &'static str,
    /// Its type.
    pub kind: ParameterKind,
    /// Whether it is always there. A field for one that is not has to be optional.
    pub always: bool,
}

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterKind {
    /// A whole number.
    Integer,
    /// A bound, of the type of the validated value: a number, or a text where it is neither integer nor float, such as a date.
    Bound,
    /// Text.
    Text,
}

impl ParameterKind {
    /// Returns whether a field of type `kind` can get the parameter.
    #[must_use]
    pub const fn fits(self, kind: FieldKind) -> bool {
        match self {
            ParameterKind::Integer => matches!(kind, FieldKind::Integer | FieldKind::Number),
            ParameterKind::Bound => matches!(kind, FieldKind::Integer | FieldKind::Number | FieldKind::String),
            ParameterKind::Text => matches!(kind, FieldKind::String),
        }
    }

    /// Returns the types of fields that can get the parameter, as the catalog writes them.
    #[must_use]
    pub const fn field_types(self) -> &'static [&'static str] {
        match self {
            ParameterKind::Integer => &["integer", "number"],
            ParameterKind::Bound => &["integer", "number", "string"],
            ParameterKind::Text => &["string"],
        }
    }
}

/// Declares the table, one row each: key, reporters, parameters (`?` for those that are not always there), and the meaning in
/// English and Chinese.
macro_rules! rule_keys {
    ($($key:literal [$($reporter:ident)*] { $($parameter:ident: $kind:ident $($maybe:literal)?),* } $en:literal $zh:literal)*) => {
        impl RuleKey {
            /// All keys, in the order of the reference. Those of a family, such as `length`, are adjacent.
            pub const ALL: &[RuleKey] = &[$(RuleKey {
                key: $key,
                reporters: &[$(Reporter::$reporter),*],
                parameters: &[$(Parameter {
                    name: stringify!($parameter),
                    kind: ParameterKind::$kind,
                    always: stringify!($($maybe)?).is_empty(),
                }),*],
                doc: doc($en, $zh),
            },)*];
        }
    };
}

rule_keys! {
    "required" [Validator Garde] {}
        "A value is missing that the type has as optional."
        "类型里可选、但必须提供的值缺失。"
    "length.min" [Validator Garde] { min: Integer, max: Integer "?" }
        "A text has too few characters, or a list or map too few items."
        "文本的字符数或者列表、映射的项数太少。"
    "length.max" [Validator Garde] { max: Integer, min: Integer "?" }
        "A text has too many characters, or a list or map too many items."
        "文本的字符数或者列表、映射的项数太多。"
    "length.equal" [Validator] { equal: Integer }
        "A text does not have the exact number of characters, or a list or map of items."
        "文本的字符数或者列表、映射的项数与规定的不符。"
    "length" [Validator] { min: Integer "?", max: Integer "?" }
        "A length is out of bounds, and its value does not show which bound it breaks."
        "长度超出范围，但从值看不出违反了哪个边界。"
    "range.min" [Validator Garde] { min: Bound, max: Bound "?", exclusive_max: Bound "?" }
        "A value is below the minimum."
        "值小于最小值。"
    "range.max" [Validator Garde] { max: Bound, min: Bound "?", exclusive_min: Bound "?" }
        "A value is above the maximum."
        "值大于最大值。"
    "range.exclusive_min" [Validator] { exclusive_min: Bound, max: Bound "?", exclusive_max: Bound "?" }
        "A value is not above the exclusive minimum."
        "值不大于下界（不含下界本身）。"
    "range.exclusive_max" [Validator] { exclusive_max: Bound, min: Bound "?", exclusive_min: Bound "?" }
        "A value is not below the exclusive maximum."
        "值不小于上界（不含上界本身）。"
    "range" [Validator] { min: Bound "?", max: Bound "?", exclusive_min: Bound "?", exclusive_max: Bound "?" }
        "A value is out of range, and does not show which bound it breaks."
        "值超出范围，但看不出违反了哪个边界。"
    "email" [Validator Garde] { reason: Text "?" }
        "A text is not an e-mail address."
        "文本不是邮箱地址。"
    "url" [Validator Garde] { reason: Text "?" }
        "A text is not a URL."
        "文本不是 URL。"
    "ip" [Validator Garde] { kind: Text "?" }
        "A text is not an IP address."
        "文本不是 IP 地址。"
    "credit_card" [Validator Garde] { reason: Text "?" }
        "A text is not the number of a credit card."
        "文本不是信用卡号。"
    "phone_number" [Garde] { reason: Text }
        "A text is not a phone number."
        "文本不是电话号码。"
    "contains" [Validator Garde] { needle: Text }
        "A text or a map does not contain what it must."
        "文本或映射缺少必须包含的内容。"
    "does_not_contain" [Validator] { needle: Text }
        "A text or a map contains what it must not."
        "文本或映射包含不允许的内容。"
    "prefix" [Garde] { prefix: Text }
        "A text does not begin with the prefix."
        "文本没有以规定的前缀开头。"
    "suffix" [Garde] { suffix: Text }
        "A text does not end with the suffix."
        "文本没有以规定的后缀结尾。"
    "must_match" [Validator Garde] { field: Text "?" }
        "Two fields are not equal."
        "两个字段的值不相同。"
    "regex" [Validator] {}
        "A text does not match the regular expression."
        "文本与正则表达式不匹配。"
    "pattern" [Garde] { pattern: Text }
        "A text does not match the pattern."
        "文本与模式不匹配。"
    "ascii" [Garde] {}
        "A text has characters other than ASCII."
        "文本含有 ASCII 以外的字符。"
    "alphanumeric" [Garde] {}
        "A text has characters other than letters and digits."
        "文本含有字母和数字以外的字符。"
    "non_control_character" [Validator] {}
        "A text has control characters."
        "文本含有控制字符。"
    "custom" [Garde] {}
        "A custom rule with a text that is not a code such as `passwords_differ`."
        "自定义规则，其文本不是 `passwords_differ` 这样的代码。"
    "serde.missing" [Serde] { field: Text }
        "A required field is missing; its location is where it would be."
        "缺少必需的字段；位置是该字段应在的位置。"
    "serde.unknown" [Serde] { field: Text }
        "A field is there that the type does not have, and that it denies."
        "出现了类型中没有且不允许的字段。"
    "serde.duplicate" [Serde] { field: Text }
        "A field is there twice."
        "字段出现了两次。"
    "serde.type" [Serde] { expected: Text "?", found: Text "?" }
        "A value has another type; the parameters are the types of JSON: `string`, `integer`, `number`, `boolean`, `array`, `object`, `null`."
        "值的类型不符；参数是 JSON 的类型：`string`、`integer`、`number`、`boolean`、`array`、`object`、`null`。"
    "serde.range" [Serde] { min: Integer "?", max: Integer "?" }
        "A number is not in the range of its Rust type."
        "数字超出 Rust 类型的范围。"
    "serde.value" [Serde] {}
        "A value has the right type, and is not one that the type accepts."
        "值的类型正确，但不是该类型接受的值。"
    "serde.variant" [Serde] {}
        "A value is not one of an enum."
        "值不是枚举的成员。"
    "serde.length" [Serde] {}
        "An array has the wrong number of items."
        "数组的项数不对。"
    "serde.custom" [Serde] {}
        "An implementation of `Deserialize` rejects a value with a text of its own, which is not shown."
        "`Deserialize` 的实现以自己的文本拒绝了值；该文本不会显示。"
    "serde.syntax" [Serde] { line: Integer "?", column: Integer "?" }
        "The input is not well-formed, so nothing of it could be read."
        "输入的语法有误，无法读取。"
}

impl RuleKey {
    /// Returns the key in the table.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static RuleKey> {
        Self::ALL.iter().find(|rule| rule.key == key)
    }

    /// Returns the parameter of that name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// Returns whether `key` is in a family of the table, such as `length.mux`: a key like this that is not in the table is a
    /// mistake, and any other one is the code of a rule of the user's own.
    #[must_use]
    pub fn is_in_a_family(key: &str) -> bool {
        let family = |key: &str| key.split_once('.').map(|(family, _)| family.len());
        family(key).is_some_and(|length| {
            Self::ALL.iter().any(|rule| family(rule.key) == Some(length) && rule.key.starts_with(&key[..length]))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique_and_families_adjacent() {
        let mut families: Vec<&str> = Vec::new();
        for (index, rule) in RuleKey::ALL.iter().enumerate() {
            assert!(RuleKey::ALL[..index].iter().all(|before| before.key != rule.key), "{}", rule.key);
            let family = rule.key.split('.').next().expect("a part");
            if families.last() != Some(&family) {
                assert!(!families.contains(&family), "{family} is in two places");
                families.push(family);
            }
            assert!(!rule.reporters.is_empty(), "{}", rule.key);
        }
    }

    /// What a validator would give as the value itself has no name here, so no field can get it.
    #[test]
    fn no_parameter_is_the_value() {
        for rule in RuleKey::ALL {
            assert!(rule.parameter("value").is_none() && rule.parameter("other").is_none(), "{}", rule.key);
        }
    }

    #[test]
    fn a_key_of_a_family_that_is_not_in_the_table_is_told_from_a_code_of_ones_own() {
        for (key, is_known, is_in_a_family) in [
            ("length.max", true, true),
            ("length", true, false),
            ("length.mux", false, true),
            ("serde.missing", true, true),
            ("serde.Missing", false, true),
            ("serdes.missing", false, false),
            ("passwords_differ", false, false),
            ("shop.stock", false, false),
            ("", false, false),
            (".", false, false),
        ] {
            assert_eq!(RuleKey::find(key).is_some(), is_known, "{key}");
            assert_eq!(RuleKey::is_in_a_family(key), is_in_a_family, "{key}");
        }
        let minimum = RuleKey::find("length.min").expect("a key");
        assert_eq!(minimum.parameter("min").map(|parameter| parameter.always), Some(true));
        assert_eq!(minimum.parameter("max").map(|parameter| parameter.always), Some(false));
    }
}
