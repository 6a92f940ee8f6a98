//! [`Keys`]: what garde is given in place of texts.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use core::fmt::{Debug, Display};

use garde::i18n::{I18n, InvalidCreditCard, InvalidEmail, InvalidPhoneNumber, InvalidUrl, IpKind};

use crate::validators::reported::Reported;
use crate::violation::rule::{Rule, RuleParameters, RuleValue};

/// Precedes a key, and separates it from the name of a parameter, and that from its value, which goes to the end.
const SEPARATOR: char = '\u{1f}';
/// The key of a custom rule whose text is not a code.
const CUSTOM: &str = "custom";
/// The greatest length of a code in bytes.
const LONGEST_CODE: usize = 64;

/// The language of errbook: the key of the rule, and its parameter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keys;

type Text = Cow<'static, str>;

impl I18n for Keys {
    fn length_lower_than(&self, min: usize) -> Text {
        with("length.min", "min", &min)
    }

    fn length_greater_than(&self, max: usize) -> Text {
        with("length.max", "max", &max)
    }

    fn range_lower_than(&self, min: &dyn Display) -> Text {
        with("range.min", "min", min)
    }

    fn range_greater_than(&self, max: &dyn Display) -> Text {
        with("range.max", "max", max)
    }

    fn credit_card_invalid(&self, reason: InvalidCreditCard) -> Text {
        with("credit_card", "reason", &snake_case(&reason))
    }

    fn pattern_no_match(&self, pattern: &dyn Display) -> Text {
        with("pattern", "pattern", pattern)
    }

    fn contains_missing(&self, pattern: &dyn Display) -> Text {
        with("contains", "needle", pattern)
    }

    fn url_invalid(&self, reason: InvalidUrl) -> Text {
        with("url", "reason", &snake_case(&reason))
    }

    fn prefix_missing(&self, pattern: &dyn Display) -> Text {
        with("prefix", "prefix", pattern)
    }

    fn suffix_missing(&self, pattern: &dyn Display) -> Text {
        with("suffix", "suffix", pattern)
    }

    fn phone_number_invalid(&self, reason: InvalidPhoneNumber) -> Text {
        with("phone_number", "reason", &snake_case(&reason))
    }

    fn ip_invalid(&self, kind: IpKind) -> Text {
        with("ip", "kind", &kind)
    }

    fn matches_field_mismatch(&self, field: &dyn Display) -> Text {
        with("must_match", "field", field)
    }

    fn email_invalid(&self, reason: InvalidEmail) -> Text {
        with("email", "reason", &snake_case(&reason))
    }

    fn ascii_invalid(&self) -> Text {
        Cow::Borrowed("\u{1f}ascii")
    }

    fn alphanumeric_invalid(&self) -> Text {
        Cow::Borrowed("\u{1f}alphanumeric")
    }

    fn required_not_set(&self) -> Text {
        Cow::Borrowed("\u{1f}required")
    }
}

fn with(key: &str, parameter: &str, value: &dyn Display) -> Text {
    Cow::Owned(format!("{SEPARATOR}{key}{SEPARATOR}{parameter}{SEPARATOR}{value}"))
}

/// Writes the name of a variant, such as `MissingAt`, as `missing_at`.
fn snake_case(variant: &dyn Debug) -> String {
    let mut written = String::new();
    for letter in format!("{variant:?}").chars() {
        if letter.is_ascii_uppercase() && !written.is_empty() {
            written.push('_');
        }
        written.push(letter.to_ascii_lowercase());
    }
    written
}

/// What garde reports of a rule.
pub(super) struct Broken<'a> {
    key: &'a str,
    /// garde's own name of the rule.
    name: &'a str,
    parameter: Option<(&'a str, RuleValue<'a>)>,
}

impl<'a> Broken<'a> {
    /// Reads a text of a report.
    pub(super) fn read(text: &'a str) -> Self {
        let Some(coded) = text.strip_prefix(SEPARATOR) else {
            let code = if is_code(text) { text } else { CUSTOM };
            return Broken { key: code, name: code, parameter: None };
        };
        let mut parts = coded.splitn(3, SEPARATOR);
        let key = parts.next().unwrap_or(CUSTOM);
        let (name, is_bound) = key.split_once('.').map_or((key, false), |(name, _)| (name, true));
        let parameter = parts.next().zip(parts.next());
        let value = |text| if is_bound { bound(text) } else { RuleValue::Str(text) };
        Broken { key, name, parameter: parameter.map(|(name, text)| (name, value(text))) }
    }
}

impl Reported for Broken<'_> {
    fn rule(&self) -> Rule<'_> {
        Rule::new(self.key, self.name, self)
    }

    #[cfg(feature = "extract")]
    fn names(&self, each: &mut dyn FnMut(&str)) {
        self.parameter.iter().for_each(|(name, _)| each(name));
    }
}

impl RuleParameters for Broken<'_> {
    fn parameter(&self, name: &str) -> Option<RuleValue<'_>> {
        self.parameter.filter(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// Reads a bound, which garde gives as text: a number, if it is one.
fn bound(text: &str) -> RuleValue<'_> {
    match (text.parse(), text.parse::<f64>()) {
        (Ok(integer), _) => RuleValue::Integer(integer),
        (Err(_), Ok(number)) if number.is_finite() => RuleValue::Number(number),
        _ => RuleValue::Str(text),
    }
}

/// Returns whether the text of a custom rule is a code: letters, digits, `_`, `-` and `.`, beginning with a letter. Any other text
/// may contain the value.
fn is_code(text: &str) -> bool {
    let mut bytes = text.bytes();
    text.len() <= LONGEST_CODE
        && bytes.next().is_some_and(|first| first.is_ascii_lowercase())
        && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b'.'))
}
