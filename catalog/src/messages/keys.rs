//! Keys, and the types of their values.

use super::files::too_deep;
use super::hints::hint;
use crate::diagnostic::Diagnostic;
use crate::json::NoJson;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::tree::Value;

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
    pub(crate) fn of(value: &Value<'_>) -> Type {
        match value {
            Value::String(_) => Type::String,
            Value::Integer(_) => Type::Integer,
            Value::Float(_) => Type::Float,
            Value::Boolean(_) => Type::Boolean,
            Value::Datetime(_) => Type::Date,
            Value::Array(_) => Type::Array,
            Value::Table(_) => Type::Table,
        }
    }

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
        .note_at(first, phrase!("first defined here", "前一次定义在这里"))
}

pub(crate) fn value_is_no_table(at: Span, key: &str, first: Span) -> Diagnostic {
    let text = phrase!("`{key}` already has a value and cannot be a table too", "`{key}` 已经有值，不能同时是表");
    Diagnostic::error(Rule::DuplicateKey, at, text).note_at(first, phrase!("its value is set here", "值在这里设置"))
}

/// `table`: the table as [`KeyTable`](crate::keys::KeyTable) writes it, empty for a file.
pub(crate) fn unknown_key<'a>(key: At<&str>, table: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let name = key.value;
    let text = match table {
        "" => phrase!("unknown key `{name}`", "未知的键 `{name}`"),
        table => phrase!("unknown key `{name}` in `{table}`", "未知的键 `{name}`，位于 `{table}`"),
    };
    Diagnostic::error(Rule::UnknownKey, key.at, text).help(hint(name, known))
}

/// `wanted` is each type that the value can have.
pub(crate) fn wrong_type(at: Span, key: &str, wanted: &[Type], found: Type) -> Diagnostic {
    let one = |wanted: &Type| match wanted {
        Type::Boolean => phrase!("`true` or `false`", "布尔值（`true` 或 `false`）"),
        other => other.phrase(),
    };
    let mut wanted = wanted.iter().map(one);
    let first = wanted.next().unwrap_or_default();
    let wanted = wanted.fold(first, |first, next| phrase!("{first} or {next}", "{first}或{next}"; first, next));
    let found = found.phrase();
    let text = phrase!("`{key}` must be {wanted}, not {found}", "`{key}` 应为{wanted}，而不是{found}"; wanted, found);
    Diagnostic::error(Rule::WrongType, at, text)
}

/// A table is there in place of a list of tables. `path` names the list from the root.
pub(crate) fn table_without_list(at: Span, key: &str, path: &str, is_inline: bool) -> Diagnostic {
    let diagnostic = wrong_type(at, key, &[Type::Array], Type::Table);
    diagnostic.help(match is_inline {
        true => phrase!("put it in brackets: `{key} = [{{ … }}]`", "请加上方括号：`{key} = [{{ … }}]`"),
        false => phrase!("write `[[{path}]]` for each of the tables", "每个表请写作 `[[{path}]]`"),
    })
}

pub(crate) fn missing_key(at: Span, table: &str, key: &str) -> Diagnostic {
    Diagnostic::error(Rule::MissingKey, at, phrase!("`{table}` is missing the key `{key}`", "`{table}` 缺少键 `{key}`"))
        .help(phrase!("add `{key} = …`", "请添加 `{key} = …`"))
}

pub(crate) fn missing_catalog_table(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::MissingCatalog, at, phrase!("the table `[catalog]` is missing", "缺少表 `[catalog]`")).help(
        phrase!("start the file with `[catalog]` and `name = \"…\"`", "请在文件开头写上 `[catalog]` 和 `name = \"…\"`"),
    )
}

pub(crate) fn integer_too_large(at: Span) -> Diagnostic {
    let text = phrase!("integer does not fit into 64 bits", "整数超出 64 位的范围");
    Diagnostic::error(Rule::IntegerTooLarge, at, text)
}

pub(crate) fn no_json(at: Span, problem: NoJson) -> Diagnostic {
    match problem {
        NoJson::Number => Diagnostic::error(
            Rule::NoJsonNumber,
            at,
            phrase!("number has no representation in JSON", "JSON 无法表示这个数"),
        ),
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
