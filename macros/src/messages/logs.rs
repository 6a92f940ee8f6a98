//! Messages about the developer's message of a variant: `log = "…"`.

use errbook_catalog::{Phrase, phrase};

use super::shared::{help, hint};

pub(crate) fn log_is_empty() -> Phrase {
    help(
        phrase!("`log` is empty", "`log` 是空的"),
        phrase!("write a message for developers, or remove `log`", "请写给开发者看的消息，或删除 `log`"),
    )
}

pub(crate) fn log_has_a_single_brace(brace: &str) -> Phrase {
    help(
        phrase!("unmatched `{brace}` in `log`", "`log` 中的 `{brace}` 没有配对"),
        phrase!("to show a brace, double it: `{brace}{brace}`", "要显示花括号本身，请写两个：`{brace}{brace}`"),
    )
}

pub(crate) fn log_names_no_field(inside: &str) -> Phrase {
    help(
        phrase!(
            "the placeholder `{{{inside}}}` in `log` names no field",
            "`log` 中的占位符 `{{{inside}}}` 没有写字段名"
        ),
        phrase!(
            "name a field of the variant, as in `{{cause{inside}}}`, or `{{0{inside}}}` in a tuple variant",
            "请写上变体的字段名，如 `{{cause{inside}}}`；元组变体写序号，如 `{{0{inside}}}`"
        ),
    )
}

pub(crate) fn log_has_a_malformed_format(format: &str) -> Phrase {
    help(
        phrase!("invalid format `{format}` in `log`", "`log` 中的格式 `{format}` 无效"),
        phrase!(
            "`std::fmt` describes the formats, such as `{{x:?}}`, `{{x:.1}}` and `{{x:>width$}}`; `.*` is not supported",
            "写法见 `std::fmt`，如 `{{x:?}}`、`{{x:.1}}`、`{{x:>width$}}`；不支持 `.*`"
        ),
    )
}

/// `known` are the fields of the variant, as they are written between braces.
pub(crate) fn log_of_an_unknown_field(name: &str, variant: &str, known: &[String]) -> Phrase {
    let none = phrase!("`{variant}` has no fields; remove the placeholder", "`{variant}` 没有字段，请删除占位符");
    help(
        phrase!(
            "`log` names `{name}`, which is not a field of `{variant}`",
            "`log` 使用了 `{name}`，而 `{variant}` 没有这个字段"
        ),
        hint(name, known.iter().map(String::as_str), none),
    )
}
