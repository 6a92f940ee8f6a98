//! [`Incoming`]: the parts of a request that its error responses use.

use alloc::string::String;
use alloc::sync::Arc;
use core::ops::ControlFlow;

use http::header::{ACCEPT_LANGUAGE, HeaderName};

#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::accept;
use super::choices::{Choices, Chosen};
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::fields::HeaderFields;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::head::KeptHead;
use super::head::RequestHead;
use super::negotiated;
use super::options::{Settings, TRACEPARENT};
use super::request_id::{RequestId, is_safe};
use super::{target, trace, unkept};
use crate::answer::catalog::Catalog;
use crate::answer::response::Response;
use crate::model::context::Context;
use crate::model::envelope::Envelope;
use crate::model::language::Language;

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
    /// none, one that is not safe in logs, or several. `catalog` is that of the layer, and `current` the request that is being
    /// handled, which is the same one if the layer is inside of another.
    pub(super) fn new(
        settings: &Arc<Settings>,
        catalog: Catalog,
        head: &RequestHead<'_>,
        current: Option<Arc<Self>>,
    ) -> Self {
        let outer = current.filter(|outer| outer.is_of(head));
        let outer = outer.as_ref();
        let brought = settings.request_id_header.as_ref().and_then(|name| head.only(name));
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
            prefers_html: settings.answers.html_pages && accept::prefers_html(head),
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
            head.visit(name, &mut |line| {
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
        if let Some(name) = self.id_header() {
            response.add_id(name, &self.request_id);
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

    /// Returns whether errors are pages, as the client prefers them.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) fn prefers_html(&self) -> bool {
        self.prefers_html
    }

    /// Adds the header with the id of the request.
    pub(crate) fn finish(&self, mut response: Response) -> Response {
        if let Some(name) = self.id_header() {
            response.headers.set_request_id(name, self.request_id.value());
        }
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

/// Returns all lines of `Accept-Language` as one list (RFC 9110 §5.3).
fn accept_language(head: &RequestHead<'_>) -> String {
    let mut list = String::new();
    head.visit(&ACCEPT_LANGUAGE, &mut |value| {
        if list.len() + value.len() > LONGEST_LANGUAGES {
            return ControlFlow::Break(());
        }
        let line = String::from_utf8_lossy(value);
        match list.is_empty() {
            true => list = line.into_owned(),
            false => list.extend([",", &line]),
        }
        ControlFlow::Continue(())
    });
    list
}

/// Returns the trace id of a request: that of the closure in the settings, or that of the header.
fn trace_id(settings: &Settings, head: &RequestHead<'_>) -> Option<String> {
    let given = settings.trace_id_by.as_ref().and_then(|hook| hook.ask("trace_id_by", |trace_id| trace_id(head)));
    given.filter(|id| is_safe(id.as_bytes())).or_else(|| {
        let name = settings.trace_id_header.as_ref()?;
        let value = head.only(name)?;
        match name == TRACEPARENT {
            true => trace::trace_id(value).map(String::from),
            false => is_safe(value).then(|| String::from_utf8_lossy(value).into_owned()),
        }
    })
}

#[cfg(test)]
mod tests;
