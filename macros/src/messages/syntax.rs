//! What syn says about Rust that it cannot read, in Chinese too.

use errbook_catalog::{Phrase, phrase};

/// The words of syn beside ours. What it says otherwise stays in English.
pub(crate) fn said_by_syn(english: &str) -> Phrase {
    let (ended, rest) = match english.strip_prefix("unexpected end of input, ") {
        Some(rest) => (true, rest),
        None => (english == "unexpected end of input", english),
    };
    let expected = rest.strip_prefix("expected ").map(expected);
    let chinese = match (ended, expected) {
        (true, Some(what)) => format!("内容到此为止，还应有{what}"),
        (true, None) => "内容到此为止".to_owned(),
        (false, Some(what)) => format!("此处应为{what}"),
        (false, None) if english == "unexpected token" => "多余的内容".to_owned(),
        (false, None) => english.to_owned(),
    };
    Phrase { en: english.to_owned(), zh: chinese }
}

/// What is expected: a sort of thing, or a piece of code, with a space before it.
fn expected(what: &str) -> String {
    let plain = what.strip_prefix("an ").or(what.strip_prefix("a ")).unwrap_or(what);
    match plain {
        "identifier" | "ident" => "标识符".to_owned(),
        "expression" => "表达式".to_owned(),
        "literal" => "字面量".to_owned(),
        "type" => "类型".to_owned(),
        "one of: `for`, parentheses, `fn`, `unsafe`, `extern`, identifier, `::`, `<`, `dyn`, square brackets, `*`, `&`, `!`, `impl`, `_`, lifetime" => {
            "类型".to_owned()
        }
        other => format!(" {other}"),
    }
}

pub(crate) fn cfg_attr_of_ours(name: &str) -> Phrase {
    super::help(
        phrase!(
            "`#[errbook::catalog]` is expanded before `cfg_attr`, and would not see this `{name}`",
            "`#[errbook::catalog]` 先于 `cfg_attr` 展开，看不到这里的 `{name}`"
        ),
        phrase!(
            "write the variant twice, once for each `#[cfg(…)]`, or use `#[derive(errbook::ApiError)]`",
            "请把变体写两遍，各带一个 `#[cfg(…)]`；或者改用 `#[derive(errbook::ApiError)]`"
        ),
    )
}
