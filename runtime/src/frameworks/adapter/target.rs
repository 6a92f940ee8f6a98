//! The target of a request as a URI reference.

use alloc::string::String;

use super::head::RequestHead;

/// Returns the path of a request as a URI reference, the `{instance}` of its errors (RFC 9457 §3.1.5); `None` if it is none.
pub(super) fn instance(head: &RequestHead<'_>) -> Option<String> {
    let mut instance = String::with_capacity(head.path().len());
    // A `String` takes all that is written.
    let is_path =
        head.method() != "CONNECT" && errbook_format::path::write_reference(head.path(), &mut instance) == Ok(true);
    is_path.then_some(instance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_is_an_instance() {
        let headers = http::HeaderMap::new();
        let instance = |method, path| instance(&RequestHead::new(method, path, None, &headers));
        assert_eq!(instance("GET", "/订单").as_deref(), Some("/%E8%AE%A2%E5%8D%95"));
        assert_eq!(instance("OPTIONS", "*"), None);
        assert_eq!(instance("CONNECT", "/tunnel"), None);
        assert_eq!(instance("GET", ""), None);
    }
}
