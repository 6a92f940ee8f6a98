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
//! A [`Status`] has the gRPC code of the entry, the message in English (in the default language of a catalog without
//! English), and these details, as AIP-193 recommends:
//!
//! - `google.rpc.ErrorInfo`: the reason is the name of the entry in `UPPER_SNAKE_CASE`; the domain is the name of the catalog;
//!   the metadata are the `code` of the entry, and its fields with single values by their names in bodies;
//! - `google.rpc.LocalizedMessage`: the message in the language that the request prefers by its metadata `accept-language`;
//! - `google.rpc.BadRequest`, if the error holds violations: for each the path of its `field` (`items[3].qty`), the message in English
//!   as `description` and in the language of the request as `localized_message`, and the name in `UPPER_SNAKE_CASE` as `reason`.
//!   Clients limit the length of a status; violations that do not fit are left out, and `violations` among the metadata is the
//!   number of all;
//! - `google.rpc.RetryInfo`, if the entry has the header `Retry-After`;
//! - `google.rpc.Help`, if the catalog has a `docs_url`.
//!
//! The request is known inside [`ErrorLayer`], also while a stream is sent; elsewhere, such as on a spawned task, pass its
//! metadata to [`status_for`].
//!
//! A status contains nothing that the catalog does not declare: its `source` is empty. The layer replaces all other failed
//! statuses, in headers and in trailers: those of the methods themselves, of interceptors, of tonic, and of layers inside. The
//! code stays, and so do metadata; the text goes to the event. A status of another service passes if it has the domain of the
//! layer's catalog, so that services with one catalog can pass each other's errors on.

mod body;
mod deadline;
mod details;
mod domains;
mod field_violations;
mod foreign;
mod future;
mod key;
mod layer;
mod short;
mod status;

pub use crate::frameworks::adapter::{RequestHead, Settings};
pub use ::tonic::Status;
pub use body::ResponseBody;
pub use future::ResponseFuture;
pub use layer::{ErrorLayer, ErrorService};
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
