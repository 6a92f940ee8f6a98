//! Reads the parts of a request.

use serde_core::de::DeserializeOwned;

use super::pairs::decoded;
use super::rejection::Rejection;
use super::types::{Form, Json, Path, Query};
use crate::input::{Pair, from_json, from_parameters};
use crate::model::location::Location;

/// Reads a body of JSON.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<Json<T>, Rejection> {
    from_json(body).map(Json).map_err(Rejection::of_body)
}

/// Returns the rejection of a body that is not JSON, as the framework has found.
#[cfg(feature = "actix-web")]
pub(crate) fn broken_json(error: &serde_json::Error) -> Rejection {
    Rejection::of_body(crate::input::broken_json(error))
}

/// Reads a query.
pub(crate) fn query<T: DeserializeOwned>(query: Option<&str>) -> Result<Query<T>, Rejection> {
    let pairs = decoded(query.unwrap_or_default().as_bytes());
    from_parameters(&pairs).map(Query).map_err(|rejected| Rejection::of_parameter(rejected, Location::Query))
}

/// Reads the parameters of a path.
pub(crate) fn path<T: DeserializeOwned>(pairs: &[Pair<'_>]) -> Result<Path<T>, Rejection> {
    from_parameters(pairs).map(Path).map_err(|rejected| Rejection::of_parameter(rejected, Location::Path))
}

/// Reads the fields of a form.
pub(crate) fn form<T: DeserializeOwned>(pairs: &[Pair<'_>]) -> Result<Form<T>, Rejection> {
    from_parameters(pairs).map(Form).map_err(Rejection::of_body)
}
