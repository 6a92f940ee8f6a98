//! The parts that all integrations share.
//!
//! A layer has access to the request and to the framework's response; the conversion of an error into a response has access
//! to neither. So a layer stores the request while it is handled ([`Scoped`]), and the conversion reads it there: each error
//! is rendered once, in the right language. Without a layer there is no request, and errors are in the catalog's
//! default language.

mod fallback;
mod incoming;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tonic", feature = "tower"))]
mod layer;
mod negotiated;
mod observe;
mod options;
mod replace;
mod respond;
mod scope;
#[cfg(feature = "json")]
mod success;

#[cfg(feature = "tonic")]
pub(crate) use fallback::{foreign_entry, recover_entry};
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use fallback::{recover, replacement};
pub(crate) use incoming::Incoming;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tonic", feature = "tower"))]
pub(crate) use layer::layer;
pub use options::Settings;
#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use replace::in_place_of;
#[cfg(feature = "actix-web")]
pub(crate) use replace::stays;
#[cfg(feature = "tonic")]
pub(crate) use respond::answer;
#[cfg(feature = "poem")]
pub(crate) use respond::is_scoped;
pub use respond::respond;
#[cfg(any(feature = "actix-web", feature = "tonic", feature = "tower"))]
pub(crate) use scope::Enter;
pub(crate) use scope::Scoped;
#[cfg(feature = "json")]
pub use success::Success;

pub use crate::answer::ours::Ours;
