//! Placeholders in messages, headers and titles.

use super::hints::placeholder;
use crate::diagnostic::Diagnostic;
use crate::model::{Entry, Field};
use crate::names;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::suggest::nearest;

pub(crate) fn unclosed_brace(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::UnbalancedBrace, at, phrase!("this brace is never closed", "这个花括号没有闭合"))
        .help(phrase!("write `{{{{` for a brace in the text", "若要的就是花括号，请写 `{{{{`"))
}

pub(crate) fn unmatched_closing_brace(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::UnbalancedBrace, at, phrase!("this brace closes nothing", "这个花括号前面没有与它配对的"))
        .help(phrase!("write `}}}}` for a brace in the text", "若要的就是花括号，请写 `}}}}`"))
}

pub(crate) fn empty_placeholder(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::EmptyPlaceholder, at, phrase!("this placeholder names nothing", "这个占位符里没有名字"))
        .help(phrase!(
            "name a field, or write `{{{{}}}}` for braces in the text",
            "请写上字段名；若要的就是花括号，请写 `{{{{}}}}`"
        ))
}

pub(crate) fn unknown_placeholder(name: At<&str>, entry: &Entry) -> Diagnostic {
    let (entry_name, field) = (&entry.name.value, name.value);
    let known: Vec<&str> = entry.fields.iter().map(|field| field.name.value.as_str()).collect();
    let help = match nearest(field, known.iter().copied()) {
        Some(near) => placeholder(near),
        None if !names::is_field_name(field) => {
            phrase!("for a brace in the text, write `{{{{` or `}}}}`", "若要的就是花括号，请写 `{{{{` 或 `}}}}`")
        }
        None if known.is_empty() => {
            phrase!("declare it: `fields.{field} = \"string\"`", "请声明它：`fields.{field} = \"string\"`")
        }
        None => {
            let known = Phrase::list(known);
            phrase!(
                "its fields: {known}; or declare it: `fields.{field} = \"string\"`",
                "它的字段有：{known}；也可以声明一个：`fields.{field} = \"string\"`";
                known
            )
        }
    };
    let text = phrase!("`{entry_name}` has no field `{field}`", "`{entry_name}` 没有字段 `{field}`");
    Diagnostic::error(Rule::UnknownPlaceholder, name.at, text).help(help)
}

pub(crate) fn placeholder_missing(at: Span, tag: &str, name: &At<&str>, other: &str) -> Diagnostic {
    let field = name.value;
    let text = phrase!(
        "the `{tag}` message does not use `{{{field}}}`, and the `{other}` one does",
        "`{tag}` 的消息没有用到 `{{{field}}}`，而 `{other}` 的用到了"
    );
    Diagnostic::error(Rule::DifferentPlaceholders, at, text)
        .note_at(name.at, phrase!("used here", "用在此处"))
        .help(phrase!("messages of all languages use the same fields", "各种语言的消息要用到相同的字段"))
}

pub(crate) fn optional_field_in_message(name: At<&str>, field: &Field) -> Diagnostic {
    let shown = name.value;
    let text = phrase!("the message shows `{shown}`, which may have no value", "消息用到了 `{shown}`，而它可能没有值");
    Diagnostic::error(Rule::OptionalFieldInMessage, name.at, text)
        .note_at(field.name.at, phrase!("declared optional here", "在此处声明为可选"))
        .help(phrase!(
            "make the field required, or leave it out of the message",
            "请去掉字段的 `optional`，或者不在消息里使用它"
        ))
}

pub(crate) fn placeholder_in_title(at: Span, field: &str) -> Diagnostic {
    let text = phrase!(
        "a title is static, and `{{{field}}}` would stay as it is",
        "标题是固定的，`{{{field}}}` 会原样留在里面"
    );
    Diagnostic::error(Rule::PlaceholderInTitle, at, text).help(phrase!(
        "titles are the same for every occurrence; use `message` for what differs",
        "同一个错误的标题总是一样的；会变化的内容请写进 `message`"
    ))
}
