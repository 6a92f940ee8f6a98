//! `log = "…"`: the developer's message of a variant, with private fields. `{error:#}` and events show it, and nothing else
//! does.

use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use errbook::{ApiError, Context, Language};

/// What only logs may show.
const SECRET: &str = "hunter2";

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/logs.toml")]
enum PaymentError {
    #[api_error(entry = "payment_failed", log = "charging {user_id} failed: {cause}")]
    Charge { user_id: u64, cause: fmt::Error },
    #[api_error(entry = "payment_failed", log = "{0:?} {1:>2$.1}|{1:.3$}|{{{2:#06x}}} {1:+e} {0:>8}")]
    Formats(&'static str, f64, usize, usize),
    #[api_error(log = "token {token:?} of {r#type}, {limit} a minute")]
    TooFast { limit: u32, token: &'static str, r#type: char },
    #[api_error(entry = "payment_failed", log = "no field at all, {{}} of them")]
    Fixed,
    #[api_error(entry = "payment_failed")]
    Silent,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/logs.toml", entry = "payment_failed", log = "{0} and {1:?}")]
struct Pair<A, B>(A, B);

/// Written by a macro: the names of the literal are not those of the fields to the compiler.
macro_rules! made {
    ($name:ident, $log:literal) => {
        #[derive(Debug, ApiError)]
        #[api_error(catalog = "catalogs/logs.toml", entry = "payment_failed", log = $log)]
        struct $name {
            attempt: u8,
        }
    };
}

made!(Made, "attempt {attempt:03}");

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/logs.toml")]
enum Outer {
    #[api_error(transparent)]
    Payment(PaymentError),
    #[api_error(transparent)]
    Boxed(Box<dyn ApiError>),
    #[api_error(transparent)]
    Shared(Rc<PaymentError>),
}

/// Filled: its own variant has a message, the added ones have none.
#[errbook::catalog(catalog = "catalogs/logs.toml")]
enum Filled {
    #[api_error(entry = "payment_failed", log = "attempt {attempt}")]
    PaymentFailed { attempt: u8 },
}

/// A wrapper written by hand.
#[derive(Debug)]
struct Wrapper(PaymentError);

impl fmt::Display for Wrapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Wrapper {}

impl ApiError for Wrapper {
    fn occurrence(&self) -> errbook::Occurrence<'_> {
        self.0.occurrence()
    }

    fn fmt_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
        self.0.fmt_log(f)
    }
}

fn charge() -> PaymentError {
    PaymentError::Charge { user_id: 7, cause: fmt::Error }
}

const CHARGE: &str = "charging 7 failed: an error occurred when formatting an argument";

fn too_fast() -> PaymentError {
    PaymentError::TooFast { limit: 60, token: SECRET, r#type: 'x' }
}

#[test]
fn the_alternate_form_is_the_developers_message_with_private_fields() {
    assert_eq!(format!("{:#}", charge()), CHARGE);
    assert_eq!(format!("{:#}", too_fast()), "token \"hunter2\" of x, 60 a minute");
    assert_eq!(format!("{:#}", PaymentError::Fixed), "no field at all, {} of them");
}

#[test]
fn the_usual_form_is_the_message_in_the_default_language() {
    assert_eq!(charge().to_string(), "The payment did not go through.");
    assert_eq!(too_fast().to_string(), "Slow down: 60 a minute.");
    assert_eq!(format!("{:#}", PaymentError::Silent), "The payment did not go through.");
}

/// <https://doc.rust-lang.org/std/fmt/#syntax>: what `format!` makes of the same text.
#[test]
fn formats_are_those_of_the_standard_library() {
    let (text, number, width, precision) = ("a\"b", 2.5, 7, 3);
    let expected = format!("{text:?} {number:>width$.1}|{number:.precision$}|{{{width:#06x}}} {number:+e} {text:>8}");
    assert_eq!(format!("{:#}", PaymentError::Formats(text, number, width, precision)), expected);
    assert_eq!(format!("{:#}", Pair(1, Some("x"))), "1 and Some(\"x\")");
    assert_eq!(format!("{:#}", Made { attempt: 2 }), "attempt 002");
}

#[test]
fn wrappers_pass_the_message_on() {
    let boxed: Box<dyn ApiError + Send + Sync> = charge().into();
    let (dyn_ref, shared): (&dyn ApiError, _) = (&charge(), Arc::new(charge()));
    let all = [
        format!("{:#}", Outer::Payment(charge())),
        format!("{:#}", Outer::Boxed(charge().into())),
        format!("{:#}", Outer::Boxed(Outer::Payment(charge()).into())),
        format!("{:#}", Outer::Shared(Rc::new(charge()))),
        format!("{:#}", Wrapper(charge())),
        format!("{boxed:#}"),
        format!("{dyn_ref:#}"),
        format!("{shared:#}"),
        format!("{:#}", &&Box::new(charge())),
    ];
    assert_eq!(all, [CHARGE; 9]);
    assert_eq!(format!("{:#}", Filled::PaymentFailed { attempt: 3 }), "attempt 3");
    assert_eq!(format!("{:#}", Filled::TooFast { limit: 1 }), "Slow down: 1 a minute.");
    assert_eq!(format!("{:#}", Outer::Payment(PaymentError::Silent)), "The payment did not go through.");
}

#[test]
fn nothing_that_is_sent_has_the_message() {
    let error = too_fast();
    let response = error.respond(&Context::new().request_id("r-1"));
    let json = serde_json::to_string(&error).expect("it is JSON");
    let message = error.message(Language::ZH).to_string();
    assert_eq!(response.headers.get("x-limit"), Some("60"));
    for sent in [format!("{response:?}"), response.body.to_string(), json, message, error.to_string()] {
        assert!(!sent.contains(SECRET) && !sent.contains("token"), "{sent}");
    }
}
