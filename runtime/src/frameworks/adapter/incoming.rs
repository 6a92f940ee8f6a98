//! [`Incoming`]: the parts of a request that its error responses use.

use alloc::string::String;
use alloc::sync::Arc;
use core::ops::ControlFlow;
use std::sync::OnceLock;

use http::{HeaderName, Method};

use super::choices::{Choices, Chosen};
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::fields::HeaderFields;
use super::head::RequestHead;
use super::negotiated;
use super::options::Settings;
use super::request_id::{RequestId, is_safe};
use super::{target, trace};
use crate::answer::catalog::Catalog;
use crate::answer::response::Response;
use crate::model::context::Context;
use crate::model::language::Language;

/// The most bytes of `Accept-Language` that are kept, of all fields together. No browser sends as many.
const LONGEST_LANGUAGES: usize = 8 * 1024;

/// A request while it is handled: its languages, ids and path, and what is chosen for it inside.
#[derive(Debug)]
pub(crate) struct Incoming {
    settings: Arc<Settings>,
    method: Method,
    route: OnceLock<String>,
    accept_language: String,
    request_id: RequestId,
    /// Whether the request's header does not have the id.
    is_id_new: bool,
    instance: Option<String>,
    trace_id: Option<String>,
    /// Whether a response must not have a body, as the method is HEAD.
    drops_body: bool,
    choices: Choices,
    #[cfg(feature = "poem")]
    pub(crate) notes: super::notes::Notes,
}

impl Incoming {
    /// Reads a request. A new id is made if it has none, one that is not safe in logs, or several.
    pub(crate) fn new(settings: &Arc<Settings>, head: &RequestHead<'_>) -> Self {
        let given = settings.request_id_header.as_ref().and_then(|name| RequestId::parse(only(head, name.as_str())?));
        let is_id_new = given.is_none();
        Self {
            method: Method::from_bytes(head.method().as_bytes()).unwrap_or_default(),
            route: OnceLock::new(),
            accept_language: accept_language(head),
            request_id: given.unwrap_or_else(RequestId::made),
            is_id_new,
            instance: target::instance(head),
            trace_id: trace_id(settings, head),
            drops_body: head.method() == "HEAD",
            choices: Choices::default(),
            settings: Arc::clone(settings),
            #[cfg(feature = "poem")]
            notes: super::notes::Notes::default(),
        }
    }

    /// Leaves it to the framework to send no body to a HEAD request.
    #[cfg(feature = "actix-web")]
    pub(crate) fn with_bodies(mut self) -> Self {
        self.drops_body = false;
        self
    }

    /// Returns the settings of the layer that the request has reached.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns the method.
    pub(crate) fn method(&self) -> &Method {
        &self.method
    }

    /// Returns the route that the framework has matched, such as `/orders/{id}`, if it is known by now.
    pub(crate) fn route(&self) -> Option<&str> {
        self.route.get().map(String::as_str)
    }

    /// Notes the route that the framework has matched. The first one stays.
    pub(crate) fn set_route(&self, route: &str) {
        self.route.get_or_init(|| route.into());
    }

    /// Returns the value of `Accept-Language`: all lines as one list.
    pub(crate) fn accept_language(&self) -> &str {
        &self.accept_language
    }

    /// Returns the id of the request: visible ASCII, at most 128 characters.
    pub(crate) fn request_id(&self) -> &str {
        self.request_id.as_str()
    }

    /// Returns the id of the request, to share.
    pub(crate) fn shared_id(&self) -> &RequestId {
        &self.request_id
    }

    /// Returns the trace id: visible ASCII, at most 128 characters.
    pub(crate) fn trace_id(&self) -> Option<&str> {
        self.trace_id.as_deref()
    }

    /// Returns what was chosen for the request inside.
    pub(crate) fn chosen(&self) -> Chosen {
        self.choices.get()
    }

    /// Changes what is chosen for the request.
    pub(crate) fn choose(&self, change: impl FnOnce(&mut Chosen)) {
        self.choices.change(change);
    }

