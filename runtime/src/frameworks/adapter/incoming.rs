//! [`Incoming`]: the parts of a request that its error responses use.

use alloc::borrow::ToOwned;
use alloc::string::String;
#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
use alloc::sync::Arc;
use core::hash::BuildHasher;
use core::sync::atomic::{AtomicU64, Ordering};

use std::hash::RandomState;

use super::negotiated;
use super::options::Settings;
use super::target::Target;
use crate::answer::catalog::Catalog;
use crate::answer::response::Response;
use crate::model::context::Context;

/// The longest request id that is accepted: longer ones would flood logs.
const LONGEST_ID: usize = 128;

/// The most bytes of `Accept-Language` that are kept, of all fields together. No browser sends as many.
const LONGEST_LANGUAGES: usize = 8 * 1024;

/// The languages, the ids and the path of a request.
#[derive(Debug)]
pub(crate) struct Incoming {
    accept_language: String,
    request_id: String,
    instance: Option<String>,
    is_head: bool,
    trace_id: Option<String>,
    request_id_header: alloc::borrow::Cow<'static, str>,
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) answers: super::answers::Answers,
    #[cfg(feature = "poem")]
    pub(crate) notes: super::notes::Notes,
    #[cfg(feature = "tracing")]
    pub(crate) log_fields: bool,
}

impl Incoming {
    /// Reads a request. `header` returns the values of the header fields with a name, in order.
    ///
    /// A new id is generated if the request has none, or one with characters other than ASCII letters, digits and
    /// `-._:/+=@~`.
    pub(crate) fn new<'a, V>(
        settings: &Settings,
        target: impl Into<Target<'a>>,
        mut header: impl FnMut(&str) -> V,
    ) -> Self
    where
        V: Iterator<Item = &'a [u8]>,
    {
        let mut accept_language = String::new();
        for value in header("accept-language") {
            if accept_language.len() + value.len() > LONGEST_LANGUAGES {
                break;
            }
            if !accept_language.is_empty() {
                accept_language.push(',');
            }
            accept_language.push_str(&String::from_utf8_lossy(value));
        }
        let request_id = id(header(&settings.request_id_header).next());
        let trace_header = settings.trace_id_header.as_deref();
        let trace_id = trace_header.and_then(|name| trace_id(name, header(name).next()?));
        let target = target.into();
        Self {
            accept_language,
            request_id: request_id.unwrap_or_else(new_id),
            instance: target.instance(),
            is_head: target.is_head(),
            trace_id,
            request_id_header: settings.request_id_header.clone(),
            #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
            answers: settings.answers.clone(),
            #[cfg(feature = "poem")]
            notes: super::notes::Notes::default(),
            #[cfg(feature = "tracing")]
            log_fields: settings.log_fields,
        }
    }

    /// Reads a request whose headers are those of the crate `http`.
    #[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
    pub(crate) fn of_http<'a>(
        settings: &Settings,
        target: impl Into<Target<'a>>,
        headers: &'a http::HeaderMap,
    ) -> Arc<Self> {
        let values = |name: &str| headers.get_all(name).into_iter().map(http::HeaderValue::as_bytes);
        Arc::new(Self::new(settings, target, values))
    }

    /// Returns the context of responses to the request.
    #[must_use]
    pub(crate) fn context(&self) -> Context<'_> {
        let mut context = Context::new().accept_language(&self.accept_language).request_id(&self.request_id);
        if let Some(instance) = &self.instance {
            context = context.instance(instance);
        }
        match &self.trace_id {
            Some(id) => context.trace_id(id),
            None => context,
        }
    }

    /// Returns the id of the request: visible ASCII, at most 128 characters.
    #[cfg(any(test, feature = "tonic", feature = "tracing"))]
    pub(crate) fn request_id(&self) -> &str {
        &self.request_id
    }

    /// Returns the response header with the id of the request: its name in lower case, and the id.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) fn id_field(&self) -> (&str, &str) {
        (&self.request_id_header, &self.request_id)
    }

    /// Returns whether the response must not have a body, as the method is HEAD.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) fn asks_for_head(&self) -> bool {
        self.is_head
    }

    /// Returns whether the settings have a function for bare responses.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(crate) fn wants_bare(&self) -> bool {
        self.answers.fallback_by.is_some()
    }

    /// Returns the name of the response header with the id of the request, in lower case.
    #[cfg(feature = "tonic")]
    pub(crate) fn request_id_header(&self) -> &str {
        &self.request_id_header
    }

    /// Returns the language of a response with this entry.
    #[cfg(any(feature = "tonic", feature = "tracing"))]
    pub(crate) fn language(&self, entry: crate::answer::entry::Entry) -> crate::model::language::Language {
        negotiated::language(entry.catalog(), &self.accept_language)
    }

    /// Returns the context of a response of this catalog, with its language.
    pub(super) fn context_in(&self, catalog: Catalog) -> Context<'_> {
        self.context().language(negotiated::language(catalog, &self.accept_language))
    }

    /// Adds the header with the id of the request.
    pub(crate) fn finish(&self, mut response: Response) -> Response {
        response.headers.insert(self.request_id_header.clone(), self.request_id.clone());
        response.made.has_id = true;
        response
    }
}

