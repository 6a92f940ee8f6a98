//! Types that implement the traits of serde and of web frameworks themselves, as they may before another crate of the build
//! enables the feature of errbook.

mod frameworks;
#[cfg(feature = "openapi")]
mod openapi;

use errbook::ApiError;
#[cfg(feature = "openapi")]
pub use openapi::{Documented, Partly};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Derived.
#[derive(Debug, ApiError)]
#[api_error(without(actix-web, axum, poem, poem-openapi, salvo, salvo-oapi, serde, tonic, utoipa))]
pub enum Derived {
    /// It is gone.
    Gone,
}

/// A struct.
#[derive(Debug, ApiError)]
#[api_error(without(serde), entry = "gone")]
pub struct Single;

/// Generated, with an enum of values.
#[errbook::catalog(without(serde), violations = Input)]
pub enum Filled {}

/// Violations, with an enum of values.
#[errbook::catalog(violations, without(serde))]
pub enum Input {}

/// Codes of violations.
#[errbook::catalog(codes, violations, without(serde))]
pub enum InputCode {}

/// Codes.
#[errbook::catalog(codes, without(serde))]
pub enum OwnCode {}

/// Implements `Serialize` with a text that errbook would not write.
macro_rules! serialize {
    ($($ty:ty)*) => { $(
        impl Serialize for $ty {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str("mine")
            }
        }
    )* };
}

serialize!(Derived Single Filled WrongShadeShade OwnCode Input WrongToneTone InputCode);

impl<'de> Deserialize<'de> for OwnCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u8::deserialize(deserializer).map(|_| OwnCode::Gone)
    }
}