    /// Returns the context of responses to the request.
    #[must_use]
    pub(crate) fn context(&self) -> Context<'_> {
        let mut context = Context::new().accept_language(&self.accept_language).request_id(self.request_id.as_str());
        if let Some(language) = self.chosen().language {
            context = context.language(language);
        }
        if let Some(instance) = &self.instance {
            context = context.instance(instance);
        }
        match &self.trace_id {
            Some(id) => context.trace_id(id),
            None => context,
        }
    }

    /// Returns the header with the id of the request, in requests and responses; `None` if no header can have its name.
    pub(crate) fn id_header(&self) -> Option<&HeaderName> {
        self.settings.request_id_header.as_ref()
    }

    /// Writes the id into the headers of the request, unless they have it: what is inside of the layer sees no other one.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(crate) fn write_id(&self, request: &mut impl HeaderFields) {
        if let Some(name) = self.id_header().filter(|_| self.is_id_new) {
            request.set_id(name, &self.request_id);
        }
    }

    /// Returns whether the layer has to drop the body of a response, as the method is HEAD.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) fn drops_body(&self) -> bool {
        self.drops_body
    }

    /// Returns whether the settings have a function for bare responses.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(crate) fn wants_bare(&self) -> bool {
        self.settings.answers.fallback_by.is_some()
    }

    /// Returns the language of a response of this catalog.
    pub(crate) fn language(&self, catalog: Catalog) -> Language {
        let chosen = self.chosen().language.and_then(|language| catalog.matching(language));
        chosen.unwrap_or_else(|| negotiated::language(catalog, &self.accept_language))
    }

    /// Returns the context of a response of this catalog, with its language.
    pub(super) fn context_in(&self, catalog: Catalog) -> Context<'_> {
        self.context().language(self.language(catalog))
    }

    /// Adds the header with the id of the request.
    pub(crate) fn finish(&self, mut response: Response) -> Response {
        if let Some(name) = self.id_header() {
            response.headers.insert(String::from(name.as_str()), String::from(self.request_id.as_str()));
        }
        response.made.has_id = true;
        response
    }
}

