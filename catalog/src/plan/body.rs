//! The plans of bodies, and of the items that they list.

use crate::envelope::{Envelope, Node};
use crate::model::{Catalog, Entry, Violation};
use crate::plan::composer::{Composer, Subject};
use crate::plan::pieces::Body;
use crate::plan::presence::Presence;
use crate::plan::request_part::RequestPart;

/// Returns the body of an entry with a status, in an envelope (by index) and a language (by index).
pub fn body(catalog: &Catalog, entry: &Entry, status: u16, envelope: usize, language: usize) -> Body {
    let subject = Subject::Entry { entry, status, at_hand: false };
    template(catalog, subject, envelope, language, |envelope| Some(&envelope.body)).unwrap_or_default()
}

/// Returns the body of an entry that answers for any status of the class of `status`: the status is a hole.
pub fn body_at_hand(catalog: &Catalog, entry: &Entry, status: u16, envelope: usize, language: usize) -> Body {
    let subject = Subject::Entry { entry, status, at_hand: true };
    template(catalog, subject, envelope, language, |envelope| Some(&envelope.body)).unwrap_or_default()
}

/// Returns the body of a success in an envelope (by index) and a language (by index); `None` where it has no such template.
pub fn success(catalog: &Catalog, envelope: usize, language: usize) -> Option<Body> {
    template(catalog, Subject::Success, envelope, language, |envelope| envelope.success.as_ref())
}

/// Returns the item of a violation in the list of [`Hole::Violations`](super::Hole::Violations), in an envelope (by index) and a
/// language (by index); `None` where the envelope has no such template.
///
/// What the item shows of the entry that holds the violation, and of its location, are holes of their own:
/// [`Hole::Owner`](super::Hole::Owner) and [`Hole::Location`](super::Hole::Location). [`Hole::Field`](super::Hole::Field) is a field
/// of the violation.
pub fn item(catalog: &Catalog, violation: &Violation, envelope: usize, language: usize) -> Option<Body> {
    template(catalog, Subject::Violation(violation, None), envelope, language, |envelope| envelope.violation.as_ref())
}

/// Returns the item of a violation, as [`item`] does, for locations in a part of the request: what these locations do not have
/// is left out, so that the only holes of a location are for what they have.
pub fn item_in(
    catalog: &Catalog,
    violation: &Violation,
    part: RequestPart,
    envelope: usize,
    language: usize,
) -> Option<Body> {
    let subject = Subject::Violation(violation, Some(part));
    template(catalog, subject, envelope, language, |envelope| envelope.violation.as_ref())
}

/// Returns the only item of the list of [`Hole::Violations`](super::Hole::Violations) where an entry has no violations, in an
/// envelope (by index) and a language (by index); `None` where the envelope has no such template.
pub fn single(catalog: &Catalog, entry: &Entry, status: u16, envelope: usize, language: usize) -> Option<Body> {
    let subject = Subject::Entry { entry, status, at_hand: false };
    template(catalog, subject, envelope, language, |envelope| envelope.single.as_ref())
}

/// Returns the item of [`single`] for an entry that answers for any status of the class of `status`.
pub fn single_at_hand(catalog: &Catalog, entry: &Entry, status: u16, envelope: usize, language: usize) -> Option<Body> {
    let subject = Subject::Entry { entry, status, at_hand: true };
    template(catalog, subject, envelope, language, |envelope| envelope.single.as_ref())
}

fn template<'a>(
    catalog: &'a Catalog,
    subject: Subject<'a>,
    envelope: usize,
    language: usize,
    of: impl FnOnce(&'a Envelope) -> Option<&'a Node>,
) -> Option<Body> {
    let envelope = catalog.envelopes.get(envelope)?;
    Some(root(&Composer { catalog, envelope, subject, language }, of(envelope)?))
}

/// Plans a whole body, which is never omitted: without members it is an empty object.
fn root(composer: &Composer<'_>, node: &Node) -> Body {
    let mut out = Body::default();
    if composer.node(node, &mut out) == Presence::Never {
        out = Body::default();
        out.push_str("{}");
    }
    out
}
