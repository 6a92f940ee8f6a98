//! The cloudbase service over HTTP.

pub mod adapter;
pub mod codes;
pub mod hostile;
pub mod leaks;
pub mod products;
pub mod readme;
pub mod rejections;
