//! What the catalog names, and does not have.

use super::hints::hint_of;
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::suggest::Names;

pub(crate) fn unknown_group(name: &At<String>, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let none =
        phrase!("the catalog has no groups; add `[groups.{wanted}]`", "目录里没有分组；请添加 `[groups.{wanted}]`");
    Diagnostic::error(Rule::UnknownGroup, name.at, phrase!("there is no group `{wanted}`", "没有分组 `{wanted}`"))
        .help(hint_of(wanted, known).unwrap_or(none))
}

pub(crate) fn unknown_tag(name: &At<String>, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let none = phrase!("the catalog has no tags; add `[tags.{wanted}]`", "目录里没有标签；请添加 `[tags.{wanted}]`");
    Diagnostic::error(Rule::UnknownTag, name.at, phrase!("there is no tag `{wanted}`", "没有标签 `{wanted}`"))
        .help(hint_of(wanted, known).unwrap_or(none))
}

pub(crate) fn repeated_tag(name: &At<String>) -> Diagnostic {
    let tag = &name.value;
    Diagnostic::error(Rule::RepeatedTag, name.at, phrase!("the tag `{tag}` is listed twice", "标签 `{tag}` 列了两次"))
}

pub(crate) fn unknown_envelope(name: &At<String>, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let text = phrase!("there is no envelope `{wanted}`", "没有响应体模板 `{wanted}`");
    let diagnostic = Diagnostic::error(Rule::UnknownEnvelope, name.at, text);
    // There are always presets.
    match hint_of(wanted, known) {
        Some(hint) => diagnostic.help(hint),
        None => diagnostic,
    }
}

pub(crate) fn unknown_entry(name: &At<String>, key: &str, known: &Names<'_>) -> Diagnostic {
    let wanted = &name.value;
    let none = phrase!("the catalog has no entries", "目录里没有条目");
    let text =
        phrase!("`{key}` names `{wanted}`, and there is no such entry", "`{key}` 提到了 `{wanted}`，但没有这个条目");
    Diagnostic::error(Rule::UnknownEntry, name.at, text).help(hint_of(wanted, known).unwrap_or(none))
}

pub(crate) fn refers_to_itself(name: &At<String>, key: &str) -> Diagnostic {
    let text = phrase!("`{key}` names the entry that it stands in", "`{key}` 提到的就是它所在的条目");
    Diagnostic::error(Rule::RefersToItself, name.at, text)
}

/// The entry is named once more; `first`: where it was before.
pub(crate) fn repeated_reference(name: &At<String>, key: &str, first: Span) -> Diagnostic {
    let entry = &name.value;
    let text = phrase!("`{key}` names `{entry}` twice", "`{key}` 两次提到 `{entry}`");
    Diagnostic::error(Rule::RepeatedReference, name.at, text)
        .note_at(first, phrase!("first named here", "首次提到在此处"))
}

/// `path`: the names of the entries, the one first in which `written` stands.
pub(crate) fn replaced_in_a_circle(written: &At<String>, path: &[&str]) -> Diagnostic {
    let path = Phrase::list(path.iter().copied());
    let text = phrase!("these replace each other in a circle: {path}", "这些条目互相替代，绕成了一圈：{path}"; path);
    Diagnostic::error(Rule::ReplacedInACircle, written.at, text).help(phrase!(
        "leave `replaced_by` out of the one that is to be used",
        "最终应当使用的那个条目，请不要写 `replaced_by`"
    ))
}

/// `since`: the version that brought the entry; `deprecated`: that which deprecated it.
pub(crate) fn deprecated_before_since(deprecated: &At<String>, since: &At<String>) -> Diagnostic {
    let (later, earlier) = (&since.value, &deprecated.value);
    let text =
        phrase!("deprecated in {earlier}, which is before {later}", "弃用它的版本 {earlier} 早于引入它的版本 {later}");
    Diagnostic::error(Rule::DeprecatedBeforeSince, deprecated.at, text)
        .note_at(since.at, phrase!("it came with this version", "它由这个版本引入"))
}
