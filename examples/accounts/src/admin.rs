//! Administration: shared settings, metrics, the sandbox, and background services.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::backend::Backend;
use crate::error::{AccountsError, Reply};
use crate::session::{Admin, Caller};
use crate::state::Accounts;
use crate::users::Role;

pub(crate) fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/auth/admin/settings", get(settings).post(change_settings))
        .route("/api/auth/admin/users/metrics", get(metrics))
        .route("/api/auth/admin/sandbox/bind", post(bind_sandbox))
        .route("/api/auth/admin/collector/status", get(collector))
        .route("/api/auth/admin/scheduler/status", get(scheduler))
}

#[derive(Deserialize)]
struct Settings {
    version: i64,
    matrix: Value,
}

#[derive(Deserialize)]
struct Sandbox {
    user: String,
}

async fn settings(State(accounts): State<Accounts>, _: Admin) -> Json<Value> {
    let (version, matrix) = accounts.data().settings.clone();
    Json(json!({ "version": version, "matrix": matrix }))
}

/// Saves settings that are based on the current version; otherwise the response contains the current version.
async fn change_settings(State(accounts): State<Accounts>, Admin(user): Admin, Json(new): Json<Settings>) -> Reply {
    Caller(user).writes()?;
    let mut data = accounts.data();
    let (version, matrix) = data.settings.clone();
    if new.version != version {
        return Err(AccountsError::AdminSettingsConflict { version, matrix });
    }
    data.settings = (version + 1, new.matrix);
    Ok(Json(json!({ "version": version + 1 })))
}

async fn metrics(State(accounts): State<Accounts>, _: Admin) -> Reply {
    let backends = &accounts.setup.backends;
    if !backends.has(Backend::Metrics) {
        return Err(AccountsError::MetricsUnavailable);
    }
    backends.call(Backend::Metrics).map_err(|cause| AccountsError::MetricsFailed { cause })?;
    let data = accounts.data();
    let protected = data.users.values().filter(|user| user.totp.is_some()).count();
    Ok(Json(json!({ "users": data.users.len(), "withMfa": protected })))
}

/// Sets the user that guests of the sandbox act as.
async fn bind_sandbox(State(accounts): State<Accounts>, Admin(user): Admin, Json(sandbox): Json<Sandbox>) -> Reply {
    if user.role != Role::Root {
        return Err(AccountsError::RootOnly);
    }
    let mut data = accounts.data();
    data.user(&sandbox.user).ok_or(AccountsError::UserNotFound)?;
    data.guest = Some(sandbox.user);
    Ok(Json(json!({ "bound": true })))
}

async fn collector(State(accounts): State<Accounts>, _: Admin) -> Reply {
    let failed = |cause| AccountsError::CollectorStatusUnavailable { cause };
    accounts.setup.backends.call(Backend::Collector).map_err(failed)?;
    Ok(Json(json!({ "collecting": true })))
}

async fn scheduler(State(accounts): State<Accounts>, _: Admin) -> Reply {
    let failed = |cause| AccountsError::SchedulerStatusUnavailable { cause };
    accounts.setup.backends.call(Backend::Scheduler).map_err(failed)?;
    Ok(Json(json!({ "scheduling": true })))
}
