//! What spans stand for: text, numbers and JSON.

use alloc::borrow::Cow;
use alloc::string::String;

use super::slots::{Form, Span};
use super::string::unescape;

/// Returns the text of a span as it is, in a body or in the texts behind it; an empty one where there is none.
#[inline]
pub(crate) fn raw<'a>(body: &'a str, extra: &'a str, span: Span) -> &'a str {
    let (start, end) = (span.start(), span.end());
    let found = match start.checked_sub(body.len()) {
        Some(start) if !extra.is_empty() => extra.get(start..end.saturating_sub(body.len())),
        _ => body.get(start..end),
    };
    found.unwrap_or_default()
}

/// Returns the bytes of the same.
#[inline]
pub(crate) fn raw_bytes<'a>(body: &'a str, extra: &'a str, span: Span) -> &'a [u8] {
    match body.as_bytes().get(span.start()..span.end()) {
        Some(bytes) => bytes,
        None => raw(body, extra, span).as_bytes(),
    }
}

/// Returns the JSON of a value in a body: a string with its quotes.
#[inline]
pub(crate) fn raw_json(body: &str, span: Span) -> &str {
    let (start, end) = (span.start(), span.end());
    match span.form() {
        Form::Plain => body.get(start.saturating_sub(1)..end + 1),
        _ => body.get(start..end),
    }
    .unwrap_or_default()
}

/// Returns whether a value in a body is `null`.
#[inline]
pub(crate) fn is_null(body: &str, span: Span) -> bool {
    // No other value of JSON starts with this byte.
    span.form() == Form::Json && body.as_bytes().get(span.start()) == Some(&b'n')
}

/// Returns the text of a string or of a part of one; `None` for any other value.
pub(crate) fn text<'a>(body: &'a str, extra: &'a str, span: Span) -> Option<Cow<'a, str>> {
    if span.is_absent() {
        return None;
    }
    let text = raw(body, extra, span);
    if span.form() != Form::Json {
        return Some(Cow::Borrowed(text));
    }
    string(text).map(Cow::Owned)
}

/// Returns the text of a JSON string with its quotes.
pub(crate) fn string(json: &str) -> Option<String> {
    let inside = json.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::new();
    unescape(inside, &mut out);
    Some(out)
}

/// Returns the text of a string or number, as `"409"` or `409`.
pub(crate) fn scalar<'a>(body: &'a str, extra: &'a str, span: Span) -> Option<Cow<'a, str>> {
    match text(body, extra, span) {
        Some(text) => Some(text),
        None if span.is_absent() => None,
        None => {
            let json = raw(body, extra, span);
            json.starts_with(|c: char| c == '-' || c.is_ascii_digit()).then_some(Cow::Borrowed(json))
        }
    }
}

/// Returns the text of a string without escapes, or of a part of one.
#[inline]
pub(crate) fn plain<'a>(body: &'a str, extra: &'a str, span: Span) -> Option<&'a str> {
    (!span.is_absent() && span.form() != Form::Json).then(|| raw(body, extra, span))
}
