//! The OpenAPI documents of services, beside what they answer.

pub mod answers;
pub mod documents;
pub mod own_traits;
