//! The error that the settings' function gives for a bare response.

use core::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::bare::Bare;
use super::fallback::is_error;
use super::fields::HeaderFields;
use super::incoming::Incoming;
use super::refused::Refused;
use super::{observe, respond};
use crate::answer::response::Response;

/// Returns the response that the settings' function gives for a bare one; `None` without such a function, or if it leaves the
/// response to the catalog. `error` is the framework's own, and `refused` what an extractor has rejected.
pub(crate) fn given(
    status: u16,
    refused: Option<&Refused>,
    headers: &impl HeaderFields,
    error: Option<&dyn Any>,
    incoming: &Incoming,
) -> Option<Response> {
    let head = incoming.head_for_bare().filter(|_| is_error(status))?;
    ask(&Bare::new(status, headers, error, head).refused(refused), incoming)
}

/// Returns the same for a panic. `headers` are those of the response so far.
pub(super) fn given_for_panic(headers: &impl HeaderFields, incoming: &Incoming) -> Option<Response> {
    ask(&Bare::of_panic(headers, incoming.head_for_bare()?), incoming)
}

/// Calls the function. A panic, in it or while its error is rendered, counts as no answer.
fn ask(bare: &Bare<'_>, incoming: &Incoming) -> Option<Response> {
    let give = incoming.settings().answers.fallback_by.as_ref()?;
    let given = catch_unwind(AssertUnwindSafe(|| give(bare).map(|error| respond::to(&*error, incoming))));
    given.unwrap_or_else(|panic| {
        observe::fallback_panicked(&*panic, bare.status().as_u16(), incoming);
        None
    })
}
