//! [`State`]: what the clones of a watch and its layers share.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use errbook_catalog::model::Envelope;
use errbook_catalog::{Catalog, Phrase};
use errbook_format::status::FIRST_ERROR;

use super::answers::Answers;
use super::content::Content;
use super::head::Head;
use super::log::Log;
use super::media_type;
use crate::{DriftLevel, Finding, FindingKind, Observation};

/// A catalog, and what was held against it.
pub(super) struct State {
    pub(super) catalog: &'static Catalog,
    /// Whether the catalog has errors that HTTP answers with the status of a success.
    has_errors_below_400: bool,
    allowed: BTreeSet<FindingKind>,
    log: Mutex<Log>,
    /// That of all tests, for the one of a single test.
    above: Option<Arc<State>>,
    answers: Option<Arc<Answers>>,
}

impl State {
    pub(super) fn of(catalog: &'static Catalog, answers: Option<Answers>) -> State {
        let log = Log::of(catalog);
        let has_errors_below_400 = log.drift.has_errors_below_400();
        State {
            catalog,
            has_errors_below_400,
            allowed: BTreeSet::new(),
            log: Mutex::new(log),
            above: None,
            answers: answers.map(Arc::new),
        }
    }

    /// Returns an empty one that tells `above` what it sees.
    pub(super) fn below(above: &Arc<State>) -> State {
        State {
            catalog: above.catalog,
            has_errors_below_400: above.has_errors_below_400,
            allowed: above.allowed.clone(),
            log: Mutex::new(Log::of(above.catalog)),
            above: Some(Arc::clone(above)),
            answers: None,
        }
    }

    /// Returns an empty one in which findings of this kind are allowed, too.
    pub(super) fn allowing(&self, kind: FindingKind) -> State {
        let mut allowed = self.allowed.clone();
        allowed.insert(kind);
        State {
            catalog: self.catalog,
            has_errors_below_400: self.has_errors_below_400,
            allowed,
            log: Mutex::new(Log::of(self.catalog)),
            above: self.above.clone(),
            answers: self.answers.clone(),
        }
    }

    /// Returns whether a response is judged: an error by its status, one that errbook has made, or one of the kind in which the
    /// catalog sends errors with the status of a success. Those of another catalog are not.
    pub(super) fn judges(&self, head: &Head) -> bool {
        match head.entry {
            Some(entry) => entry.catalog().name() == self.catalog.name,
            None => head.status >= FIRST_ERROR || self.has_errors_below_400 && self.is_of_an_envelope(head),
        }
    }

    fn is_of_an_envelope(&self, head: &Head) -> bool {
        let Some(content_type) = head.header("content-type") else { return false };
        let is_its = |envelope: &Envelope| media_type::is_same(content_type, &envelope.content_type);
        media_type::is_json(content_type) || self.catalog.envelopes.iter().any(is_its)
    }

    /// Holds a response against the catalog, and returns its findings. `place` tells it from others; `head` is `None` for a body that
    /// is a part of something else.
    pub(super) fn see(&self, place: &str, head: Option<&Head>, content: Content<'_>) -> Vec<Finding> {
        match (&self.above, &self.answers) {
            (Some(above), _) => {
                above.see(place, head, content);
            }
            (None, Some(answers)) => answers.write(&self.catalog.name, place, head, content),
            (None, None) => {}
        }
        let mut observation = Observation::new(place);
        if let Some(head) = head {
            let headers = head.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
            observation = observation.status(head.status).headers(headers);
        }
        match (content, head.and_then(|head| head.entry)) {
            (Content::Whole(body), _) => observation = observation.body(body),
            // What the bytes would tell.
            (_, Some(entry)) => observation = observation.entry(entry.name()).entry_status(entry.status().as_u16()),
            (_, None) => {}
        }
        let mut log = self.log();
        if let Content::Unread(why) = content {
            log.note_unread(why, place);
        }
        let findings = log.drift.observe(&observation);
        let grave: Vec<Finding> = findings.iter().filter(|finding| self.is_grave(finding)).cloned().collect();
        if !grave.is_empty() {
            log.note(place, head.map(|head| head.status), content, grave);
        }
        findings
    }

    fn is_grave(&self, finding: &Finding) -> bool {
        finding.level() >= DriftLevel::Warning && !self.allowed.contains(&finding.kind)
    }

    /// Returns what a test fails with.
    pub(super) fn failure(&self) -> Option<Phrase> {
        self.log().failure(&self.catalog.name)
    }

    pub(super) fn log(&self) -> MutexGuard<'_, Log> {
        // What is in there is whole after each response.
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State").field("catalog", &self.catalog.name).finish_non_exhaustive()
    }
}
