//! A site that answers requests over HTTP.

mod accept;
mod book;
mod cache;
mod quality;
mod response;

pub use book::Book;
pub use errbook_catalog::InvalidCatalog;
