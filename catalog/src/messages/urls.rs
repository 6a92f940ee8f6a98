//! URLs.

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::rule::Rule;
use crate::source::Span;

pub(crate) fn malformed_url(at: Span, key: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(Rule::MalformedUrl, at, phrase!("`{key}` is not a URL", "`{key}` 不是 URL"));
    if key == "docs_url" {
        diagnostic.help(phrase!(
            "such as `https://docs.example.com/errors/{{name}}`, or a path on the same server; no spaces",
            "例如 `https://docs.example.com/errors/{{name}}`，或同一服务器上的路径；不能有空格"
        ))
    } else {
        diagnostic.help(phrase!(
            "`https://` or `http://`, a host and a path; no spaces (RFC 3986)",
            "`https://` 或 `http://`，后接主机和路径；不能有空格（RFC 3986）"
        ))
    }
}
