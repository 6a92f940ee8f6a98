//! Violations, and their places in envelopes and entries.

use super::fields::rename_in_the_body;
use super::hints::hint_of;
use crate::diagnostic::Diagnostic;
use crate::envelope::Value;
use crate::lint::Lint;
use crate::model::Field;
use crate::phrase;
use crate::phrase::Phrase;
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
    let text = phrase!("unknown violation `{wanted}`", "未知的违规项 `{wanted}`");
    Diagnostic::error(Rule::UnknownViolation, name.at, text).help(hint_of_violations(wanted, known))
}

/// Returns "did you mean `x`?", or else some of the violations, or that there are none.
pub(super) fn hint_of_violations(wanted: &str, known: &Names<'_>) -> Phrase {
    hint_of(wanted, known).unwrap_or_else(|| {
        phrase!(
            "add `[violations.{wanted}]`: the catalog has no violations yet",
            "请添加 `[violations.{wanted}]`：错误目录里还没有违规项"
        )
    })
}

/// `kind` is `success`, and a success has no violations.
pub(crate) fn violations_of_a_success(at: Span, name: &At<String>) -> Diagnostic {
    let entry = &name.value;
    let text = phrase!("`{entry}` is a success and cannot list violations", "`{entry}` 表示成功，不能列出违规项");
    Diagnostic::error(Rule::ViolationsOfASuccess, at, text)
        .help(phrase!("remove `violations`, or change `kind`", "请删去 `violations`，或修改 `kind`"))
}

/// A field of an entry with violations has the name of their list; `at` is where they are listed.
pub(crate) fn field_is_the_list(field: &Field, at: Span) -> Diagnostic {
    let text =
        phrase!("the field `violations` has the name of the list of violations", "字段 `violations` 与违规项列表同名");
    Diagnostic::error(Rule::ReservedField, field.name.at, text)
        .note_at(at, phrase!("the entry lists violations", "条目列出了违规项"))
        .help(phrase!(
            "rename the field; its name in the body can stay: `wire = \"violations\"`",
            "请为字段改名；响应体里的名字可以保留：`wire = \"violations\"`"
        ))
}

/// `{violations}` in an envelope without `violation`.
pub(crate) fn list_without_item(at: Span, envelope: &str) -> Diagnostic {
    let text = phrase!(
        "the envelope `{envelope}` lists violations but has no template for an item",
        "响应体模板 `{envelope}` 列出违规项，但没有写每一项的模板"
    );
    Diagnostic::error(Rule::ListWithoutItem, at, text).help(phrase!(
        "add `violation = {{ … }}`, the template of an item",
        "请添加 `violation = {{ … }}`，即其中一项的模板"
    ))
}

/// `violation` or `single` in an envelope without `{violations}`; `key` is which.
pub(crate) fn item_without_list(envelope: &At<String>, key: &str) -> Diagnostic {
    let (at, envelope) = (envelope.at, &envelope.value);
    let text = phrase!(
        "`{key}` of the envelope `{envelope}` is never shown, as its `body` has no `{{violations?}}`",
        "响应体模板 `{envelope}` 的 `body` 里没有 `{{violations?}}`，`{key}` 不会出现"
    );
    Diagnostic::error(Rule::ItemWithoutList, at, text).help(phrase!(
        "write `\"{{violations?}}\"` where the list belongs",
        "请在列表所在的位置写上 `\"{{violations?}}\"`"
    ))
}

/// A violation has no value that the items of a preset require.
pub(crate) fn violation_lacks_value(name: &At<String>, value: &str, envelope: &str) -> Diagnostic {
    let violation = &name.value;
    let text = phrase!(
        "`{violation}` has no `{value}`, which `violation` of the envelope `{envelope}` requires",
        "`{violation}` 没有 `{value}`，而响应体模板 `{envelope}` 的 `violation` 需要它"
    );
    Diagnostic::error(Rule::ValueCanBeAbsent, name.at, text)
}

/// A field of a violation has the name of another member of its item.
pub(crate) fn wire_name_is_a_member_of_the_item(field: &Field, envelope: &str) -> Diagnostic {
    let member = &field.wire.value;
    let text = phrase!(
        "`violation` of the envelope `{envelope}` already has a member `{member}`",
        "响应体模板 `{envelope}` 的 `violation` 已有成员 `{member}`"
    );
    Diagnostic::error(Rule::WireNameIsAMember, field.wire.at, text).help(rename_in_the_body())
}

/// A field that the items of an envelope require, or use with `?`, and that no violation declares.
pub(crate) fn unknown_field_of_violations(value: &Value, name: &str, known: &Names<'_>) -> Diagnostic {
    let help = hint_of(name, known).unwrap_or_else(|| {
        phrase!("declare it in a violation: none has fields yet", "请在违规项里声明它：还没有违规项声明字段")
    });
    let diagnostic = match value.optional {
        true => Diagnostic::lint(
            Lint::Unused,
            value.at,
            phrase!(
                "no violation has a field `{name}`, so this is always omitted",
                "没有违规项声明字段 `{name}`，这里总是会被省略"
            ),
        ),
        false => Diagnostic::error(
            Rule::UnknownField,
            value.at,
            phrase!("no violation has a field `{name}`", "没有违规项声明字段 `{name}`"),
        ),
    };
    diagnostic.help(help)
}

pub(crate) fn unused_violation(name: &At<String>) -> Diagnostic {
    let violation = &name.value;
    let text = phrase!("no entry lists the violation `{violation}`", "没有条目列出违规项 `{violation}`");
    Diagnostic::lint(Lint::Unused, name.at, text)
        .help(phrase!("add it to `violations` of an entry", "请把它加入某个条目的 `violations`"))
}

/// Some envelopes of an entry do not show its violations.
pub(crate) fn unlisted<'a>(at: Span, name: &At<String>, envelopes: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let (entry, envelopes) = (&name.value, Phrase::list(envelopes));
    let text = phrase!(
        "responses for `{entry}` do not list its violations in {envelopes}",
        "采用 {envelopes} 时，`{entry}` 的响应不列出违规项";
        envelopes
    );
    Diagnostic::lint(Lint::Unlisted, at, text).help(phrase!(
        "add `\"{{violations?}}\"` and `violation = {{ … }}` to the envelope, or choose another one",
        "请在响应体模板里添加 `\"{{violations?}}\"` 和 `violation = {{ … }}`，或换用别的模板"
    ))
}
