//! Every code of the documentation, with a request that causes it.

use errbook_http_passwordless::catalog::{Expected, expected, of_the_document};
use errbook_http_passwordless::device::{DOMAIN, ORIGIN};
use errbook_http_passwordless::{Answer, Ask, Server};
use serde_json::{Value, json};

/// The first request of a browser.
fn begin(token: &Value) -> Value {
    json!({ "token": token, "RPID": DOMAIN, "Origin": ORIGIN })
}

/// Returns a response with `code`, from the handler that the documentation names.
fn provoke(code: &str, server: &Server, language: &str) -> Answer {
    let post = |path: &str, key: &str, body: Value| server.post(path, key, language, &body);
    let token = |more: Value| server.register_token("demo", "fry", more).string("/token");
    match code {
        "api_key_locked" => post("/register/token", "locked:secret", json!({ "userId": "fry" })),
        "forbidden" => post("/register/token", "demo:reader", json!({ "userId": "fry" })),
        "missing_userid" => post("/register/token", "demo:secret", json!({ "username": "fry" })),
        "invalid_attestation" => {
            post("/register/token", "demo:secret", json!({ "userId": "fry", "attestation": "enterprise" }))
        }
        "attestation_not_supported_on_plan" => {
            post("/register/token", "demo:secret", json!({ "userId": "fry", "attestation": "direct" }))
        }
        "max_users_exceeded" => {
            for user in ["fry", "leela"] {
                assert_eq!(server.register_token("small", user, json!({})).status, 200);
            }
            post("/register/token", "small:secret", json!({ "userId": "bender" }))
        }
        "missing_register_token" => post("/register/begin", "demo:public", begin(&json!("Error: no token"))),
        "expired_token" => {
            let token = token(json!({ "timeToLive": 0 }));
            post("/register/begin", "demo:public", begin(&json!(token)))
        }
        "missing_token" => post("/signin/verify", "demo:secret", json!({})),
        "invalid_token" => {
            let token = token(json!({}));
            post("/signin/verify", "demo:secret", json!({ "token": token }))
        }
        "invalid_token_format" => post("/signin/verify", "demo:secret", json!({ "token": "verify_a!b" })),
        "alias_conflict" => {
            let body = |user| json!({ "userId": user, "aliases": ["philip"] });
            assert_eq!(post("/alias", "demo:secret", body("fry")).status, 204);
            post("/alias", "demo:secret", body("leela"))
        }
        "unknown_credential" => {
            let begun = post("/signin/begin", "demo:public", begin(&Value::Null)).json();
            let response = errbook_http_passwordless::device::Device::new(9).sign_in(&begun);
            let body = json!({ "session": begun["session"], "response": response });
            post("/signin/complete", "demo:public", body)
        }
        "magic_link_email_admin_address_only" => {
            let mail = json!({ "emailAddress": "fry@planet.example", "userId": "fry" });
            post("/magic-links/send", "fresh:secret", mail)
        }
        "magic_link_email_quota_exceeded" => {
            let mail = json!({ "emailAddress": "fry@planet.example", "userId": "fry" });
            for _ in 0..2 {
                assert_eq!(post("/magic-links/send", "small:secret", mail.clone()).status, 204);
            }
            post("/magic-links/send", "small:secret", mail)
        }
        code => panic!("nothing provokes {code}"),
    }
}

fn assert_answers(answer: &Answer, expected: &Expected, language: &str) {
    assert_eq!(answer.text(), expected.body(language));
    assert_eq!(answer.status, expected.status, "{answer:?}");
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.header("content-language"), Some(language));
    assert_eq!(answer.header("vary"), Some("accept-language"));
    assert_eq!(answer.header("content-length"), Some(&*answer.body.len().to_string()));
    assert_eq!(answer.header("x-request-id").map(str::len), Some(32));
    let members: Vec<String> = answer.json().as_object().unwrap().keys().cloned().collect();
    assert_eq!(members, ["type", "title", "status", "errorCode"]);
}

#[test]
fn every_code_of_the_document_comes_from_its_handler_as_the_document_prints_it() {
    let codes = of_the_document();
    assert_eq!(codes.len(), 15);
    for language in ["en", "zh"] {
        for (code, _) in &codes {
            let server = Server::passwordless();
            assert_answers(&provoke(code, &server, language), &expected(code), language);
        }
    }
}

#[test]
fn every_entry_can_be_triggered_by_its_name() {
    let server = Server::passwordless();
    let catalog: toml::Table = include_str!("../../../../../examples/passwordless/catalog.toml").parse().unwrap();
    let names: Vec<&String> = catalog["errors"].as_table().unwrap().keys().collect();
    assert_eq!(names.len(), 22);
    for name in names {
        for language in ["en", "zh"] {
            let headers = [("accept-language", language)];
            let path = format!("/__errors/{name}");
            let answer = server.ask("GET", &path, Ask { headers: &headers, ..Ask::default() });
            assert_answers(&answer, &expected(name), language);
        }
    }
    assert_eq!(server.ask("GET", "/__errors/no_such_entry", Ask::default()).string("/errorCode"), "not_found");
}

#[test]
fn a_token_of_another_app_or_used_before_is_invalid() {
    let server = Server::passwordless();
    let token = server.register_token("demo", "fry", json!({})).string("/token");
    let with = |key: &str| server.post("/register/begin", key, "en", &begin(&json!(token)));
    assert_eq!(with("small:public").string("/errorCode"), "invalid_token");
    assert_eq!(with("demo:public").status, 200);
    assert_eq!(with("demo:public").string("/errorCode"), "invalid_token");
}
