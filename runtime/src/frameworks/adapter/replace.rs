//! The headers of a framework's response that stay when its body is replaced.

/// The headers that describe the body, and are removed with it.
const OF_THE_BODY: [&str; 12] = [
    "accept-ranges",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-md5",
    "content-type",
    "digest",
    "etag",
    "last-modified",
    "transfer-encoding",
];

/// Returns whether a header of the replaced response stays: `Allow`, `Retry-After`, `WWW-Authenticate`, cookies, and headers
/// of other layers. `is_set` is whether the new response sets it itself; values of `Vary` are combined.
pub(crate) fn stays(name: &str, is_set: bool) -> bool {
    !OF_THE_BODY.contains(&name) && (!is_set || name == "vary")
}

/// Returns `response` with the headers that stay of the response that it replaces.
#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) fn in_place_of(
    theirs: &http::HeaderMap,
    response: crate::answer::response::Response,
) -> http::Response<bytes::Bytes> {
    let mut response = http::Response::<bytes::Bytes>::from(response);
    let own = response.headers().clone();
    for (name, value) in theirs {
        if stays(name.as_str(), own.contains_key(name)) {
            response.headers_mut().append(name.clone(), value.clone());
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_describes_the_body_goes_and_what_a_handler_set_on_purpose_stays() {
        assert!(["allow", "retry-after", "www-authenticate", "set-cookie"].iter().all(|name| stays(name, false)));
        assert!(OF_THE_BODY.iter().all(|name| !stays(name, false)));
        assert!(!stays("retry-after", true) && stays("vary", true));
    }
}
