//! Lints.

use crate::diagnostic::Diagnostic;
use crate::lint::Lint;
use crate::phrase;
use crate::source::{At, Span};

pub(crate) fn undocumented(name: &At<String>, tag: &str) -> Diagnostic {
    let entry = &name.value;
    let text = phrase!("`{entry}` has no description in `{tag}`", "`{entry}` 没有 `{tag}` 的 `description`");
    Diagnostic::lint(Lint::Undocumented, name.at, text)
}

pub(crate) fn no_han_character(at: Span, tag: &str) -> Diagnostic {
    let text = phrase!("the `{tag}` message contains no Chinese characters", "`{tag}` 的消息里没有汉字");
    Diagnostic::lint(Lint::Untranslated, at, text)
}

pub(crate) fn untranslated(at: Span, tag: &str) -> Diagnostic {
    let text = phrase!("the `{tag}` message equals that of the default language", "`{tag}` 的消息与默认语言的完全相同");
    Diagnostic::lint(Lint::Untranslated, at, text)
}

pub(crate) fn unused_group(name: &At<String>) -> Diagnostic {
    let group = &name.value;
    Diagnostic::lint(Lint::Unused, name.at, phrase!("no entry uses the group `{group}`", "没有条目使用分组 `{group}`"))
}

pub(crate) fn unused_tag(name: &At<String>) -> Diagnostic {
    let tag = &name.value;
    Diagnostic::lint(Lint::Unused, name.at, phrase!("no entry uses the tag `{tag}`", "没有条目使用标签 `{tag}`"))
}
