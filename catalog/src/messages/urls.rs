//! URLs.

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::rule::Rule;
use crate::source::Span;

pub(crate) fn malformed_url(at: Span, key: &str) -> Diagnostic {
    let diagnostic =
        Diagnostic::error(Rule::MalformedUrl, at, phrase!("`{key}` is not a valid URL", "`{key}` 不是合法的 URL"));
    if key == "docs_url" {
        diagnostic.help(phrase!(
            "write a URL such as `https://docs.example.com/errors/{{name}}` or an absolute path, without spaces",
            "请写 `https://docs.example.com/errors/{{name}}` 这样的 URL，或以 `/` 开头的路径，不能有空格"
        ))
    } else {
        diagnostic.help(phrase!(
            "write `https://` or `http://`, a host and a path, without spaces (RFC 3986)",
            "请写 `https://` 或 `http://`，后接主机和路径，不能有空格（RFC 3986）"
        ))
    }
}
