//! What extractors of all frameworks return: [`RequestLanguage`], and [`MissingLayer`] where there is no layer.

use core::fmt;
use core::marker::PhantomData;
use core::ops::Deref;

use super::current::{CurrentRequest, current};
use super::request_id::RequestId;
use crate::answer::catalogued::Catalogued;
use crate::model::language::Language;

/// An extractor: the language of responses with errors of the catalog of `E`, for texts that a handler writes itself.
///
/// Without a layer of errbook, it is the one that `Accept-Language` asks for. Responses in this language need a
/// `Content-Language` and a `Vary` of their own, as the layer does not know that they depend on it.
pub struct RequestLanguage<E> {
    language: Language,
    catalog: PhantomData<fn() -> E>,
}

impl<E: Catalogued> RequestLanguage<E> {
    /// Returns the language of the current request, or, without a layer, that of the values of its `Accept-Language` fields.
    pub(crate) fn of<'a>(accept_language: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let negotiated = || E::catalog().negotiate(accept_language);
        let language = current().map_or_else(negotiated, |request| request.language::<E>());
        Self { language, catalog: PhantomData }
    }
}

impl<E> RequestLanguage<E> {
    /// Returns the language: one of the catalog.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }
}

impl<E> Deref for RequestLanguage<E> {
    type Target = Language;

    fn deref(&self) -> &Language {
        &self.language
    }
}

impl<E> Clone for RequestLanguage<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for RequestLanguage<E> {}

impl<E> fmt::Debug for RequestLanguage<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RequestLanguage").field(&self.language).finish()
    }
}

/// The rejection of the extractors [`CurrentRequest`] and [`RequestId`] where no layer of errbook is around the handler: a
/// mistake in the service. The response is the framework's bare 500.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingLayer(());

impl fmt::Display for MissingLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no layer of errbook is around this handler")
    }
}

impl core::error::Error for MissingLayer {}

impl CurrentRequest {
    /// Returns the current request for an extractor.
    pub(crate) fn extract() -> Result<Self, MissingLayer> {
        current().ok_or(MissingLayer(()))
    }
}

impl RequestId {
    /// Returns the id of the current request for an extractor.
    pub(crate) fn extract() -> Result<Self, MissingLayer> {
        CurrentRequest::extract().map(|request| request.shared_id())
    }
}
