//! The runtime of [errbook](https://docs.rs/errbook): bodies, messages, negotiation, codes, and integrations with web
//! frameworks. Use it through the crate `errbook`, which adds the macros.
//!
//! It is a crate of its own so that it is compiled in parallel with the macros.

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg), doc(auto_cfg(hide(feature = "adapter"))))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod answer;
#[cfg(feature = "client")]
mod client;
mod error;
mod frameworks;
mod image;
#[cfg(feature = "extract")]
#[cfg_attr(
    not(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo")),
    allow(dead_code, unused_imports, reason = "extractors need it")
)]
mod input;
mod model;
mod negotiate;
#[cfg(feature = "openapi")]
pub mod openapi;
mod text;
#[cfg(any(feature = "garde", feature = "validator"))]
mod validators;
mod values;
mod violation;
mod write;

pub use answer::body::Body;
pub use answer::catalog::Catalog;
pub use answer::catalogued::{Catalogued, ClientFallback, ServerFallback, WholeCatalog};
pub use answer::entry::Entry;
pub use answer::field::Field;
pub use answer::headers::{Headers, HeadersIter};
pub use answer::occurrence::{Localized, Occurrence};
pub use answer::response::Response;
#[cfg(feature = "json")]
pub use answer::success::success;
pub use answer::unknown_entry::UnknownEntry;
#[cfg(feature = "client")]
pub use client::{
    decode::Decode, from_field::FromField, headers::ReplyHeaders, raw_field::RawField, reply::ErrorReply,
    violation::ReplyViolation,
};
pub use error::api_error::ApiError;
pub use error::find::{Findable, find};
#[cfg(feature = "actix-web")]
pub use frameworks::actix;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub use frameworks::adapter::Bare;
#[cfg(all(feature = "adapter", feature = "json"))]
pub use frameworks::adapter::Success;
#[cfg(feature = "tracing")]
pub use frameworks::adapter::panic_hook;
#[cfg(feature = "adapter")]
pub use frameworks::adapter::{
    CurrentRequest, LanguageBy, RequestHead, RequestId, Scope, ScopedStream, Settings, body, current, ndjson, report,
    respond, sse,
};
#[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo"))]
pub use frameworks::adapter::{MissingLayer, RequestLanguage};
#[cfg(feature = "axum")]
pub use frameworks::axum;
#[cfg(feature = "extract")]
pub use frameworks::extract::{ExtractError, Rejection};
#[cfg(feature = "poem")]
pub use frameworks::poem;
#[cfg(feature = "salvo")]
pub use frameworks::salvo;
#[cfg(feature = "tonic")]
pub use frameworks::tonic;
#[cfg(feature = "tower")]
pub use frameworks::tower;
pub use model::code::{Code, UnknownCode};
pub use model::context::Context;
pub use model::envelope::Envelope;
pub use model::field_type::FieldType;
pub use model::kind::Kind;
pub use model::language::{InvalidLanguage, Language};
pub use model::location::Location;
pub use model::pointer::{InvalidPointer, Pointer, PointerToken};
pub use model::rfc3339::InvalidTimestamp;
pub use model::status::{InvalidStatus, Status};
pub use model::timestamp::Timestamp;
pub use model::value_enum::UnknownValue;
pub use values::field;
pub use values::value::{FieldLookup, Fields, Finding, JsonValue, List, Value, ViolationList};
pub use violation::from_rule::{FromAnyRule, FromRule, FromRuleValue};
pub use violation::kind::ViolationKind;
pub use violation::rule::{Rule, RuleParameters, RuleValue};
pub use violation::set::{Violation, ViolationSet};
pub use violation::unknown::UnknownViolation;
pub use violation::violations::{Located, Violations};

/// Any JSON value: the type of `json` fields in generated variants.
#[cfg(feature = "json")]
pub use serde_json::Value as Json;

/// Violations from the errors of [validator](https://docs.rs/validator), and an extractor that validates.
#[cfg(feature = "validator")]
pub mod validator {
    #[cfg(feature = "extract")]
    pub use crate::frameworks::extract::valid::validator::Valid;
    pub use crate::validators::validator::{ByKey, check, mapping, violations};
}

/// Violations from the errors of [garde](https://docs.rs/garde), and an extractor that validates.
#[cfg(feature = "garde")]
pub mod garde {
    #[cfg(feature = "extract")]
    pub use crate::frameworks::extract::valid::garde::Valid;
    pub use crate::validators::garde::{check, check_with, coded, mapping, violations};
}

/// How errors of the crates that validate input become violations.
#[cfg(any(feature = "garde", feature = "validator"))]
pub mod validation {
    pub use crate::validators::mapping::{MappedRule, Mapping};
    pub use crate::validators::names::{FieldCase, Names};
}

/// Items for generated code, which change without notice.
#[doc(hidden)]
pub mod __private {
    pub use crate::answer::catalogued::Generated;
    /// The mark of the error book's responses.
    #[cfg(feature = "http")]
    pub use crate::answer::ours::Ours;
    /// What reads responses back.
    #[cfg(feature = "client")]
    pub use crate::client::{decode::TransparentReader, field_reader::FieldReader};
    #[cfg(feature = "adapter")]
    pub use crate::frameworks::adapter::respond;
    pub use crate::image::Image;
    /// Codes as values.
    pub mod codes {
        #[cfg(feature = "serde")]
        pub use crate::answer::codes::wire::{deserialize, serialize};
        pub use crate::answer::codes::{code_text, find, find_entry, find_name, find_response, find_violation};
    }
    #[cfg(feature = "serde")]
    pub use crate::answer::serialize::serialize;
    pub use crate::error::format::{debug, display, display_with_log};
    pub use crate::error::source::{Source, SourceInside, SourceItself, SourceMissing};
    pub use crate::error::transparent::Transparent;
    pub use crate::error::variant::variant_index;
    pub use crate::model::pointer_part::PointerPart;
    pub use crate::negotiate::negotiate_with;
    #[cfg(feature = "openapi")]
    pub use crate::openapi::Parts as OpenApiParts;
    #[cfg(feature = "poem-openapi")]
    pub use crate::openapi::poem as poem_openapi;
    #[cfg(feature = "salvo-oapi")]
    pub use crate::openapi::salvo as salvo_oapi;
    #[cfg(feature = "utoipa")]
    pub use crate::openapi::utoipa;
    pub use crate::values::lookup::{str_value, to_visit, value, violations, visit, zh};
    pub use crate::values::value::visit_value;
    /// Enums of the values of a field.
    pub mod values {
        pub use crate::model::value_enum::parse;
        #[cfg(feature = "serde")]
        pub use crate::model::value_enum::wire::deserialize;
    }
    pub use crate::violation::check::check_violations;
    pub use crate::violation::finding::{debug_violation, display_violation};
    pub use crate::violation::from_rule::rule_field;
    pub use crate::violation::held::{HeldBy, OfAnyCatalog};
    pub use crate::violation::made::{MadeByText, MadeByValue, NotMade, RuleField};
    pub use crate::violation::rules::violation_of;
    pub use alloc::{string::String, vec::Vec};
    #[cfg(feature = "serde")]
    pub use serde_core as serde;
}
