//! Envelopes.

use super::hints::{hint_of, placeholder};
use crate::diagnostic::Diagnostic;
use crate::envelope::Value;
use crate::lint::Lint;
use crate::model::{Entry, Field};
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::suggest::{Names, nearest};

pub(crate) fn malformed_content_type(at: Span, found: &str) -> Diagnostic {
    Diagnostic::error(
        Rule::MalformedContentType,
        at,
        phrase!("`{found}` is not a media type", "`{found}` 不是媒体类型"),
    )
    .help(phrase!(
        "write one such as `application/json` (RFC 9110 §8.3.1)",
        "请写成 `application/json` 这样的形式（RFC 9110 §8.3.1）"
    ))
}

pub(crate) fn malformed_splice(at: Span, success: bool) -> Diagnostic {
    let text = phrase!("`\"*\"` can only hold the fields of the entry", "`\"*\"` 只能用来放条目的字段");
    let diagnostic = Diagnostic::error(Rule::MalformedSplice, at, text);
    if success {
        diagnostic.help(phrase!(
            "remove it: a success has no entry, hence no fields",
            "请删去：成功响应没有条目，也就没有字段"
        ))
    } else {
        diagnostic.help(phrase!("write `\"*\" = \"{{fields}}\"`", "请写作 `\"*\" = \"{{fields}}\"`"))
    }
}

pub(crate) fn unknown_conversion(at: Span, found: &str) -> Diagnostic {
    Diagnostic::error(Rule::UnknownConversion, at, phrase!("unknown conversion `{found}`", "未知的转换 `{found}`"))
        .help(phrase!("use `:string`, the only conversion", "请用 `:string`，这是唯一的转换"))
}

/// A placeholder that is unknown; `fields` tells whether fields can be used too.
pub(crate) fn unknown_value<'a>(
    at: Span,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    fields: bool,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    let near = nearest(name, known.iter().copied());
    let known = Phrase::quoted(&known);
    let help = match near {
        Some(near) => placeholder(near),
        None if fields => phrase!(
            "write `{{fields.{name}}}` for a field; other values: {known}",
            "字段请写作 `{{fields.{name}}}`；字段之外可用的有：{known}";
            known
        ),
        None => phrase!("use one of {known}", "可用的有：{known}"; known),
    };
    let text = phrase!("unknown placeholder `{{{name}}}`", "未知的占位符 `{{{name}}}`");
    Diagnostic::error(Rule::UnknownValue, at, text).help(help)
}

pub(crate) fn value_out_of_place(at: Span, name: &str, success: bool) -> Diagnostic {
    let text = if success {
        phrase!("`{{{name}}}` is not available in a success", "成功响应里不能用 `{{{name}}}`")
    } else {
        phrase!("`{{{name}}}` is only available in a success", "只有成功响应里才能用 `{{{name}}}`")
    };
    Diagnostic::error(Rule::ValueOutOfPlace, at, text)
}

pub(crate) fn object_in_text(value: &Value, languages: &[At<String>]) -> Diagnostic {
    let name = value.source.spelling(languages);
    let text = phrase!("`{{{name}}}` is an object and cannot be part of a text", "`{{{name}}}` 是对象，不能放在文本里");
    Diagnostic::error(Rule::ObjectInText, value.at, text)
        .help(phrase!("make it the whole value: `\"{{{name}}}\"`", "请让它独占一个值：`\"{{{name}}}\"`"))
}

/// `entry` is one that has no such value; with it the name of the envelope, where that is an alternative and not the entry's own.
pub(crate) fn value_can_be_absent(
    value: &Value,
    languages: &[At<String>],
    entry: Option<(&Entry, Option<&str>)>,
) -> Diagnostic {
    let name = value.source.spelling(languages);
    let text = phrase!("`{{{name}}}` may have no value", "`{{{name}}}` 可能没有值");
    let mut diagnostic = Diagnostic::error(Rule::ValueCanBeAbsent, value.at, text);
    if let Some((entry, alternative)) = entry {
        let entry_name = &entry.name.value;
        let note = match alternative {
            None => phrase!("`{entry_name}` has none", "例如 `{entry_name}` 就没有"),
            Some(alternative) => phrase!(
                "`{entry_name}` has none, and `{alternative}` is an alternative for it",
                "例如 `{entry_name}` 就没有，而 `{alternative}` 是它的备选模板"
            ),
        };
        diagnostic = diagnostic.note_at(entry.name.at, note);
    }
    let conversion = if value.as_string { ":string" } else { "" };
    diagnostic.help(phrase!(
        "write `{{{name}?{conversion}}}` to omit the member if there is no value",
        "请写作 `{{{name}?{conversion}}}`，没有值时就省略这个成员"
    ))
}

pub(crate) fn entry_lacks_value(entry: &Entry, name: &str, envelope: &str, is_alternative: bool) -> Diagnostic {
    let entry_name = &entry.name.value;
    if !is_alternative {
        let text = phrase!(
            "`{entry_name}` has no `{name}`, which its envelope `{envelope}` requires",
            "`{entry_name}` 没有 `{name}`，而响应体模板 `{envelope}` 需要它"
        );
        return Diagnostic::error(Rule::ValueCanBeAbsent, entry.name.at, text);
    }
    let text = phrase!(
        "`{entry_name}` has no `{name}`, which the alternative `{envelope}` requires",
        "`{entry_name}` 没有 `{name}`，而备选模板 `{envelope}` 需要它"
    );
    Diagnostic::error(Rule::ValueCanBeAbsent, entry.name.at, text).help(keep_own_envelope())
}

/// Returns the help for an entry that does not fit an alternative.
fn keep_own_envelope() -> Phrase {
    phrase!(
        "to keep the entry's own envelope instead, set `alternatives = false` in it",
        "如果这个条目只用自己的模板，请在其中写上 `alternatives = false`"
    )
}

/// Returns the help for an unknown field in a catalog without fields.
fn no_fields() -> Phrase {
    phrase!("declare it in an entry: the catalog has no fields yet", "请在条目里声明它：错误目录里还没有任何字段")
}

pub(crate) fn unknown_field_in_envelope(value: &Value, name: &str, known: &Names<'_>) -> Diagnostic {
    Diagnostic::error(
        Rule::UnknownField,
        value.at,
        phrase!("no entry has a field `{name}`", "没有条目声明字段 `{name}`"),
    )
    .help(hint_of(name, known).unwrap_or_else(no_fields))
}

/// A field that an envelope uses with `?`, and that no entry declares.
pub(crate) fn never_shown(value: &Value, name: &str, known: &Names<'_>) -> Diagnostic {
    let text = phrase!(
        "no entry has a field `{name}`, so this is always omitted",
        "没有条目声明字段 `{name}`，这里总是会被省略"
    );
    Diagnostic::lint(Lint::Unused, value.at, text).help(hint_of(name, known).unwrap_or_else(no_fields))
}

pub(crate) fn wire_name_is_a_member(field: &Field, envelope: &str, is_alternative: bool) -> Diagnostic {
    let member = &field.wire.value;
    let text = if is_alternative {
        phrase!(
            "the alternative `{envelope}` already has a member `{member}`",
            "备选模板 `{envelope}` 已有成员 `{member}`"
        )
    } else {
        phrase!(
            "the envelope `{envelope}` already has a member `{member}`",
            "响应体模板 `{envelope}` 已有成员 `{member}`"
        )
    };
    Diagnostic::error(Rule::WireNameIsAMember, field.wire.at, text).help(phrase!(
        "give the field another name in the body: `wire = \"…\"`",
        "请为字段另取一个响应体里的名字：`wire = \"…\"`"
    ))
}
