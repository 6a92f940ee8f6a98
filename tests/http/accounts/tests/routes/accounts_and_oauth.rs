//! Logins, sessions, registration, passwords, other providers.

use accounts::{Backend, Setup, Trouble};
use errbook_http_accounts::{Server, accounts, in_trouble};
use serde_json::json;

use crate::routes::Reached;

pub(crate) async fn reach(reached: &mut Reached) {
    login(reached).await;
    sessions(reached).await;
    registration(reached).await;
    passwords(reached).await;
    oauth(reached).await;
}

async fn login(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    let login = async |form| server.post("/api/auth/login", &[], &form).await;
    let malformed =
        server.call("POST", "/api/auth/login", &[("content-type", "application/json")], r#"{"identifier":"\ud800"}"#);
    reached.note(&malformed.await, 400, "invalid_request");
    let in_query = server.post("/api/auth/login?password=x", &[], &json!({})).await;
    reached.note(&in_query, 400, "credentials_in_query");
    reached.note(&login(json!({ "identifier": "ann" })).await, 400, "missing_credentials");
    reached.note(&login(json!({ "identifier": "nobody", "password": "x" })).await, 404, "user_not_found");
    reached.note(&login(json!({ "identifier": "ann", "password": "x" })).await, 401, "invalid_credentials");
    let unverified = login(json!({ "identifier": "nina@example.com", "password": accounts::PASSWORD })).await;
    reached.note(&unverified, 401, "email_not_verified");
}

async fn sessions(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    let session =
        async |server: Server, token: &str| server.get("/api/auth/session", &[("authorization", token)]).await;
    reached.note(&server.get("/api/auth/session", &[]).await, 401, "session_token_required");
    reached.note(&session(server, "Bearer nonsense").await, 401, "invalid_session");
    let token = server.log_in("sue").await;
    reached.note(&session(server, &token).await, 403, "account_suspended");
    let token = server.log_in("ann").await;
    assert_eq!(session(server, &token).await.text("name"), "ann");

    let server = in_trouble(&[(Backend::Database, Trouble::Down)]).await;
    let token = server.log_in("ann").await;
    reached.note(&session(server, &token).await, 500, "session_user_lookup_failed");
}

async fn registration(reached: &mut Reached) {
    let (server, state) = accounts(Setup::default()).await;
    let register = async |name: &str, email: &str, password: &str, code: Option<&str>| {
        let form = json!({ "name": name, "email": email, "password": password, "code": code });
        server.post("/api/auth/register", &[], &form).await
    };
    let (free, password) = ("zoe@example.com", "long enough");
    reached.note(&register("zoe", "nonsense", password, None).await, 400, "invalid_email");
    reached.note(&register("zoe", free, "short", None).await, 400, "password_too_short");
    reached.note(&register("zoe", "ann@example.com", password, None).await, 409, "email_already_exists");
    reached.note(&register("ann", free, password, None).await, 409, "name_already_exists");
    reached.note(&register("zoe", free, password, None).await, 400, "verification_required");
    reached.note(&register("zoe", free, password, Some("guess")).await, 400, "invalid_code");

    assert_eq!(server.post("/api/auth/register/send", &[], &json!({ "email": free })).await.status, 200);
    let code = state.data().codes[free].clone();
    assert_eq!(register("zoe", free, password, Some(&code)).await.status, 200);
    reached.note(&register("zoe", free, password, Some(&code)).await, 409, "email_already_exists");

    let server = in_trouble(&[(Backend::Mail, Trouble::Down)]).await;
    let sent = server.post("/api/auth/register/send", &[], &json!({ "email": free })).await;
    reached.note(&sent, 500, "verification_failed");
    let sent = server.post("/api/auth/password/reset", &[], &json!({ "email": free })).await;
    reached.note(&sent, 500, "password_reset_failed");
}

async fn passwords(reached: &mut Reached) {
    let (server, state) = accounts(Setup::default()).await;
    let confirm = async |token: &str| {
        let form = json!({ "token": token, "password": "correct horse 2" });
        server.post("/api/auth/password/reset/confirm", &[], &form).await
    };
    reached.note(&confirm("guess").await, 400, "invalid_token");
    let sent = server.post("/api/auth/password/reset", &[], &json!({ "email": "ann@example.com" })).await;
    assert_eq!(sent.status, 200);
    let token = state.data().resets.keys().next().cloned().expect("a token was sent");
    assert_eq!(confirm(&token).await.status, 200);
    reached.note(&confirm(&token).await, 400, "invalid_token");
}

async fn oauth(reached: &mut Reached) {
    let (server, _) = accounts(Setup::default()).await;
    reached.note(&server.get("/api/auth/oauth/login/acme", &[]).await, 404, "provider_not_found");
    reached.note(&server.get("/api/auth/oauth/callback/github", &[]).await, 400, "code_missing");
    let back = server.get("/api/auth/oauth/callback/github?code=c", &[]).await;
    assert_eq!((back.status, back.body.len()), (303, 0), "a redirect passes as it is");
    let code = back.header("location").split_once('=').expect("it brings a code").1.to_owned();
    let exchange = async || server.post("/api/auth/token/exchange", &[], &json!({ "exchangeCode": code })).await;
    let refresh = async |server: Server, token: &str| {
        server.post("/api/auth/token/refresh", &[], &json!({ "refreshToken": token })).await
    };
    let renew = exchange().await.text("refreshToken");
    reached.note(&exchange().await, 401, "invalid_exchange_code");
    assert_eq!(refresh(server, &renew).await.status, 200);
    reached.note(&refresh(server, &renew).await, 401, "invalid_refresh_token");

    let server = in_trouble(&[(Backend::Oauth, Trouble::Down)]).await;
    let back = server.get("/api/auth/oauth/callback/github?code=c", &[]).await;
    reached.note(&back, 500, "oauth_exchange_failed");
    let server = in_trouble(&[(Backend::Profile, Trouble::Down), (Backend::Tokens, Trouble::Absent)]).await;
    let back = server.get("/api/auth/oauth/callback/github?code=c", &[]).await;
    reached.note(&back, 500, "fetch_profile_failed");
    reached.note(&refresh(server, &renew).await, 503, "token_service_unavailable");
}
