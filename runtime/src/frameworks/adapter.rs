//! The parts that all integrations share.
//!
//! A layer has access to the request and to the framework's response; the conversion of an error into a response has access
//! to neither. So a layer stores the request while it is handled ([`Scoped`]), and the conversion reads it there: each error
//! is rendered once, in the right language. Without a layer there is no request, and errors are in the catalog's
//! default language.

#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod accept;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod answers;
#[cfg(feature = "tower")]
pub(crate) mod at_hand;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod bare;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod choice;
mod choices;
#[cfg(any(feature = "poem", feature = "tower"))]
mod collect;
mod current;
mod envelopes;
#[cfg(feature = "tracing")]
mod event;
#[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo"))]
mod extracted;
mod fallback;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod fields;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod given;
mod head;
mod hook;
mod incoming;
#[cfg(feature = "tracing")]
mod journal;
mod language_by;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tonic", feature = "tower"))]
mod layer;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod merge;
mod negotiated;
#[cfg(feature = "poem")]
mod notes;
mod observe;
mod options;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod outgoing;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod page;
#[cfg(feature = "tracing")]
mod panics;
#[cfg(feature = "tracing")]
mod readable;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod refused;
mod report;
mod request_id;
mod respond;
mod route;
mod scope;
#[cfg(feature = "json")]
mod success;
mod target;
#[allow(dead_code, reason = "each framework needs a part")]
mod told;
mod trace;
mod unkept;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod wrap;

#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub use bare::Bare;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use choice::Choice;
#[cfg(any(feature = "actix-web", feature = "tower"))]
pub use choice::EnvelopeFuture;
#[cfg(any(feature = "poem", feature = "tower"))]
pub(crate) use collect::Collect;
pub use current::{CurrentRequest, current};
#[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo"))]
pub use extracted::{MissingLayer, RequestLanguage};
#[cfg(feature = "tonic")]
pub(crate) use fallback::{foreign_entry, recover_entry};
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use fields::HeaderFields;
#[cfg(feature = "poem")]
pub(crate) use given::given;
#[cfg(feature = "actix-web")]
pub(crate) use head::HeaderLines;
pub use head::RequestHead;
pub(crate) use incoming::Incoming;
pub use language_by::LanguageBy;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tonic", feature = "tower"))]
pub(crate) use layer::layer;
#[cfg(feature = "salvo")]
pub(crate) use merge::Wins;
#[cfg(feature = "actix-web")]
pub(crate) use merge::add;
pub use options::Settings;
#[cfg(any(feature = "poem", feature = "tower"))]
pub(crate) use outgoing::broken;
#[cfg(any(feature = "actix-web", feature = "poem"))]
pub(crate) use outgoing::passed;
#[cfg(feature = "salvo")]
pub(crate) use outgoing::replaced;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use outgoing::{Found, Maker, Outgoing, settle, settle_panic};
#[cfg(feature = "tracing")]
pub use panics::panic_hook;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use refused::Refused;
pub use report::{body, ndjson, report, sse};
pub use request_id::RequestId;
#[cfg(feature = "tonic")]
pub(crate) use respond::answer;
pub use respond::respond;
#[cfg(feature = "poem")]
pub(crate) use respond::{http_status, note, note_status};
pub(crate) use route::Route;
#[cfg(any(feature = "actix-web", feature = "tonic", feature = "tower"))]
pub(crate) use scope::Enter;
pub(crate) use scope::Scoped;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tonic", feature = "tower"))]
pub(crate) use scope::received;
pub use scope::{Scope, ScopedStream};
#[cfg(feature = "json")]
pub use success::Success;
#[cfg(any(feature = "poem", feature = "salvo", feature = "tonic"))]
pub(crate) use told::Chain;
#[cfg(feature = "poem")]
pub(crate) use told::LONGEST;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo"))]
pub(crate) use told::text;

#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use crate::answer::answered::Answered;
#[cfg(feature = "poem")]
pub(crate) use crate::answer::made::Made;
pub use crate::answer::ours::Ours;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) use wrap::{is_wrapped, wrap};
