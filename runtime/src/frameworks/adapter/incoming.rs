//! [`Incoming`]: the parts of a request that its error responses use.

use alloc::string::String;
use alloc::sync::Arc;
use core::ops::ControlFlow;

use http::HeaderName;

use super::choices::{Choices, Chosen};
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::fields::HeaderFields;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::head::KeptHead;
use super::head::RequestHead;
use super::negotiated;
use super::options::Settings;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::page;
use super::request_id::{RequestId, is_safe};
use super::{scope, target, trace, unkept};
use crate::answer::catalog::Catalog;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use crate::answer::occurrence::Occurrence;
use crate::answer::response::Response;
use crate::model::context::Context;
use crate::model::envelope::Envelope;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use crate::model::kind::Kind;
use crate::model::language::Language;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use crate::model::status::Status;

/// The most bytes of `Accept-Language` that are kept, of all fields together. No browser sends as many.
const LONGEST_LANGUAGES: usize = 8 * 1024;

/// A request while it is handled: its languages, ids and path, and what is chosen for it inside.
#[derive(Debug)]
pub(crate) struct Incoming {
    settings: Arc<Settings>,
    /// The method, as events tell it.
    #[cfg(feature = "tracing")]
    method: &'static str,
    accept_language: String,
    request_id: RequestId,
    /// Whether the request's header does not have the id.
    is_id_new: bool,
    instance: Option<String>,
    trace_id: Option<String>,
    /// Whether a response must not have a body, as the method is HEAD.
    drops_body: bool,
    /// The language that the request asks for other than by `Accept-Language`.
    wanted: Option<Language>,
    choices: Choices,
    /// The request of the outermost layer, if this is the same one in a layer inside.
    outermost: Option<Arc<Self>>,
    /// Whether errors are pages, as the client prefers them.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    prefers_html: bool,
    /// A copy of the head, if a closure of the settings gets it later.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    kept: Option<KeptHead>,
    #[cfg(feature = "poem")]
    pub(crate) notes: super::notes::Notes,
    #[cfg(feature = "tracing")]
    pub(super) journal: super::journal::Journal,
}

impl Incoming {
    /// Reads a request. Its id is that of an outer layer, if it has come through one. Otherwise a new id is made if it has
    /// none, one that is not safe in logs, or several. `catalog` is that of the layer.
    pub(crate) fn new(settings: &Arc<Settings>, catalog: Catalog, head: &RequestHead<'_>) -> Self {
        let outer = scope::current().filter(|outer| outer.is_of(head));
        let outer = outer.as_ref();
        let brought = settings.request_id_header.as_ref().and_then(|name| only(head, name.as_str()));
        let known = outer.map(|outer| outer.request_id.clone());
        let request_id = known.or_else(|| RequestId::parse(brought?)).unwrap_or_else(RequestId::made);
        let wanted = settings.language_by.as_ref().and_then(|by| by.find(head, catalog));
        let incoming = Self {
            #[cfg(feature = "tracing")]
            method: super::event::method(head.method()),
            accept_language: accept_language(head),
            is_id_new: brought != Some(request_id.as_str().as_bytes()),
            request_id,
            instance: target::instance(head),
            trace_id: trace_id(settings, head).or_else(|| outer?.trace_id.clone()),
            drops_body: head.method() == "HEAD",
            wanted: wanted.or_else(|| outer?.wanted),
            choices: Choices::new(unkept::envelopes()),
            outermost: outer.map(|outer| outer.outermost.clone().unwrap_or_else(|| Arc::clone(outer))),
            #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
            prefers_html: settings.answers.html_pages && page::prefers_html(head),
            #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
            kept: settings.answers.fallback_by.is_some().then(|| KeptHead::new(head)),
            settings: Arc::clone(settings),
            #[cfg(feature = "poem")]
            notes: super::notes::Notes::default(),
            #[cfg(feature = "tracing")]
            journal: super::journal::Journal::default(),
        };
        incoming.choose_by_settings(head);
        incoming
    }

