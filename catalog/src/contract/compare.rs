//! Compares the facts of two versions of a catalog.

use std::collections::BTreeMap;

use super::block::Heading;
use super::change::Change;
use super::codes;
use super::line::{is_plain, split, words};
use super::rule::ContractRule;

/// The facts of a block, by their keys.
pub(super) type Block<'t> = BTreeMap<&'t str, Option<&'t str>>;

/// The blocks of a version.
pub(super) type Blocks<'t> = BTreeMap<&'t Heading, Block<'t>>;

/// Returns the facts of a block by its lines. A line that is no fact is left out.
pub(super) fn block<'t>(lines: impl Iterator<Item = &'t str>) -> Block<'t> {
    lines.filter_map(split).collect()
}

/// Returns what changed from one version to another, in the order of the blocks.
pub(super) fn compare(old: &Blocks<'_>, new: &Blocks<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let renamed = codes::renamed(old, new);
    for (heading, before) in old {
        let now = renamed.get(*heading).copied().or_else(|| new.contains_key(*heading).then_some(*heading));
        match now.and_then(|heading| Some((heading, new.get(heading)?))) {
            Some((now, after)) => {
                if now != *heading {
                    let rule = match after.contains_key(NAME_IS_SHOWN) {
                        true => ContractRule::NameChanged,
                        false => ContractRule::EntryRenamed,
                    };
                    changes.push(Change::of(rule, heading, None).values(name_of(heading), name_of(now)));
                }
                compare_blocks(&Pair { old, new, heading, before, after }, &mut changes);
            }
            None => changes.extend(removed(heading, new)),
        }
    }
    for heading in new.keys() {
        let is_known = old.contains_key(*heading) || renamed.values().any(|now| now == heading);
        if !is_known {
            changes.extend(added(heading));
        }
    }
    changes.extend(codes::moved(old, new, &renamed));
    changes
}

const NAME_IS_SHOWN: &str = "name_is_shown";

fn name_of(heading: &Heading) -> Option<String> {
    heading.name().map(str::to_owned)
}

/// Returns what it means that a block is gone. The block of an envelope is gone where no entry is answered in it, which the blocks
/// of entries tell.
fn removed(heading: &Heading, new: &Blocks<'_>) -> Option<Change> {
    let rule = match heading {
        Heading::Catalog | Heading::Envelope(_) => return None,
        Heading::Entry(name) if new.contains_key(&Heading::Retired(name.clone())) => ContractRule::EntryRetired,
        Heading::Entry(_) => ContractRule::EntryRemoved,
        Heading::Violation(name) if new.contains_key(&Heading::RetiredViolation(name.clone())) => {
            ContractRule::EntryRetired
        }
        Heading::Violation(_) => ContractRule::ViolationRemoved,
        // A retired entry that is back with its code and its contract is as good as one that is retired.
        Heading::Retired(name) if new.contains_key(&Heading::Entry(name.clone())) => return None,
        Heading::RetiredViolation(name) if new.contains_key(&Heading::Violation(name.clone())) => return None,
        Heading::Retired(_) | Heading::RetiredViolation(_) => ContractRule::TombstoneRemoved,
    };
    Some(Change::of(rule, heading, None))
}

fn added(heading: &Heading) -> Option<Change> {
    match heading {
        Heading::Entry(_) | Heading::Violation(_) => Some(Change::of(ContractRule::EntryAdded, heading, None)),
        _ => None,
    }
}

/// A block in two versions.
struct Pair<'a, 't> {
    old: &'a Blocks<'t>,
    new: &'a Blocks<'t>,
    heading: &'a Heading,
    before: &'a Block<'t>,
    after: &'a Block<'t>,
}

fn compare_blocks(pair: &Pair<'_, '_>, changes: &mut Vec<Change>) {
    let Pair { heading, before, after, .. } = pair;
    if before == after {
        return;
    }
    let mut statuses = false;
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
        if word == "status" {
            statuses = true;
            continue;
        }
        if is_part_of_another(pair, word, subject, attribute) || (word == "envelope" && is_same_envelope(pair)) {
            continue;
        }
        let fact = Fact { word, subject, attribute, item, was, is };
        if let Some(rule) = rule(heading, &fact) {
            changes.push(Change::of(rule, heading, subject.map(unquoted)).values(fact.value(was), fact.value(is)));
        }
    }
    if statuses {
        changes.push(of_statuses(heading, before, after));
    }
}

/// Returns whether a fact is told by another, as the whole that it is a part of is there in one version only.
fn is_part_of_another(pair: &Pair<'_, '_>, word: &str, subject: Option<&str>, attribute: Option<&str>) -> bool {
    let (Some(subject), Some(_)) = (subject, attribute) else { return false };
    let whole = format!("{word} {subject}");
    word != "message" && pair.before.contains_key(whole.as_str()) != pair.after.contains_key(whole.as_str())
}

/// Returns whether the envelopes of an entry in two versions have the same facts: only the name differs, which is not on the wire.
fn is_same_envelope(pair: &Pair<'_, '_>) -> bool {
    let facts = |blocks: &Blocks<'_>, block: &Block<'_>| -> Option<Vec<(String, Option<String>)>> {
        let name = block.get("envelope").copied().flatten()?;
        let heading = Heading::parse(&format!("envelopes.{name}"))?;
        let facts = blocks.get(&heading)?.iter();
        Some(facts.map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned))).collect())
    };
    let before = facts(pair.old, pair.before);
    before.is_some() && before == facts(pair.new, pair.after)
}

