//! Subscriptions, usage and policies.

use axum::extract::{Path, Query, State};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::backend::Backend;
use crate::error::{AccountsError, Reply};
use crate::session::Caller;
use crate::state::Accounts;

pub(crate) fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/auth/subscriptions/{id}", put(upsert))
        .route("/api/auth/subscriptions/{id}/cancel", post(cancel))
        .route("/api/account/usage/summary", get(summary))
        .route("/api/account/usage/buckets", get(buckets))
        .route("/api/account/policy", get(policy))
}

#[derive(Deserialize)]
struct Plan {
    plan: String,
}

#[derive(Deserialize)]
struct Range {
    start: String,
    end: String,
    #[serde(default)]
    buckets: u16,
}

async fn upsert(
    State(accounts): State<Accounts>,
    Path(id): Path<u64>,
    caller: Caller,
    Json(Plan { plan }): Json<Plan>,
) -> Reply {
    caller.writes()?;
    let failed = |cause| AccountsError::SubscriptionUpsertFailed { cause };
    accounts.setup.backends.call(Backend::Store).map_err(failed)?;
    accounts.data().subscriptions.insert(id, plan);
    Ok(Json(json!({ "id": id })))
}

async fn cancel(State(accounts): State<Accounts>, Path(id): Path<u64>, caller: Caller) -> Reply {
    caller.writes()?;
    if !accounts.data().subscriptions.contains_key(&id) {
        return Err(AccountsError::SubscriptionNotFound);
    }
    let failed = |cause| AccountsError::StripeCancelFailed { cause };
    accounts.setup.backends.call(Backend::Stripe).map_err(failed)?;
    accounts.data().subscriptions.remove(&id);
    Ok(Json(json!({ "canceled": id })))
}

async fn summary(State(accounts): State<Accounts>, _: Caller) -> Reply {
    let failed = |cause| AccountsError::UsageSummaryUnavailable { cause };
    accounts.setup.backends.call(Backend::Store).map_err(failed)?;
    Ok(Json(json!({ "bytes": 0 })))
}

/// Returns the usage between two times, in a number of buckets.
async fn buckets(_: Caller, Query(range): Query<Range>) -> Reply {
    if !is_rfc3339(&range.start) {
        return Err(AccountsError::InvalidStart);
    }
    if !is_rfc3339(&range.end) {
        return Err(AccountsError::InvalidEnd);
    }
    Ok(Json(json!({ "start": range.start, "end": range.end, "buckets": vec![0; usize::from(range.buckets)] })))
}

/// Only `ann` has a snapshot.
async fn policy(Caller(user): Caller) -> Reply {
    if user.name != "ann" {
        return Err(AccountsError::PolicyNotFound);
    }
    Ok(Json(json!({ "limit": "10GB" })))
}

/// Whether `text` has the form of RFC 3339 §5.6 without fractions of a second: `2026-03-01T00:00:00Z`, or with an offset.
fn is_rfc3339(text: &str) -> bool {
    let pattern = |text: &str, pattern: &str| {
        text.len() == pattern.len()
            && text.bytes().zip(pattern.bytes()).all(|(byte, expected)| match expected {
                b'0' => byte.is_ascii_digit(),
                b'+' => byte == b'+' || byte == b'-',
                _ => byte == expected,
            })
    };
    let Some((time, offset)) = text.split_at_checked("0000-00-00T00:00:00".len()) else { return false };
    pattern(time, "0000-00-00T00:00:00") && (offset == "Z" || pattern(offset, "+00:00"))
}
