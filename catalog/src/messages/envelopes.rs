//! Envelopes.

use super::fields::rename_in_the_body;
use super::hints::{hint, hint_of, placeholder};
use crate::diagnostic::Diagnostic;
use crate::envelope::{Context, Value, ValueSource};
use crate::lint::Lint;
use crate::model::{Catalog, Definition, Entry, Field};
use crate::phrase;
use crate::phrase::Phrase;
use crate::placeholders::Section;
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

pub(crate) fn malformed_splice(at: Span, section: Section) -> Diagnostic {
    let text = match section {
        Section::Success => phrase!(
            "`\"*\"` of a success can only hold the members of its data",
            "成功响应的 `\"*\"` 只能用来放数据的成员"
        ),
        Section::Violation => {
            phrase!("`\"*\"` can only hold the fields of the violation", "`\"*\"` 只能用来放违规项的字段")
        }
        Section::Body | Section::Single => {
            phrase!("`\"*\"` can only hold the fields of the entry", "`\"*\"` 只能用来放条目的字段")
        }
    };
    let help = match section {
        Section::Success => phrase!("write `\"*\" = \"{{data}}\"`", "请写作 `\"*\" = \"{{data}}\"`"),
        _ => phrase!("write `\"*\" = \"{{fields}}\"`", "请写作 `\"*\" = \"{{fields}}\"`"),
    };
    Diagnostic::error(Rule::MalformedSplice, at, text).help(help)
}

/// `value` is the placeholder's name.
pub(crate) fn unknown_conversion(found: At<&str>, value: &str) -> Diagnostic {
    let (at, found) = (found.at, found.value);
    Diagnostic::error(Rule::UnknownConversion, at, phrase!("unknown conversion `{found}`", "未知的转换 `{found}`"))
        .help(phrase!(
            "use `:string`, the only conversion of `{{{value}}}`",
            "请用 `:string`，`{{{value}}}` 只有这一种转换"
        ))
}

/// `{null}` within a text, or with a `?` or a conversion.
pub(crate) fn misplaced_null(at: Span) -> Diagnostic {
    let text = phrase!("`{{null}}` stands for JSON's null alone", "`{{null}}` 只能单独使用，表示 JSON 的 null");
    Diagnostic::error(Rule::MisplacedNull, at, text)
        .help(phrase!("make it the whole value: `\"{{null}}\"`", "请让它独占一个值：`\"{{null}}\"`"))
}

pub(crate) fn unknown_text(name: At<&str>, known: &[&str]) -> Diagnostic {
    let (at, name) = (name.at, name.value);
    let help = match known.is_empty() {
        true => phrase!("declare it: `texts.{name} = {{ … }}`", "请声明它：`texts.{name} = {{ … }}`"),
        false => hint(name, known.iter().copied()),
    };
    Diagnostic::error(Rule::UnknownText, at, phrase!("`[texts]` has no `{name}`", "`[texts]` 里没有 `{name}`"))
        .help(help)
}

/// A text or a format lacks languages; `path` is that of its table.
pub(crate) fn missing_text(at: Span, path: &str, missing: &[String]) -> Diagnostic {
    let missing = Phrase::list(missing.iter().map(String::as_str));
    let text = phrase!("`{path}` has no text for {missing}", "`{path}` 缺少 {missing} 的文本"; missing);
    Diagnostic::error(Rule::MissingText, at, text)
        .help(phrase!("write one for each language of the catalog", "错误目录的每种语言都要写"))
}

pub(crate) fn placeholder_in_text(at: Span, name: &str) -> Diagnostic {
    let text =
        phrase!("a text cannot contain placeholders such as `{{{name}}}`", "文本里不能有 `{{{name}}}` 这样的占位符");
    Diagnostic::error(Rule::PlaceholderInText, at, text)
        .help(phrase!("put it into the envelope, beside the text", "请在响应体模板里把它写在文本旁边"))
}

pub(crate) fn unknown_http_status_key(key: At<&str>) -> Diagnostic {
    let name = key.value;
    let text =
        phrase!("`{name}` is neither a status nor a class of statuses", "`{name}` 既不是状态码，也不是一类状态码");
    let lower = name.to_ascii_lowercase();
    let near = CLASSES.into_iter().find(|class| *class == lower).or_else(|| nearest(&lower, ["default"]));
    let help = match near {
        Some(near) => phrase!("did you mean `{near}`?", "是否想写 `{near}`？"),
        None => phrase!(
            "use a status such as `401`, a class from `2xx` to `9xx`, or `default`",
            "可以写 `401` 这样的状态码、`2xx` 到 `9xx` 中的一类，或 `default`"
        ),
    };
    Diagnostic::error(Rule::MalformedHttpStatus, key.at, text).help(help)
}

/// The classes of statuses whose responses have bodies.
const CLASSES: [&str; 8] = ["2xx", "3xx", "4xx", "5xx", "6xx", "7xx", "8xx", "9xx"];

