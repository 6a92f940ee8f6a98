//! Holds responses against catalogs.

mod kinds;
mod project;
