//! `/__errors/{name}` returns any entry of the catalog by name, to try it out.

use axum::Router;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use errbook::Timestamp;
use serde::Deserialize;
use serde_json::json;

use crate::error::{AccountsCode, AccountsError, Bare};
use crate::state::Accounts;
use crate::totp;

/// The end of the lock in the example: 2026-03-01T08:30:00Z.
const LOCKED_UNTIL: i64 = 1_772_353_800;

pub(crate) fn routes() -> Router<Accounts> {
    Router::new().route("/__errors/{name}", get(error))
}

#[derive(Deserialize)]
struct Wanted {
    status: Option<u16>,
    /// The value of `mfaToken`.
    token: Option<String>,
}

/// Returns the entry `name`, with one of its statuses and with example values.
async fn error(Path(name): Path<String>, Query(wanted): Query<Wanted>) -> Response {
    match (name.as_str(), wanted.status) {
        ("mfa_challenge_locked", _) => {
            let retry_at = Timestamp::from_unix(LOCKED_UNTIL, 0);
            AccountsError::MfaChallengeLocked { retry_at, mfa_token: wanted.token }.into_response()
        }
        ("admin_settings_conflict", _) => {
            let matrix = json!({ "dashboard": { "admin": true, "operator": false } });
            AccountsError::AdminSettingsConflict { version: 8, matrix }.into_response()
        }
        ("invalid_mfa_code", Some(500)) => match totp::code(b"too short", 0) {
            Err(cause) => AccountsError::MfaVerifierFailed { cause }.into_response(),
            Ok(code) => code.into_response(),
        },
        ("metrics_unavailable", Some(500)) => {
            let backends = crate::Backends::default().with(crate::Backend::Metrics, crate::Trouble::Down);
            match backends.call(crate::Backend::Metrics) {
                Err(cause) => AccountsError::MetricsFailed { cause }.into_response(),
                Ok(()) => ().into_response(),
            }
        }
        (name, _) => match AccountsCode::from_name(name) {
            Some(code) => errbook::respond(&Bare(code.entry())).into_response(),
            None => AccountsError::NotFound.into_response(),
        },
    }
}
