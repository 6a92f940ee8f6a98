//! The envelopes of Chinese APIs in each framework, and the lists of errors of known APIs.

pub mod actix;
pub mod axum;
pub mod lists;
pub mod poem;
pub mod salvo;
