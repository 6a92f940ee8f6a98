//! Calls between services, subscriptions and usage.

use accounts::{AGENT_TOKEN, Backend, SERVICE_HEADER, SERVICE_TOKEN, Setup, Trouble};
use errbook_http_accounts::{Answer, Server, accounts, in_trouble};
use serde_json::json;

use crate::routes::Reached;

pub(crate) async fn reach(reached: &mut Reached) {
    agents(reached).await;
    services(reached).await;
    billing(reached).await;
}

async fn agents(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    let users = async |server: Server, token: &str| {
        let token = format!("Bearer {token}");
        server.get("/api/agent-server/v1/users", &[("authorization", &token)]).await
    };
    let missing = server.get("/api/agent-server/v1/users", &[]).await;
    reached.note(&missing, 401, "missing_token");
    assert_eq!(missing.json(), json!({ "error": "missing_token" }), "agents get the simplified form");
    reached.note(&users(server, "guess").await, 401, "invalid_token");
    assert_eq!(users(server, AGENT_TOKEN).await.status, 200);
    let server = in_trouble(&[(Backend::Agents, Trouble::Absent)]).await;
    reached.note(&users(server, AGENT_TOKEN).await, 503, "agent_registry_unavailable");
    let server = in_trouble(&[(Backend::Database, Trouble::Down)]).await;
    reached.note(&users(server, AGENT_TOKEN).await, 500, "list_users_failed");
}

async fn services(reached: &mut Reached) {
    let (server, state) = accounts(Setup::default()).await;
    let token = [(SERVICE_HEADER, SERVICE_TOKEN)];
    let guest = "/api/internal/sandbox/guest";
    reached.note(&server.get(guest, &[]).await, 401, "missing service token");
    reached.note(&server.get(guest, &token).await, 404, "sandbox_missing");
    state.data().guest = Some("ann".to_owned());
    assert_eq!(server.get(guest, &token).await.text("guest"), "ann");

    reached.note(&server.get("/api/account/claims", &[]).await, 401, "missing authorization header");
    let stale = server.get("/api/account/claims", &[("authorization", "Bearer stale")]).await;
    reached.note(&stale, 401, "invalid or expired token");

    let server = in_trouble(&[(Backend::Store, Trouble::Absent)]).await;
    reached.note(&server.get(guest, &token).await, 503, "store_not_configured");
    reached.note(&server.get("/api/internal/public-overview", &token).await, 503, "store_unavailable");
}

/// Sends a request of `user`.
async fn call(server: Server, user: &str, request: &str) -> Answer {
    let token = server.log_in(user).await;
    let (method, path) = request.split_once(' ').expect("a request is a method and a path");
    server.json(method, path, &[("authorization", &token)], &json!({ "plan": "team" })).await
}

async fn billing(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    let time = "2026-03-01T00:00:00Z";
    let buckets = async |start: &str, end: &str| {
        call(server, "ann", &format!("GET /api/account/usage/buckets?start={start}&end={end}")).await
    };
    reached.note(&buckets("yesterday", time).await, 400, "invalid_start");
    reached.note(&buckets(time, "2026-03-01").await, 400, "invalid_end");
    assert_eq!(buckets(time, "2026-03-01T00:00:00%2B08:00").await.status, 200);
    reached.note(&call(server, "adam", "GET /api/account/policy").await, 404, "policy_not_found");
    reached.note(&call(server, "ann", "POST /api/auth/subscriptions/8/cancel").await, 404, "subscription_not_found");
    assert_eq!(call(server, "ann", "PUT /api/auth/subscriptions/8").await.status, 200);
    assert_eq!(call(server, "ann", "POST /api/auth/subscriptions/8/cancel").await.status, 200);

    let server = in_trouble(&[(Backend::Stripe, Trouble::Down), (Backend::Store, Trouble::Down)]).await;
    reached.note(&call(server, "ann", "POST /api/auth/subscriptions/7/cancel").await, 502, "stripe_cancel_failed");
    reached.note(&call(server, "ann", "PUT /api/auth/subscriptions/7").await, 500, "subscription_upsert_failed");
    reached.note(&call(server, "ann", "GET /api/account/usage/summary").await, 500, "usage_summary_unavailable");
}
