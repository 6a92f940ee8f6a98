//! What changed, in one sentence.

use crate::contract::{Change, ContractRule, Heading};
use crate::phrase;
use crate::phrase::Phrase;

/// Returns what changed in one sentence, with the value before and after, as in the diagnostics of the compiler: lower case, no full
/// stop, names and values in backquotes.
#[must_use]
pub fn describe_change(change: &Change) -> Phrase {
    use ContractRule as R;
    let owner = owner(&change.heading);
    let (old, new) = (change.old.as_deref().unwrap_or_default(), change.new.as_deref().unwrap_or_default());
    match change.rule {
        R::EntryAdded => phrase!("{owner} is new", "{owner}是新增的"; owner),
        R::EntryRemoved => phrase!(
            "{owner} was removed, and its code is not reserved",
            "{owner}被删除，错误码也没有保留";
            owner
        ),
        R::ViolationRemoved if change.part.is_none() => phrase!(
            "{owner} was removed, and its code is not reserved",
            "{owner}被删除，错误码也没有保留";
            owner
        ),
        R::EntryRetired => phrase!("{owner} is not sent any more", "{owner}不再返回"; owner),
        R::EntryRenamed | R::NameChanged => {
            phrase!("{owner} was renamed to `{new}`", "{owner}改名为 `{new}`"; owner)
        }
        R::TombstoneRemoved => phrase!(
            "{owner} no longer reserves the code `{old}`",
            "{owner}不再保留错误码 `{old}`";
            owner
        ),
        R::CodeReused => phrase!(
            "the code `{old}`, which meant `{new}`, now means {owner}",
            "错误码 `{old}` 原属于 `{new}`，现在表示 {owner}";
            owner
        ),
        R::CodeBecameShared => phrase!(
            "the code `{old}` of {owner} now means `{new}`, too",
            "{owner}的错误码 `{old}` 现在也表示 `{new}`";
            owner
        ),
        R::MadeInternal => phrase!("{owner} is now internal", "{owner}改为仅供内部使用"; owner),
        R::MadePublic => phrase!("{owner} is now public", "{owner}改为公开"; owner),
        R::AlternativeRemoved if change.part.is_none() => phrase!(
            "{owner} is no longer answered in the alternatives",
            "{owner}不再使用备选模板应答";
            owner
        ),
        R::EnvelopeChanged if change.part.as_deref() == Some("alternatives") => phrase!(
            "{owner} is now answered in the alternatives, too",
            "{owner}现在也使用备选模板应答";
            owner
        ),
        R::EnvelopeChanged if change.part.as_deref() == Some("success") && change.old.is_none() => {
            phrase!("{owner} now wraps successes", "{owner}现在会包装成功响应"; owner)
        }
        R::EnvelopeChanged if change.part.as_deref() == Some("success") && change.new.is_none() => {
            phrase!("{owner} no longer wraps successes", "{owner}不再包装成功响应"; owner)
        }
        _ => of_part(change, &owner, old, new),
    }
}

/// The block, in Chinese with the space behind it that a name needs.
fn owner(heading: &Heading) -> Phrase {
    match heading {
        Heading::Catalog => phrase!("the catalog", "错误目录"),
        other => {
            let path = other.path(None);
            phrase!("`{path}`", "`{path}` ")
        }
    }
}

