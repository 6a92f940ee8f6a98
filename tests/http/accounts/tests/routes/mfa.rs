//! The second factor, and its lock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use accounts::{MONAS_SECRET, PASSWORD, Setup, totp};
use errbook_http_accounts::{Answer, Server, accounts};
use serde_json::{Value, json};

use crate::routes::Reached;

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970").as_secs()
}

async fn ticket(server: Server, user: &str) -> String {
    let form = json!({ "identifier": user, "password": PASSWORD });
    server.post("/api/auth/login", &[], &form).await.text("mfaTicket")
}

async fn verify(server: Server, form: Value) -> Answer {
    server.post("/api/auth/mfa/verify", &[], &form).await
}

pub(crate) async fn reach(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    reached.note(&verify(server, json!({})).await, 400, "mfa_ticket_required");
    let monas = ticket(server, "mona").await;
    reached.note(&verify(server, json!({ "mfaTicket": monas })).await, 400, "mfa_code_required");
    reached.note(&verify(server, json!({ "mfaTicket": "x", "code": "0" })).await, 401, "invalid_mfa_ticket");
    reached.note(&verify(server, json!({ "mfaTicket": monas, "code": "0" })).await, 401, "invalid_mfa_code");
    let ottos = ticket(server, "otto").await;
    reached.note(&verify(server, json!({ "mfaTicket": ottos, "code": "0" })).await, 500, "invalid_mfa_code");

    let token = server.log_in("ann").await;
    let disabled = server.call("POST", "/api/auth/mfa/disable", &[("authorization", &token)], "").await;
    reached.note(&disabled, 400, "mfa_not_enabled");
    let unknown = server.post("/api/auth/mfa/totp/verify", &[], &json!({ "mfaToken": "x", "code": "0" })).await;
    reached.note(&unknown, 401, "invalid_mfa_token");
    let locked = lock(server, &token).await;
    reached.note(&locked, 429, "mfa_challenge_locked");
}

/// Starts a setup and enters wrong codes until it is locked.
async fn lock(server: Server, session: &str) -> Answer {
    let headers = [("authorization", session), ("accept-language", "zh")];
    let begun = server.post("/api/auth/mfa/totp/provision", &headers, &json!({})).await;
    let form = json!({ "mfaToken": begun.text("mfaToken"), "code": "wrong" });
    for _ in 0..4 {
        let answer = server.post("/api/auth/mfa/totp/verify", &headers, &form).await;
        assert_eq!(answer.error(), (401, "invalid_mfa_code".to_owned()));
    }
    let answer = server.post("/api/auth/mfa/totp/verify", &headers, &form).await;
    assert_eq!(answer.json()["mfaToken"], form["mfaToken"]);
    answer
}

#[tokio::test]
async fn the_right_code_ends_the_login() {
    let (server, _) = accounts(Setup::default()).await;
    let code = totp::code(MONAS_SECRET, now()).unwrap();
    let form = json!({ "mfaTicket": ticket(server, "mona").await, "code": code });
    let session = format!("Bearer {}", verify(server, form.clone()).await.text("token"));
    assert_eq!(server.get("/api/auth/session", &[("authorization", &session)]).await.text("name"), "mona");
    assert_eq!(verify(server, form).await.error(), (401, "invalid_mfa_ticket".to_owned()));
}

#[tokio::test]
async fn a_lock_says_until_when_in_body_and_header_and_ends_then() {
    let (server, state) = accounts(Setup { lock: Duration::from_secs(600), ..Setup::default() }).await;
    let session = server.log_in("ann").await;
    let before = now();
    let locked = lock(server, &session).await;
    let retry_at = locked.text("retryAt");
    assert!(retry_at.len() == "2026-03-01T08:30:00Z".len() && retry_at.ends_with('Z'), "{retry_at}");
    assert_eq!(locked.text("message"), format!("验证码连续输错次数过多，请在 {retry_at} 之后再试。"));
    assert!(locked.header("retry-after").ends_with(" GMT") && locked.header("retry-after").contains(&retry_at[11..19]));
    let members: Vec<String> = locked.json().as_object().unwrap().keys().cloned().collect();
    assert_eq!(members, ["error", "message", "retryAt", "mfaToken"]);

    let token = locked.text("mfaToken");
    let secret = state.data().challenges[&token].secret.clone().unwrap();
    assert!(state.data().challenges[&token].locked_until.is_some_and(|until| until >= before + 600));
    let verify = async || {
        let form = json!({ "mfaToken": token, "code": totp::code(&secret, now()).unwrap() });
        server.post("/api/auth/mfa/totp/verify", &[], &form).await
    };
    assert_eq!(verify().await.error(), (429, "mfa_challenge_locked".to_owned()), "the right code does not help");
    // Ten minutes later.
    state.data().challenges.get_mut(&token).unwrap().locked_until = Some(before);
    assert_eq!(verify().await.status, 200);
    assert!(state.data().users["ann"].totp.is_some());
}

#[tokio::test]
async fn the_lock_of_a_login_has_no_mfa_token() {
    let (server, _) = accounts(Setup::default()).await;
    let form = json!({ "mfaTicket": ticket(server, "mona").await, "code": "wrong" });
    for _ in 0..4 {
        assert_eq!(verify(server, form.clone()).await.status, 401);
    }
    let locked = verify(server, form).await;
    assert_eq!(locked.error(), (429, "mfa_challenge_locked".to_owned()));
    assert!(locked.json().get("mfaToken").is_none());
}
