//! Syntax errors of TOML.

use crate::diagnostic::Diagnostic;
use crate::lookalike::is_invisible;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::Span;

/// What to write in place of a text that is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Instead {
    /// The second character, in place of the first.
    Sign(char, char),
    /// A space, in place of another character without ink; nothing, in place of one without width.
    Space(char),
    /// This text.
    Text(String),
    /// Nothing, in place of these signs.
    Nothing(String),
}

/// Adds the help to write something else.
fn corrected(diagnostic: Diagnostic, instead: Option<Instead>) -> Diagnostic {
    let Some(instead) = instead else { return diagnostic };
    diagnostic.help(match instead {
        Instead::Sign(wrong, right) if wrong.is_ascii() => {
            phrase!("write `{right}` instead of `{wrong}`", "请把 `{wrong}` 换成 `{right}`")
        }
        Instead::Sign(wrong, right) => {
            phrase!("write `{right}` instead of the full-width `{wrong}`", "请把全角的 `{wrong}` 换成 `{right}`")
        }
        Instead::Space(wrong) if is_invisible(wrong) => {
            let code = u32::from(wrong);
            phrase!("delete the invisible character U+{code:04X} here", "请删去这里看不见的字符 U+{code:04X}")
        }
        Instead::Space(wrong) => {
            let code = u32::from(wrong);
            phrase!("write a space instead of U+{code:04X}", "请把 U+{code:04X} 换成普通空格")
        }
        Instead::Text(text) => phrase!("write `{text}`", "请写作 `{text}`"),
        Instead::Nothing(signs) => phrase!("remove `{signs}`", "请删去 `{signs}`"),
    })
}

/// Adds the help to put a text in quotes.
fn quote(diagnostic: Diagnostic, written: &str) -> Diagnostic {
    if written.is_empty() || written.contains('"') {
        return diagnostic;
    }
    diagnostic.help(phrase!("put it in quotes: `\"{written}\"`", "请加上引号：`\"{written}\"`"))
}

/// `at` is the line that a merge has left before the first side.
pub(crate) fn merge_conflict(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::MergeConflict, at, phrase!("the catalog has a merge conflict", "错误目录里有合并冲突"))
        .help(phrase!(
            "keep what is right of both sides, and remove the lines with the markers",
            "请保留双方内容里正确的部分，并删去冲突标记所在的行"
        ))
}

pub(crate) fn no_key(at: Span, instead: Option<Instead>) -> Diagnostic {
    corrected(
        Diagnostic::error(Rule::Syntax, at, phrase!("invalid TOML: missing key", "TOML 语法错误：缺少键")),
        instead,
    )
}

/// `key` is the text as written.
pub(crate) fn unquoted_key(at: Span, key: &str, instead: Option<Instead>) -> Diagnostic {
    let problem = phrase!(
        "invalid TOML: a key without quotes can only contain ASCII letters, digits, `-` and `_`",
        "TOML 语法错误：没有引号的键只能由英文字母、数字、`-` 和 `_` 组成"
    );
    corrected(quote(Diagnostic::error(Rule::Syntax, at, problem), key), instead)
}

pub(crate) fn multi_line_key(at: Span) -> Diagnostic {
    let problem = phrase!(
        "invalid TOML: a key has one quote on each side, not three",
        "TOML 语法错误：键的两边各用一个引号，不能用三个"
    );
    Diagnostic::error(Rule::Syntax, at, problem)
}

pub(crate) fn missing_equals(at: Span, instead: Option<Instead>) -> Diagnostic {
    corrected(
        Diagnostic::error(
            Rule::Syntax,
            at,
            phrase!("invalid TOML: missing `=` after the key", "TOML 语法错误：键的后面缺少 `=`"),
        ),
        instead,
    )
}

/// `signs` are there before or in place of a value.
pub(crate) fn unexpected_signs(at: Span, signs: &str) -> Diagnostic {
    let problem = phrase!("invalid TOML: unexpected `{signs}`", "TOML 语法错误：此处不应有 `{signs}`");
    corrected(Diagnostic::error(Rule::Syntax, at, problem), Some(Instead::Nothing(signs.to_owned())))
}

pub(crate) fn missing_value(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::Syntax, at, phrase!("invalid TOML: missing value", "TOML 语法错误：缺少值"))
}

