//! [`Target`]: what a request asks for.

use alloc::string::String;

/// The method of a request and the path of its target.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target<'a> {
    /// The method, in upper case.
    method: &'a str,
    /// The path, as it was sent.
    path: &'a str,
}

impl<'a> Target<'a> {
    pub(crate) fn new(method: &'a str, path: &'a str) -> Self {
        Self { method, path }
    }

    /// Returns the target as a URI reference, the `{instance}` of its errors (RFC 9457 §3.1.5); `None` if it is none.
    pub(super) fn instance(self) -> Option<String> {
        let mut instance = String::with_capacity(self.path.len());
        // A `String` takes all that is written.
        let is_path =
            self.method != "CONNECT" && errbook_format::path::write_reference(self.path, &mut instance) == Ok(true);
        is_path.then_some(instance)
    }

    /// Returns whether the method is HEAD.
    pub(super) fn is_head(self) -> bool {
        self.method == "HEAD"
    }
}

impl<'a> From<&'a str> for Target<'a> {
    /// The path of a POST request, as all of gRPC are.
    fn from(path: &'a str) -> Self {
        Self::new("POST", path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_is_an_instance() {
        let instance = |method, path| Target::new(method, path).instance();
        assert_eq!(instance("GET", "/订单").as_deref(), Some("/%E8%AE%A2%E5%8D%95"));
        assert_eq!(instance("OPTIONS", "*"), None);
        assert_eq!(instance("CONNECT", "/tunnel"), None);
        assert_eq!(instance("GET", ""), None);
    }
}
