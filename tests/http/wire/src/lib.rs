//! Shared by the tests: a catalog, a client for HTTP/1.1 and HTTP/2, and what has to hold of a service in any framework.
//!
//! Each framework's test serves the routes of [`routes`] and calls the claims.

pub mod claims;
pub mod client;
pub mod cors;
pub mod events;
pub mod routes;

pub use client::{Answer, Client, Version};
pub use routes::{AlwaysCode, WireCode, WireError};
