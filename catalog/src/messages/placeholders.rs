//! Placeholders in messages, headers and titles.

use super::hints::placeholder;
use crate::diagnostic::Diagnostic;
use crate::model::{Definition, Field};
use crate::names;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::suggest::Names;

pub(crate) fn unclosed_brace(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::UnbalancedBrace, at, phrase!("unclosed `{{`", "花括号 `{{` 没有闭合"))
        .help(phrase!("write `{{{{` for a literal brace", "要显示花括号本身，请写 `{{{{`"))
}

/// A name between braces of which one at least is full-width.
pub(crate) fn full_width_braces(at: Span, written: &str, name: &str) -> Diagnostic {
    let text = phrase!("`{written}` is text, not a placeholder", "`{written}` 是普通文本，不是占位符");
    Diagnostic::error(Rule::UnbalancedBrace, at, text)
        .help(phrase!("write `{{{name}}}`, with ASCII braces", "请写作 `{{{name}}}`，用半角花括号"))
}

pub(crate) fn unmatched_closing_brace(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::UnbalancedBrace, at, phrase!("unmatched `}}`", "花括号 `}}` 没有配对的 `{{`"))
        .help(phrase!("write `}}}}` for a literal brace", "要显示花括号本身，请写 `}}}}`"))
}

pub(crate) fn empty_placeholder(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::EmptyPlaceholder, at, phrase!("empty placeholder", "占位符是空的")).help(phrase!(
        "name a field, or write `{{{{}}}}` for literal braces",
        "请写上字段名；要显示花括号本身，请写 `{{{{}}}}`"
    ))
}

/// `known` are the fields of the entry or violation.
pub(crate) fn unknown_placeholder(name: At<&str>, definition: &Definition, known: &Names<'_>) -> Diagnostic {
    let (owner, field) = (&definition.name.value, name.value);
    let help = match known.nearest(field) {
        Some(near) => placeholder(near),
        None if !names::is_field_name(field) => {
            phrase!("write `{{{{` and `}}}}` for literal braces", "要显示花括号本身，请写 `{{{{` 和 `}}}}`")
        }
        // A field of this name would be refused beside a list of violations.
        None if field == "violations" => phrase!(
            "a message cannot list violations; the body does, by `{{violations?}}` in its envelope",
            "消息里不能列出违规项；响应体用模板里的 `{{violations?}}` 列出"
        ),
        None if known.list().is_empty() => {
            phrase!("declare it: `fields.{field} = \"string\"`", "请声明它：`fields.{field} = \"string\"`")
        }
        None => {
            let known = Phrase::list(known.list().iter().copied());
            phrase!(
                "use one of {known}, or declare it: `fields.{field} = \"string\"`",
                "可用的有：{known}；也可以声明它：`fields.{field} = \"string\"`";
                known
            )
        }
    };
    let text = phrase!("`{owner}` has no field `{field}`", "`{owner}` 没有字段 `{field}`");
    Diagnostic::error(Rule::UnknownPlaceholder, name.at, text).help(help)
}

pub(crate) fn placeholder_missing(at: Span, tag: &str, name: &At<&str>, other: &str) -> Diagnostic {
    let field = name.value;
    let text = phrase!(
        "the `{tag}` message does not use `{{{field}}}`, but the `{other}` message does",
        "`{tag}` 的消息没有用到 `{{{field}}}`，而 `{other}` 的消息用到了"
    );
    Diagnostic::error(Rule::DifferentPlaceholders, at, text)
        .note_at(name.at, phrase!("used here", "用在这里"))
        .help(phrase!("use the same fields in the messages of all languages", "各种语言的消息请使用相同的字段"))
}

pub(crate) fn optional_field_in_message(name: At<&str>, field: &Field) -> Diagnostic {
    let shown = name.value;
    let text = phrase!("the message uses the optional field `{shown}`", "消息用到了可选字段 `{shown}`");
    Diagnostic::error(Rule::OptionalFieldInMessage, name.at, text)
        .note_at(field.name.at, phrase!("declared here", "声明在这里"))
        .help(phrase!(
            "make the field required, or remove it from the message",
            "请去掉字段的 `optional`，或者不在消息里使用它"
        ))
}

pub(crate) fn placeholder_in_title(at: Span, field: &str) -> Diagnostic {
    let text =
        phrase!("a title cannot contain placeholders such as `{{{field}}}`", "标题里不能有 `{{{field}}}` 这样的占位符");
    Diagnostic::error(Rule::PlaceholderInTitle, at, text).help(phrase!(
        "move what differs from one occurrence to another to `message`",
        "每次出现时不同的内容，请写进 `message`"
    ))
}
