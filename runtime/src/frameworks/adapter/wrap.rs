//! Successes that are plain JSON, in the `success` template of the catalog.

use bytes::Bytes;
use errbook_format::quality::trim;

use super::fields::HeaderFields;
use super::incoming::Incoming;
use super::outgoing::{Maker, Outgoing, complete, passed};
use crate::answer::answered::Answered;
use crate::answer::catalogued::WholeCatalog;
use crate::answer::response::Response;

/// The fields that describe the bytes of the body, or how they are sent. `ETag` and `Last-Modified` stay: they tell of the
/// state that a handler shows, which its clients send back.
const OF_THE_BYTES: [&str; 10] = [
    "accept-ranges",
    "content-digest",
    "content-length",
    "content-md5",
    "digest",
    "repr-digest",
    "signature",
    "signature-input",
    "trailer",
    "transfer-encoding",
];

/// Returns whether a layer puts the body of a response into the template: the settings ask for it, and it is a success as
/// `application/json` that errbook has not made, with the whole of a representation as its body.
pub(crate) fn is_wrapped(status: u16, maker: &Maker, headers: &impl HeaderFields, incoming: &Incoming) -> bool {
    // RFC 9110 §15.3.5, §15.3.6, §15.3.7: no content, or a part of it.
    let has_content = matches!(status, 200..=299) && !matches!(status, 204..=206);
    let is_asked = incoming.wraps_successes() && matches!(maker, Maker::Foreign);
    is_asked && has_content && is_json(headers) && !headers.has("content-encoding")
}

impl Incoming {
    /// Returns whether the settings ask for plain successes in the template.
    pub(crate) fn wraps_successes(&self) -> bool {
        self.settings().answers.wrap_successes
    }
}

/// Returns whether the media type is exactly `application/json`, with any parameters.
fn is_json(headers: &impl HeaderFields) -> bool {
    let essence = |value: &[u8]| {
        let essence = value.split(|byte| *byte == b';').next().map(trim);
        essence.is_some_and(|essence| essence.eq_ignore_ascii_case(b"application/json"))
    };
    headers.values("content-type").next().is_some_and(essence)
}

/// Puts a body into the template. A body that is not JSON passes, and so does every body where the envelope has no template.
pub(crate) fn wrap<E: WholeCatalog>(
    status: u16,
    body: Bytes,
    headers: &mut impl HeaderFields,
    incoming: &Incoming,
) -> Outgoing {
    let Some(ours) = in_template::<E>(&body, incoming) else {
        if body.is_empty() && incoming.drops_body() {
            // The length of a body that GET would get in the template, which nobody knows (RFC 9110 §8.6).
            headers.remove("content-length");
        }
        return Outgoing { body: Some(body), ..passed(status, headers, incoming) };
    };
    OF_THE_BYTES.iter().for_each(|name| headers.remove(name));
    for (name, value) in ours.headers.iter().filter(|(name, _)| *name != "vary") {
        headers.set(name, value.as_bytes());
    }
    let answered = Answered::of(&ours);
    // A handler that has chosen a status knows more than the template.
    let status = if status == 200 { ours.status.as_u16() } else { status };
    complete(Outgoing { status, body: Some(Bytes::from(ours.body)), mark: None }, answered, headers, incoming)
}

/// Renders the response with this data, if it is JSON and the envelope has a template.
#[cfg(feature = "json")]
fn in_template<E: WholeCatalog>(body: &[u8], incoming: &Incoming) -> Option<Response> {
    crate::answer::success::wrapped(E::IMAGE, body, &incoming.context_in(E::catalog()))
}

/// Without the feature `json`, there are no successes in templates.
#[cfg(not(feature = "json"))]
#[allow(clippy::extra_unused_type_parameters, reason = "the feature `json` reads its catalog")]
fn in_template<E: WholeCatalog>(_: &[u8], _: &Incoming) -> Option<Response> {
    None
}
