//! Tenants, their profiles and secrets.

use accounts::{Backend, Setup, Trouble};
use errbook_http_accounts::{Answer, Server, accounts, in_trouble};
use serde_json::{Value, json};

use crate::routes::Reached;

const ACME: &str = "acme.localhost";

async fn call(server: Server, user: &str, host: &str, request: &str, body: Value) -> Answer {
    let token = server.log_in(user).await;
    let (method, path) = request.split_once(' ').expect("a request is a method and a path");
    let path = format!("/api/auth/xworkmate/{path}");
    server.json(method, &path, &[("authorization", &token), ("host", host)], &body).await
}

pub(crate) async fn reach(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    let elsewhere = call(server, "ann", "localhost", "GET profile", json!(null)).await;
    reached.note(&elsewhere, 404, "tenant_not_found");
    let stranger = call(server, "root", ACME, "GET profile", json!(null)).await;
    reached.note(&stranger, 403, "tenant_membership_required");
    let member = call(server, "ann", ACME, "PUT profile", json!({})).await;
    reached.note(&member, 403, "xworkmate_profile_forbidden");
    let raw = call(server, "adam", ACME, "PUT profile", json!({ "apiKey": "k" })).await;
    reached.note(&raw, 400, "token_persistence_forbidden");
    assert_eq!(call(server, "adam", ACME, "PUT profile", json!({ "endpoint": "e" })).await.status, 200);
    assert_eq!(call(server, "ann", ACME, "GET profile", json!(null)).await.json(), json!({ "endpoint": "e" }));
    let target = call(server, "ann", ACME, "PUT secrets/toaster", json!(null)).await;
    reached.note(&target, 400, "xworkmate_secret_unknown_target");
    assert_eq!(call(server, "ann", ACME, "PUT secrets/model", json!(null)).await.status, 200);

    let server = in_trouble(&[(Backend::Vault, Trouble::Down)]).await;
    let written = call(server, "ann", ACME, "PUT secrets/model", json!(null)).await;
    reached.note(&written, 500, "xworkmate_secret_write_failed");
    let deleted = call(server, "ann", ACME, "DELETE secrets/model", json!(null)).await;
    reached.note(&deleted, 500, "xworkmate_secret_delete_failed");
    let server = in_trouble(&[(Backend::Vault, Trouble::Absent)]).await;
    let absent = call(server, "ann", ACME, "PUT secrets/model", json!(null)).await;
    reached.note(&absent, 503, "xworkmate_vault_unavailable");
}
