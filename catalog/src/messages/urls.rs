//! URLs.

use crate::diagnostic::Diagnostic;
use crate::lookalike::narrowed;
use crate::phrase;
use crate::rule::Rule;
use crate::source::Span;

/// `wrong` is what a URL cannot have: some characters, or one that stands where ASCII is meant.
pub(crate) fn malformed_url(at: Span, key: &str, wrong: Option<&str>) -> Diagnostic {
    let diagnostic =
        Diagnostic::error(Rule::MalformedUrl, at, phrase!("`{key}` is not a valid URL", "`{key}` 不是合法的 URL"));
    if let Some(wrong) = wrong {
        let shown = wrong.escape_debug();
        let right = narrowed(wrong).unwrap_or_else(|| percent_encoded(wrong));
        return diagnostic.help(phrase!("write `{right}` instead of `{shown}`", "请把 `{shown}` 换成 `{right}`"));
    }
    match key {
        "docs_url" | "violation_docs_url" => diagnostic.help(phrase!(
            "write a URL such as `https://docs.example.com/errors/{{name}}` or an absolute path",
            "请写 `https://docs.example.com/errors/{{name}}` 这样的 URL，或以 `/` 开头的路径"
        )),
        "home" => diagnostic.help(phrase!(
            "write a URL such as `https://example.com/` or an absolute path",
            "请写 `https://example.com/` 这样的 URL，或以 `/` 开头的路径"
        )),
        "feedback_url" => diagnostic.help(phrase!(
            "write a URL such as `https://example.com/report?code={{code}}`, or `mailto:` and an address",
            "请写 `https://example.com/report?code={{code}}` 这样的 URL，或 `mailto:` 加邮箱地址"
        )),
        _ => diagnostic.help(phrase!(
            "write `https://` or `http://`, a host and a path (RFC 3986)",
            "请写 `https://` 或 `http://`，后接主机和路径（RFC 3986）"
        )),
    }
}

/// Returns a text as URLs write it (RFC 3986 §2.1).
fn percent_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
