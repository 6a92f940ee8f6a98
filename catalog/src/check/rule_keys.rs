//! Checks of `rules` of violations.

use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::messages;
use crate::model::{Catalog, Violation};
use crate::rule_keys::RuleKey;
use crate::source::At;
use crate::suggest::nearest;

/// A rule of a known family exists, and one violation claims it.
pub(super) fn rules_are_known_and_claimed_once(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let mut claimed: ByName<'_, (&At<String>, &Violation)> = ByName::new();
    for violation in &catalog.violations {
        for written in &violation.rules {
            if written.value.is_empty() {
                diagnostics.push(messages::empty_text(written.at, "rules"));
                continue;
            }
            if let Some(known) = meant(&written.value) {
                diagnostics.push(messages::unknown_rule(written, known));
            }
            match claimed.insert(&written.value, (written, violation)) {
                Some((first, owner)) if owner.name == violation.name => {
                    diagnostics.push(messages::repeated_reference(written, "rules", first.at));
                }
                Some((first, owner)) => diagnostics.push(messages::rule_taken(written, first, &owner.name.value)),
                None => {}
            }
        }
    }
}

/// Returns the rules that an unknown one may mean; `None` for a known rule, and for the code of a rule of the user's own.
fn meant(key: &str) -> Option<Vec<&'static str>> {
    if RuleKey::find(key).is_some() {
        return None;
    }
    let all = || RuleKey::ALL.iter().map(|rule| rule.key);
    if RuleKey::is_in_a_family(key) {
        let family = key.split_once('.').map_or(key, |(family, _)| family);
        let near = nearest(key, all());
        let of_family = all().filter(|known| known.split_once('.').is_some_and(|(known, _)| known == family));
        return Some(near.map_or_else(|| of_family.collect(), |near| vec![near]));
    }
    // A code without a dot that looks like a known rule can be meant as it is: `emails`.
    if key.contains('.') { nearest(key, all()).map(|near| vec![near]) } else { None }
}

/// A field of a violation with rules gets its value from a parameter of each of them.
pub(super) fn rules_give_the_values_of_fields(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for violation in catalog.violations.iter().filter(|violation| violation.sound && !violation.fields.is_empty()) {
        let rules = violation.rules.iter().filter_map(|written| Some((written, RuleKey::find(&written.value)?)));
        let rules: Vec<(&At<String>, &RuleKey)> = rules.collect();
        for field in &violation.fields {
            // One rule that does not fit is enough.
            let problem = rules.iter().find_map(|(written, rule)| match rule.parameter(&field.name.value) {
                Some(parameter) if field.list || !parameter.kind.fits(field.kind) => {
                    Some(messages::parameter_of_another_type(field, written, parameter))
                }
                Some(parameter) if parameter.always || field.optional => None,
                None if field.optional => None,
                _ => Some(messages::rule_without_value(field, written, rule)),
            });
            diagnostics.extend(problem);
        }
    }
}
