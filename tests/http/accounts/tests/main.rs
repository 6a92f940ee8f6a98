//! The accounts service over HTTP.

pub mod book;
pub mod codes;
pub mod hostile;
pub mod leaks;
pub mod plain;
pub mod rejections;
pub mod routes;
pub mod types;
