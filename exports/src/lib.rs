//! What others take from an errbook catalog.
//!
//! An [`answer`] is the exact response that a service sends for an entry, with example values. The error book, the command, and
//! the exports for clients show it.

#![forbid(unsafe_code)]

pub mod answer;
