//! Keys, and the types of their values.

use super::files::too_deep;
use super::hints::hint;
use crate::diagnostic::Diagnostic;
use crate::json::NoJson;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

/// A type of TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    String,
    Integer,
    Float,
    Boolean,
    Date,
    Array,
    Table,
}

impl Type {
    fn phrase(self) -> Phrase {
        match self {
            Type::String => phrase!("a string", "字符串"),
            Type::Integer => phrase!("an integer", "整数"),
            Type::Float => phrase!("a float", "浮点数"),
            Type::Boolean => phrase!("a boolean", "布尔值"),
            Type::Date => phrase!("a date", "日期"),
            Type::Array => phrase!("an array", "数组"),
            Type::Table => phrase!("a table", "表"),
        }
    }
}

pub(crate) fn duplicate_key(at: Span, key: &str, first: Span) -> Diagnostic {
    Diagnostic::error(Rule::DuplicateKey, at, phrase!("`{key}` is defined twice", "`{key}` 重复定义"))
        .note_at(first, phrase!("first defined here", "首次定义在此处"))
}

pub(crate) fn value_is_no_table(at: Span, key: &str, first: Span) -> Diagnostic {
    let text =
        phrase!("`{key}` has a value already, and cannot be a table as well", "`{key}` 已经有值，不能同时又是表");
    Diagnostic::error(Rule::DuplicateKey, at, text).note_at(first, phrase!("the value is given here", "值在此处给出"))
}

pub(crate) fn unknown_key<'a>(key: At<&str>, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let name = key.value;
    Diagnostic::error(Rule::UnknownKey, key.at, phrase!("unknown key `{name}`", "未知的键 `{name}`"))
        .help(hint(name, known))
}

pub(crate) fn wrong_type(at: Span, key: &str, wanted: Type, found: Type) -> Diagnostic {
    let wanted = match wanted {
        Type::Boolean => phrase!("`true` or `false`", "布尔值（`true` 或 `false`）"),
        other => other.phrase(),
    };
    let found = found.phrase();
    let text = phrase!("`{key}` must be {wanted}, and this is {found}", "`{key}` 应为{wanted}，此处却是{found}"; wanted, found);
    Diagnostic::error(Rule::WrongType, at, text)
}

pub(crate) fn missing_key(at: Span, table: &str, key: &str) -> Diagnostic {
    Diagnostic::error(Rule::MissingKey, at, phrase!("`{table}` lacks the key `{key}`", "`{table}` 缺少键 `{key}`"))
        .help(phrase!("add `{key} = …`", "请添加 `{key} = …`"))
}

pub(crate) fn missing_catalog_table(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::MissingCatalog, at, phrase!("the table `[catalog]` is missing", "缺少表 `[catalog]`")).help(
        phrase!("begin the file with `[catalog]` and `name = \"…\"`", "请在文件开头写上 `[catalog]` 和 `name = \"…\"`"),
    )
}

pub(crate) fn integer_too_large(at: Span) -> Diagnostic {
    let text = phrase!("this integer does not fit into 64 bits", "这个整数超出了 64 位");
    Diagnostic::error(Rule::IntegerTooLarge, at, text)
}

pub(crate) fn no_json(at: Span, problem: NoJson) -> Diagnostic {
    match problem {
        NoJson::Number => {
            Diagnostic::error(Rule::NoJsonNumber, at, phrase!("JSON has no such number", "JSON 里没有这样的数"))
        }
        NoJson::Large => integer_too_large(at),
        NoJson::Depth => too_deep(Some(at)),
    }
}

pub(crate) fn empty_text(at: Span, key: &str) -> Diagnostic {
    Diagnostic::error(Rule::EmptyText, at, phrase!("`{key}` is empty", "`{key}` 是空的"))
}

pub(crate) fn empty_list(at: Span, key: &str) -> Diagnostic {
    Diagnostic::error(Rule::EmptyList, at, phrase!("`{key}` is an empty list", "`{key}` 是空列表"))
}

pub(crate) fn unknown_choice<'a>(
    at: Span,
    key: &str,
    found: &str,
    choices: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let text = phrase!("`{key}` cannot be `{found}`", "`{key}` 不能是 `{found}`");
    Diagnostic::error(Rule::UnknownChoice, at, text).help(hint(found, choices))
}
