//! [`Feed`]: passes what an input contains to the judge.

use errbook_catalog::{Phrase, phrase};
use errbook_drift::{Drift, Observation};
use serde_json::Value;

use super::event;

/// What is read from the inputs goes here.
pub(super) struct Feed<'c> {
    pub(super) drift: Drift<'c>,
    /// Whether a part of an input could not be read.
    pub(super) has_unreadable: bool,
}

impl<'c> Feed<'c> {
    pub(super) fn new(drift: Drift<'c>) -> Feed<'c> {
        Feed { drift, has_unreadable: false }
    }

    /// Takes a part of the input that cannot be read.
    pub(super) fn unreadable(&mut self, origin: &str, reason: &Phrase) {
        self.has_unreadable = true;
        self.drift.unreadable(origin, reason);
    }

    /// Takes what a line has: a body, or an event of a log.
    pub(super) fn one(&mut self, value: &Value, origin: &str) {
        let Value::Object(object) = value else {
            return self.unreadable(origin, &phrase!("the value is not a JSON object", "该值不是 JSON 对象"));
        };
        match event::of(value, object, |body| self.drift.recognizes(body)) {
            event::Event::Response(response) => _ = self.drift.observe(&response.observation(origin)),
            event::Event::Body => self.body(value, origin),
            event::Event::Other => self.drift.skip(),
        }
    }

    /// Takes the body of a response.
    pub(super) fn body(&mut self, value: &Value, origin: &str) {
        let text = value.to_string();
        self.drift.observe(&Observation::new(origin).body(text.as_bytes()));
    }
}
