//! Renders the error book of a catalog: its entries and violations as web pages and Markdown in every language, and data for
//! programs.
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
//! [`Site::write_to`] writes all files into a folder that any static host can serve. The example response of an entry is
//! an [`answer`]: the exact bytes that a service sends. [`sections`] defines the content of the page of an entry or a violation.
//!
//! # Features
//!
//! - `http`: `Book`, which answers HTTP requests for pages.
//! - `axum`: `Book::into_router`.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod address;
mod assets;
#[cfg(feature = "axum")]
mod axum;
mod brand;
pub mod data;
mod export;
mod finder;
mod framed;
mod highlight;
mod html;
#[cfg(feature = "http")]
mod http;
mod markdown;
mod markdown_page;
mod meaning;
mod navigation;
mod options;
mod own;
mod page;
mod reason;
mod releases;
pub mod sections;
mod site;
mod snippets;
mod strings;
mod texts;
mod ui_language;
mod url;
mod view;
mod words;
mod writer;

pub use errbook_exports::{Contents, Topic, answer};

pub use finder::{Answer, Finder, Findings, Subject};
#[cfg(feature = "http")]
pub use http::{Book, InvalidCatalog};
pub use options::{Format, Options};
pub use own::DeadLink;
pub use page::Page;
pub use site::Site;
pub use ui_language::UiLanguage;
pub use url::{BaseUrl, InvalidBaseUrl};
