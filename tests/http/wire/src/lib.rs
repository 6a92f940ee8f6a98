//! Shared by the tests: catalogs, a client for HTTP/1.1 and HTTP/2, and what has to hold of a service in any framework.
//!
//! Each framework's tests serve the routes of [`routes`] and call the claims.

pub mod claims;
pub mod client;
pub mod composition;
pub mod cors;
pub mod events;
pub mod fallbacks;
pub mod input;
pub mod limits;
pub mod lists;
pub mod pages;
pub mod requests;
pub mod routes;
pub mod wrapping;

pub use client::{Answer, Client, Version};
pub use limits::{LimitsCode, LimitsError};
pub use routes::{AlwaysCode, WireCode, WireError};
pub use wrapping::Pieces;
