//! [`Answers`]: the settings of a layer that concern what it answers with.

use alloc::boxed::Box;

use super::bare::Bare;
use super::hook::Hook;
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
