//! Several catalogs of one service.

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::rule::Rule;
use crate::source::Span;

pub(crate) fn catalog_name_taken(name: &str, at: Span, first: Span) -> Diagnostic {
    let text = phrase!("another catalog has the name `{name}` too", "另一份错误目录也叫 `{name}`");
    Diagnostic::error(Rule::CatalogNameTaken, at, text)
        .note_at(first, phrase!("first used here", "前一次使用在这里"))
        .help(phrase!("give one of them another `name`", "请为其中一份另取 `name`"))
}

/// `other` is the name of the other catalog, the name of its entry, and where that has the code.
pub(crate) fn code_of_another_catalog(code: &str, (entry, at): (&str, Span), other: (&str, &str, Span)) -> Diagnostic {
    let (other_catalog, other_entry, other_at) = other;
    let text = phrase!(
        "`{entry}` has the code `{code}`, which `{other_entry}` of the catalog `{other_catalog}` has too",
        "`{entry}` 使用错误码 `{code}`，错误目录 `{other_catalog}` 中的 `{other_entry}` 也在使用"
    );
    Diagnostic::error(Rule::CodeOfAnotherCatalog, at, text)
        .note_at(other_at, phrase!("first used here", "前一次使用在这里"))
        .help(phrase!("give one of them another code: `code = \"…\"`", "请为其中一个更换错误码：`code = \"…\"`"))
}

/// `other` is the name of the other catalog, the name of its entry, and where that is.
pub(crate) fn type_of_another_catalog(
    address: &str,
    (entry, at): (&str, Span),
    other: (&str, &str, Span),
) -> Diagnostic {
    let (other_catalog, other_entry, other_at) = other;
    let text = phrase!(
        "`{entry}` has the address `{address}`, which `{other_entry}` of the catalog `{other_catalog}` has too",
        "`{entry}` 的地址是 `{address}`，与错误目录 `{other_catalog}` 中的 `{other_entry}` 相同"
    );
    Diagnostic::error(Rule::TypeOfAnotherCatalog, at, text)
        .note_at(other_at, phrase!("first used here", "前一次使用在这里"))
        .help(phrase!(
            "give one of the catalogs another `docs_url`, such as one with the name of the catalog",
            "请修改其中一份的 `docs_url`，例如加上错误目录的名字"
        ))
}