    /// Chooses the envelopes of the settings.
    fn choose_by_settings(&self, head: &RequestHead<'_>) {
        self.settings.envelopes.iter().for_each(|envelope| self.choose_envelope(*envelope));
        let by = self.settings.envelope_by.as_ref();
        if let Some(envelope) = by.and_then(|by| by.ask("envelope_by", |choose| choose(head))) {
            self.choose_envelope(envelope);
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

    /// Returns the method, as events tell it.
    #[cfg(feature = "tracing")]
    pub(super) fn method(&self) -> &'static str {
        self.method
    }

    /// Returns the value of `Accept-Language`: all lines as one list.
    #[cfg(test)]
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

    /// Returns what was chosen for the request inside of its layers.
    pub(crate) fn chosen(&self) -> Chosen {
        self.choices().get()
    }

    /// Changes what is chosen for the request, in all of its layers.
    pub(crate) fn choose(&self, change: impl FnOnce(&mut Chosen)) {
        self.choices().change(change);
    }

    /// Returns the envelope that was chosen last.
    pub(crate) fn envelope(&self) -> Option<Envelope> {
        self.choices().envelopes.last()
    }

    /// Chooses an envelope, in place of another one of its catalog, in all layers of the request.
    pub(crate) fn choose_envelope(&self, envelope: Envelope) {
        self.choices().envelopes.choose(envelope);
    }

    fn choices(&self) -> &Choices {
        self.outermost.as_ref().map_or(&self.choices, |outermost| &outermost.choices)
    }

    /// Returns whether a request is this one in a layer inside: it has the id that this layer has written into it.
    fn is_of(&self, head: &RequestHead<'_>) -> bool {
        let mut has_id = false;
        if let Some(name) = self.id_header() {
            head.visit(name.as_str(), &mut |line| {
                has_id = line == self.request_id.as_str().as_bytes();
                if has_id { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
        }
        has_id
    }

    /// Returns the context of responses to the request, in the envelope that was chosen last.
    #[must_use]
    pub(crate) fn context(&self) -> Context<'_> {
        in_envelope(self.usual_context(), self.envelope())
    }

    /// Returns the context without an envelope.
    fn usual_context(&self) -> Context<'_> {
        let mut context = Context::new().accept_language(&self.accept_language).request_id(self.request_id.as_str());
        if let Some(language) = self.chosen().language.or(self.wanted) {
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

    /// Adds the header with the id to a response. One that is there stays: it is the same, or one that a handler has set.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(crate) fn answer_id(&self, response: &mut impl HeaderFields) {
        if let Some(name) = self.id_header().filter(|name| !response.has(name.as_str())) {
            response.set_id(name, &self.request_id);
        }
    }

    /// Returns whether the layer has to drop the body of a response, as the method is HEAD.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) fn drops_body(&self) -> bool {
        self.drops_body
    }

    /// Returns the head of the request, if the settings have a closure for bare responses.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(crate) fn head_for_bare(&self) -> Option<RequestHead<'_>> {
        self.kept.as_ref().map(KeptHead::head)
    }

    /// Returns the language of a response of this catalog.
    pub(crate) fn language(&self, catalog: Catalog) -> Language {
        let asked = [self.chosen().language, self.wanted];
        let found = asked.into_iter().flatten().find_map(|language| catalog.matching(language));
        found.unwrap_or_else(|| negotiated::language(catalog, &self.accept_language))
    }

    /// Returns what the language depends on: the value of `Vary`.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) fn vary(&self) -> &str {
        &self.settings.vary
    }

    /// Returns the context of a response of this catalog, with its language and the envelope that is chosen of it.
    pub(super) fn context_in(&self, catalog: Catalog) -> Context<'_> {
        in_envelope(self.usual_context().language(self.language(catalog)), self.choices().envelopes.of(catalog))
    }

    /// Adds the page of an error to its response, if the client prefers it. `status` is that of the page.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) fn with_page(&self, mut response: Response, occurrence: Occurrence<'_>, status: Status) -> Response {
        if self.prefers_html && occurrence.entry().kind() != Kind::Success {
            response.made.page = Some(Arc::new(page::page(occurrence, status, self)));
        }
        response
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

