//! [`Choices`]: what handlers and inner layers choose for a request.

use std::sync::{Mutex, PoisonError};

use crate::model::language::Language;

/// What is chosen while a request is handled: the layer's own responses, fallbacks and panics among them, follow it.
#[derive(Debug, Default)]
pub(crate) struct Choices(Mutex<Chosen>);

/// The choices so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Chosen {
    /// The reader's language.
    pub(crate) language: Option<Language>,
}

impl Choices {
    /// Returns the choices so far.
    pub(super) fn get(&self) -> Chosen {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the choices.
    pub(super) fn change(&self, change: impl FnOnce(&mut Chosen)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
