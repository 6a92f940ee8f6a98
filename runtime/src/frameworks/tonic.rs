//! [tonic](https://docs.rs/tonic): errors of the catalog return from gRPC methods with `?`.
//!
//! ```ignore
//! async fn cancel(&self, request: Request<Cancel>) -> Result<Response<Cancelled>, Status> {
//!     let order = self.orders.cancel(request.into_inner().id).await?; // an `OrderError` of the catalog
//!     Ok(Response::new(Cancelled { order }))
//! }
//!
//! Server::builder().layer(ErrorLayer::<ShopCode>::new()).add_service(ShopServer::new(shop))
//! ```
//!
//! A [`Status`] has the entry's gRPC code, the message in the catalog's default language, and two details, as AIP-193 has it:
//!
//! - `google.rpc.ErrorInfo`: the reason is the code on the wire, or the entry's name where there is none; the domain is the
//!   name of the catalog; the metadata are the fields that are single values, by their names on the wire;
//! - `google.rpc.LocalizedMessage`: the message in the language that the metadata `accept-language` of the request asks for.
//!
//! The request is known inside of [`ErrorLayer`]; without it [`status_for`] takes its metadata. Errors in a stream that has
//! begun come after the layer: there, too, [`status_for`] is what knows the language.
//!
//! What the catalog does not declare is not in a status: its `source` is empty. tonic's own statuses, such as that of an
//! unknown method, are passed on as they are.

mod layer;
mod status;

pub use crate::frameworks::adapter::Settings;
pub use ::tonic::Status;
pub use layer::{ErrorLayer, ErrorService, ResponseFuture};
pub use status::{status, status_for};

#[doc(hidden)]
#[macro_export]
macro_rules! __tonic {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$($ty)*> for $crate::tonic::Status $($bounds)* {
            fn from(error: $($ty)*) -> Self {
                $crate::tonic::status(&error)
            }
        }
    };
}
