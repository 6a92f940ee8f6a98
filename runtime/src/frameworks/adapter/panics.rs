//! Panics: what they say, and where they happened.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::any::Any;
use core::cell::RefCell;
use std::panic::PanicHookInfo;
use std::sync::Once;

/// A panic that the hook has seen.
struct Seen {
    message: Option<String>,
    location: String,
}

std::thread_local! {
    static LAST: RefCell<Option<Seen>> = const { RefCell::new(None) };
}

/// Makes the events of panics tell the place of the panic, as `location`: file, line and column. Call it once, when the
/// service starts, after other hooks are set. The hook that was set before is still called, so that panics are printed as
/// they were; further calls do nothing.
///
/// The place is that of a panic on the thread that polls the request. A panic on a spawned task belongs to no request: only
/// the hook from before reports it. If the handler passes it on, as `JoinError::into_panic` and `resume_unwind` do, the event
/// has its message, and no place.
pub fn panic_hook() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            keep(info);
            before(info);
        }));
    });
}

/// Keeps what the event of a panic on this thread tells.
fn keep(info: &PanicHookInfo<'_>) {
    let location = info.location().map(ToString::to_string);
    let seen = location.map(|location| Seen { message: message(info.payload()).map(ToOwned::to_owned), location });
    // Fails while the thread is ending, or if the hook is called while another panic is kept.
    let _ = LAST.try_with(|last| last.try_borrow_mut().map(|mut last| *last = seen));
}

/// Returns the text of a panic; `None` for a payload that is no text.
pub(super) fn message(payload: &(dyn Any + Send)) -> Option<&str> {
    payload.downcast_ref::<&'static str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str))
}

/// Returns the place of the panic with this payload, if the hook has seen it on this thread, and forgets it.
pub(super) fn location(payload: &(dyn Any + Send)) -> Option<String> {
    let last = LAST.try_with(|last| last.try_borrow_mut().ok().and_then(|mut last| last.take())).ok().flatten()?;
    // Otherwise that was another panic, as one that is resumed calls no hook.
    (last.message.as_deref() == message(payload)).then_some(last.location)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{catch_unwind, panic_any, resume_unwind};

    fn caught(panic: impl FnOnce() + std::panic::UnwindSafe) -> (Option<String>, Option<String>) {
        let payload = catch_unwind(panic).expect_err("it panics");
        (message(&*payload).map(ToOwned::to_owned), location(&*payload))
    }

    #[test]
    fn the_place_is_that_of_the_panic() {
        panic_hook();
        panic_hook();
        let line = line!() + 1;
        let (message, location) = caught(|| panic!("at {}", 7));
        assert_eq!(message.as_deref(), Some("at 7"));
        assert!(location.expect("a place").starts_with(&alloc::format!("{}:{line}:", file!())));
        assert!(caught(|| panic!("fixed")).1.is_some());
        assert_eq!(caught(|| panic_any(7)).0, None);
    }

    #[test]
    fn a_panic_that_is_resumed_has_no_place() {
        panic_hook();
        let _ = catch_unwind(|| panic!("one"));
        assert_eq!(caught(|| resume_unwind(Box::new("two"))), (Some("two".to_owned()), None));
        assert_eq!(caught(|| resume_unwind(Box::new("one"))), (Some("one".to_owned()), None));
    }
}
