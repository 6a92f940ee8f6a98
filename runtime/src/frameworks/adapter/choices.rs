//! [`Choices`]: what handlers and inner layers choose for a request.

use std::sync::{Mutex, PoisonError};

use super::envelopes::Envelopes;
use crate::model::language::Language;

/// What is chosen while a request is handled: the layer's own responses, fallbacks and panics among them, follow it.
#[derive(Debug)]
pub(crate) struct Choices {
    chosen: Mutex<Chosen>,
    pub(super) envelopes: Envelopes,
}

/// The choices so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Chosen {
    /// The reader's language.
    pub(crate) language: Option<Language>,
}

impl Choices {
    /// Returns the choices that are made before a request is known.
    pub(super) fn new(envelopes: Envelopes) -> Self {
        Self { chosen: Mutex::default(), envelopes }
    }

    /// Returns the choices so far.
    pub(super) fn get(&self) -> Chosen {
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the choices.
    pub(super) fn change(&self, change: impl FnOnce(&mut Chosen)) {
        change(&mut self.chosen.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
