//! A site that answers requests over HTTP.

mod accept;
mod book;
mod quality;
mod response;

pub use book::{Book, InvalidCatalog};
