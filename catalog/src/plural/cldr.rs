//! The plural rules of CLDR for all languages, taken from the data of `icu_plurals`.
//!
//! That crate has no stable Rust API for its data, so its minor version is pinned, and tests compare every rule with the
//! crate's own evaluation.

use icu_plurals::provider::rules::{reference::ast, runtime};
use icu_plurals::provider::{Baked, PluralsCardinalV1};
use icu_provider::{DataIdentifierBorrowed, DataLocale, DataProvider, DataRequest, DataResponse};

use super::rule::{Category, Operand, PluralRule, Relation};

/// Languages without plural forms (CLDR, `plurals.xml`: only `other`). The data omits them as it omits unknown languages: both
/// fall back to the root, which has only `other` too.
const ONLY_OTHER: [&str; 30] = [
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt", "lo", "ms", "my",
    "nqo", "osa", "sah", "ses", "sg", "su", "th", "to", "tpi", "wo", "yo", "yue",
];

/// Returns the rule for cardinal numbers in the language of a well-formed tag: its own, or that of the
/// nearest locale that CLDR has it inherit from (`pt-AO` from `pt-PT`, `de-AT` from `de`).
///
/// `None` if the data has no rule for the language: CLDR has none, or covers the language too little to include it (`kw`,
/// `gv`, `se`).
pub(crate) fn rule(tag: &str) -> Option<PluralRule> {
    let whole: DataLocale = tag.parse().ok()?;
    // Locales with another script inherit nothing (`sr-Latn` is not a child of `sr`, and `pa-PK` means `pa-Arab-PK`), but they
    // have the plurals of their language.
    let mut unscripted = whole;
    unscripted.script = None;
    let mut language = DataLocale::default();
    language.language = whole.language;
    let found = [whole, unscripted, language].iter().find_map(stored);
    found.or_else(|| ONLY_OTHER.contains(&whole.language.as_str()).then(PluralRule::default))
}

/// Returns the rule that the data has for a locale or one that it inherits from, the root excepted.
fn stored(locale: &DataLocale) -> Option<PluralRule> {
    let request = DataRequest { id: DataIdentifierBorrowed::for_locale(locale), ..DataRequest::default() };
    let response: DataResponse<PluralsCardinalV1> = Baked.load(request).ok()?;
    let found = response.metadata.locale.unwrap_or(*locale);
    if found.language.is_unknown() {
        return None;
    }
    let data = response.payload.get();
    let written = [
        (Category::Zero, &data.zero),
        (Category::One, &data.one),
        (Category::Two, &data.two),
        (Category::Few, &data.few),
        (Category::Many, &data.many),
    ];
    let conditions = written.into_iter().filter_map(|(category, rule)| {
        rule.as_ref().map(|rule| alternatives(rule).map(|alternatives| (category, alternatives)))
    });
    Some(PluralRule { conditions: conditions.collect::<Option<_>>()? })
}

/// Returns the alternatives of one condition; `None` for a number that a [`Relation`] cannot hold.
fn alternatives(rule: &runtime::ast::Rule<'_>) -> Option<Vec<Vec<Relation>>> {
    let condition = ast::Rule::from(rule).condition;
    condition.0.iter().map(|and| and.0.iter().map(relation).collect()).collect()
}

fn relation(relation: &ast::Relation) -> Option<Relation> {
    let modulo = relation.expression.modulus.as_ref().map_or(Some(0), narrow)?;
    let ends = |item: &ast::RangeListItem| match item {
        ast::RangeListItem::Value(value) => Some((narrow(value)?, narrow(value)?)),
        ast::RangeListItem::Range(range) => Some((narrow(range.start())?, narrow(range.end())?)),
    };
    Some(Relation {
        operand: operand(relation.expression.operand),
        modulo,
        negated: relation.operator == ast::Operator::NotEq,
        ranges: relation.range_list.0.iter().map(ends).collect::<Option<_>>()?,
    })
}

fn narrow(value: &ast::Value) -> Option<u32> {
    u32::try_from(value.0).ok()
}

fn operand(operand: ast::Operand) -> Operand {
    match operand {
        ast::Operand::N => Operand::N,
        ast::Operand::I => Operand::I,
        ast::Operand::V => Operand::V,
        ast::Operand::W => Operand::W,
        ast::Operand::F => Operand::F,
        ast::Operand::T => Operand::T,
        ast::Operand::C | ast::Operand::E => Operand::E,
    }
}

#[cfg(test)]
mod tests;
