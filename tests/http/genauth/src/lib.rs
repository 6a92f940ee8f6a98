//! Services on loopback, a client, and GenAuth's documentation.

mod client;
pub mod counted;
pub mod document;
mod passing;
pub mod probes;
mod server;

pub use client::{Answer, Call, raw};
pub use server::{Running, start};
