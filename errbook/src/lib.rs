//! Write each API error once, in `catalog.toml`. The compiler gives you the enum, the HTTP status, the messages in every
//! language, the JSON body and the documentation, and refuses to build when catalog and code disagree.
//!
//! ```toml
//! [errors.mfa_challenge_locked]
//! status              = 429
//! message.en          = "Too many incorrect codes were entered. Try again after {retry_at}."
//! message.zh          = "验证码连续输错次数过多，请在 {retry_at} 之后再试。"
//! fields.retry_at     = { type = "datetime", wire = "retryAt" }
//! headers.Retry-After = "{retry_at}"
//! ```
//!
//! ```
//! use errbook::{ApiError, Context, Language, Timestamp};
//!
//! #[derive(Debug, ApiError)]
//! #[api_error(group = "mfa")]
//! enum MfaError {
//!     MfaNotEnabled,
//!     MfaChallengeLocked { retry_at: Timestamp },
//!     #[api_error(entry = "invalid_mfa_code", status = 500)]
//!     Verifier { #[source] cause: std::fmt::Error }, // private: the catalog does not declare `cause`
//! }
//!
//! let error = MfaError::MfaChallengeLocked { retry_at: Timestamp::from_unix(1_800_000_000, 0) };
//! assert_eq!(error.status(), 429);
//! assert_eq!(error.message(Language::ZH).to_string(), "验证码连续输错次数过多，请在 2027-01-15T08:00:00Z 之后再试。");
//!
//! let response = error.respond(&Context::new().accept_language("en-US,en;q=0.9"));
//! assert_eq!(response.headers.get("retry-after"), Some("Fri, 15 Jan 2027 08:00:00 GMT"));
//! ```
//!
//! An [`ApiError`] is an [`Occurrence`] of an [`Entry`]: it has a [`Code`] and a [`Status`], writes its message in any
//! [`Language`], and answers a request, known by its [`Context`], with a [`Response`].
//!
//! - The derive [`ApiError`](derive@ApiError) implements an enum that you write; [`catalog`](macro@catalog) fills one with
//!   the entries of the catalog, or with their codes.
//! - [`field`] says which Rust types can be the values of which fields.
//!
//! # Features
//!
//! - `std` (default): the system's clock. Without it the crate needs `alloc` alone.
//! - `json`: catalog fields of type `json`, and replies of success.
//! - `http`: answers as `http::Response<bytes::Bytes>`.
//! - `axum`, `actix-web`, `salvo`, `poem`: errors as responses, and a layer or middleware that knows the request; `tower` is
//!   the layer alone.
//! - `tonic`: errors as `tonic::Status` with details.
//! - `tracing`, `metrics`: an event and a count for each error that a service answers with.
//! - `jiff`, `chrono`, `time`: their times as values of `datetime` fields.
//! - `cldr`: plural rules of every CLDR language; those of English and Chinese are always there.

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub use errbook_macros::{ApiError, catalog};
#[doc(inline)]
pub use errbook_runtime::*;
