//! The rule of a fact that differs.

use super::fact::Fact;
use super::shown::{may_lack_type, shows_code};
use super::statuses::default;
use super::versions::Versions;
use crate::contract::block::Heading;
use crate::contract::blocks::{Block, Blocks};
use crate::contract::line::read_word;
use crate::contract_rule::ContractRule;
use crate::grpc::derived_grpc;
use crate::model::Kind;

/// Returns whether the words of a key are those of a fact.
pub(in crate::contract) fn is_known(word: &str, has_subject: bool, attribute: &str) -> bool {
    match (word, has_subject) {
        ("field", true) => {
            matches!(attribute, "" | "closed" | "format" | "header_only" | "list" | "optional" | "value" | "wire")
        }
        ("header" | "item" | "member" | "single" | "success", true) => matches!(attribute, "" | "optional"),
        ("format", true) => !attribute.is_empty(),
        (
            "alias" | "alternative" | "fallback" | "http_status" | "language" | "language_fallback" | "message"
            | "status" | "violation" | "wording",
            true,
        )
        | (
            "catch_all" | "code" | "content_type" | "default_envelope" | "default_language" | "default_status"
            | "deprecated" | "envelope" | "group" | "grpc" | "internal" | "keeps_envelope" | "kind" | "name"
            | "name_is_shown" | "retryable" | "shown_group" | "type",
            false,
        ) => attribute.is_empty(),
        _ => false,
    }
}

/// Returns the rule of a fact that differs; `None` where no client sees it, or another change tells it.
pub(super) fn rule(heading: &Heading, fact: &Fact<'_>, versions: &Versions<'_, '_>) -> Option<ContractRule> {
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
        ("language_fallback", None) => {
            // Its readers get their own language from now on, or did before.
            let own = format!("language {}", fact.subject.unwrap_or_default());
            if versions.before.contains_key(own.as_str()) || versions.after.contains_key(own.as_str()) {
                return None;
            }
            R::LanguageFallbackChanged
        }
        ("alternative", None) => either(R::AlternativeRemoved, R::AlternativeAdded, R::AlternativeAdded),
        ("fallback", None) => {
            let (was, is) = versions.answering(fact);
            match was {
                None => R::FallbackAdded,
                _ if was == is => return None,
                Some(_) => R::FallbackChanged,
            }
        }
        // Of another language, or of a format that no language has differently: what is written in it tells.
        ("format", _) if gone || new => return None,
        ("format", _) => R::FieldFormatChanged,
        ("content_type", None) => R::ContentTypeChanged,
        ("success", _) if versions.has_whole_template(fact.word) => R::EnvelopeChanged,
        ("single", _) if versions.has_whole_template(fact.word) => {
            either(R::MemberRemoved, R::MemberAdded, R::MemberChanged)
        }
        ("member" | "success" | "item" | "single", None) => either(R::MemberRemoved, R::MemberAdded, R::MemberChanged),
        ("member" | "success" | "item" | "single", Some("optional")) => {
            either(R::MemberMadeRequired, R::MemberMadeOptional, R::MemberMadeOptional)
        }
        ("code", None) => of_codes(heading, fact, versions.old),
        ("alias", None) if gone && versions.after.get("code").copied().flatten() == fact.subject => return None,
        ("alias", None) => either(R::AliasRemoved, R::AliasAdded, R::AliasAdded),
        // Nobody is answered with what is retired.
        ("internal", None) if matches!(heading, Heading::Retired(_) | Heading::RetiredViolation(_)) => return None,
        ("internal", None) => either(R::MadePublic, R::MadeInternal, R::MadeInternal),
        ("kind", None) => R::KindChanged,
        ("grpc", None) if is_same_grpc(fact, versions) => return None,
        ("grpc", None) => R::GrpcChanged,
        // An envelope that shows it, or not any more, is a change by itself.
        ("type", None) if gone || new => return None,
        // Where there was none, bodies have a further member.
        ("type", None) if fact.was == Some(Some(NO_TYPE)) && may_lack_type(heading, versions.old) => return None,
        ("type", None) => R::TypeChanged,
        ("envelope", None) => R::EnvelopeChanged,
        ("keeps_envelope", None) => {
            // Where the catalog has no alternatives in one version, that is the change.
            let has = |blocks: &Blocks<'_>| {
                let mut keys = blocks.get(&Heading::Catalog).into_iter().flat_map(|block| block.keys());
                keys.any(|key| key.starts_with("alternative "))
            };
            if !has(versions.old) || !has(versions.new) {
                return None;
            }
            // Clients that choose an alternative get another body than before.
            either(R::EnvelopeChanged, R::AlternativeRemoved, R::AlternativeRemoved)
        }
        ("retryable", None) if fact.was == Some(Some("true")) => R::RetryableLost,
        ("retryable", None) => R::RetryableChanged,
        ("header", None) => either(R::HeaderRemoved, R::HeaderAdded, R::HeaderChanged),
        ("header", Some("optional")) => either(R::HeaderMadeRequired, R::HeaderMadeOptional, R::HeaderMadeOptional),
        ("violation", None) => {
            // Where it is gone from the catalog, or new, its own block tells.
            let name = Heading::Violation(read_word(fact.subject?)?);
            let whole = if gone { versions.new.contains_key(&name) } else { versions.old.contains_key(&name) };
            if gone && !whole {
                return None;
            }
            either(R::ViolationRemoved, R::ViolationAdded, R::ViolationAdded)
        }
        ("field", None) => either(R::FieldRemoved, R::FieldAdded, R::FieldTypeChanged),
        ("field", Some("wire")) => R::FieldWireChanged,
        ("field", Some("list")) => R::FieldListChanged,
        ("field", Some("format")) => R::FieldFormatChanged,
        ("field", Some("optional")) => either(R::FieldMadeRequired, R::FieldMadeOptional, R::FieldMadeOptional),
        ("field", Some("header_only")) => either(R::FieldAdded, R::FieldMadeHeaderOnly, R::FieldMadeHeaderOnly),
        // It can now have any value, or from now on only some.
        ("field", Some("closed")) => either(R::FieldValueAdded, R::FieldValueRemoved, R::FieldValueRemoved),
        ("field", Some("value")) => either(R::FieldValueRemoved, R::FieldValueAdded, R::FieldValueAdded),
        // A message that comes or goes does so with its language, or as a code was given to the entry.
        ("message" | "wording", None) if gone || new => return None,
        ("message", None) => R::MessageChanged,
        ("wording", None) => R::WordingChanged,
        // Where there was no group, bodies have a further member.
        ("shown_group", None) if gone || new || fact.was == Some(Some(NO_GROUP)) => return None,
        ("shown_group", None) => R::ShownGroupChanged,
        ("deprecated", None) => R::Deprecated,
        ("catch_all", None) => R::CatchAllChanged,
        ("group", None) if shows_group(versions) => return None,
        ("group", None) => R::GroupChanged,
        // Compared apart, or no change by itself.
        _ => return None,
    })
}

