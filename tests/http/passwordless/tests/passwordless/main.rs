//! The passwordless service over HTTP.

mod codes;
mod hostile;
mod middleware;
mod page;
mod probes;
mod readme;
mod rejections;
mod rejections_table;
mod secrets;
mod signing_in;
