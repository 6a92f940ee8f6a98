//! The rule of a language: those of English and Chinese are built in, the others come from CLDR by feature.

use super::rule::{Category, Operand, PluralRule, Relation};
use crate::tag;

/// Returns the rule for cardinal numbers in the language of a tag: its own, or that of the nearest language it falls back
/// to (`zh-Hant` to `zh`).
///
/// `None` for a text that is not a language tag, and for a language whose rule is not known: without the feature `cldr`
/// those are all but English and Chinese.
#[must_use]
pub fn rule(tag: &str) -> Option<PluralRule> {
    let tag = tag::canonical(tag).ok()?;
    match errbook_format::tag::primary(&tag) {
        "en" => Some(english()),
        "zh" | "cmn" | "yue" => Some(PluralRule::default()),
        _ => other_rule(&tag),
    }
}

/// Returns `one: i = 1 and v = 0`.
fn english() -> PluralRule {
    let equals = |operand, value| Relation { operand, modulo: 0, negated: false, ranges: vec![(value, value)] };
    PluralRule { conditions: vec![(Category::One, vec![vec![equals(Operand::I, 1), equals(Operand::V, 0)]])] }
}

#[cfg(feature = "cldr")]
use super::cldr::rule as other_rule;

#[cfg(not(feature = "cldr"))]
fn other_rule(_tag: &str) -> Option<PluralRule> {
    None
}

#[cfg(test)]
mod tests;
