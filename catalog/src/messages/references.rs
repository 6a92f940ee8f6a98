//! References to names that the catalog does not have, and between entries.

use super::hints::hint_of;
use super::violations::hint_of_violations;
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::suggest::Names;

pub(crate) fn unknown_group(name: &At<String>, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let none = phrase!(
        "add `[groups.{wanted}]`: the catalog has no groups yet",
        "请添加 `[groups.{wanted}]`：错误目录里还没有分组"
    );
    Diagnostic::error(Rule::UnknownGroup, name.at, phrase!("unknown group `{wanted}`", "未知的分组 `{wanted}`"))
        .help(hint_of(wanted, known).unwrap_or(none))
}

pub(crate) fn unknown_tag(name: &At<String>, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let none =
        phrase!("add `[tags.{wanted}]`: the catalog has no tags yet", "请添加 `[tags.{wanted}]`：错误目录里还没有标签");
    Diagnostic::error(Rule::UnknownTag, name.at, phrase!("unknown tag `{wanted}`", "未知的标签 `{wanted}`"))
        .help(hint_of(wanted, known).unwrap_or(none))
}

pub(crate) fn repeated_tag(name: &At<String>) -> Diagnostic {
    let tag = &name.value;
    Diagnostic::error(Rule::RepeatedTag, name.at, phrase!("the tag `{tag}` is listed twice", "标签 `{tag}` 列了两次"))
}

pub(crate) fn unknown_envelope(name: &At<String>, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let text = phrase!("unknown envelope `{wanted}`", "未知的响应体模板 `{wanted}`");
    let diagnostic = Diagnostic::error(Rule::UnknownEnvelope, name.at, text);
    // There are always presets.
    match hint_of(wanted, known) {
        Some(hint) => diagnostic.help(hint),
        None => diagnostic,
    }
}

pub(crate) fn unknown_entry(name: &At<String>, key: &str, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let none = phrase!(
        "add `[errors.{wanted}]`: the catalog has no entries yet",
        "请添加 `[errors.{wanted}]`：错误目录里还没有条目"
    );
    let text = phrase!("unknown entry `{wanted}` in `{key}`", "`{key}` 里的条目 `{wanted}` 不存在");
    Diagnostic::error(Rule::UnknownEntry, name.at, text).help(hint_of(wanted, known).unwrap_or(none))
}

/// A violation refers to one that does not exist.
pub(crate) fn unknown_violation_of_a_key(name: &At<String>, key: &str, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let text = phrase!("unknown violation `{wanted}` in `{key}`", "`{key}` 里的违规项 `{wanted}` 不存在");
    Diagnostic::error(Rule::UnknownViolation, name.at, text).help(hint_of_violations(wanted, known))
}

pub(crate) fn refers_to_itself(name: &At<String>, key: &str, of_violation: bool) -> Diagnostic {
    let text = match of_violation {
        true => phrase!("`{key}` refers to its own violation", "`{key}` 引用了它所在的违规项"),
        false => phrase!("`{key}` refers to its own entry", "`{key}` 引用了它所在的条目"),
    };
    Diagnostic::error(Rule::RefersToItself, name.at, text)
}

/// A name is listed again; `first` is its earlier place.
pub(crate) fn repeated_reference(name: &At<String>, key: &str, first: Span) -> Diagnostic {
    let listed = &name.value;
    let text = phrase!("`{key}` lists `{listed}` twice", "`{key}` 重复列出了 `{listed}`");
    Diagnostic::error(Rule::RepeatedReference, name.at, text)
        .note_at(first, phrase!("first listed here", "前一次出现在这里"))
}

/// `path` lists the names in the cycle, beginning with that of the entry or violation that contains `written`.
pub(crate) fn replaced_in_a_circle(written: &At<String>, path: &[&str], of_violations: bool) -> Diagnostic {
    let path = Phrase::list(path.iter().copied());
    let text = match of_violations {
        true => {
            phrase!("violations replace each other in a cycle: {path}", "违规项的替代关系形成了循环：{path}"; path)
        }
        false => phrase!("entries replace each other in a cycle: {path}", "条目的替代关系形成了循环：{path}"; path),
    };
    Diagnostic::error(Rule::ReplacedInACircle, written.at, text).help(phrase!(
        "remove `replaced_by` from the one that should be used",
        "请从最终使用的那一个里删去 `replaced_by`"
    ))
}

/// `since` is the version that introduced the entry, `deprecated` the one that deprecated it.
pub(crate) fn deprecated_before_since(deprecated: &At<String>, since: &At<String>) -> Diagnostic {
    let (later, earlier) = (&since.value, &deprecated.value);
    let text = phrase!(
        "deprecated in {earlier}, before it was introduced in {later}",
        "弃用的版本 {earlier} 早于引入的版本 {later}"
    );
    Diagnostic::error(Rule::DeprecatedBeforeSince, deprecated.at, text)
        .note_at(since.at, phrase!("introduced in this version", "由这个版本引入"))
}
