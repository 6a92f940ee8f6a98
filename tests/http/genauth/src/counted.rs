//! An error that counts how often it is rendered.

use core::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

use errbook::ApiError;
use salvo::handler;

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// A name that counts how often it is formatted.
#[derive(Debug)]
pub struct Counted;

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        COUNT.fetch_add(1, Ordering::SeqCst);
        f.write_str("ada")
    }
}

/// An error with this name as a field.
#[derive(Debug, ApiError)]
#[api_error(catalog = "problem.toml")]
pub enum CountedError {
    /// Its message, body and headers show it.
    Taken {
        /// The name.
        name: Counted,
    },
}

impl CountedError {
    /// Returns an error that is not rendered yet.
    #[must_use]
    pub const fn taken() -> Self {
        Self::Taken { name: Counted }
    }
}

/// Returns how often names were formatted.
#[must_use]
pub fn counted() -> usize {
    COUNT.load(Ordering::SeqCst)
}

#[handler]
pub(crate) async fn taken() -> Result<&'static str, CountedError> {
    Err(CountedError::taken())
}
