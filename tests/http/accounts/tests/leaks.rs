//! Only what the catalog declares leaves the service: no source of an error and no text of the framework.

use std::convert::Infallible;
use std::error::Error;

use accounts::{Accounts, AccountsError, Backend, Backends, SECRET, Setup, Trouble, routes, service};
use axum::Json;
use axum::body::Body;
use axum::http::StatusCode;
use axum::routing::get;
use bytes::Bytes;
use errbook::ApiError;
use errbook_http_accounts::{Answer, Server};
use http_body_util::StreamBody;
use hyper::body::Frame;
use serde_json::json;

const DOWN: [Backend; 10] = [
    Backend::Collector,
    Backend::Database,
    Backend::Mail,
    Backend::Metrics,
    Backend::Oauth,
    Backend::Profile,
    Backend::Scheduler,
    Backend::Store,
    Backend::Stripe,
    Backend::Vault,
];

/// Texts of sources, `Debug` output, panics and axum's rejections, which no response may contain.
const INTERNAL: [&str; 14] = [
    SECRET,
    "hunter2",
    "connection refused",
    "Outage",
    "TOTP secret has",
    "SecretTooShort",
    "cause",
    "AccountsError",
    "panicked",
    "Failed to",
    "expected",
    "column",
    "Cannot parse",
    "axum",
];

fn assert_silent(answer: &Answer) {
    let all = answer.everything();
    for internal in INTERNAL {
        assert!(!all.contains(internal), "{internal:?} is in {answer:?}");
    }
}

#[test]
fn the_errors_do_hold_what_is_looked_for() {
    let Err(cause) = Backends::default().with(Backend::Stripe, Trouble::Down).call(Backend::Stripe) else { panic!() };
    let error = AccountsError::StripeCancelFailed { cause };
    assert!(error.source().is_some_and(|source| source.to_string().contains(SECRET)));
    assert!(format!("{error:?}").contains("cause"));
    assert!(!error.message(errbook::Language::EN).to_string().contains(SECRET));
}

/// With all backends down, no response reveals why a request failed.
#[tokio::test]
async fn no_source_is_in_any_answer() {
    let backends = DOWN.iter().fold(Backends::default(), |all, backend| all.with(*backend, Trouble::Down));
    let accounts = Accounts::new(Setup { backends, ..Setup::default() });
    let server = Server::start(service(routes(), accounts)).await;
    let token = server.log_in("adam").await;
    let mut failed = 0;
    for language in ["en", "zh"] {
        let headers = [("authorization", token.as_str()), ("accept-language", language), ("host", "acme.localhost")];
        let requests = [
            ("GET", "/api/auth/session"),
            ("GET", "/api/auth/oauth/callback/github?code=c"),
            ("GET", "/api/auth/admin/users/metrics"),
            ("GET", "/api/account/usage/summary"),
            ("PUT", "/api/auth/xworkmate/secrets/model"),
            ("DELETE", "/api/auth/xworkmate/secrets/model"),
            ("POST", "/api/auth/subscriptions/7/cancel"),
            ("POST", "/api/auth/register/send"),
            ("POST", "/api/auth/password/reset"),
            ("GET", "/__errors/invalid_mfa_code?status=500"),
            ("GET", "/__errors/metrics_unavailable?status=500"),
        ];
        for (method, path) in requests {
            let answer = server.json(method, path, &headers, &json!({ "email": "a@example.com" })).await;
            assert_silent(&answer);
            failed += u32::from(answer.status >= 500);
        }
    }
    assert_eq!(failed, 2 * 11, "each of them failed");
}

#[tokio::test]
async fn no_text_of_axum_is_in_any_answer() {
    let server = Server::start(service(routes(), Accounts::new(Setup::default()))).await;
    let json = [("content-type", "application/json")];
    for body in ["{", "{\"identifier\":{}}", "[1,2", "\"secret\"", "{\"identifier\":\"a\",\"identifier\":\"b\"}"] {
        assert_silent(&server.call("POST", "/api/auth/login", &json, body).await);
    }
    assert_silent(&server.get("/__errors/not_found?status=many", &[]).await);
    assert_silent(&server.get("/__errors/%FF", &[]).await);
}

/// Responses that the layer does not change.
#[tokio::test]
async fn successes_streams_and_errors_of_the_catalog_pass_untouched() {
    let stream = || async {
        let parts = ["data: 1\n\n", "data: 2\n\n"].map(|part| Ok::<_, Infallible>(Frame::data(Bytes::from(part))));
        Body::new(StreamBody::new(futures_util::stream::iter(parts)))
    };
    let boxed = || async {
        Err(AccountsError::Forbidden)?;
        Ok::<(), Box<dyn ApiError + Send + Sync>>(())
    };
    let routes = routes()
        .route("/stream", get(stream))
        .route("/file", get(|| async { ([("etag", "\"e\""), ("content-type", "image/png")], vec![0x89_u8, 0x50]) }))
        .route("/empty", get(|| async { StatusCode::NO_CONTENT }))
        .route("/accepted", get(|| async { (StatusCode::ACCEPTED, Json(json!({ "error": "none" }))) }))
        .route("/boxed", get(boxed));
    let server = Server::start(service(routes, Accounts::new(Setup::default()))).await;
    let headers = [("accept-language", "zh")];
    let stream = server.get("/stream", &headers).await;
    assert_eq!((stream.status, &stream.body[..]), (200, &b"data: 1\n\ndata: 2\n\n"[..]));
    assert_eq!(stream.header("transfer-encoding"), "chunked");
    let file = server.get("/file", &headers).await;
    assert_eq!((file.header("etag"), file.header("content-type"), file.body.len()), ("\"e\"", "image/png", 2));
    for (path, status) in [("/empty", 204), ("/accepted", 202), ("/api/ping", 200)] {
        let answer = server.get(path, &headers).await;
        let added = ["content-language", "vary"].iter().any(|name| answer.headers.contains_key(*name));
        assert!(answer.status == status && !added, "{answer:?}");
        assert_eq!(answer.header("x-request-id").len(), 32);
    }
    let boxed = server.get("/boxed", &headers).await;
    assert_eq!((boxed.status, boxed.text("message")), (403, "没有执行此操作的权限。".to_owned()));
}
