//! App management, with calls that a backend signs.

use salvo::{Depot, Request, handler};
use serde::Deserialize;

use crate::body::json;
use crate::errors::{GenauthError, Reply, Success};
use crate::state::{App, store};

/// The number of apps that the plan of this user pool includes.
const APPS: usize = 5;

/// `GET /api/v3/get-application?appId=…`
#[handler]
pub(crate) async fn get_application(request: &mut Request, depot: &mut Depot) -> Reply<App> {
    let id: String = request.try_query("appId")?;
    let store = store(depot)?;
    let app = store.apps.iter().find(|app| app.app_id == id).ok_or(GenauthError::AppNotFound)?;
    Ok(Success::new(app.clone()))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct NewApp {
    app_name: String,
    app_identifier: String,
}

/// `POST /api/v3/create-application`
#[handler]
pub(crate) async fn create_application(request: &mut Request, depot: &mut Depot) -> Reply<App> {
    let NewApp { app_name, app_identifier } = json(request).await?;
    let mut store = store(depot)?;
    if store.apps.iter().any(|app| app.app_identifier == app_identifier) {
        return Err(GenauthError::AppDomainTaken);
    }
    if store.apps.len() >= APPS {
        return Err(GenauthError::MeteringFailed);
    }
    let app_id = store.new_id("app");
    let secret = format!("{app_id} secret");
    let app =
        App { app_id, app_name, app_identifier, secret, registration: true, self_unlock: false, members: Vec::new() };
    store.apps.push(app.clone());
    Ok(Success::new(app))
}
