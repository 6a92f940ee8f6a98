//! A shop whose API has three versions over one set of errors, and what has to hold of it in any framework.

/// The code of the docs, whose catalog is that of this crate.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../../../docs/versions.md")]
    mod versions {}
    #[doc = include_str!("../../../../docs/versions.zh.md")]
    mod versions_zh {}
}

pub mod claims;
pub mod shop;

pub use errbook_http_wire::{Answer, Client, Version};
pub use shop::{Declined, PaymentCode, Shop, ShopCode};
