//! Compares the facts of two versions of a catalog.

mod envelopes;
mod fact;
mod rules;
mod shown;
mod statuses;
mod success;
mod translate;
mod versions;

use self::envelopes::Envelopes;
use self::fact::Fact;
pub(super) use self::rules::is_known;
use self::rules::rule;
use self::translate::{Names, translated};
use self::versions::Versions;
use super::block::Heading;
use super::blocks::{Block, Blocks, block};
use super::change::Change;
use super::codes;
use super::line::words;
use crate::contract_rule::ContractRule;

/// Returns what changed from one version to another, in the order of the blocks. No two changes have the same rule and path.
pub(super) fn compare(old: &Blocks<'_>, new: &Blocks<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let renamed = codes::renamed(old, new);
    let envelopes = Envelopes::matched(old, new, &renamed);
    let names = Names { renamed: &renamed, envelopes: &envelopes, old, new };
    for (heading, before) in old {
        let other = names.renamed(heading);
        let now = other.as_ref().unwrap_or(heading);
        let Some(after) = new.get(now) else {
            changes.extend(codes::removed(heading, before, new));
            continue;
        };
        let mut heading = *heading;
        if now != heading {
            match heading {
                // Its name is not on the wire, and the path is that of the catalog as it is.
                Heading::Envelope(_) => heading = now,
                _ => changes.push(renaming(heading, now, after)),
            }
        }
        if before != after {
            compare_blocks(&Pair { old, new, heading, now, before, after }, &names, &mut changes);
        }
    }
    changes.extend(new.iter().filter(|(heading, _)| !old.contains_key(**heading)).filter_map(|(heading, block)| {
        let is_known = renamed.values().any(|now| now == heading);
        if is_known { None } else { codes::added(heading, block) }
    }));
    changes.extend(success::changed(old, new, &names));
    changes.extend(codes::moved(old, new, &renamed));
    changes
}

fn renaming(heading: &Heading, now: &Heading, after: &Block<'_>) -> Change {
    let rule = if after.contains_key("name_is_shown") { ContractRule::NameChanged } else { ContractRule::EntryRenamed };
    let name = |heading: &Heading| heading.name().map(str::to_owned);
    Change::of(rule, heading, None).values(name(heading), name(now))
}

/// A block in both versions.
struct Pair<'a, 't> {
    old: &'a Blocks<'t>,
    new: &'a Blocks<'t>,
    heading: &'a Heading,
    /// Its heading in the later version.
    now: &'a Heading,
    before: &'a Block<'t>,
    after: &'a Block<'t>,
}

fn compare_blocks(pair: &Pair<'_, '_>, names: &Names<'_, '_>, changes: &mut Vec<Change>) {
    let &Pair { old, new, heading, now, before, after } = pair;
    let (lines, renamed) = translated(before, after, names);
    for (old, new) in renamed {
        let change = Change::of(ContractRule::FieldRenamed, heading, Some(&old));
        changes.push(change.values(Some(old.clone()), Some(new)));
    }
    let same_envelope = envelopes::are_the_same(old, new, before, after);
    let before = &block(lines.iter().map(String::as_str));
    let versions = Versions { old, new, before, after };
    changes.extend(statuses::changes(heading, before, after));
    let keys = before.keys().chain(after.keys().filter(|key| !before.contains_key(*key)));
    for key in keys {
        let (was, is) = (before.get(key).copied(), after.get(key).copied());
        if was == is {
            continue;
        }
        let mut words = words(key);
        let (Some(word), subject, attribute, item) = (words.next(), words.next(), words.next(), words.next()) else {
            continue;
        };
        let fact = Fact { word, subject, attribute, item, was, is };
        if versions.tell(&fact) || word == "envelope" && same_envelope {
            continue;
        }
        let Some(rule) = rule(heading, &fact, &versions) else { continue };
        // Clients do not know the name that it had before.
        let heading = if rule == ContractRule::MadePublic { now } else { heading };
        let change = if versions.has_whole_template(word) {
            let side = |side: Option<Option<&str>>| side.map(|_| word.to_owned());
            Change::of(rule, heading, Some(word)).values(side(was), side(is))
        } else {
            let (old, new) = versions.values(&fact, rule);
            Change::of(rule, heading, fact.part().as_deref()).values(old, new)
        };
        // Several values of a field are one change, and so are the members of a template.
        if !changes.contains(&change) {
            changes.push(change);
        }
    }
}
