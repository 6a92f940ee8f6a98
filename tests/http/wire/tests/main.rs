//! What layers do on the wire, in each framework.

pub mod actix;
pub mod axum;
pub mod input;
pub mod poem;
pub mod salvo;
