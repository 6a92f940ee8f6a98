//! Where the comparison finds a break of what is on the wire, a client of the earlier version reads some response differently.

use std::collections::BTreeMap;

use errbook::Response;
use errbook_catalog::contract::{Change, ContractLevel, ContractRule, Heading};
use errbook_test_values::Random;

use super::reading::Reading;
use super::responses::{bare, pairs};
use super::series::{Edited, cases, catalogs, edited, told};
use super::shown::{lists_field, shows_code, shows_field, shows_in_header};
use super::version::Version;

/// How often an edit is answered in each place, at most, so that values come up that show it.
const ROUNDS: usize = 30;

/// Returns a message without the names in its placeholders.
fn unnamed(message: Option<&str>) -> String {
    let mut parts = message.unwrap_or_default().split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "{}" + part.split_once('}').map_or(part, |(_, behind)| behind))
}

/// Returns whether a change breaks clients of HTTP in a place that the responses of errors show.
fn is_to_be_seen(old: &Version, new: &Version, change: &Change) -> bool {
    use ContractRule as R;
    let (rule, heading, part) = (change.rule, &change.heading, change.part.as_deref().unwrap_or_default());
    let has = |version: &Version| match heading {
        Heading::Entry(name) => version.catalog.entry(name).is_some(),
        Heading::Violation(name) => version.catalog.violation(name).is_some(),
        _ => true,
    };
    let either =
        |shows: &dyn Fn(&Version) -> bool| [old, new].into_iter().any(|version| has(version) && shows(version));
    rule.is_on_the_wire()
        && rule.level() == ContractLevel::Breaking
        // Successes are no errors.
        && !part.starts_with("success")
        && match rule {
            // What may be absent is not absent yet; no entry may have what another member shows otherwise; another envelope can have
            // all members of the one before.
            R::MemberMadeOptional | R::MemberChanged | R::EnvelopeChanged => false,
            R::CodeChanged | R::CodeTypeChanged => either(&|version| shows_code(version, heading)),
            R::FieldMadeHeaderOnly | R::FieldWireChanged => either(&|version| lists_field(version, heading, part)),
            R::FieldFormatChanged => either(&|version| shows_field(version, heading, part)),
            R::FieldListChanged | R::FieldMadeOptional | R::FieldRemoved | R::FieldTypeChanged => {
                either(&|version| shows_field(version, heading, part) || shows_in_header(version, heading, part))
            }
            // Placeholders with other names can show the same.
            R::MessageChanged => unnamed(change.old.as_deref()) != unnamed(change.new.as_deref()),
            // A status that no entry has.
            R::HttpStatusChanged => either(&|version| {
                let mut statuses = version.catalog.entries.iter().flat_map(|entry| &entry.statuses);
                statuses.any(|status| part == "default" || part.starts_with(&status.value.to_string()[..1]) && part.ends_with("xx") || part == status.value.to_string())
            }),
            _ => true,
        }
}

#[test]
fn what_breaks_on_the_wire_is_read_differently() {
    let mut random = Random(71);
    let olds = catalogs();
    let mut counts: BTreeMap<ContractRule, (usize, usize)> = BTreeMap::new();
    let mut failures = Vec::new();
    let mut on_the_wire = 0;
    for number in 0.. {
        if on_the_wire == cases() {
            break;
        }
        let old = &olds[number % olds.len()];
        let Some(Edited { made, checked }) = edited(&old.text, 1, &mut random) else { continue };
        let changes = old.contract.changes_to(&checked.contract);
        let mut unseen: Vec<&Change> = changes.iter().filter(|change| change.rule.is_on_the_wire()).collect();
        if unseen.is_empty() {
            continue;
        }
        on_the_wire += 1;
        let new = checked.version();
        let mut see = |change: &Change, is_seen: bool| {
            let count = counts.entry(change.rule).or_default();
            if is_seen { count.0 += 1 } else { count.1 += 1 }
        };
        for _ in 0..ROUNDS {
            let mut compare = |name: &str, was: &Response, is: &Response| {
                let (before, after) = (Reading::of(old, was), Reading::of(old, is));
                let is_lost = !before.lost(&after).is_empty() || before.loses_members(&after);
                let differs = is_lost || was.body.as_str() != is.body.as_str() || !after.lost(&before).is_empty();
                unseen.retain(|change| {
                    let is_here = !matches!(&change.heading, Heading::Entry(of) if of != name);
                    let is_seen = if change.rule.level() == ContractLevel::Breaking { is_lost } else { differs };
                    if is_here && is_seen {
                        see(change, true);
                    }
                    !(is_here && is_seen)
                });
            };
            pairs(old, &new, &mut random, &mut |pair| {
                compare(&old.catalog.entries[pair.entry].name.value, &pair.old, &pair.new);
            });
            bare(old, &new, &mut random, &mut |entry, was, is| {
                is.iter().for_each(|is| compare(&old.catalog.entries[entry].name.value, &was, is));
            });
            if !unseen.iter().any(|change| is_to_be_seen(old, &new, change)) {
                break;
            }
        }
        unseen.iter().for_each(|change| see(change, false));
        let unseen: Vec<Change> =
            unseen.into_iter().filter(|change| is_to_be_seen(old, &new, change)).cloned().collect();
        if !unseen.is_empty() {
            failures.push(format!("{} {made:?}\n{}", old.catalog.name, told(&unseen)));
        }
    }
    assert!(failures.is_empty(), "{} of {on_the_wire}\n{}", failures.len(), failures.concat());
    // What one edit need not show, another one does.
    for rule in [ContractRule::MemberMadeOptional, ContractRule::MemberChanged, ContractRule::EnvelopeChanged] {
        assert!(
            counts.get(&rule).is_none_or(|(seen, unseen)| *seen > 0 || *unseen < 5),
            "{}: {counts:?}",
            rule.as_str()
        );
    }
    assert!(counts.len() > 10, "{counts:?}");
}
