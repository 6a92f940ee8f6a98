//! In which envelope of the catalog a body is.

use errbook_catalog::model::Envelope;
use serde_json::Value;

use crate::headers::is_same;
use crate::identity::{Identity, identify};
use crate::index::Index;
use crate::shape::{self, Shape};

/// What a member that is missing or of another type costs, one that is there beside those of the template, another media type, and
/// an envelope in which the catalog does not answer the entry.
const MISSING: usize = 4;
const FOREIGN: usize = 1;
const OTHER_TYPE: usize = 2;
const OTHER_ENVELOPE: usize = 5;

/// A body, read in an envelope.
#[derive(Debug)]
pub(crate) struct InEnvelope<'c, 'v> {
    /// The index of the envelope.
    pub(crate) index: usize,
    pub(crate) envelope: &'c Envelope,
    pub(crate) shape: Shape<'v>,
    pub(crate) identity: Identity<'c>,
    /// Whether the body is that of a success; `None` if the envelope does not tell.
    pub(crate) is_success: Option<bool>,
    /// Whether the catalog answers the entry in the envelope.
    pub(crate) is_own: bool,
    cost: usize,
}

impl InEnvelope<'_, '_> {
    /// Returns whether the body has all members of the envelope, and at least two of them.
    pub(crate) fn is_exact(&self) -> bool {
        self.shape.missing + self.shape.contrary == 0 && self.shape.matched > 1
    }

    /// Returns whether the body is one of the envelope: of a known entry, or complete, or with more of its members, a code among
    /// them, than it lacks, or as many.
    pub(crate) fn is_ours(&self) -> bool {
        let lacks = self.shape.missing + self.shape.contrary;
        let has_unknown = matches!(self.identity, Identity::Unknown(_));
        self.identity.is_known()
            || lacks == 0 && (self.shape.matched > 0 || self.shape.foreign == 0)
            || has_unknown && lacks <= self.shape.matched
    }
}

/// Reads a body in the envelopes that it can be in, the one that it fits best first: in these it is of a known entry, if it is in
/// any. A Rust type can answer in an envelope that the catalog names for no entry; a body counts as that only if it is whole.
pub(crate) fn fitting<'c, 'v>(index: &Index<'c>, body: &'v Value, media_type: Option<&str>) -> Vec<InEnvelope<'c, 'v>> {
    let all = index.catalog.envelopes.iter().enumerate();
    let read = all.filter_map(|(position, envelope)| read(index, position, envelope, body, media_type));
    let mut all: Vec<InEnvelope<'c, 'v>> = read.collect();
    let is_known = all.iter().any(|read| read.identity.is_known());
    all.retain(|read| read.identity.is_known() == is_known);
    all.sort_by_key(|read| read.cost);
    all
}

fn read<'c, 'v>(
    index: &Index<'c>,
    position: usize,
    envelope: &'c Envelope,
    body: &'v Value,
    media_type: Option<&str>,
) -> Option<InEnvelope<'c, 'v>> {
    let shape = Shape::of(envelope, body);
    let is_success = shape::is_success(envelope, &shape);
    let identity = identify(index, &shape);
    let answers =
        |entry: &usize| index.catalog.entries.get(*entry).is_some_and(|entry| index.is_answered_in(entry, position));
    let is_own = match &identity {
        Identity::Entries(entries, _) => entries.iter().any(answers),
        Identity::Alias(entry, _) => answers(entry),
        Identity::Retired(..) | Identity::Unknown(_) | Identity::Silent => index.is_used(position),
    };
    let mut cost = MISSING * (shape.missing + shape.contrary) + FOREIGN * shape.foreign.min(MISSING);
    let is_other_type = media_type.is_some_and(|found| !is_same(found, &envelope.content_type));
    cost += if is_other_type { OTHER_TYPE } else { 0 };
    let read = InEnvelope { index: position, envelope, shape, identity, is_success, is_own, cost };
    if is_own {
        return Some(read);
    }
    let is_chosen = read.identity.is_known() && read.is_exact() && read.shape.foreign == 0;
    is_chosen.then(|| InEnvelope { cost: read.cost + OTHER_ENVELOPE, ..read })
}
