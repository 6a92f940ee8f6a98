//! The rules of the contract between an API and its clients.

mod ways_out;
mod why;
mod wire;

use crate::choice::choices;
use crate::doc::{Doc, doc};
pub use ways_out::WayOut;

choices! {
    /// How a difference between two versions of a catalog is treated.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ContractLevel {
        /// It is told, in `errbook diff` and in the changelog.
        Note = "note",
        /// Clients may have to be changed; nothing fails.
        Warning = "warning",
        /// Clients that were right before are wrong now: it does not compile until it is accepted.
        Breaking = "breaking",
    }
}

/// Declares the rules, one row each: variant, identifier, level, and what happened in English and Chinese.
macro_rules! contract_rules {
    ($($rule:ident $name:literal $level:ident $en:literal $zh:literal)*) => {
        /// A rule of the contract between a catalog and its clients. A row of the table of keys names the rules that
        /// watch it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ContractRule {
            $(#[doc = $en] $rule,)*
        }

        impl ContractRule {
            /// All rules, sorted by identifier.
            pub const ALL: &[ContractRule] = &[$(ContractRule::$rule,)*];

            /// Returns the identifier, which stays the same from version to version.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(ContractRule::$rule => $name,)*
                }
            }

            /// Returns the rule with this identifier.
            #[must_use]
            pub fn parse(name: &str) -> Option<ContractRule> {
                match name {
                    $($name => Some(ContractRule::$rule),)*
                    _ => None,
                }
            }

            /// Returns the level that the rule has where a catalog sets no other.
            #[must_use]
            pub const fn level(self) -> ContractLevel {
                match self {
                    $(ContractRule::$rule => ContractLevel::$level,)*
                }
            }

            /// Returns what a difference of this rule means, in one sentence in English and in Chinese.
            #[must_use]
            pub const fn doc(self) -> Doc {
                match self {
                    $(ContractRule::$rule => doc($en, $zh),)*
                }
            }
        }
    };
}

