//! The media types that a watch tells apart, by RFC 9110 §8.3.1.

/// Returns a media type without its parameters.
fn essence(value: &str) -> &str {
    value.split(';').next().unwrap_or_default().trim()
}

/// Returns whether the bodies of this type are JSON (RFC 8259 §11, RFC 6839 §3.1).
pub(super) fn is_json(value: &str) -> bool {
    let essence = essence(value).to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

/// Returns whether two values are of the same type.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    essence(one).eq_ignore_ascii_case(essence(other))
}

/// Returns whether it is that of a page for browsers.
pub(super) fn is_page(value: &str) -> bool {
    essence(value).eq_ignore_ascii_case("text/html")
}