/// `written` is the text in place of a value.
pub(crate) fn no_value(at: Span, written: &str, instead: Option<Instead>) -> Diagnostic {
    if let Some(word) = ["true", "false"].into_iter().find(|word| written.eq_ignore_ascii_case(word)) {
        let problem = phrase!("invalid TOML: `{word}` must be lower case", "TOML 语法错误：`{word}` 必须小写");
        return Diagnostic::error(Rule::Syntax, at, problem);
    }
    if ["null", "nil", "none", "undefined"].into_iter().any(|word| written.eq_ignore_ascii_case(word)) {
        let problem =
            phrase!("invalid TOML: there is no `{written}` in TOML", "TOML 语法错误：TOML 里没有 `{written}`");
        return Diagnostic::error(Rule::Syntax, at, problem).help(phrase!(
            "remove the key, or write `\"{written}\"` for a text",
            "请删去这个键；若是文本，请写作 `\"{written}\"`"
        ));
    }
    let meant = match &instead {
        Some(Instead::Text(text)) => text,
        _ => written,
    };
    if meant.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.')) {
        let problem = phrase!(
            "invalid TOML: `{written}` is neither a number nor a date",
            "TOML 语法错误：`{written}` 既不是数字，也不是日期"
        );
        let has_leading_zero =
            written.len() > 1 && written.starts_with('0') && written.bytes().all(|b| b.is_ascii_digit());
        let diagnostic = Diagnostic::error(Rule::Syntax, at, problem);
        if has_leading_zero {
            return diagnostic.help(phrase!("remove the leading `0`", "请删去开头的 `0`"));
        }
        // A class of statuses, as `http_status` names it.
        if written.len() == 3 && written.ends_with("xx") {
            return diagnostic.help(phrase!("write it in quotes: `\"{written}\"`", "请加上引号：`\"{written}\"`"));
        }
        return corrected(diagnostic, instead);
    }
    let problem = phrase!("invalid TOML: a string needs quotes", "TOML 语法错误：字符串必须加引号");
    corrected(quote(Diagnostic::error(Rule::Syntax, at, problem), written), instead)
}

pub(crate) fn more_in_line(at: Span, instead: Option<Instead>) -> Diagnostic {
    corrected(
        Diagnostic::error(
            Rule::Syntax,
            at,
            phrase!("invalid TOML: unexpected text after the value", "TOML 语法错误：值的后面有多余的内容"),
        ),
        instead,
    )
}

/// `bracket` is `[`, `[[` or `{`.
pub(crate) fn unclosed_bracket(at: Span, bracket: &str) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("invalid TOML: unclosed `{bracket}`", "TOML 语法错误：`{bracket}` 没有闭合"),
    )
}

/// `bracket` is `]` or `}`.
pub(crate) fn unopened_bracket(at: Span, bracket: u8) -> Diagnostic {
    let bracket = char::from(bracket);
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("invalid TOML: unmatched `{bracket}`", "TOML 语法错误：`{bracket}` 没有对应的左括号"),
    )
}

pub(crate) fn missing_comma(at: Span, instead: Option<Instead>) -> Diagnostic {
    corrected(
        Diagnostic::error(Rule::Syntax, at, phrase!("invalid TOML: missing comma", "TOML 语法错误：缺少逗号")),
        instead,
    )
}

pub(crate) fn extra_comma(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::Syntax, at, phrase!("invalid TOML: unexpected comma", "TOML 语法错误：多了一个逗号"))
}

pub(crate) fn unclosed_string(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::Syntax, at, phrase!("invalid TOML: unclosed string", "TOML 语法错误：字符串没有闭合"))
}

/// `written` is the backslash and what follows it.
pub(crate) fn bad_escape(at: Span, written: &str) -> Diagnostic {
    let known =
        Phrase::quoted(&["\\b", "\\t", "\\n", "\\f", "\\r", "\\e", "\\\"", "\\\\", "\\xHH", "\\uHHHH", "\\UHHHHHHHH"]);
    Diagnostic::error(Rule::Syntax, at, phrase!("invalid TOML: unknown escape `{written}`", "TOML 语法错误：未知的转义 `{written}`"))
        .help(phrase!("use one of {known}, or single quotes, in which nothing is escaped", "可用的转义有：{known}；也可以改用单引号，其中没有转义"; known))
}

/// `digits` is the expected number of digits.
pub(crate) fn bad_code_point(at: Span, digits: usize) -> Diagnostic {
    let problem = phrase!(
        "invalid TOML: expected the {digits} hexadecimal digits of a Unicode character",
        "TOML 语法错误：此处应为 Unicode 字符的 {digits} 位十六进制码位"
    );
    Diagnostic::error(Rule::Syntax, at, problem)
        .help(phrase!("use single quotes for text without escapes", "不需要转义的文本请用单引号"))
}

pub(crate) fn control_character(at: Span, byte: u8) -> Diagnostic {
    let problem = phrase!(
        "invalid TOML: unexpected control character U+{byte:04X}",
        "TOML 语法错误：此处不能有控制字符 U+{byte:04X}"
    );
    Diagnostic::error(Rule::Syntax, at, problem)
}

pub(crate) fn lone_carriage_return(at: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("invalid TOML: carriage return without a line feed", "TOML 语法错误：回车符后面缺少换行符"),
    )
}
