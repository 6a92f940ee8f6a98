//! [axum](https://docs.rs/axum): errors of the catalog return from handlers with `?`, and every error of a router has the
//! catalog's shape.
//!
//! ```ignore
//! async fn login() -> Result<Json<Session>, AccountsError> { … }
//!
//! let app = Router::new().route("/login", post(login)).layer(ErrorLayer::<AccountsCode>::new());
//! ```
//!
//! An error is rendered once, when axum makes a response of it. Without the layer that is in the default language.

pub use crate::tower::ErrorLayer;
pub use axum_core::response::{IntoResponse, Response};

impl IntoResponse for crate::Response {
    fn into_response(self) -> Response {
        crate::tower::into_http(self)
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::axum::IntoResponse for $($ty)* $($bounds)* {
            fn into_response(self) -> $crate::axum::Response {
                $crate::axum::IntoResponse::into_response($crate::__private::respond(&self))
            }
        }
    };
}
