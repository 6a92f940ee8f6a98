//! Fields.

use super::hints::hint;
use crate::diagnostic::Diagnostic;
use crate::model::{Definition, Field, FieldKind};
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn unknown_field_type<'a>(at: Span, found: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::error(Rule::UnknownChoice, at, phrase!("unknown type `{found}`", "未知的类型 `{found}`"))
        .help(hint(found, known))
}

pub(crate) fn field_is_no_identifier(at: Span, name: &str) -> Diagnostic {
    let text = phrase!("`{name}` is not a valid name for a Rust field", "`{name}` 不能用作 Rust 字段名");
    Diagnostic::error(Rule::FieldIsNoIdentifier, at, text).help(phrase!(
        "use letters, digits and `_`; set its name in the body with `wire = \"…\"`",
        "请使用字母、数字和 `_`；响应体里的名字用 `wire = \"…\"` 指定"
    ))
}

pub(crate) fn malformed_field(at: Span, name: &str) -> Diagnostic {
    let text = phrase!("the field `{name}` must be a type or a table", "字段 `{name}` 应为类型或表");
    Diagnostic::error(Rule::WrongType, at, text).help(phrase!(
        "write `fields.{name} = \"string\"` or `fields.{name} = {{ type = \"string\", … }}`",
        "请写作 `fields.{name} = \"string\"` 或 `fields.{name} = {{ type = \"string\", … }}`"
    ))
}

pub(crate) fn example_of_wrong_type(at: Span, field: &Field) -> Diagnostic {
    let kind = field.kind.as_str();
    let text = if field.list {
        phrase!("the field is a list of `{kind}`, but this example is not", "字段是 `{kind}` 的列表，这个示例却不是")
    } else {
        phrase!("the field has type `{kind}`, but this example does not", "字段的类型是 `{kind}`，这个示例却不是")
    };
    let diagnostic = Diagnostic::error(Rule::ExampleOfWrongType, at, text);
    match field.kind {
        FieldKind::DateTime => diagnostic.help(phrase!(
            "write date, time and offset: 2026-03-01T08:00:00Z",
            "请写全日期、时间和时区偏移：2026-03-01T08:00:00Z"
        )),
        FieldKind::String if !field.values.is_empty() => {
            let values = Phrase::list(field.values.iter().map(|value| value.value.as_str()));
            diagnostic.help(phrase!("use one of its values: {values}", "可用的值有：{values}"; values))
        }
        _ => diagnostic,
    }
}

pub(crate) fn values_of_a_non_string(at: Span, kind: &str) -> Diagnostic {
    let text = phrase!(
        "`values` requires a string, but this field has type `{kind}`",
        "只有字符串字段可以写 `values`，而这个字段的类型是 `{kind}`"
    );
    Diagnostic::error(Rule::ValuesOfANonString, at, text)
}

pub(crate) fn value_gives_no_variant(value: &At<String>) -> Diagnostic {
    let name = &value.value;
    let text = phrase!("cannot derive a Rust variant from the value `{name}`", "无法由值 `{name}` 生成 Rust 变体名");
    Diagnostic::error(Rule::NoVariant, value.at, text)
}

pub(crate) fn value_variant_taken(value: &At<String>, variant: &str, first: Span) -> Diagnostic {
    let name = &value.value;
    let text = phrase!(
        "the value `{name}` has the same Rust variant `{variant}` as another value",
        "值 `{name}` 的 Rust 变体名 `{variant}` 与另一个值的相同"
    );
    Diagnostic::error(Rule::VariantTaken, value.at, text).note_at(first, phrase!("first used here", "前一次使用在这里"))
}

