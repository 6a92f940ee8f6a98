//! Services on loopback, a client, and what GenAuth's document says.

mod client;
pub mod document;
pub mod probes;
mod server;

pub use client::{Answer, Call, raw};
pub use server::{Running, start};
