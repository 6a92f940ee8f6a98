//! Violations, and their places in envelopes and entries.

use super::hints::hint_of;
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::suggest::Names;

/// A key of entries, in `[violations.NAME]`.
pub(crate) fn key_of_an_entry(key: At<&str>) -> Diagnostic {
    let name = key.value;
    let text = phrase!("a violation has no `{name}`", "违规项没有 `{name}`");
    Diagnostic::error(Rule::MisplacedKey, key.at, text).help(phrase!(
        "remove it: a violation is sent in the response of an entry, and `{name}` of that entry applies",
        "请删去它：违规项随条目的响应发送，以那个条目的 `{name}` 为准"
    ))
}

/// A key of violations, in `[errors.NAME]`.
pub(crate) fn key_of_a_violation(key: At<&str>) -> Diagnostic {
    let name = key.value;
    let text = phrase!("an entry has no `{name}`", "条目没有 `{name}`");
    Diagnostic::error(Rule::MisplacedKey, key.at, text).help(phrase!(
        "set it in a violation, `[violations.NAME]`, and list that in `violations` of the entry",
        "请写在违规项 `[violations.NAME]` 里，再把违规项列入条目的 `violations`"
    ))
}

/// `violations` of an entry is neither a list nor `true`.
pub(crate) fn malformed_violations(at: Span) -> Diagnostic {
    let text = phrase!(
        "`violations` must be a list of names, or `true` for all violations of the catalog",
        "`violations` 应为名字的列表，要包含全部违规项则写 `true`"
    );
    Diagnostic::error(Rule::WrongType, at, text)
}

/// `violations = true` in a catalog without violations.
pub(crate) fn no_violations(at: Span) -> Diagnostic {
    let text = phrase!("the catalog has no violations yet", "错误目录里还没有违规项");
    Diagnostic::error(Rule::UnknownViolation, at, text)
        .help(phrase!("add one: `[violations.NAME]`", "请添加：`[violations.NAME]`"))
}

pub(crate) fn unknown_violation(name: &At<String>, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let none = phrase!(
        "add `[violations.{wanted}]`: the catalog has no violations yet",
        "请添加 `[violations.{wanted}]`：错误目录里还没有违规项"
    );
    let text = phrase!("unknown violation `{wanted}`", "未知的违规项 `{wanted}`");
    Diagnostic::error(Rule::UnknownViolation, name.at, text).help(hint_of(wanted, known).unwrap_or(none))
}
