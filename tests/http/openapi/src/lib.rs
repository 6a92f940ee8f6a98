//! A shop in axum, salvo and poem: one enum of errors for each handler, which is the set that its document lists.

pub mod axum;
pub mod errors;
pub mod poem;
pub mod salvo;
