//! Tests of services: each error that leaves a service is held against its catalog, in the process of the test.
//!
//! A [`Watch`] has the catalog and what was seen. Its [layer](Watch::layer) goes around a service, or a test hands it the responses
//! that a client has received ([`see`](Watch::see)). At the end, [`assert_no_drift`](Watch::assert_no_drift) panics if the
//! responses and the catalog disagree, and [`coverage`](Watch::coverage) tells which entries were never sent.
//!
//! ```
//! use errbook_drift::testing::Watch;
//!
//! let watch = Watch::from_catalog(
//!     "[catalog]
//!     name = 'shop'
//!     languages = ['en']
//!     envelope = 'code_message'
//!
//!     [errors.sold_out]
//!     status = 409
//!     message = 'This book is sold out.'
//!
//!     [errors.book_not_found]
//!     status = 404
//!     message = 'There is no such book.'",
//! )
//! .unwrap();
//!
//! let body = r#"{"code":"sold_out","message":"This book is sold out.","requestId":"r1"}"#;
//! let response = http::Response::builder().status(409).header("content-type", "application/json").body(body).unwrap();
//! assert!(watch.see("POST", "/orders", &response).is_empty());
//! watch.assert_no_drift();
//! assert_eq!(watch.coverage().unseen(), ["book_not_found"]);
//! ```

#[cfg(feature = "actix-web")]
mod actix;
mod answers;
#[cfg(feature = "layer")]
mod body;
mod content;
mod excerpt;
mod head;
#[cfg(feature = "http-body")]
mod http_body;
#[cfg(feature = "layer")]
mod layer;
mod log;
mod media_type;
mod pending;
#[cfg(feature = "poem")]
mod poem;
#[cfg(feature = "salvo")]
mod salvo;
mod state;
mod test_watch;
#[cfg(feature = "tower")]
mod tower;
mod watch;

#[cfg(feature = "actix-web")]
pub use self::actix::{ActixFuture, ActixService};
#[cfg(feature = "http-body")]
pub use self::http_body::WatchBody;
#[cfg(feature = "layer")]
pub use self::layer::WatchLayer;
#[cfg(feature = "poem")]
pub use self::poem::WatchEndpoint;
pub use self::test_watch::TestWatch;
#[cfg(feature = "tower")]
pub use self::tower::{WatchFuture, WatchService};
pub use self::watch::Watch;

pub use crate::{Coverage, DriftLevel, Finding, FindingKind, Report};
pub use errbook_catalog::{InvalidCatalog, Locale};

#[cfg(all(test, feature = "tower"))]
mod tests;