/// Returns the change of the statuses of an entry, of which the first version had others than the second.
fn of_statuses(heading: &Heading, before: &Block<'_>, after: &Block<'_>) -> Change {
    let of = |block: &Block<'_>| -> Vec<String> {
        let statuses = block.keys().filter_map(|key| key.strip_prefix("status "));
        statuses.map(str::to_owned).collect()
    };
    let (was, is) = (of(before), of(after));
    let lost = was.iter().any(|status| !is.contains(status));
    let rule = if lost { ContractRule::StatusChanged } else { ContractRule::StatusAdded };
    Change::of(rule, heading, None).values(Some(was.join(", ")), Some(is.join(", ")))
}

/// Returns a code without its quotes where these tell nothing.
fn unquoted(word: &str) -> &str {
    let inner = word.strip_prefix('"').and_then(|word| word.strip_suffix('"'));
    inner.filter(|inner| is_plain(inner) && !inner.contains(['\\', '.'])).unwrap_or(word)
}

/// A fact that differs.
struct Fact<'t> {
    word: &'t str,
    subject: Option<&'t str>,
    attribute: Option<&'t str>,
    /// One of several, of which each is a fact: a value of a field.
    item: Option<&'t str>,
    /// `None`: it was not there.
    was: Option<Option<&'t str>>,
    is: Option<Option<&'t str>>,
}

impl Fact<'_> {
    /// Returns what people see of one side: its value, or what is there.
    fn value(&self, side: Option<Option<&str>>) -> Option<String> {
        Some(match side? {
            Some(value) => value.to_owned(),
            None => self.item.or(self.attribute).or(self.subject).unwrap_or(self.word).to_owned(),
        })
    }
}

/// The rule of a fact that differs; `None` where no client sees it.
fn rule(heading: &Heading, fact: &Fact<'_>) -> Option<ContractRule> {
    use ContractRule as R;
    let (gone, new) = (fact.is.is_none(), fact.was.is_none());
    let either = |if_gone: R, if_new: R, if_other: R| match (gone, new) {
        (true, _) => if_gone,
        (_, true) => if_new,
        _ => if_other,
    };
    Some(match (fact.word, fact.attribute) {
        ("name", None) => R::CatalogNameChanged,
        ("language", None) => either(R::LanguageRemoved, R::LanguageAdded, R::LanguageAdded),
        ("default_language", None) => R::DefaultLanguageChanged,
        ("alternative", None) => either(R::AlternativeRemoved, R::AlternativeAdded, R::AlternativeAdded),
        ("fallback", None) => R::FallbackChanged,
        ("content_type", None) => R::ContentTypeChanged,
        ("http_status", None) => R::HttpStatusChanged,
        ("member" | "success" | "item" | "single", None) => either(R::MemberRemoved, R::MemberAdded, R::MemberChanged),
        ("member" | "success" | "item" | "single", Some("optional")) => {
            either(R::MemberMadeRequired, R::MemberMadeOptional, R::MemberMadeOptional)
        }
        ("code", None) => of_codes(fact),
        ("alias", None) => either(R::AliasRemoved, R::AliasAdded, R::AliasAdded),
        ("internal", None) => either(R::MadePublic, R::MadeInternal, R::MadeInternal),
        ("kind", None) => R::KindChanged,
        ("grpc", None) => R::GrpcChanged,
        ("type", None) => R::TypeChanged,
        ("envelope", None) => R::EnvelopeChanged,
        ("keeps_envelope", None) => R::AlternativeRemoved,
        ("retryable", None) if fact.was == Some(Some("true")) => R::RetryableLost,
        ("retryable", None) => R::RetryableChanged,
        ("header", None) => either(R::HeaderRemoved, R::HeaderAdded, R::HeaderChanged),
        ("header", Some("optional")) => either(R::HeaderMadeRequired, R::HeaderMadeOptional, R::HeaderMadeOptional),
        ("violation", None) => either(R::ViolationRemoved, R::ViolationAdded, R::ViolationAdded),
        ("field", None) => either(R::FieldRemoved, R::FieldAdded, R::FieldTypeChanged),
        ("field", Some("wire")) => R::FieldWireChanged,
        ("field", Some("list")) => R::FieldListChanged,
        ("field", Some("format")) => R::FieldFormatChanged,
        ("field", Some("optional")) => either(R::FieldMadeRequired, R::FieldMadeOptional, R::FieldMadeOptional),
        ("field", Some("header_only")) => either(R::FieldAdded, R::FieldMadeHeaderOnly, R::FieldMadeHeaderOnly),
        // It can now have any value, or from now on only some.
        ("field", Some("closed")) => either(R::FieldValueAdded, R::FieldValueRemoved, R::FieldValueRemoved),
        ("field", Some("value")) => either(R::FieldValueRemoved, R::FieldValueAdded, R::FieldValueAdded),
        ("message", _) => R::MessageChanged,
        ("deprecated", None) => R::Deprecated,
        ("group", None) => R::GroupChanged,
        _ => {
            debug_assert!(["name_is_shown"].contains(&fact.word), "no rule for {} in {heading}", fact.word);
            return None;
        }
    })
}

/// The rule of a code that differs. The same text as a string and as a number is the same code of another type.
fn of_codes(fact: &Fact<'_>) -> ContractRule {
    let text = |side: Option<Option<&str>>| side.flatten().map(|code| code.trim_matches('"').to_owned());
    if text(fact.was) == text(fact.is) { ContractRule::CodeTypeChanged } else { ContractRule::CodeChanged }
}
