//! Renders the error book of a catalog: the web pages of its entries in every language, their Markdown twins, and data
//! for programs.
//!
//! ```
//! use errbook_pages::{Options, Site};
//!
//! let text = "
//!     [catalog]
//!     name = 'shop'
//!
//!     [errors.sold_out]
//!     status = 409
//!     message.en = 'This book is sold out.'
//!     message.zh = '这本书已售罄。'
//! ";
//! let site = Site::new(errbook_catalog::read_text("catalog.toml", text).catalog, Options::new());
//! let page = site.page("/zh/errors/sold_out").expect("every entry has a page");
//! assert!(String::from_utf8_lossy(&page.bytes).contains("这本书已售罄。"));
//! ```
//!
//! [`Site::write_to`] writes all of it into a folder that any host of static files can serve. What an entry's page says of
//! the wire is an [`answer`]: what a service sends, byte for byte.
//!
//! # Features
//!
//! - `http`: `Book`, which answers requests for its pages.
//! - `axum`: `Book::into_router`.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod address;
pub mod answer;
mod assets;
#[cfg(feature = "axum")]
mod axum;
pub mod data;
mod export;
mod html;
#[cfg(feature = "http")]
mod http;
mod markdown;
mod phrases;
mod site;
mod snippets;
mod texts;
mod twin;
mod words;

pub use address::{BadBase, BaseUrl};
#[cfg(feature = "http")]
pub use http::{Book, Unsound};
pub use site::{Options, Page, Site};
