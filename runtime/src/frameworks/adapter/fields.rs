//! [`HeaderFields`]: what the steps of a layer need of a framework's headers.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use http::HeaderName;

use super::request_id::RequestId;

/// The header fields of a response, in the type of a framework. Names are in lower case.
pub(crate) trait HeaderFields {
    /// Returns the values of the field lines with a name, in order.
    fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a [u8]>;

    /// Returns the names, each once.
    fn names(&self) -> Vec<String>;

    /// Removes all lines with a name.
    fn remove(&mut self, name: &str);

    /// Adds a line. One that cannot be sent is left out.
    fn append(&mut self, name: &str, value: &[u8]);

    /// Sets the line with the id of a request.
    fn set_id(&mut self, name: &HeaderName, id: &RequestId);

    /// Adds the line with the id of a request, unless there is one with this name.
    fn add_id(&mut self, name: &HeaderName, id: &RequestId) {
        if !self.has(name.as_str()) {
            self.set_id(name, id);
        }
    }

    /// Returns whether there is one line with `Vary`, with this value.
    fn has_vary(&self, value: &str) -> bool {
        self.values("vary").eq([value.as_bytes()])
    }

    /// Returns whether there is a line with a name.
    fn has(&self, name: &str) -> bool {
        self.values(name).next().is_some()
    }

    /// Returns whether they are those of a plain text, with no encoding (RFC 9110 §8.3.1: types are case-insensitive).
    fn are_of_a_text(&self) -> bool {
        const TYPE: &[u8] = b"text/plain";
        let is_text = |value: &[u8]| value.get(..TYPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(TYPE));
        self.values("content-type").next().is_some_and(is_text) && !self.has("content-encoding")
    }

    /// Replaces all lines with a name with one.
    fn set(&mut self, name: &str, value: &[u8]) {
        self.remove(name);
        self.append(name, value);
    }
}

impl HeaderFields for http::HeaderMap {
    fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        self.get_all(name).into_iter().map(http::HeaderValue::as_bytes)
    }

    fn names(&self) -> Vec<String> {
        self.keys().map(|name| name.as_str().to_owned()).collect()
    }

    fn remove(&mut self, name: &str) {
        self.remove(name);
    }

    fn append(&mut self, name: &str, value: &[u8]) {
        // Always so: names are tokens, and values visible ASCII or those of other fields.
        if let (Ok(name), Ok(value)) = (name.parse::<http::HeaderName>(), http::HeaderValue::from_bytes(value)) {
            self.append(name, value);
        }
    }

    fn set_id(&mut self, name: &HeaderName, id: &RequestId) {
        self.insert(name, id.value().clone());
    }

    fn add_id(&mut self, name: &HeaderName, id: &RequestId) {
        self.entry(name).or_insert_with(|| id.value().clone());
    }

    fn has_vary(&self, value: &str) -> bool {
        self.get_all(http::header::VARY).into_iter().map(http::HeaderValue::as_bytes).eq([value.as_bytes()])
    }
}
