//! The response bodies that most Chinese APIs have, each as a catalog, and what has to hold of a service in any framework.
//!
//! Each framework's test makes the same service of each convention:
//!
//! | route | answer |
//! | --- | --- |
//! | `/refused` | an error with fields |
//! | `/unauthorized` | an error without |
//! | `/object` | a success with an object |
//! | `/list` | a success with a list, or a page of one |
//! | `/nothing` | a success with `()` |
//! | `/panic` | a panic |
//! | `/bare/{status}` | the text [`SECRET`], with this status |

pub mod alibaba;
pub mod claims;
pub mod common;
pub mod ruoyi;
pub mod wechat;

pub use errbook_http_wire::{Answer, Client, Version};

/// A text that no response shows.
pub const SECRET: &str = "hunter2";
