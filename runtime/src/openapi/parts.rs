//! [`Parts`]: the texts that describe a type.

use alloc::vec::Vec;

use super::responses::Responses;

/// The texts that describe the errors of a type, and of those that its transparent variants contain.
#[doc(hidden)]
#[derive(Default)]
pub struct Parts {
    /// The types that were visited, by their names. A type can contain itself, in a box.
    visited: Vec<&'static str>,
    texts: Vec<&'static str>,
}

impl Parts {
    /// Adds a text: an object of `responses` and one of `schemas`.
    pub fn add(&mut self, text: &'static str) {
        self.texts.push(text);
    }

    /// Adds the texts of a type, unless it was visited before.
    pub fn visit<T: Responses + ?Sized>(&mut self) {
        let name = core::any::type_name::<T>();
        if !self.visited.contains(&name) {
            self.visited.push(name);
            T::openapi_parts(self);
        }
    }

    pub(super) fn into_texts(self) -> Vec<&'static str> {
        self.texts
    }
}
