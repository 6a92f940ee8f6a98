//! Lints.

use crate::diagnostic::Diagnostic;
use crate::lint::Lint;
use crate::phrase;
use crate::phrase::Phrase;
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

/// A language is listed by a code that is not its tag.
pub(crate) fn mistagged(tag: &At<String>, meant: &str) -> Diagnostic {
    let written = &tag.value;
    let text = phrase!("clients do not ask for a language by `{written}`", "客户端不会用 `{written}` 请求语言");
    Diagnostic::lint(Lint::Mistagged, tag.at, text).help(phrase!("did you mean `{meant}`?", "是否想写 `{meant}`？"))
}

/// These entries answer with a status that demands a challenge, and have no header for it.
pub(crate) fn unchallenged<'a>(
    at: Span,
    entries: impl IntoIterator<Item = &'a str>,
    status: u16,
    header: &str,
) -> Diagnostic {
    let entries = Phrase::list(entries);
    let text = phrase!(
        "responses with status {status} lack the header `{header}`: {entries}",
        "状态码为 {status} 的响应缺少响应头 `{header}`：{entries}";
        entries
    );
    Diagnostic::lint(Lint::Unchallenged, at, text).help(phrase!(
        "add a challenge such as `headers.{header} = 'Bearer realm=\"api\"'` (RFC 9110 §11.6, §11.7)",
        "请添加质询，例如 `headers.{header} = 'Bearer realm=\"api\"'`（RFC 9110 §11.6、§11.7）"
    ))
}

/// The bodies of these entries have the type `about:blank`, and titles of their own.
pub(crate) fn untyped<'a>(at: Span, entries: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let entries = Phrase::list(entries);
    let text = phrase!(
        "problems of type `about:blank` have titles of their own: {entries}",
        "`type` 为 `about:blank` 的响应体用了自己的标题：{entries}";
        entries
    );
    Diagnostic::lint(Lint::Untyped, at, text).help(phrase!(
        "set `docs_url`, or write `title = \"{{status_text}}\"` in the envelope (RFC 9457 §4.2.1)",
        "请设置 `docs_url`，或者在响应体模板里写 `title = \"{{status_text}}\"`（RFC 9457 §4.2.1）"
    ))
}

pub(crate) fn unused_group(name: &At<String>) -> Diagnostic {
    let group = &name.value;
    Diagnostic::lint(Lint::Unused, name.at, phrase!("no entry uses the group `{group}`", "没有条目使用分组 `{group}`"))
}

/// `[statuses.NNN]` names a fallback entry, and only errors are replaced.
pub(crate) fn unused_fallback(written: &At<String>, status: u16) -> Diagnostic {
    let entry = &written.value;
    let text = phrase!(
        "`{entry}` never answers for status {status}: only statuses from 400 have fallback entries",
        "`{entry}` 不会用于状态码 {status}：400 及以上的状态码才有兜底条目"
    );
    Diagnostic::lint(Lint::Unused, written.at, text).help(phrase!("remove `error`", "请删去 `error`"))
}

pub(crate) fn unused_tag(name: &At<String>) -> Diagnostic {
    let tag = &name.value;
    Diagnostic::lint(Lint::Unused, name.at, phrase!("no entry uses the tag `{tag}`", "没有条目使用标签 `{tag}`"))
}

pub(crate) fn unused_text(name: &At<String>) -> Diagnostic {
    let text_name = &name.value;
    let text = phrase!("no envelope uses the text `{text_name}`", "没有响应体模板使用文本 `{text_name}`");
    Diagnostic::lint(Lint::Unused, name.at, text)
}

pub(crate) fn unused_format(name: &At<String>) -> Diagnostic {
    let format = &name.value;
    let text = phrase!(
        "no message, field or envelope uses the format `{format}`",
        "没有消息、字段或响应体模板使用格式 `{format}`"
    );
    Diagnostic::lint(Lint::Unused, name.at, text)
}
