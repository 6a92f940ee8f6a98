//! What the tests share: services on loopback, a client, a reading of the catalog without errbook.

pub mod catalog;
pub mod client;
pub mod probe;

pub use client::{Answer, Client};