/// Returns a context in an envelope, if one is chosen.
fn in_envelope(context: Context<'_>, envelope: Option<Envelope>) -> Context<'_> {
    match envelope {
        Some(envelope) => context.envelope(envelope),
        None => context,
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
    let given = settings.trace_id_by.as_ref().and_then(|hook| hook.ask("trace_id_by", |trace_id| trace_id(head)));
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
    use super::super::language_by::LanguageBy;
    use super::super::scope::Enter;
    use super::*;
    use crate::image::builder::{ImageBuilder, Spec};
    use alloc::string::ToString;
    use http::{HeaderMap, HeaderValue};

    const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    fn incoming(lines: &[(&'static str, &[u8])], settings: Settings) -> Incoming {
        let headers = lines.iter().fold(HeaderMap::new(), |mut map, (name, value)| {
            map.append(*name, HeaderValue::from_bytes(value).unwrap());
            map
        });
        read(settings, &headers)
    }

    fn read(settings: Settings, headers: &HeaderMap) -> Incoming {
        let head = RequestHead::new("GET", "/orders/7", None, headers);
        Incoming::new(&Arc::new(settings), catalog(&["en", "zh"]), &head)
    }

    fn catalog(languages: &[&'static str]) -> Catalog {
        let mut builder = ImageBuilder::new(languages);
        builder.record(Spec::default());
        builder.finish().entry(0).catalog()
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
    fn a_layer_inside_has_the_id_of_the_outer_one_also_in_another_header() {
        let outer =
            Arc::new(incoming(&[("x-request-id", b"a b"), ("traceparent", PARENT.as_bytes())], Settings::new()));
        let mut request = HeaderMap::new();
        outer.write_id(&mut request);
        let _entered = Enter::new(&outer);
        let inner = read(Settings::new(), &request);
        assert_eq!((inner.request_id(), inner.is_id_new), (outer.request_id(), false));
        assert_eq!(inner.trace_id(), Some(TRACE));
        request.insert("x-other", HeaderValue::from_static("brought"));
        let other = read(Settings::new().request_id_header("x-other"), &request);
        assert_eq!((other.request_id(), other.is_id_new), (outer.request_id(), true));
        // A request of the handler to another service in the same process.
        let call = read(Settings::new(), &HeaderMap::new());
        assert_ne!(call.request_id(), outer.request_id());
        assert_eq!(call.trace_id(), None);
    }

    #[test]
    fn what_is_chosen_inside_holds_in_the_outer_layers() {
        let outer = Arc::new(incoming(&[("accept-language", b"en")], Settings::new()));
        let mut request = HeaderMap::new();
        outer.write_id(&mut request);
        let _entered = Enter::new(&outer);
        let middle = Arc::new(read(Settings::new(), &request));
        let _entered = Enter::new(&middle);
        let inner = read(Settings::new(), &request);
        inner.choose(|chosen| chosen.language = Some(Language::ZH));
        for incoming in [&inner, &middle, &outer] {
            assert_eq!(incoming.language(catalog(&["en", "zh"])), Language::ZH);
        }
    }

    #[test]
    fn a_language_that_nothing_matches_gives_way_to_the_next() {
        let settings = || Settings::new().language_by(LanguageBy::cookie("lang"));
        let language = |cookie: &'static str, chosen: Option<&str>| {
            let incoming = incoming(&[("cookie", cookie.as_bytes()), ("accept-language", b"zh")], settings());
            incoming.choose(|choices| choices.language = chosen.map(Language::of));
            let catalog = catalog(&["en", "zh", "de"]);
            let in_context = crate::negotiate::index::index_for(catalog.image(), incoming.context().reader());
            assert_eq!(in_context.map(|index| catalog.languages()[index]), Some(incoming.language(catalog)));
            incoming.language(catalog).to_string()
        };
        assert_eq!(language("lang=de", None), "de");
        assert_eq!(language("lang=de-AT", None), "de");
        assert_eq!(language("lang=fr", None), "zh");
        assert_eq!(language("lang=%", None), "zh");
        assert_eq!(language("", None), "zh");
        assert_eq!(language("lang=de", Some("en")), "en");
        // The choice goes, and the cookie holds: of a context, `Accept-Language`.
        assert_eq!(language("", Some("fr")), "zh");
    }
}
