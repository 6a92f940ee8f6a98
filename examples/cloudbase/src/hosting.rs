//! Container services, which start on the first call and stop if the bill is not paid.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use poem::web::{Data, Path, Query};
use poem::{Route, handler};
use serde::Deserialize;

use crate::limits::only;
use crate::{Cloud, CloudbaseError, lock};

#[derive(Default)]
pub(crate) struct Hosting {
    /// The services that are running.
    warm: Mutex<HashSet<String>>,
}

#[derive(Deserialize)]
struct Wanted {
    version: Option<String>,
}

/// Returns the response of the container. The first call starts it.
#[handler]
fn call(
    Path((service, path)): Path<(String, String)>,
    Query(Wanted { version }): Query<Wanted>,
    cloud: Data<&Arc<Cloud>>,
) -> Result<String, CloudbaseError> {
    let versions = match service.as_str() {
        "blog" => ["v1", "v2"],
        "unpaid" => return Err(CloudbaseError::ServiceChargeOverdue),
        "empty" => return Err(CloudbaseError::ServiceEndpointNotFound),
        _ => return Err(CloudbaseError::ServiceNotFound),
    };
    let version = version.as_deref().unwrap_or(versions[1]);
    if !versions.contains(&version) {
        return Err(CloudbaseError::ServiceVersionNotFound);
    }
    if lock(&cloud.hosting.warm).insert(format!("{service}@{version}")) {
        return Err(CloudbaseError::ServiceNotReady);
    }
    match path.as_str() {
        "" => Ok(format!("{service} {version}\n")),
        _ => Err(CloudbaseError::ServiceResourceNotFound),
    }
}

pub(crate) fn routes() -> Route {
    Route::new().at("/:service/*path", only("GET, HEAD", poem::get(call)))
}
