//! A single source of truth for the errors of an HTTP API: each error is described once, in `catalog.toml`. The macros turn
//! it into a Rust type with status, messages, JSON body and documentation. If code and catalog disagree, the build fails.
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
//! # Overview
//!
//! - [`derive(ApiError)`](derive@ApiError) implements the trait [`ApiError`] for an enum or struct that you write.
//! - [`catalog`](macro@catalog) generates an enum from the entries of the catalog, or from their codes.
//! - An [`ApiError`] is an [`Occurrence`] of an [`Entry`]. It has a [`Code`] and a [`Status`], formats its message in any
//!   [`Language`], and answers a request, described by a [`Context`], with a [`Response`].
//! - [`Violations`] are what is wrong with the input of a request: each [`Violation`] has a [`Location`], such as a [`Pointer`] into
//!   the body. An answer lists them in the form that its envelope gives them.
//! - [`field`] lists the Rust types that each type of catalog field accepts.
//! - With the feature of a web framework, errors are responses of that framework: see the module of the same name.
//!
//! # Features
//!
//! | feature | adds |
//! | --- | --- |
//! | `std` (default) | the system clock: `Timestamp::now`, `SystemTime` as a field, and `{timestamp}` without a context. Without `std`, the crate needs only `alloc` |
//! | `serde` | `Serialize` for errors, which writes their body; `Serialize` and `Deserialize` for codes, [`Status`], [`Language`], [`Timestamp`] and enums of `values` |
//! | `json` | catalog fields of type `json`, and successful responses in the catalog's template; enables `serde` |
//! | `http` | conversions into `http::Response<bytes::Bytes>` and `http::StatusCode` |
//! | `tower`, `axum`, `actix-web`, `poem`, `salvo` | errors as responses, and a layer or middleware that negotiates the language and replaces the framework's own errors; `tower` is the layer alone |
//! | `tonic` | errors as gRPC statuses with details |
//! | `tracing`, `metrics` | an event, or a count, for each error that a service answers with or reports |
//! | `jiff`, `chrono`, `time` | the instants of these crates as values of `datetime` fields |
//! | `validator`, `garde` | [`Violations`] from the errors of these crates |
//! | `openapi` | the responses of types with the option `openapi` as parts of an OpenAPI document; with `utoipa`, `salvo-oapi` or `poem-openapi`, as the traits of that crate |
//! | `testing` | for `[dev-dependencies]`: holds each response of a service against the catalog while its tests run |
//! | `cldr` | the plural rules of every CLDR language; those of English and Chinese are built in |

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub use errbook_macros::{ApiError, Violation, catalog};

#[doc(inline)]
pub use errbook_runtime::{
    ApiError, Body, Catalog, Catalogued, ClientFallback, Code, Context, Entry, Envelope, Field, FieldLookup, FieldType,
    Fields, Findable, Finding, FromAnyRule, FromRule, FromRuleValue, Headers, HeadersIter, InvalidLanguage,
    InvalidPointer, InvalidStatus, InvalidTimestamp, JsonValue, Kind, Language, List, Localized, Located, Location,
    Occurrence, Pointer, PointerToken, Response, Rule, RuleParameters, RuleValue, ServerFallback, Status, Timestamp,
    UnknownCode, UnknownEntry, UnknownValue, UnknownViolation, Value, Violation, ViolationKind, ViolationList,
    ViolationSet, Violations, WholeCatalog, field, find, pointer,
};

#[cfg(feature = "json")]
#[doc(inline)]
pub use errbook_runtime::{Json, success};

#[cfg(feature = "client")]
#[doc(inline)]
pub use errbook_runtime::{Decode, ErrorReply, FromField, RawField, ReplyHeaders, ReplyViolation};

/// Items that all frameworks use.
#[cfg(any(
    feature = "actix-web",
    feature = "metrics",
    feature = "poem",
    feature = "salvo",
    feature = "tower",
    feature = "tracing"
))]
mod answers {
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub use errbook_runtime::Bare;
    #[cfg(feature = "json")]
    pub use errbook_runtime::Success;
    #[cfg(feature = "tracing")]
    pub use errbook_runtime::panic_hook;
    pub use errbook_runtime::{
        CurrentRequest, LanguageBy, RequestHead, RequestId, Scope, ScopedStream, Settings, body, current, ndjson,
        report, respond, sse,
    };
    #[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo"))]
    pub use errbook_runtime::{MissingLayer, RequestLanguage};
}
#[cfg(any(
    feature = "actix-web",
    feature = "metrics",
    feature = "poem",
    feature = "salvo",
    feature = "tower",
    feature = "tracing"
))]
#[doc(inline)]
pub use answers::*;

#[cfg(feature = "testing")]
#[doc(inline)]
pub use errbook_drift::testing;

#[cfg(feature = "garde")]
#[doc(inline)]
pub use errbook_runtime::garde;
#[cfg(any(feature = "garde", feature = "validator"))]
#[doc(inline)]
pub use errbook_runtime::validation;
#[cfg(feature = "validator")]
#[doc(inline)]
pub use errbook_runtime::validator;

#[cfg(feature = "actix-web")]
#[doc(inline)]
pub use errbook_runtime::actix;
#[cfg(feature = "axum")]
#[doc(inline)]
pub use errbook_runtime::axum;
#[cfg(feature = "openapi")]
#[doc(inline)]
pub use errbook_runtime::openapi;
#[cfg(feature = "poem")]
#[doc(inline)]
pub use errbook_runtime::poem;
#[cfg(feature = "salvo")]
#[doc(inline)]
pub use errbook_runtime::salvo;
#[cfg(feature = "tonic")]
#[doc(inline)]
pub use errbook_runtime::tonic;
#[cfg(feature = "tower")]
#[doc(inline)]
pub use errbook_runtime::tower;
#[cfg(feature = "extract")]
#[doc(inline)]
pub use errbook_runtime::{ExtractError, Rejection};

// What generated code calls.
#[doc(hidden)]
pub use errbook_runtime::{
    __actix, __adapters, __axum, __openapi_adapters, __poem, __poem_openapi, __private, __salvo, __salvo_oapi, __serde,
    __serde_code, __serde_value, __tonic, __utoipa,
};
