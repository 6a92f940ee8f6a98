//! What layers do on the wire, in each framework.

pub mod actix;
pub mod actix_answers;
pub mod axum;
pub mod axum_answers;
pub mod input;
pub mod poem;
pub mod poem_answers;
pub mod salvo;
pub mod salvo_answers;
