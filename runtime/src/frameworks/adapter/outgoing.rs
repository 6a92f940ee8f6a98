//! A response on its way out of a layer.

use alloc::string::ToString;
use core::any::Any;

use bytes::Bytes;
use errbook_format::status::allows_content;

use super::fallback::{is_error, recover, replacement};
use super::fields::HeaderFields;
use super::given::{given, given_for_panic};
use super::incoming::Incoming;
use super::merge::{Wins, drop_body, join, merge, vary_by};
use super::refused::Refused;
use super::{observe, page};
use crate::answer::answered::Answered;
use crate::answer::catalogued::WholeCatalog;
use crate::answer::page::Page;
use crate::answer::response::Response;

/// Who made a response, by the marks in its extensions.
#[derive(Debug)]
pub(crate) enum Maker {
    /// The framework, or a handler by hand.
    Foreign,
    /// A handler, which has marked it as finished.
    Finished,
    /// errbook.
    Ours(Answered),
}

impl Maker {
    /// `answered` is the mark of errbook's responses, `finished` whether there is an [`Ours`](super::Ours).
    pub(crate) fn of(answered: Option<Answered>, finished: bool) -> Self {
        match answered {
            Some(answered) => Self::Ours(answered),
            None if finished => Self::Finished,
            None => Self::Foreign,
        }
    }

    /// Returns whether a layer replaces a response with this status.
    pub(crate) fn is_replaced(&self, status: u16) -> bool {
        matches!(self, Self::Foreign) && is_error(status)
    }
}

/// A response that a layer found on its way out.
#[derive(Debug)]
pub(crate) struct Found {
    status: u16,
    maker: Maker,
    /// The response that the settings give for a bare one.
    given: Option<Response>,
    /// What an extractor has rejected.
    refused: Option<Refused>,
}

impl Found {
    /// Creates it, and asks the settings about a bare response. `error` is the framework's own that the response was made of,
    /// and `refused` what an extractor has rejected.
    pub(crate) fn new(
        status: u16,
        maker: Maker,
        refused: Option<Refused>,
        headers: &impl HeaderFields,
        error: Option<&dyn Any>,
        incoming: &Incoming,
    ) -> Self {
        let is_foreign = matches!(maker, Maker::Foreign);
        let given = if is_foreign { given(status, refused.as_ref(), headers, error, incoming) } else { None };
        Self { status, maker, given, refused }
    }

    /// Creates it with what the settings have given for the framework's error, before that became the response.
    #[cfg(feature = "poem")]
    pub(crate) fn of_error(status: u16, maker: Maker, refused: Option<Refused>, given: Option<Response>) -> Self {
        Self { status, maker, given, refused }
    }
}

/// What a layer sends instead of what it got; its headers have been changed already.
#[derive(Debug)]
pub(crate) struct Outgoing {
    /// The status.
    pub(crate) status: u16,
    /// The body, if it is another.
    pub(crate) body: Option<Bytes>,
    /// The mark for other layers, if the response is one of errbook.
    pub(crate) mark: Option<Answered>,
}

/// Settles a response of a service: an error of the framework is replaced by its fallback, and a response of errbook gets
/// whatever it lacks by now.
pub(crate) fn settle<E: WholeCatalog>(found: Found, headers: &mut impl HeaderFields, incoming: &Incoming) -> Outgoing {
    let Found { status, maker, given, refused } = found;
    match maker {
        Maker::Finished => passed(status, headers, incoming),
        Maker::Foreign => match given.or_else(|| replacement::<E>(status, refused.as_ref(), incoming)) {
            Some(ours) => replaced(ours, headers, Wins::Theirs, Some(incoming)),
            None => passed(status, headers, incoming),
        },
        Maker::Ours(answered) => {
            let kept = answered.status.as_u16();
            // A framework can set another status on a response that is made: HTTP would say something else than the body
            // (RFC 9457 §3.1.2).
            let is_changed = answered.made.entry.is_some() && status != kept;
            if is_changed {
                observe::changed_status(kept, status, incoming);
            }
            let status = if is_changed { kept } else { status };
            complete(Outgoing { status, body: None, mark: None }, answered, headers, incoming)
        }
    }
}

