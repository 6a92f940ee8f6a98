//! An error route on axum: by hand, with errbook, with errbook and its layer, or with everything that the layer can do.

mod by_hand;
mod everything;

use axum::Router;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use tower_layer::Identity;

/// The errors of the group.
#[errbook::catalog(group = "auth")]
enum AuthError {}

/// The type that names the catalog for the layer.
#[errbook::catalog(codes)]
enum AccountsCode {}

async fn with_errbook() -> Result<(), AuthError> {
    Err(AuthError::InvalidCredentials)
}

/// A way to write the route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Fixed headers and a fixed body.
    ByHand,
    /// What errbook does without a layer.
    Errbook,
    /// By hand, through a layer that does nothing: what axum itself takes for any layer.
    ByHandThroughLayer,
    /// By hand, with what the layer adds: the id of the request, the language of the reader and `Vary`.
    ByHandWithId,
    /// errbook and its layer.
    Layer,
    /// Everything that the layer can do: hooks, choices by the request, an event that is formatted for each response.
    Everything,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::ByHand, Self::Errbook, Self::ByHandThroughLayer, Self::ByHandWithId, Self::Layer, Self::Everything];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Errbook => "errbook",
            Self::ByHandThroughLayer => "by-hand-through-layer",
            Self::ByHandWithId => "by-hand-with-id",
            Self::Layer => "layer",
            Self::Everything => "everything",
        }
    }

    /// Returns the router, which has the route `GET /error`. All respond to it with the same status, media type, language and
    /// body; those with the id of the request have it and `Vary` among the headers.
    pub fn router(self) -> Router {
        match self {
            Self::ByHand => by_hand::fixed(),
            Self::Errbook => Router::new().route("/error", get(with_errbook)),
            Self::ByHandThroughLayer => by_hand::fixed().layer(Identity::new()),
            Self::ByHandWithId => by_hand::with_id(),
            Self::Layer => Router::new().route("/error", get(with_errbook)).layer(ErrorLayer::<AccountsCode>::new()),
            Self::Everything => everything::router(),
        }
    }
}
