//! Deserialises the parts of requests. What serde rejects becomes a rule and a place; serde's text, which quotes the input, is
//! not kept.
//!
//! serde tells its kinds of errors apart only by the function of [`de::Error`](serde_core::de::Error) that it calls, and
//! formats of serde turn that into an English sentence at once. So the visitors of a type are called with an error of our own
//! ([`Error`](error::Error)), which keeps the kind, and everything that they are given is wrapped ([`tracked`]), which knows
//! the path.

mod access;
mod classify;
mod error;
mod json;
mod kind;
mod parameter;
mod parameters;
mod path;
mod strict;
mod tracked;
mod variant;
mod visit;
mod wrapped;

pub(crate) use error::Rejected;
#[cfg(feature = "actix-web")]
pub(crate) use json::broken_json;
pub(crate) use json::from_json;
pub(crate) use kind::Kind;
pub(crate) use parameters::{Pair, from_parameters};
pub(crate) use path::Token;