/// Settles the response to a request whose handler panicked. If the catalog has no entry for 500, the panic continues.
pub(crate) fn settle_panic<E: WholeCatalog>(
    panic: alloc::boxed::Box<dyn core::any::Any + Send>,
    headers: &mut impl HeaderFields,
    incoming: &Incoming,
) -> Outgoing {
    incoming.set_panic(&*panic);
    let ours = given_for_panic(headers, incoming).unwrap_or_else(|| recover::<E>(panic, incoming));
    replaced(ours, headers, Wins::Theirs, Some(incoming))
}

/// Returns what is sent instead of a response whose body failed while a layer read it.
#[cfg(any(feature = "poem", feature = "tower"))]
pub(crate) fn broken<E: WholeCatalog>(headers: &mut impl HeaderFields, incoming: &Incoming) -> Outgoing {
    let found = Found::new(500, Maker::Foreign, None, headers, None, incoming);
    settle::<E>(found, headers, incoming)
}

/// Replaces a response with `ours`. `headers` are those of the replaced one.
pub(crate) fn replaced(
    ours: Response,
    headers: &mut impl HeaderFields,
    wins: Wins,
    incoming: Option<&Incoming>,
) -> Outgoing {
    let answered = Answered::of(&ours);
    let status = ours.status.as_u16();
    merge(headers, &ours.headers, status, wins);
    let outgoing = Outgoing { status, body: Some(Bytes::from(ours.body)), mark: None };
    match incoming {
        Some(incoming) => {
            // The body shows this id, and no other.
            if let Some(name) = incoming.id_header() {
                headers.set_id(name, incoming.shared_id());
            }
            complete(outgoing, answered, headers, incoming)
        }
        None => Outgoing { mark: Some(answered), ..outgoing },
    }
}

/// Lets a response pass that errbook has not made.
pub(crate) fn passed(status: u16, headers: &mut impl HeaderFields, incoming: &Incoming) -> Outgoing {
    if incoming.settings().request_id_on_all {
        incoming.answer_id(headers);
    }
    Outgoing { status, body: None, mark: None }
}

/// Adds what every response of errbook has when it leaves a layer: the request's id, also if it was made elsewhere, such as
/// on a spawned task; `Vary`, also if a middleware has replaced it; and no body where HTTP has none.
pub(super) fn complete(
    mut outgoing: Outgoing,
    mut answered: Answered,
    headers: &mut impl HeaderFields,
    incoming: &Incoming,
) -> Outgoing {
    incoming.answer_id(headers);
    if let Some(page) = answered.made.page.take() {
        describe(&page, headers);
        (answered.status, answered.length) = (page.status, page.html.len());
        (outgoing.status, outgoing.body) = (page.status.as_u16(), Some(page.html.clone()));
    }
    let language = answered.made.varies.then(|| incoming.vary());
    // Another client may get a page.
    let accept = answered.made.entry.is_some() && incoming.settings().answers.html_pages;
    vary_by(headers, language, accept);
    if !allows_content(outgoing.status) {
        for name in ["content-type", "content-length", "content-encoding", "content-language", "transfer-encoding"] {
            headers.remove(name);
        }
        outgoing.body = Some(Bytes::new());
    } else if incoming.drops_body() {
        // RFC 9110 §9.3.2, §8.6: the length is that of the body which GET would get. An encoded body has another one.
        if !headers.has("content-length") && !headers.has("content-encoding") {
            headers.set("content-length", answered.length.to_string().as_bytes());
        }
        outgoing.body = Some(Bytes::new());
    }
    outgoing.mark = Some(answered);
    outgoing
}

/// Makes the headers those of a page.
fn describe(page: &Page, headers: &mut impl HeaderFields) {
    drop_body(headers, page.status.as_u16());
    headers.set("content-type", b"text/html; charset=utf-8");
    headers.set("content-language", page.language.as_str().as_bytes());
    join(headers, "content-security-policy", page::POLICY.as_bytes());
}
