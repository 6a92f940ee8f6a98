//! [`Answers`]: the settings of a layer that concern what it answers with.

use alloc::boxed::Box;
use alloc::sync::Arc;

use super::bare::Bare;
use super::hook::Hook;
use super::options::Settings;
use crate::error::api_error::ApiError;

/// Returns the error that a bare response becomes.
pub(crate) type FallbackBy = dyn Fn(&Bare<'_>) -> Option<Box<dyn ApiError>> + Send + Sync;

/// What a layer answers with, in place of what others have made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answers {
    pub(super) fallback_by: Option<Hook<FallbackBy>>,
    pub(super) html_pages: bool,
    /// Set with the feature `json` alone.
    pub(super) wrap_successes: bool,
}

impl Settings {
    /// Sets a function that gives the error for a bare response: one with an error status that errbook did not make, or that
    /// to a panic. `None` leaves it to the fallback entry of its status in the catalog.
    ///
    /// The error can be of any catalog. It is rendered like one that a handler returns, and sent with its own status; headers of
    /// the bare response stay where those of a fallback entry would let them stay. If the function panics, the fallback entry
    /// answers.
    ///
    /// ```
    /// # #[errbook::catalog(group = "mfa")] pub enum MfaError {}
    /// # use errbook::tower::Settings;
    /// let settings = Settings::new().fallback_by(|bare| match bare.status().as_u16() {
    ///     429 => Some(Box::new(MfaError::MfaNotEnabled)),
    ///     _ => None,
    /// });
    /// ```
    #[must_use]
    pub fn fallback_by<F>(mut self, give: F) -> Self
    where
        F: Fn(&Bare<'_>) -> Option<Box<dyn ApiError>> + Send + Sync + 'static,
    {
        self.answers.fallback_by = Some(Hook(Arc::new(give)));
        self
    }

    /// Sets whether clients that prefer `text/html` to JSON get a page: the readers of browsers, who have followed a link
    /// (RFC 9110 §12.5.1). By default, everyone gets JSON.
    ///
    /// The page is in the reader's language, and shows the message, the code, the id of the request and the link to the
    /// documentation. It is sent with the status of the error, also if the envelope has another one. All responses
    /// with errors then have `Vary: Accept`.
    #[must_use]
    pub fn html_pages(mut self, pages: bool) -> Self {
        self.answers.html_pages = pages;
        self
    }

    /// Sets whether a success that a handler returns as plain JSON is put into the `success` template of the catalog, as
    /// [`Success`](crate::Success) is: that of the envelope that is chosen for the request. By default, it passes as it is.
    ///
    /// This applies to responses with a status of 2xx, except for 204 to 206, and the media type `application/json`, whose body
    /// is in memory: streams, files, encoded bodies and other media types pass, and so do bodies that are not JSON and
    /// responses marked with `Ours`. The data is sent as the handler has written it. A status other than 200 stays.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn wrap_successes(mut self, wrap: bool) -> Self {
        self.answers.wrap_successes = wrap;
        self
    }
}
