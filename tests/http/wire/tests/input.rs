//! What extractors reject, in each framework.

mod actix;
mod axum;
mod poem;
mod salvo;
