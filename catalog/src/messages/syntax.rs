//! Syntax: what is not TOML.

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::Span;

/// A sign of TOML that was written in its full-width form, beside the one that is meant.
type Wide = Option<(char, char)>;

/// Says to write the sign itself, if it was written in its full-width form.
fn narrow(diagnostic: Diagnostic, wide: Wide) -> Diagnostic {
    let Some((wide, narrow)) = wide else { return diagnostic };
    diagnostic
        .help(phrase!("write `{narrow}` instead of the full-width `{wide}`", "请把全角的 `{wide}` 换成 `{narrow}`"))
}

/// Says to put what was written in quotes.
fn quote(diagnostic: Diagnostic, written: &str) -> Diagnostic {
    if written.contains('"') {
        return diagnostic;
    }
    diagnostic.help(phrase!("put it in quotes: `\"{written}\"`", "请加上引号：`\"{written}\"`"))
}

pub(crate) fn no_key(at: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("this is not TOML: a key is missing here", "这里不是合法的 TOML：此处缺少键"),
    )
}

/// `key`: what was written as one.
pub(crate) fn unquoted_key(at: Span, key: &str, wide: Wide) -> Diagnostic {
    let problem = phrase!(
        "this is not TOML: a key without quotes has letters, digits, `-` and `_` only",
        "这里不是合法的 TOML：没有引号的键只能由字母、数字、`-` 和 `_` 组成"
    );
    narrow(quote(Diagnostic::error(Rule::Syntax, at, problem), key), wide)
}

pub(crate) fn multi_line_key(at: Span) -> Diagnostic {
    let problem = phrase!(
        "this is not TOML: a key has one quote on each side, not three",
        "这里不是合法的 TOML：键的两边各用一个引号，不能用三个"
    );
    Diagnostic::error(Rule::Syntax, at, problem)
}

pub(crate) fn missing_equals(at: Span, wide: Wide) -> Diagnostic {
    narrow(
        Diagnostic::error(
            Rule::Syntax,
            at,
            phrase!("this is not TOML: `=` is missing behind the key", "这里不是合法的 TOML：键的后面缺少 `=`"),
        ),
        wide,
    )
}

pub(crate) fn missing_value(at: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("this is not TOML: the value is missing", "这里不是合法的 TOML：缺少值"),
    )
}

/// `written`: what stands in place of a value.
pub(crate) fn no_value(at: Span, written: &str, wide: Wide) -> Diagnostic {
    if let Some(word) = ["true", "false"].into_iter().find(|word| written.eq_ignore_ascii_case(word)) {
        let problem =
            phrase!("this is not TOML: `{word}` is written in small letters", "这里不是合法的 TOML：`{word}` 必须小写");
        return Diagnostic::error(Rule::Syntax, at, problem);
    }
    if written.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.')) {
        let problem = phrase!(
            "this is not TOML: `{written}` is neither a number nor a date",
            "这里不是合法的 TOML：`{written}` 既不是数字，也不是日期"
        );
        let has_leading_zero =
            written.len() > 1 && written.starts_with('0') && written.bytes().all(|b| b.is_ascii_digit());
        let diagnostic = Diagnostic::error(Rule::Syntax, at, problem);
        if has_leading_zero {
            return diagnostic.help(phrase!("a number does not start with `0`", "数字不能以 `0` 开头"));
        }
        return narrow(diagnostic, wide);
    }
    let problem = phrase!("this is not TOML: a string needs quotes", "这里不是合法的 TOML：字符串必须加引号");
    narrow(quote(Diagnostic::error(Rule::Syntax, at, problem), written), wide)
}

pub(crate) fn more_in_line(at: Span, wide: Wide) -> Diagnostic {
    narrow(
        Diagnostic::error(
            Rule::Syntax,
            at,
            phrase!(
                "this is not TOML: nothing more can stand in this line",
                "这里不是合法的 TOML：这一行不能再有别的内容"
            ),
        ),
        wide,
    )
}

/// `bracket`: `[`, `[[` or `{`.
pub(crate) fn unclosed_bracket(at: Span, bracket: &str) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("this is not TOML: nothing closes this `{bracket}`", "这里不是合法的 TOML：这个 `{bracket}` 没有闭合"),
    )
}

/// `bracket`: `]` or `}`.
pub(crate) fn unopened_bracket(at: Span, bracket: u8) -> Diagnostic {
    let bracket = char::from(bracket);
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!(
            "this is not TOML: nothing that this `{bracket}` could close is open",
            "这里不是合法的 TOML：没有与这个 `{bracket}` 对应的左括号"
        ),
    )
}

pub(crate) fn missing_comma(at: Span, wide: Wide) -> Diagnostic {
    narrow(
        Diagnostic::error(
            Rule::Syntax,
            at,
            phrase!("this is not TOML: a comma is missing here", "这里不是合法的 TOML：此处缺少逗号"),
        ),
        wide,
    )
}

pub(crate) fn extra_comma(at: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("this is not TOML: one comma too many", "这里不是合法的 TOML：多了一个逗号"),
    )
}

pub(crate) fn unclosed_string(at: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("this is not TOML: nothing closes the string", "这里不是合法的 TOML：字符串没有闭合"),
    )
}

/// `written`: the backslash and what follows it.
pub(crate) fn bad_escape(at: Span, written: &str) -> Diagnostic {
    let known =
        Phrase::quoted(&["\\b", "\\t", "\\n", "\\f", "\\r", "\\e", "\\\"", "\\\\", "\\xHH", "\\uHHHH", "\\UHHHHHHHH"]);
    Diagnostic::error(Rule::Syntax, at, phrase!("this is not TOML: there is no escape `{written}`", "这里不是合法的 TOML：没有 `{written}` 这种转义"))
        .help(phrase!("these are there: {known}; in single quotes nothing is an escape", "可用的转义有：{known}；单引号里没有转义"; known))
}

/// `digits`: how many there have to be.
pub(crate) fn bad_code_point(at: Span, digits: usize) -> Diagnostic {
    let problem = phrase!(
        "this is not TOML: {digits} hexadecimal digits of a Unicode character belong here",
        "这里不是合法的 TOML：此处应为一个 Unicode 字符的 {digits} 位十六进制码位"
    );
    Diagnostic::error(Rule::Syntax, at, problem)
        .help(phrase!("in single quotes nothing is an escape", "单引号里没有转义"))
}

pub(crate) fn control_character(at: Span, byte: u8) -> Diagnostic {
    let problem = phrase!(
        "this is not TOML: the control character U+{byte:04X} cannot stand here",
        "这里不是合法的 TOML：此处不能有控制字符 U+{byte:04X}"
    );
    Diagnostic::error(Rule::Syntax, at, problem)
}

pub(crate) fn lone_carriage_return(at: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::Syntax,
        at,
        phrase!("this is not TOML: a carriage return without a line feed", "这里不是合法的 TOML：回车符后面缺少换行符"),
    )
}
