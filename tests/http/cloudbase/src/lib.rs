//! Shared by the tests: services on loopback, a client, and the catalog read without errbook.

pub mod catalog;
pub mod client;
pub mod probe;

pub use client::{Answer, Client};
