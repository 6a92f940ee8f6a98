//! The genauth service over HTTP.

pub mod every_code;
pub mod flows;
pub mod hostile;
pub mod leaks;
pub mod rejections;
