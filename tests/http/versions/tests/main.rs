//! Versions of one API, in each framework.

pub mod actix;
pub mod axum;
pub mod poem;
pub mod salvo;
