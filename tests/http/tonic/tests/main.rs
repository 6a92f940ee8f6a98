//! errbook with tonic, over HTTP/2.

pub mod layer;
pub mod length;
pub mod rejections;
pub mod service;
pub mod statuses;
pub mod violations;
