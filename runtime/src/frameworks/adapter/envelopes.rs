//! [`Envelopes`]: the envelopes that are chosen for a request.

use alloc::vec::Vec;
use std::sync::{Mutex, PoisonError};

use crate::answer::catalog::Catalog;
use crate::model::envelope::Envelope;

/// The envelopes that are chosen for a request: one of each catalog at most, in the order in which they were chosen. The
/// layer's own responses, fallbacks and panics among them, follow the choices of handlers and inner layers.
#[derive(Debug, Default)]
pub(crate) struct Envelopes(Mutex<Vec<Envelope>>);

impl Envelopes {
    /// Chooses an envelope, in place of another one of its catalog.
    pub(super) fn choose(&self, envelope: Envelope) {
        self.change(|chosen| {
            chosen.retain(|other| other.catalog() != envelope.catalog());
            chosen.push(envelope);
        });
    }

    /// Returns the envelope that is chosen of a catalog.
    pub(super) fn of(&self, catalog: Catalog) -> Option<Envelope> {
        self.change(|chosen| chosen.iter().copied().find(|envelope| envelope.catalog() == catalog.name()))
    }

    /// Returns the envelope that was chosen last.
    pub(super) fn last(&self) -> Option<Envelope> {
        self.change(|chosen| chosen.last().copied())
    }

    /// Returns all of them, the last one behind the others.
    #[cfg(test)]
    pub(super) fn all(&self) -> Vec<Envelope> {
        self.change(|chosen| chosen.clone())
    }

    fn change<T>(&self, change: impl FnOnce(&mut Vec<Envelope>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl FromIterator<Envelope> for Envelopes {
    fn from_iter<I: IntoIterator<Item = Envelope>>(envelopes: I) -> Self {
        let chosen = Self::default();
        envelopes.into_iter().for_each(|envelope| chosen.choose(envelope));
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::builder::{ImageBuilder, Spec};

    #[test]
    fn of_each_catalog_the_last_choice_holds() {
        let mut builder = ImageBuilder::new(&["en"]);
        builder.record(Spec::default());
        let accounts = builder.finish().entry(0).catalog();
        let [v1, v2] = ["v1", "v2"].map(|name| Envelope::generated(accounts.name(), name));
        let other = Envelope::generated("other", "v1");
        let chosen: Envelopes = [v1, other, v2].into_iter().collect();
        assert_eq!((chosen.of(accounts), chosen.last()), (Some(v2), Some(v2)));
        assert_eq!(chosen.all(), [other, v2]);
        chosen.choose(other);
        assert_eq!((chosen.of(accounts), chosen.last()), (Some(v2), Some(other)));
        assert_eq!(Envelopes::default().of(accounts), None);
    }
}