fn of_part(change: &Change, owner: &Phrase, old: &str, new: &str) -> Phrase {
    use ContractRule as R;
    let (owner, part) = (owner.clone(), part(change));
    match change.rule {
        R::FieldMadeOptional | R::HeaderMadeOptional | R::MemberMadeOptional => phrase!(
            "the {part} of {owner} may now be absent",
            "{owner}的{part}现在可能缺失";
            part, owner
        ),
        R::FieldMadeRequired | R::HeaderMadeRequired | R::MemberMadeRequired => phrase!(
            "the {part} of {owner} is now always there",
            "{owner}的{part}现在总会出现";
            part, owner
        ),
        R::FieldMadeHeaderOnly => phrase!(
            "the {part} of {owner} is no longer in bodies",
            "{owner}的{part}不再出现在响应体里";
            part, owner
        ),
        R::FieldValueAdded if change.new.is_none() => phrase!(
            "the {part} of {owner} can now have any value, and had only `{old}`",
            "{owner}的{part}现在可以取任意值，原来只有 `{old}`";
            part, owner
        ),
        R::FieldValueAdded => phrase!(
            "the {part} of {owner} can now have the value `{new}`",
            "{owner}的{part}现在可能取值 `{new}`";
            part, owner
        ),
        R::FieldValueRemoved if change.old.is_none() => phrase!(
            "the {part} of {owner} can now have only the value `{new}`",
            "{owner}的{part}现在只能取值 `{new}`";
            part, owner
        ),
        R::FieldValueRemoved => phrase!(
            "the {part} of {owner} no longer has the value `{old}`",
            "{owner}的{part}不再有取值 `{old}`";
            part, owner
        ),
        R::FieldListChanged if change.new.is_some() => {
            phrase!("the {part} of {owner} is now a list", "{owner}的{part}变成了列表"; part, owner)
        }
        R::FieldListChanged => {
            phrase!("the {part} of {owner} is no longer a list", "{owner}的{part}不再是列表"; part, owner)
        }
        _ => match (&change.old, &change.new) {
            (Some(_), Some(_)) => phrase!(
                "the {part} of {owner} changed from `{old}` to `{new}`",
                "{owner}的{part}由 `{old}` 变为 `{new}`";
                part, owner
            ),
            (Some(_), None) if change.part.as_deref() == Some(old.trim_matches('"')) => {
                phrase!("{owner} no longer has the {part}", "{owner}不再有{part}"; part, owner)
            }
            (_, None) => phrase!(
                "{owner} no longer has the {part}, which was `{old}`",
                "{owner}不再有{part}，原为 `{old}`";
                part, owner
            ),
            (None, Some(_)) if change.part.as_deref() == Some(new.trim_matches('"')) => {
                phrase!("{owner} now has the {part}", "{owner}多了{part}"; part, owner)
            }
            (None, Some(_)) => {
                phrase!("{owner} now has the {part}: `{new}`", "{owner}多了{part}：`{new}`"; part, owner)
            }
        },
    }
}

/// What a change is about, with its name where it is one of several. Of what only people read, no lock has a fact.
fn part(change: &Change) -> Phrase {
    use ContractRule as R;
    let part = change.part.as_deref().unwrap_or_default();
    match change.rule {
        R::AliasAdded | R::AliasRemoved => phrase!("alias `{part}`", "别名 `{part}`"),
        R::AlternativeAdded | R::AlternativeRemoved => phrase!("alternative `{part}`", "备选模板 `{part}`"),
        R::CatalogNameChanged => phrase!("name", "名字"),
        R::CodeAdded | R::CodeChanged | R::CodeTypeChanged => phrase!("code", "错误码"),
        R::ContentTypeChanged => phrase!("content type", "媒体类型"),
        R::DefaultLanguageChanged => phrase!("default language", "默认语言"),
        R::DefaultStatusChanged => phrase!("default status", "默认状态码"),
        R::EnvelopeChanged if change.heading == Heading::Catalog => phrase!("envelope of successes", "成功响应的模板"),
        R::EnvelopeChanged => phrase!("envelope", "响应体模板"),
        R::FallbackAdded | R::FallbackChanged => {
            phrase!("fallback entry of status {part}", "状态码 {part} 的兜底条目")
        }
        R::FieldFormatChanged if change.heading == Heading::Catalog => phrase!("format `{part}`", "格式 `{part}`"),
        R::FieldFormatChanged => phrase!("format of the field `{part}`", "字段 `{part}` 的格式"),
        R::FieldTypeChanged => phrase!("type of the field `{part}`", "字段 `{part}` 的类型"),
        R::FieldRenamed => phrase!("name of the field `{part}`", "字段 `{part}` 的名字"),
        R::FieldWireChanged => phrase!("name of the field `{part}` in bodies", "字段 `{part}` 在响应体里的名字"),
        R::GroupChanged | R::ShownGroupChanged => phrase!("group", "分组"),
        R::GrpcChanged => phrase!("gRPC status", " gRPC 状态码"),
        R::HttpStatusChanged => phrase!("HTTP status for `{part}`", " HTTP 状态码（`{part}`）"),
        R::KindChanged => phrase!("kind", "类别"),
        R::LanguageFallbackChanged => phrase!("language for readers of `{part}`", "替代语言（`{part}` 的读者）"),
        R::MessageChanged | R::WordingChanged => phrase!("message in `{part}`", "消息（`{part}`）"),
        R::StatusAdded | R::StatusChanged => phrase!("statuses", "状态码"),
        R::TypeChanged => phrase!("problem type", "问题类型"),
        R::RetryableChanged | R::RetryableLost => phrase!("key `retryable`", "键 `retryable`"),
        R::LanguageAdded | R::LanguageRemoved => phrase!("language `{part}`", "语言 `{part}`"),
        R::ViolationAdded | R::ViolationRemoved => phrase!("violation `{part}`", "违规项 `{part}`"),
        _ if change.rule.as_str().starts_with("header") => phrase!("header `{part}`", "响应头 `{part}`"),
        _ if change.rule.as_str().starts_with("member") => phrase!("member `{part}`", "成员 `{part}`"),
        _ => phrase!("field `{part}`", "字段 `{part}`"),
    }
}
