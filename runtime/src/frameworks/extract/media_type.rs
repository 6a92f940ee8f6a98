//! The media types that extractors of bodies accept (RFC 9110 §8.3.1).

/// Returns whether a `Content-Type` is that of JSON: `application/json`, or one with the suffix `+json` (RFC 6839 §3.1).
pub(crate) fn is_json(content_type: Option<&[u8]>) -> bool {
    subtype(content_type).is_some_and(|subtype| {
        let suffix = subtype.len().checked_sub(5).and_then(|start| subtype.get(start..));
        subtype.eq_ignore_ascii_case(b"json") || suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case(b"+json"))
    })
}

/// Returns whether a `Content-Type` is that of a form: `application/x-www-form-urlencoded`.
pub(crate) fn is_form(content_type: Option<&[u8]>) -> bool {
    subtype(content_type).is_some_and(|subtype| subtype.eq_ignore_ascii_case(b"x-www-form-urlencoded"))
}

/// Returns the subtype of `application/…`, without parameters.
fn subtype(content_type: Option<&[u8]>) -> Option<&[u8]> {
    const TYPE: &[u8] = b"application/";
    let essence = content_type?.split(|byte| *byte == b';').next()?.trim_ascii();
    let (found, subtype) = essence.split_at_checked(TYPE.len())?;
    found.eq_ignore_ascii_case(TYPE).then_some(subtype)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_compared_without_case_and_parameters() {
        for json in ["application/json", "Application/JSON; charset=utf-8", " application/problem+json ;x=\"a;b\""] {
            assert!(is_json(Some(json.as_bytes())) && !is_form(Some(json.as_bytes())), "{json}");
        }
        for other in ["", "text/json", "application/jsonp", "application/x-json", "json", "application/+jso"] {
            assert!(!is_json(Some(other.as_bytes())), "{other}");
        }
        assert!(!is_json(None) && !is_form(None));
        assert!(is_form(Some(b"application/x-www-form-urlencoded;charset=UTF-8")));
        assert!(!is_form(Some(b"multipart/form-data; boundary=a")));
    }
}
