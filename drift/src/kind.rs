//! The kinds of findings as an enum, with name, level and documentation.

use errbook_catalog::{Locale, Phrase, phrase};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DriftLevel {
    /// Clients are not affected; the catalog could say more.
    Note,
    /// Clients that know the catalog can cope, but service and catalog disagree.
    Warning,
    /// Clients that rely on the catalog are misled.
    Error,
}

impl DriftLevel {
    /// All levels, the gravest first.
    pub const ALL: [DriftLevel; 3] = [DriftLevel::Error, DriftLevel::Warning, DriftLevel::Note];

    /// Returns the name: `error`, `warning` or `note`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            DriftLevel::Error => "error",
            DriftLevel::Warning => "warning",
            DriftLevel::Note => "note",
        }
    }

    /// Returns the level with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<DriftLevel> {
        DriftLevel::ALL.into_iter().find(|level| level.as_str() == name)
    }

    /// Returns the name for readers.
    #[must_use]
    pub fn label(self) -> Phrase {
        match self {
            DriftLevel::Error => phrase!("error", "错误"),
            DriftLevel::Warning => phrase!("warning", "警告"),
            DriftLevel::Note => phrase!("note", "提示"),
        }
    }
}

/// Declares the kinds, one row each: variant, name, level, and what was found in English and Chinese.
macro_rules! kinds {
    ($($kind:ident $name:literal $level:ident $en:literal $zh:literal)*) => {
        /// What a response has that its catalog does not allow, or lacks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum FindingKind {
            $(#[doc = $en] $kind,)*
        }

        impl FindingKind {
            /// All kinds, sorted by name.
            pub const ALL: &[FindingKind] = &[$(FindingKind::$kind,)*];

            /// Returns the name, which stays the same from version to version.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(FindingKind::$kind => $name,)*
                }
            }

            /// Returns the kind with this name.
            #[must_use]
            pub fn parse(name: &str) -> Option<FindingKind> {
                match name {
                    $($name => Some(FindingKind::$kind),)*
                    _ => None,
                }
            }

            /// Returns the level.
            #[must_use]
            pub const fn level(self) -> DriftLevel {
                match self {
                    $(FindingKind::$kind => DriftLevel::$level,)*
                }
            }

            /// Returns what it means, in one sentence.
            #[must_use]
            pub const fn doc(self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $(
                        (FindingKind::$kind, Locale::En) => $en,
                        (FindingKind::$kind, Locale::Zh) => $zh,
                    )*
                }
            }
        }
    };
}

kinds! {
    AliasSent "alias_sent" Warning
        "A response has an older code, which the catalog keeps as an alias."
        "响应里是旧错误码，错误目录只把它保留为别名。"
    ContentTypeMismatch "content_type_mismatch" Error
        "The header `Content-Type` is not that of the envelope."
        "响应头 `Content-Type` 与响应体模板不符。"
    InternalSent "internal_sent" Note
        "A response has an entry of the audience `internal`, which clients cannot look up."
        "响应里的条目只供内部查阅（`audience` 为 `internal`），客户端查不到它。"
    MissingField "missing_field" Error
        "A required field of the entry or violation is not in the response."
        "响应缺少条目或违规项的必填字段。"
    MissingHeader "missing_header" Error
        "A header that the entry always has is not in the response."
        "响应缺少条目必有的响应头。"
    MissingMember "missing_member" Error
        "A member that the envelope always has is not in the body."
        "响应体缺少模板中必有的成员。"
    NotOurBody "not_our_body" Error
        "The body of an error is in no envelope of the catalog, such as the page of a proxy."
        "错误响应的响应体不符合任何模板，例如代理返回的页面。"
    OtherEnvelope "other_envelope" Note
        "The body is in an envelope in which the catalog does not answer the entry."
        "响应体所用的模板不是错误目录为该条目规定的。"
    RetiredSent "retired_sent" Error
        "A response has the code or the name of a retired entry or violation."
        "响应里是已停用的条目或违规项的错误码或名字。"
    TypeMismatch "type_mismatch" Error
        "A field or member has another JSON type than the catalog says."
        "字段或成员的 JSON 类型与错误目录不一致。"
    UndocumentedCode "undocumented_code" Error
        "A response has a code, a name or a problem type that the catalog does not have."
        "响应里的错误码、名字或问题类型不在错误目录中。"
    UndocumentedMember "undocumented_member" Note
        "The body has a member that neither the envelope nor the entry has."
        "响应体多出一个成员，模板和条目都没有声明它。"
    UndocumentedStatus "undocumented_status" Error
        "The status is none of the entry, or none of the catalog."
        "条目没有这个状态码，或整个错误目录都没有。"
    UndocumentedValue "undocumented_value" Error
        "A field has a value that is not in its list of `values`."
        "字段的取值不在它的 `values` 列表中。"
    UndocumentedViolation "undocumented_violation" Error
        "The list of violations has one that the catalog does not have, or that the entry does not list."
        "违规项列表里有错误目录没有、或条目没有列出的违规项。"
    UnreadableInput "unreadable_input" Warning
        "A part of the input cannot be read, such as a line that is not JSON."
        "输入中有无法读取的部分，例如不是 JSON 的行。"
    ValueMismatch "value_mismatch" Error
        "A member or header that the catalog fixes has another value."
        "成员或响应头的值与错误目录规定的不同。"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_read_back() {
        assert!(FindingKind::ALL.is_sorted_by_key(|kind| kind.as_str()));
        for kind in FindingKind::ALL {
            assert_eq!(FindingKind::parse(kind.as_str()), Some(*kind));
            assert!(kind.doc(Locale::En).ends_with('.') && kind.doc(Locale::Zh).ends_with('。'), "{kind:?}");
        }
        for level in DriftLevel::ALL {
            assert_eq!(DriftLevel::parse(level.as_str()), Some(level));
        }
    }
}
