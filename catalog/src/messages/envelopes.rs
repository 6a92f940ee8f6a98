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
    .help(phrase!("such as `application/json` (RFC 9110 §8.3.1)", "例如 `application/json`（RFC 9110 §8.3.1）"))
}

pub(crate) fn malformed_splice(at: Span, success: bool) -> Diagnostic {
    let text = phrase!("`\"*\"` is where the entry's fields go", "`\"*\"` 用来放条目的字段");
    let diagnostic = Diagnostic::error(Rule::MalformedSplice, at, text);
    if success {
        diagnostic.help(phrase!("a success has no entry, and so no fields", "成功响应没有条目，也就没有字段"))
    } else {
        diagnostic.help(phrase!("write `\"*\" = \"{{fields}}\"`", "请写作 `\"*\" = \"{{fields}}\"`"))
    }
}

pub(crate) fn unknown_conversion(at: Span, found: &str) -> Diagnostic {
    Diagnostic::error(
        Rule::UnknownConversion,
        at,
        phrase!("nothing can be converted to `{found}`", "不能转换为 `{found}`"),
    )
    .help(phrase!("`:string` is the only conversion", "能用的转换只有 `:string`"))
}

/// `fields`: whether fields can be named here, too.
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
            "a field is `{{fields.{name}}}`; known beside fields: {known}",
            "字段要写作 `{{fields.{name}}}`；字段之外可用的有：{known}";
            known
        ),
        None => phrase!("known: {known}", "可用的有：{known}"; known),
    };
    let text = phrase!("there is no value `{{{name}}}` here", "这里没有 `{{{name}}}` 这个占位符");
    Diagnostic::error(Rule::UnknownValue, at, text).help(help)
}

pub(crate) fn value_out_of_place(at: Span, name: &str, success: bool) -> Diagnostic {
    let text = if success {
        phrase!("a success has no `{{{name}}}`", "成功响应没有 `{{{name}}}`")
    } else {
        phrase!("only a success has `{{{name}}}`", "只有成功响应才有 `{{{name}}}`")
    };
    Diagnostic::error(Rule::ValueOutOfPlace, at, text)
}

pub(crate) fn object_in_text(value: &Value, languages: &[At<String>]) -> Diagnostic {
    let name = value.source.spelling(languages);
    let text = phrase!(
        "`{{{name}}}` is an object and cannot be a part of a text",
        "`{{{name}}}` 是对象，不能成为文本的一部分"
    );
    Diagnostic::error(Rule::ObjectInText, value.at, text)
        .help(phrase!("write it alone: `\"{{{name}}}\"`", "请让它单独成为一个值：`\"{{{name}}}\"`"))
}

pub(crate) fn value_can_be_absent(value: &Value, languages: &[At<String>], entry: Option<&Entry>) -> Diagnostic {
    let name = value.source.spelling(languages);
    let text = phrase!("`{{{name}}}` can be absent", "`{{{name}}}` 可能没有值");
    let mut diagnostic = Diagnostic::error(Rule::ValueCanBeAbsent, value.at, text);
    if let Some(entry) = entry {
        let entry_name = &entry.name.value;
        diagnostic = diagnostic.note_at(entry.name.at, phrase!("`{entry_name}` has none", "`{entry_name}` 就没有"));
    }
    let conversion = if value.as_string { ":string" } else { "" };
    diagnostic.help(phrase!(
        "write `{{{name}?{conversion}}}`: the member is left out where there is no value",
        "请写作 `{{{name}?{conversion}}}`：没有值时省略这个成员"
    ))
}

pub(crate) fn entry_lacks_value(entry: &Entry, name: &str, envelope: &str) -> Diagnostic {
    let entry_name = &entry.name.value;
    let text = phrase!(
        "`{entry_name}` has no `{name}`, and its envelope `{envelope}` shows it",
        "`{entry_name}` 没有 `{name}`，而它的响应体模板 `{envelope}` 要用到"
    );
    Diagnostic::error(Rule::ValueCanBeAbsent, entry.name.at, text)
}

/// What to say of a field that no entry has, where no entry has any.
fn no_fields() -> Phrase {
    phrase!("the catalog has no fields", "目录里没有字段")
}

pub(crate) fn unknown_field_in_envelope(value: &Value, name: &str, known: &Names<'_>) -> Diagnostic {
    Diagnostic::error(
        Rule::UnknownField,
        value.at,
        phrase!("no entry has a field `{name}`", "没有哪个条目声明了字段 `{name}`"),
    )
    .help(hint_of(name, known).unwrap_or_else(no_fields))
}

/// A field that an envelope shows with `?`, and that no entry has.
pub(crate) fn never_shown(value: &Value, name: &str, known: &Names<'_>) -> Diagnostic {
    let text = phrase!(
        "no entry has a field `{name}`, so this is never there",
        "没有哪个条目声明了字段 `{name}`，这里永远不会有值"
    );
    Diagnostic::lint(Lint::Unused, value.at, text).help(hint_of(name, known).unwrap_or_else(no_fields))
}

pub(crate) fn wire_name_is_a_member(field: &Field, envelope: &str) -> Diagnostic {
    let member = &field.wire.value;
    let text = phrase!(
        "the envelope `{envelope}` has a member `{member}` already",
        "响应体模板 `{envelope}` 已有成员 `{member}`"
    );
    Diagnostic::error(Rule::WireNameIsAMember, field.wire.at, text).help(phrase!(
        "spell the field otherwise on the wire: `wire = \"…\"`",
        "请为字段换一个传输时的名字：`wire = \"…\"`"
    ))
}
