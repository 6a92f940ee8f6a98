//! What the adapters of all frameworks have alike.
//!
//! A layer knows the request and the framework's answer; an error, when it becomes a response, knows neither. So a layer
//! notes what it knows of a request while the request is being handled ([`Scoped`]), an error that becomes a response reads
//! it there, and each error is rendered once, in the right language. Without a layer nothing is noted, and the answer is in
//! the catalog's default language.

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
pub(crate) use fallback::recover_entry;
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
pub(crate) use scope::{Enter, Scoped};
#[cfg(feature = "json")]
pub use success::Success;

pub use crate::answer::ours::Ours;
