//! [`Parts`]: what describes a type.

#[cfg(feature = "utoipa")]
use alloc::string::String;
use alloc::vec::Vec;

use super::choice::chosen;
use super::fragment::{Fragment, merge};

/// The parts that describe the errors of a type, and of those that its transparent variants contain.
#[doc(hidden)]
#[derive(Default)]
pub struct Parts {
    /// The types that were visited, by their names. A type can contain itself, in a box.
    visited: Vec<&'static str>,
    parts: Vec<Fragment>,
    /// The alternatives of catalogs that are chosen among them, by name, each once.
    alternatives: Vec<&'static str>,
}

impl Parts {
    /// Adds a text: an object of `responses` and one of `schemas`.
    pub fn add(&mut self, text: &'static str) {
        self.parts.push(Fragment::parse(text));
    }

    /// Adds responses that another crate describes.
    #[cfg(feature = "utoipa")]
    pub(super) fn add_responses(&mut self, responses: serde_json::Map<String, serde_json::Value>) {
        let mut part = Fragment::default();
        part.responses = responses;
        self.parts.push(part);
    }

    /// Adds that of several texts which is in the chosen envelope: one of the catalog's alternatives, by name, or the entries' own.
    pub fn add_chosen(&mut self, catalog: &str, own: &'static str, alternatives: &[(&'static str, &'static str)]) {
        let chosen = chosen(catalog);
        for name in &chosen {
            let Some((name, text)) = alternatives.iter().find(|(known, _)| known == name) else {
                self.add(own);
                continue;
            };
            self.add(text);
            if !self.alternatives.contains(name) {
                self.alternatives.push(name);
            }
        }
        if chosen.is_empty() {
            self.add(own);
        }
    }

    /// Returns whether a type, by its name, is visited for the first time.
    pub(super) fn is_first_visit(&mut self, name: &'static str) -> bool {
        let is_first = !self.visited.contains(&name);
        if is_first {
            self.visited.push(name);
        }
        is_first
    }

    /// Returns the names of the chosen alternatives.
    #[cfg(feature = "utoipa")]
    pub(super) fn alternatives(&self) -> &[&'static str] {
        &self.alternatives
    }

    pub(super) fn merged(self) -> Fragment {
        merge(self.parts)
    }
}
