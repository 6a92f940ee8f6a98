//! The rule of a fact that differs.

use super::blocks::{Block, Blocks};
use super::fact::Fact;
use super::statuses::default;
use super::versions::Versions;
use crate::contract::block::Heading;
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
        ("fallback", None) => either(R::FallbackChanged, R::FallbackAdded, R::FallbackChanged),
        ("content_type", None) => R::ContentTypeChanged,
        ("success", _) if versions.has_whole_template(fact.word) => R::EnvelopeChanged,
        ("single", _) if versions.has_whole_template(fact.word) => {
            either(R::MemberRemoved, R::MemberAdded, R::MemberChanged)
        }
        ("member" | "success" | "item" | "single", None) => either(R::MemberRemoved, R::MemberAdded, R::MemberChanged),
        ("member" | "success" | "item" | "single", Some("optional")) => {
            either(R::MemberMadeRequired, R::MemberMadeOptional, R::MemberMadeOptional)
        }
        ("code", None) => of_codes(heading, fact),
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
            either(R::AlternativeAdded, R::AlternativeRemoved, R::AlternativeRemoved)
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
        ("shown_group", None) if gone || new => return None,
        ("shown_group", None) => R::ShownGroupChanged,
        ("deprecated", None) => R::Deprecated,
        ("catch_all", None) => R::CatchAllChanged,
        ("group", None)
            if versions.before.contains_key("shown_group") || versions.after.contains_key("shown_group") =>
        {
            return None;
        }
        ("group", None) => R::GroupChanged,
        // Compared apart, or no change by itself.
        _ => return None,
    })
}

/// Returns the rule of a code that differs. The same text as a string and as a number is the same code of another type.
fn of_codes(heading: &Heading, fact: &Fact<'_>) -> ContractRule {
    if matches!(heading, Heading::Retired(_) | Heading::RetiredViolation(_)) {
        return ContractRule::TombstoneRemoved;
    }
    let (was, is) = (fact.was.flatten().unwrap_or_default(), fact.is.flatten().unwrap_or_default());
    if was == "none" {
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
