//! [salvo](https://docs.rs/salvo): errors of the catalog return from handlers with `?`, and every error of a service has the
//! catalog's shape.
//!
//! ```ignore
//! #[handler]
//! async fn sign_in(req: &mut Request) -> Result<Json<Session>, AccountsError> {
//!     Err(AccountsError::InvalidCredentials)
//! }
//!
//! let router = Router::with_path("sign-in").post(sign_in);
//! let service = Service::new(router).hoop(ErrorHoop::<AccountsCode>::new());
//! ```
//!
//! An error is rendered once, when salvo writes it to the response. Without the hoop that is in the default language.
//!
//! # Where the hoop stands
//!
//! On the [`Service`](salvo_core::Service), as its first hoop. There it sees unknown routes and wrong methods too; on a
//! router it sees only what the routes of that router answer.
//!
//! Not in the catalog's shape are the answers that no hoop sees: what hyper says to bytes that are no HTTP or to headers that
//! are too large (400, 414 and 431, without a body), and the 415 of `Service::allowed_media_types`, which salvo sets on an
//! answer after all hoops.
//!
//! # Envelopes that always answer 200
//!
//! Salvo goes on to the next handler unless the status of the response is that of an error. An error that comes from a hoop,
//! such as a check of the caller's token, must end the request even if its envelope has `http_status = 200`. So, until
//! [`ErrorHoop`] sees it, a response has the status of its entry. Without [`ErrorHoop`] there is nobody to set it right
//! afterwards: then the status is 200 at once, and such a hoop has to call `FlowCtrl::skip_rest` itself.

mod hoop;
mod render;

pub use crate::frameworks::adapter::{Ours, Settings};
pub use hoop::ErrorHoop;
#[doc(hidden)]
pub use render::error;
pub use salvo_core::{Response, Scribe};

#[doc(hidden)]
#[macro_export]
macro_rules! __salvo {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::salvo::Scribe for $($ty)* $($bounds)* {
            fn render(self, response: &mut $crate::salvo::Response) {
                $crate::salvo::error(&self, response);
            }
        }
    };
}
