//! [`WatchLayer`]: what is put around a service.

use std::sync::Arc;

use super::state::State;

/// Has each response of a service judged as it leaves: a layer of tower, axum and tonic, a middleware of actix-web and poem, and a
/// hoop of salvo.
///
/// Responses pass as they are: the same status, headers and bytes, and a stream is still a stream. Made by
/// [`Watch::layer`](super::Watch::layer).
#[derive(Clone, Debug)]
pub struct WatchLayer {
    pub(super) state: Arc<State>,
}
