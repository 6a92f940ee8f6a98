//! A shop whose API has three versions over one set of errors, and what has to hold of it in any framework.

pub mod claims;
pub mod shop;

pub use errbook_http_wire::{Answer, Client, Version};
pub use shop::{Declined, PaymentCode, Shop, ShopCode};