/// The type of what has no address, as a fact.
const NO_TYPE: &str = "\"about:blank\"";

/// The group of what is in none, as a fact.
const NO_GROUP: &str = "\"\"";

/// Returns whether bodies show the group in both versions, so that another one is a change of what they show.
fn shows_group(versions: &Versions<'_, '_>) -> bool {
    let shown = |block: &Block<'_>| block.get("shown_group").copied().flatten().map(str::to_owned);
    shown(versions.before).is_some_and(|group| group != NO_GROUP) && shown(versions.after).is_some()
}

/// Returns the rule of a code that differs. The same text as a string and as a number is the same code of another type. Where bodies show
/// the code, clients know that the entry has none, and take one that has a code for another.
fn of_codes(heading: &Heading, fact: &Fact<'_>, old: &Blocks<'_>) -> ContractRule {
    if matches!(heading, Heading::Retired(_) | Heading::RetiredViolation(_)) {
        return ContractRule::TombstoneRemoved;
    }
    let (was, is) = (fact.was.flatten().unwrap_or_default(), fact.is.flatten().unwrap_or_default());
    if was == "none" && !shows_code(heading, old) {
        ContractRule::CodeAdded
    } else if is != "none" && was.trim_matches('"') == is.trim_matches('"') {
        ContractRule::CodeTypeChanged
    } else {
        ContractRule::CodeChanged
    }
}

/// Returns whether a gRPC status that a catalog sets is the one that follows from the status of the entry in the other version.
fn is_same_grpc(fact: &Fact<'_>, versions: &Versions<'_, '_>) -> bool {
    let of = |side: Option<Option<&str>>, block: &Block<'_>| {
        let derived = || {
            let kind = block.get("kind").copied().flatten().and_then(Kind::parse).unwrap_or(Kind::Error);
            Some(derived_grpc(kind, default(block)?.parse().ok()?).to_owned())
        };
        side.flatten().map(str::to_owned).or_else(derived)
    };
    of(fact.was, versions.before) == of(fact.is, versions.after)
}