/// A text as the status that HTTP answers; `key` is what it answers for.
pub(crate) fn malformed_http_status(found: &At<String>, key: &str, is_class: bool) -> Diagnostic {
    let status = &found.value;
    if status.parse::<u16>().is_ok() {
        let text = phrase!("the status `{status}` must be a number", "状态码 `{status}` 应为数字");
        return Diagnostic::error(Rule::MalformedHttpStatus, found.at, text)
            .help(phrase!("remove the quotes", "请去掉引号"));
    }
    let text = phrase!("`{status}` is not a status", "`{status}` 不是状态码");
    let help = match is_class {
        true => phrase!(
            "write a number such as `200`, or `\"{key}\"` for the entry's own status",
            "请写数字，例如 `200`；沿用条目的状态码请写 `\"{key}\"`"
        ),
        false => phrase!(
            "write a number such as `200`; what no key names keeps the entry's status",
            "请写数字，例如 `200`；没有列出的状态码沿用条目的状态码"
        ),
    };
    Diagnostic::error(Rule::MalformedHttpStatus, found.at, text).help(help)
}

pub(crate) fn empty_http_status(at: Span) -> Diagnostic {
    let text = phrase!("`http_status` names no status", "`http_status` 没有列出任何状态码");
    Diagnostic::error(Rule::MalformedHttpStatus, at, text).help(phrase!(
        "write the statuses that differ from the entry's, or remove it",
        "请写明与条目不同的状态码，或者删去它"
    ))
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

/// `source` is what the placeholder `name` stands for, which `section` does not have.
pub(crate) fn value_out_of_place(at: Span, name: &str, source: &ValueSource, section: Section) -> Diagnostic {
    let text = match (source, section) {
        (_, Section::Success) => {
            phrase!("`{{{name}}}` is not available in a success", "成功响应里不能用 `{{{name}}}`")
        }
        (ValueSource::Context(Context::Data), _) => {
            phrase!("`{{{name}}}` is only available in a success", "只有成功响应里才能用 `{{{name}}}`")
        }
        (ValueSource::Violations, _) => {
            phrase!("`{{{name}}}` cannot be in an item of its own list", "`{{{name}}}` 不能写在它自己的列表项里")
        }
        _ => phrase!(
            "`{{{name}}}` is only available in `violation`, the item of a violation",
            "只有违规项的模板 `violation` 里才能用 `{{{name}}}`"
        ),
    };
    Diagnostic::error(Rule::ValueOutOfPlace, at, text)
}

/// A pointer with a conversion that is none of its forms.
pub(crate) fn unknown_form_of_a_pointer(found: At<&str>) -> Diagnostic {
    let (at, found) = (found.at, found.value);
    Diagnostic::error(Rule::UnknownConversion, at, phrase!("unknown conversion `{found}`", "未知的转换 `{found}`"))
        .help(phrase!(
            "write `{{pointer?}}` for `/items/3/qty`, `{{pointer?:fragment}}` for `#/items/3/qty`, or `{{pointer?:path}}` for `items[3].qty`",
            "`{{pointer?}}` 得到 `/items/3/qty`，`{{pointer?:fragment}}` 得到 `#/items/3/qty`，`{{pointer?:path}}` 得到 `items[3].qty`"
        ))
}

pub(crate) fn object_in_text(value: &Value, languages: &[At<String>]) -> Diagnostic {
    let name = value.source.spelling(languages);
    let text = match value.source {
        ValueSource::Violations => {
            phrase!("`{{{name}}}` is a list and cannot be part of a text", "`{{{name}}}` 是列表，不能放在文本里")
        }
        _ => phrase!("`{{{name}}}` is an object and cannot be part of a text", "`{{{name}}}` 是对象，不能放在文本里"),
    };
    Diagnostic::error(Rule::ObjectInText, value.at, text)
        .help(phrase!("make it the whole value: `\"{{{name}}}\"`", "请让它独占一个值：`\"{{{name}}}\"`"))
}

/// `without` is an entry or violation that has no such value; with it the name of the envelope, where that is an alternative and
/// not the entry's own.
pub(crate) fn value_can_be_absent(
    value: &Value,
    catalog: &Catalog,
    without: Option<(&Definition, Option<&str>)>,
) -> Diagnostic {
    let name = value.source.spelling(&catalog.languages);
    let text = phrase!("`{{{name}}}` may have no value", "`{{{name}}}` 可能没有值");
    let mut diagnostic = Diagnostic::error(Rule::ValueCanBeAbsent, value.at, text);
    if let Some((definition, alternative)) = without {
        let owner = &definition.name.value;
        let note = match alternative {
            None => phrase!("`{owner}` has none", "例如 `{owner}` 就没有"),
            Some(alternative) => phrase!(
                "`{owner}` has none, and `{alternative}` is an alternative for it",
                "例如 `{owner}` 就没有，而 `{alternative}` 是它的备选模板"
            ),
        };
        diagnostic = diagnostic.note_at(definition.name.at, note);
    }
    let format = value.format.map(|format| format!(":{}", catalog.formats.name(format))).unwrap_or_default();
    let conversion = format!("{format}{}", if value.as_string { ":string" } else { "" });
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
    Diagnostic::error(Rule::WireNameIsAMember, field.wire.at, text).help(rename_in_the_body())
}