contract_rules! {
    AliasAdded "alias_added" Note
        "An entry has a further alias."
        "条目多了一个别名。"
    AliasRemoved "alias_removed" Breaking
        "An entry no longer has one of its aliases."
        "条目少了一个别名。"
    AlternativeAdded "alternative_added" Note
        "The catalog has a further alternative."
        "错误目录多了一个备选模板。"
    AlternativeRemoved "alternative_removed" Breaking
        "The catalog no longer has an alternative, or an entry no longer answers in it."
        "错误目录少了一个备选模板，或者条目不再使用它。"
    CatalogNameChanged "catalog_name_changed" Breaking
        "The catalog has another name, which is the domain of gRPC's error details."
        "错误目录改了名，而它是 gRPC 错误详情里的 domain。"
    CatchAllChanged "catch_all_changed" Note
        "A code became generic, so that clients must not branch on it, or no longer is."
        "错误码改为兜底错误码，客户端不应再据此分支，或不再是兜底错误码。"
    CodeAdded "code_added" Note
        "An entry that had no code has one, in bodies that do not show codes."
        "原本没有错误码的条目有了错误码，而它的响应体不显示错误码。"
    CodeBecameShared "code_became_shared" Breaking
        "A code that identified one entry now also means another."
        "原本只属于一个条目的错误码，现在也用于另一个条目。"
    CodeChanged "code_changed" Breaking
        "An entry has another code, or has one where bodies showed that it had none."
        "条目的错误码变了，或者响应体里原本没有的错误码有了。"
    CodeReused "code_reused" Breaking
        "A code of one entry now means another entry."
        "一个条目的错误码现在表示另一个条目。"
    CodeTypeChanged "code_type_changed" Breaking
        "A code turned from a string into a number, or the other way round."
        "错误码由字符串变成了数字，或由数字变成了字符串。"
    ContentTypeChanged "content_type_changed" Breaking
        "Bodies have another media type."
        "响应体的媒体类型变了。"
    DefaultLanguageChanged "default_language_changed" Breaking
        "The catalog has another default language."
        "错误目录的默认语言变了。"
    DefaultStatusChanged "default_status_changed" Warning
        "Of several statuses of an entry, another one is the default."
        "条目有多个状态码，默认使用的换成了另一个。"
    Deprecated "deprecated" Note
        "An entry or a violation is deprecated, or no longer so."
        "条目或违规项改为弃用，或不再弃用。"
    EntryAdded "entry_added" Note
        "There is a further entry."
        "新增了条目。"
    EntryRemoved "entry_removed" Breaking
        "An entry is gone, and its code is neither retired nor an alias of another entry."
        "条目被删除，其错误码既没有写进 `[retired]`，也不是其他条目的别名。"
    EntryRenamed "entry_renamed" Note
        "An entry has another name, which is not on the wire."
        "条目改了名，但名字不出现在响应里。"
    EntryRetired "entry_retired" Warning
        "An entry is not sent any more; its code stays reserved in `[retired]`, or is an alias of another entry."
        "条目不再返回，其错误码保留在 `[retired]` 中，或者成为另一个条目的别名。"
    EnvelopeChanged "envelope_changed" Breaking
        "The bodies of an entry have another shape."
        "条目的响应体结构变了。"
    FallbackAdded "fallback_added" Note
        "An entry answers for a status that had no fallback entry."
        "原本没有兜底条目的状态码有了兜底条目。"
    FallbackChanged "fallback_changed" Breaking
        "Another entry answers for a bare status, or none does."
        "只有状态码的响应改由另一个条目兜底，或不再有兜底条目。"
    FieldAdded "field_added" Note
        "An entry has a further field."
        "条目多了一个字段。"
    FieldFormatChanged "field_format_changed" Breaking
        "The value of a field is written in another format."
        "字段值的写法变了。"
    FieldListChanged "field_list_changed" Breaking
        "A field turned from one value into a list, or the other way round."
        "字段由单个值变成了列表，或由列表变成了单个值。"
    FieldMadeHeaderOnly "field_made_header_only" Breaking
        "A field is no longer in bodies."
        "字段不再出现在响应体里。"
    FieldMadeOptional "field_made_optional" Breaking
        "A field may now be absent."
        "字段现在可能缺失。"
    FieldMadeRequired "field_made_required" Note
        "A field that could be absent is now always there."
        "原本可能缺失的字段现在总会出现。"
    FieldRemoved "field_removed" Breaking
        "An entry no longer has a field."
        "条目少了一个字段。"
    FieldRenamed "field_renamed" Note
        "A field has another name in the catalog, and the same one in bodies."
        "字段在错误目录里改了名，在响应体里的名字不变。"
    FieldTypeChanged "field_type_changed" Breaking
        "A field has another type."
        "字段的类型变了。"
    FieldValueAdded "field_value_added" Warning
        "A field can have a further value."
        "字段可能出现新的取值。"
    FieldValueRemoved "field_value_removed" Note
        "A field no longer has one of its values."
        "字段不再有某个取值。"
    FieldWireChanged "field_wire_changed" Breaking
        "A field has another name in bodies."
        "字段在响应体里改了名。"
    GroupChanged "group_changed" Note
        "An entry or a violation is in another group."
        "条目或违规项换了分组。"
    GrpcChanged "grpc_changed" Breaking
        "An entry has another gRPC status."
        "条目的 gRPC 状态码变了。"
    HeaderAdded "header_added" Note
        "An entry has a further header."
        "条目多了一个响应头。"
    HeaderChanged "header_changed" Breaking
        "The value of a header is composed differently."
        "响应头的取值方式变了。"
    HeaderMadeOptional "header_made_optional" Breaking
        "A header may now be absent, as a field in it may be."
        "响应头现在可能缺失，因为它用到的字段可能缺失。"
    HeaderMadeRequired "header_made_required" Note
        "A header that could be absent is now always there."
        "原本可能缺失的响应头现在总会出现。"
    HeaderRemoved "header_removed" Breaking
        "An entry no longer has a header."
        "条目少了一个响应头。"
    HttpStatusChanged "http_status_changed" Breaking
        "HTTP answers with another status than before."
        "HTTP 状态码与原来不同。"
    KindChanged "kind_changed" Breaking
        "An entry turned from an error into an action or a success, or the other way round."
        "条目的类别在错误、操作、成功之间变了。"
    LanguageAdded "language_added" Note
        "The catalog has a further language."
        "错误目录多了一种语言。"
    LanguageFallbackChanged "language_fallback_changed" Warning
        "Readers of a language that the catalog lacks get another language than before."
        "错误目录没有某种语言，其读者看到的语言与原来不同。"
    LanguageRemoved "language_removed" Breaking
        "The catalog no longer has a language."
        "错误目录少了一种语言。"
    MadeInternal "made_internal" Breaking
        "An entry is no longer public."
        "条目不再公开。"
    MadePublic "made_public" Note
        "An entry is now public."
        "条目改为公开。"
    MemberAdded "member_added" Note
        "Bodies have a further member."
        "响应体多了一个成员。"
    MemberChanged "member_changed" Breaking
        "A member of bodies has another content or format."
        "响应体的成员改为其他内容或其他写法。"
    MemberMadeOptional "member_made_optional" Breaking
        "A member of bodies may now be absent."
        "响应体的成员现在可能缺失。"
    MemberMadeRequired "member_made_required" Note
        "A member of bodies that could be absent is now always there."
        "响应体里原本可能缺失的成员现在总会出现。"
    MemberRemoved "member_removed" Breaking
        "Bodies no longer have a member."
        "响应体少了一个成员。"
    MessageChanged "message_changed" Breaking
        "A message reads differently, and nothing else on the wire identifies the entry."
        "消息的措辞变了，而响应里没有别的内容能识别这个条目。"
    NameChanged "name_changed" Breaking
        "An entry has another name, and the name is on the wire."
        "条目改了名，而名字出现在响应里。"
    RetryableChanged "retryable_changed" Note
        "An entry is now retryable, or known not to be."
        "条目现在可以重试，或者明确为不可重试。"
    RetryableLost "retryable_lost" Breaking
        "An entry is no longer retryable."
        "条目不再可以重试。"
    ShownGroupChanged "shown_group_changed" Breaking
        "An entry is in another group, and bodies show the group."
        "条目换了分组，而响应体里有分组的名字。"
    StatusAdded "status_added" Warning
        "An entry can answer with a further status."
        "条目可能以新的状态码应答。"
    StatusChanged "status_changed" Breaking
        "An entry no longer answers with one of its statuses."
        "条目不再以原来的某个状态码应答。"
    TombstoneRemoved "tombstone_removed" Breaking
        "A retired name is gone from `[retired]`, so that its code is free."
        "停用的名字从 `[retired]` 中删掉了，它的错误码不再受保护。"
    TypeChanged "type_changed" Breaking
        "An entry has another problem type, the address that `docs_url` gives."
        "条目的问题类型（由 `docs_url` 给出的地址）变了。"
    ViolationAdded "violation_added" Warning
        "An entry can list a further violation."
        "条目可能列出新的违规项。"
    ViolationRemoved "violation_removed" Breaking
        "A violation is gone and was not retired, or an entry no longer lists it."
        "违规项被删除又没有停用，或者条目不再列出它。"
    WordingChanged "wording_changed" Note
        "A message reads differently, and the entry is still identified by its code, name or type."
        "消息的措辞变了，但条目仍由错误码、名字或类型识别。"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_sorted_by_identifiers_in_snake_case_each_once() {
        let names: Vec<&str> = ContractRule::ALL.iter().map(|rule| rule.as_str()).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
        for rule in ContractRule::ALL {
            assert_eq!(crate::names::snake(&format!("{rule:?}")), rule.as_str());
            assert_eq!(ContractRule::parse(rule.as_str()), Some(*rule));
        }
    }

    #[test]
    fn undoing_is_the_first_way_out_and_accepting_the_last() {
        for rule in ContractRule::ALL {
            let ways = rule.ways_out();
            assert_eq!((ways.first(), ways.last()), (Some(&WayOut::Undo), Some(&WayOut::Accept)), "{}", rule.as_str());
        }
    }

    #[cfg(feature = "docs")]
    #[test]
    fn each_rule_says_in_both_languages_what_it_is_and_why() {
        let known = ["buf ", "oasdiff ", "smithy-diff ", "smithy @", "AIP-", "RFC "];
        for rule in ContractRule::ALL {
            for Doc { en, zh } in [rule.doc(), rule.why()] {
                assert!(en.ends_with('.') && en.is_ascii() && zh.ends_with('。') && !zh.is_ascii(), "{en} {zh}");
            }
            for anchor in rule.anchors() {
                assert!(known.iter().any(|start| anchor.starts_with(start)), "{anchor}");
            }
        }
    }
}
