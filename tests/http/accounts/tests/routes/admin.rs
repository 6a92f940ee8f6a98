//! Administration: permissions, settings, metrics, background services.

use accounts::{Backend, Setup, Trouble};
use errbook_http_accounts::{Server, accounts, in_trouble};
use serde_json::json;

use crate::routes::Reached;

const SETTINGS: &str = "/api/auth/admin/settings";

pub(crate) async fn reach(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    let settings = async |user: &str| {
        let token = server.log_in(user).await;
        server.post(SETTINGS, &[("authorization", &token)], &json!({ "version": 0, "matrix": {} })).await
    };
    reached.note(&settings("ann").await, 403, "forbidden");
    reached.note(&settings("rupert").await, 403, "root_email_enforced");
    reached.note(&settings("demo").await, 403, "read_only_account");
    reached.note(&settings("adam").await, 409, "admin_settings_conflict");
    let token = server.log_in("adam").await;
    let bind =
        server.post("/api/auth/admin/sandbox/bind", &[("authorization", &token)], &json!({ "user": "ann" })).await;
    reached.note(&bind, 403, "root_only");
    assert_eq!(bind.json(), json!({ "error": "root_only" }), "the sandbox answers in the simplified form");

    let trouble = [Backend::Metrics, Backend::Collector, Backend::Scheduler].map(|backend| (backend, Trouble::Down));
    let server = in_trouble(&trouble).await;
    reached.note(&read(server, "users/metrics").await, 500, "metrics_unavailable");
    reached.note(&read(server, "collector/status").await, 500, "collector_status_unavailable");
    reached.note(&read(server, "scheduler/status").await, 500, "scheduler_status_unavailable");
    let server = in_trouble(&[(Backend::Metrics, Trouble::Absent)]).await;
    reached.note(&read(server, "users/metrics").await, 503, "metrics_unavailable");
}

async fn read(server: Server, what: &str) -> errbook_http_accounts::Answer {
    let token = server.log_in("adam").await;
    server.get(&format!("/api/auth/admin/{what}"), &[("authorization", &token)]).await
}

#[tokio::test]
async fn of_two_who_change_settings_the_second_gets_what_the_first_has_saved() {
    let (server, _) = accounts(Setup::default()).await;
    let (adam, root) = (server.log_in("adam").await, server.log_in("root").await);
    let loaded = server.get(SETTINGS, &[("authorization", &adam)]).await.json();
    let first = json!({ "version": loaded["version"], "matrix": { "dashboard": { "admin": false }, "z": [1, null], "a": "\"" } });
    assert_eq!(server.post(SETTINGS, &[("authorization", &adam)], &first).await.json(), json!({ "version": 2 }));
    let second = json!({ "version": loaded["version"], "matrix": {} });
    let conflict = server.post(SETTINGS, &[("authorization", &root), ("accept-language", "zh-CN")], &second).await;
    assert_eq!(conflict.status, 409);
    let expected = json!({
        "error": "admin_settings_conflict",
        "message": "设置已被他人更新，请重新加载后再修改。",
        "version": 2,
        "matrix": first["matrix"],
    });
    assert_eq!(conflict.json(), expected);
    let again = json!({ "version": conflict.json()["version"], "matrix": {} });
    assert_eq!(server.post(SETTINGS, &[("authorization", &root)], &again).await.json(), json!({ "version": 3 }));
}