/// Returns the value of a header that is there once.
fn only<'a>(head: &RequestHead<'a>, name: &str) -> Option<&'a [u8]> {
    let (mut value, mut count) = (None, 0);
    head.visit(name, &mut |line| {
        (value, count) = (Some(line), count + 1);
        if count > 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    value.filter(|_| count == 1)
}

/// Returns all lines of `Accept-Language` as one list (RFC 9110 §5.3).
fn accept_language(head: &RequestHead<'_>) -> String {
    let mut list = String::new();
    head.visit("accept-language", &mut |value| {
        if list.len() + value.len() > LONGEST_LANGUAGES {
            return ControlFlow::Break(());
        }
        if !list.is_empty() {
            list.push(',');
        }
        list.push_str(&String::from_utf8_lossy(value));
        ControlFlow::Continue(())
    });
    list
}

/// Returns the trace id of a request: that of the closure in the settings, or that of the header.
fn trace_id(settings: &Settings, head: &RequestHead<'_>) -> Option<String> {
    let given = settings.trace_id_by.as_ref().and_then(|trace_id| trace_id(head));
    given.filter(|id| is_safe(id.as_bytes())).or_else(|| {
        let name = &*settings.trace_id_header;
        let value = only(head, name)?;
        match name.eq_ignore_ascii_case("traceparent") {
            true => trace::trace_id(value).map(String::from),
            false => is_safe(value).then(|| String::from_utf8_lossy(value).into_owned()),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, HeaderValue};

    const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    fn incoming(lines: &[(&'static str, &[u8])], settings: Settings) -> Incoming {
        let headers = lines.iter().fold(HeaderMap::new(), |mut map, (name, value)| {
            map.append(*name, HeaderValue::from_bytes(value).unwrap());
            map
        });
        Incoming::new(&Arc::new(settings), &RequestHead::new("GET", "/orders/7", None, &headers))
    }

    #[test]
    fn an_id_that_the_request_brings_is_kept() {
        let incoming = incoming(&[("x-request-id", b"01J9-a.b_c:7")], Settings::new());
        assert_eq!(incoming.request_id(), "01J9-a.b_c:7");
        assert!(!incoming.is_id_new);
    }

    #[test]
    fn a_hostile_id_and_one_in_two_lines_are_replaced() {
        let long = [b'a'; 129];
        for id in [&b""[..], b"a b", b"<script>", "号".as_bytes(), &long] {
            let made = incoming(&[("x-request-id", id)], Settings::new());
            assert!(made.is_id_new && made.request_id().len() == 32, "{id:?}");
        }
        let twice = incoming(&[("x-request-id", b"a"), ("x-request-id", b"a")], Settings::new());
        assert!(twice.is_id_new && twice.request_id().len() == 32);
    }

    #[test]
    fn the_name_of_the_header_is_that_of_the_settings_in_any_case() {
        let settings = || Settings::new().request_id_header("X-Correlation-Id");
        let named = incoming(&[("x-request-id", b"a"), ("x-correlation-id", b"b")], settings());
        assert_eq!(named.request_id(), "b");
        assert_eq!(named.id_header().map(HeaderName::as_str), Some("x-correlation-id"));
        let none = incoming(&[("x-request-id", b"a")], Settings::new().request_id_header("no header"));
        assert_eq!((none.id_header(), none.request_id().len()), (None, 32));
    }

    #[test]
    fn repeated_language_headers_are_one_list() {
        let incoming = incoming(&[("accept-language", b"fr"), ("accept-language", b"zh;q=0.5")], Settings::new());
        assert_eq!(incoming.accept_language(), "fr,zh;q=0.5");
    }

    #[test]
    fn of_a_traceparent_the_trace_id_is_taken() {
        let trace = |lines: &[(&'static str, &[u8])], settings| incoming(lines, settings).trace_id;
        let parent = PARENT.as_bytes();
        assert_eq!(trace(&[("traceparent", parent)], Settings::new()).as_deref(), Some(TRACE));
        assert_eq!(trace(&[("traceparent", b"00-zz-01")], Settings::new()), None);
        // A request has one parent (Trace Context §3.2).
        assert_eq!(trace(&[("traceparent", parent), ("traceparent", parent)], Settings::new()), None);
        let named = || Settings::new().trace_id_header("Traceparent");
        assert_eq!(trace(&[("traceparent", parent)], named()).as_deref(), Some(TRACE));
        assert_eq!(trace(&[("traceparent", parent)], Settings::new().trace_id_header("")), None);
        let other = || Settings::new().trace_id_header("x-b3-traceid");
        assert_eq!(trace(&[("x-b3-traceid", b"80f198ee56343ba8")], other()).as_deref(), Some("80f198ee56343ba8"));
        assert_eq!(trace(&[("x-b3-traceid", b"80f198 <b>")], other()), None);
    }

    #[test]
    fn a_closure_gives_the_trace_id_before_the_header() {
        let trace = |settings| incoming(&[("traceparent", PARENT.as_bytes()), ("x-t", b"t-1")], settings).trace_id;
        let closure = Settings::new().trace_id_by(|head| head.header("x-t").map(String::from));
        assert_eq!(trace(closure).as_deref(), Some("t-1"));
        assert_eq!(trace(Settings::new().trace_id_by(|_| None)).as_deref(), Some(TRACE));
        assert_eq!(trace(Settings::new().trace_id_by(|_| Some("a\nb".into()))).as_deref(), Some(TRACE));
    }

    #[test]
    fn the_route_that_is_matched_first_stays() {
        let incoming = incoming(&[], Settings::new());
        assert_eq!(incoming.route(), None);
        incoming.set_route("/orders/{id}");
        incoming.set_route("/other");
        assert_eq!(incoming.route(), Some("/orders/{id}"));
    }
}
