//! What others take from an errbook catalog.
//!
//! [`Contents`] are the entries and violations that readers are shown. An [`answer`] is the exact response that a service sends
//! for an entry, with example values. The error book, the command, and the exports for clients show them.

#![forbid(unsafe_code)]

pub mod answer;
mod audience;
pub mod changes;
mod contents;
pub mod examples;
pub mod markdown;
pub mod message_text;
pub mod messages;
pub mod model;
pub mod openapi;
#[cfg(feature = "schema")]
pub mod schema;
mod topic;
pub mod typescript;
mod versions;

pub use contents::Contents;
pub use topic::{Subject, Topic};
