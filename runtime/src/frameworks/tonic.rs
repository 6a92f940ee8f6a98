//! [tonic](https://docs.rs/tonic): gRPC methods return errors of the catalog with `?`.
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
//! A [`Status`] has the gRPC code of the entry, the message in the catalog's default language, and two details, as AIP-193
//! recommends:
//!
//! - `google.rpc.ErrorInfo`: the reason is the code, or the name of an entry without a code; the domain is the
//!   name of the catalog; the metadata are the fields with single values, by their names in bodies;
//! - `google.rpc.LocalizedMessage`: the message in the language that the request prefers by its metadata `accept-language`.
//!
//! The request is known inside [`ErrorLayer`]; elsewhere, pass its metadata to [`status_for`]. Errors in a stream that has
//! already begun bypass the layer, so they need [`status_for`], too.
//!
//! A status contains nothing that the catalog does not declare: its `source` is empty. Statuses of tonic, such as that of an
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