/// Returns the id of a request if it is safe in logs and headers.
fn id(value: Option<&[u8]>) -> Option<String> {
    let value = value?;
    let fit = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._:/+=@~".contains(byte);
    let sound = !value.is_empty() && value.len() <= LONGEST_ID && value.iter().all(fit);
    sound.then(|| String::from_utf8_lossy(value).into_owned())
}

/// Returns the trace-id of a `traceparent` (`version-traceid-parentid-flags`), or the whole value of another header.
fn trace_id(name: &str, value: &[u8]) -> Option<String> {
    let whole = id(Some(value))?;
    if name != "traceparent" {
        return Some(whole);
    }
    let part = whole.split('-').nth(1)?;
    let sound = part.len() == 32 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    sound.then(|| part.to_owned())
}

/// Returns a unique id: 128 bits in hexadecimal, from random keys of the thread and a counter of the
/// process. It is not a secret.
fn new_id() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    std::thread_local! {
        static KEYS: [RandomState; 2] = [RandomState::new(), RandomState::new()];
    }
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let halves = KEYS.try_with(|keys| keys.each_ref().map(|key| key.hash_one(count)));
    // The thread is ending: keys for this id only.
    let halves = halves.unwrap_or_else(|_| [count, RandomState::new().hash_one(count)]);
    let mut id = String::with_capacity(32);
    for byte in halves.into_iter().flat_map(u64::to_be_bytes) {
        for digit in [byte >> 4, byte & 0x0F] {
            id.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn incoming(headers: &[(&str, &[u8])], settings: &Settings) -> Incoming {
        Incoming::new(settings, "/orders/7", |name| {
            let found: Vec<&[u8]> =
                headers.iter().filter(|(known, _)| *known == name).map(|(_, value)| *value).collect();
            found.into_iter()
        })
    }

    #[test]
    fn an_id_that_the_request_brings_is_kept() {
        let incoming = incoming(&[("x-request-id", b"01J9-a.b_c:7")], &Settings::new());
        assert_eq!(incoming.request_id(), "01J9-a.b_c:7");
    }

    #[test]
    fn a_hostile_id_is_replaced() {
        let long = [b'a'; 129];
        for id in [&b"a\r\nset-cookie: x"[..], b"", b"\xFF", b"a b", b"<script>", "号".as_bytes(), &long] {
            let made = incoming(&[("x-request-id", id)], &Settings::new());
            assert_eq!(made.request_id().len(), 32, "{id:?}");
            assert!(made.request_id().bytes().all(|byte| byte.is_ascii_hexdigit()));
        }
    }

    #[test]
    fn no_two_requests_get_the_same_id() {
        let mut ids: Vec<String> = (0..1000).map(|_| new_id()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 1000);
    }

    #[test]
    fn repeated_language_headers_are_one_list() {
        let incoming = incoming(&[("accept-language", b"fr"), ("accept-language", b"zh;q=0.5")], &Settings::new());
        assert_eq!(incoming.accept_language, "fr,zh;q=0.5");
    }

    #[test]
    fn of_a_traceparent_the_trace_id_is_taken() {
        let settings = Settings::new().trace_id_header("traceparent");
        let value: &[u8] = b"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assert_eq!(
            incoming(&[("traceparent", value)], &settings).trace_id.as_deref(),
            Some("4bf92f3577b34da6a3ce929d0e0e4736")
        );
        assert_eq!(incoming(&[("traceparent", b"00-zz-01")], &settings).trace_id, None);
    }
}