/// Two fields would get value enums of the same name; `first` has it already.
pub fn value_enum_taken(
    field: &Field,
    definition: &Definition,
    name: &str,
    first: &Field,
    first_definition: &Definition,
) -> Diagnostic {
    let (owner, first_owner) = (&definition.name.value, &first_definition.name.value);
    let (shown, first_shown) = (&field.name.value, &first.name.value);
    let text = phrase!(
        "`{shown}` of `{owner}` and `{first_shown}` of `{first_owner}` have the same Rust enum `{name}`",
        "`{owner}` 的 `{shown}` 和 `{first_owner}` 的 `{first_shown}` 的 Rust 枚举名都是 `{name}`"
    );
    Diagnostic::error(Rule::ValueEnumTaken, field.name.at, text)
        .note_at(first.name.at, phrase!("first used here", "前一次使用在这里"))
        .help(phrase!("set the type of one of them: `rust = \"…\"`", "请为其中一个指定类型：`rust = \"…\"`"))
}

/// The `rust` of a field is not a type.
pub fn malformed_rust_type(at: &At<String>, reason: &Phrase) -> Diagnostic {
    let written = &at.value;
    let text = phrase!("`{written}` is not a Rust type: {reason}", "`{written}` 不是 Rust 类型：{reason}"; reason);
    Diagnostic::error(Rule::MalformedRustType, at.at, text)
}

/// The `rust` of a field is too long or too deeply nested for a compiler to read.
pub fn rust_type_too_complex(at: &At<String>) -> Diagnostic {
    let text = phrase!("this Rust type is too complex", "这个 Rust 类型过于复杂");
    Diagnostic::error(Rule::MalformedRustType, at.at, text).help(phrase!(
        "declare a type alias in your crate, and name it here: `rust = \"crate::Alias\"`",
        "请在自己的 crate 里定义类型别名，并在此处使用：`rust = \"crate::Alias\"`"
    ))
}

/// A field of type `json` while the feature is disabled.
pub fn json_is_off(field: &Field) -> Diagnostic {
    let name = &field.name.value;
    let text = phrase!(
        "the field `{name}` has type `json`, which requires the feature `json` of errbook",
        "字段 `{name}` 的类型是 `json`，需要 errbook 的 `json` 特性"
    );
    Diagnostic::error(Rule::JsonIsOff, field.name.at, text).help(phrase!(
        "enable it in Cargo.toml: `features = [\"json\"]`",
        "请在 Cargo.toml 里启用：`features = [\"json\"]`"
    ))
}

pub(crate) fn wire_name_taken(field: &Field, first: &Field) -> Diagnostic {
    let (name, first_name, wire) = (&field.name.value, &first.name.value, &field.wire.value);
    let text = phrase!(
        "`{first_name}` and `{name}` have the same name `{wire}` in the body",
        "`{first_name}` 和 `{name}` 在响应体里的名字都是 `{wire}`"
    );
    Diagnostic::error(Rule::WireNameTaken, field.wire.at, text)
        .note_at(first.wire.at, phrase!("first used here", "前一次使用在这里"))
}

pub(crate) fn unused_field(field: &Field, definition: &Definition, of_violation: bool) -> Diagnostic {
    let (name, owner) = (&field.name.value, &definition.name.value);
    let text = phrase!("the field `{name}` of `{owner}` is not used", "`{owner}` 的字段 `{name}` 没有用到");
    let help = match of_violation {
        true => phrase!(
            "use it in the message, write `{{fields}}` into `violation` of the envelope, or remove it",
            "请在消息里使用它，或在响应体模板的 `violation` 里写上 `{{fields}}`，或删去它"
        ),
        false => phrase!(
            "use it in the message or a header, choose an envelope with `{{fields}}`, or remove it",
            "请在消息或响应头里使用它，或换用带有 `{{fields}}` 的响应体模板，或删去它"
        ),
    };
    Diagnostic::error(Rule::UnusedField, field.name.at, text).help(help)
}

/// Returns the help for a field whose name in the body is taken.
pub(super) fn rename_in_the_body() -> Phrase {
    phrase!("give the field another name in the body: `wire = \"…\"`", "请为字段另取一个响应体里的名字：`wire = \"…\"`")
}
