//! [`Hook`]: a closure in the settings of a layer.

use alloc::sync::Arc;
use core::fmt;
use core::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A closure that clones of the settings share. `F` is its type, such as `dyn Fn(&str) -> bool + Send + Sync`.
pub(crate) struct Hook<F: ?Sized>(pub(super) Arc<F>);

impl<F: ?Sized> Hook<F> {
    /// Calls the closure. A panic, which an event records with the `name` of the setting, counts as no answer.
    pub(super) fn ask<T>(&self, name: &'static str, call: impl FnOnce(&F) -> Option<T>) -> Option<T> {
        catch_unwind(AssertUnwindSafe(|| call(&self.0))).unwrap_or_else(|_| {
            panicked(name);
            None
        })
    }
}

impl<F: ?Sized> Clone for Hook<F> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<F: ?Sized> fmt::Debug for Hook<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("closure")
    }
}

impl<F: ?Sized> Deref for Hook<F> {
    type Target = F;

    fn deref(&self) -> &F {
        &self.0
    }
}

/// Records that a closure in the settings panicked, so that the layer goes on as if there were none.
fn panicked(setting: &'static str) {
    #[cfg(feature = "tracing")]
    tracing::error!(target: "errbook", setting, "a closure in the settings panicked; the layer goes on without it");
    #[cfg(not(feature = "tracing"))]
    let _ = setting;
}
