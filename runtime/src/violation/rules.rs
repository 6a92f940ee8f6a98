//! Which violation of an image a broken rule stands for.

use crate::image::Image;
use crate::image::rule_table::RuleItem;
use crate::violation::rule::Rule;

/// Returns the item of the rule among those that count: that of its key, or else of the validator's own name of it.
pub(crate) fn item(image: &'static Image, rule: &Rule<'_>, counts: impl Fn(RuleItem) -> bool) -> Option<RuleItem> {
    let of = |key| RuleItem::all(image).find(|item| item.key() == key && counts(*item));
    of(rule.key()).or_else(|| of(rule.name()))
}

/// Returns the index of the record of the violation that a rule stands for; `None` if it stands for none.
#[must_use]
pub fn violation_of(image: &'static Image, rule: &Rule<'_>) -> Option<usize> {
    item(image, rule, |_| true).map(|item| item.record() as usize)
}
