//! No response contains anything that the catalog does not declare.

use errbook_http_passwordless::device::encode;
use errbook_http_passwordless::{Answer, Ask, Server, raw};
use serde_json::json;

use crate::probes::{SECRET, routes};
use crate::rejections::rejections;

fn assert_silent(what: &str, answer: &Answer) {
    assert!(answer.status >= 400, "{what}: {answer:?}");
    let shown = format!("{:?} {}", answer.headers, answer.text()).to_lowercase();
    let words = [SECRET, "panicked", "src/", ".rs", "deserialize", "invalid symbol", "expected", "line 1", "column"];
    for word in words {
        assert!(!shown.contains(word), "{what} shows {word:?}: {shown}");
    }
}

#[test]
fn no_rejection_and_no_panic_shows_what_went_wrong() {
    let server = Server::passwordless_with(routes);
    for rejection in rejections() {
        let answer = raw::send(server, rejection.request.as_bytes()).unwrap();
        assert_silent(rejection.name[0], &answer);
    }
}

#[test]
fn no_error_shows_its_source_or_its_private_fields() {
    let server = Server::passwordless_with(routes);
    for path in ["/probe/failed", "/probe/failing"] {
        let answer = server.ask("GET", path, Ask::default());
        assert_eq!(answer.string("/code"), "failed");
        assert_silent(path, &answer);
    }
    for token in [format!("register_{SECRET}"), format!("verify_{SECRET}!"), format!("verify_{}", encode(b"hunter2"))] {
        let answer = server.post("/signin/verify", "demo:secret", "en", &json!({ "token": token }));
        assert_silent(&token, &answer);
        assert!(!answer.text().contains(&token));
    }
    let alias = |user: &str| {
        let body = json!({ "userId": user, "aliases": ["a"] });
        server.post("/alias", "demo:secret", "en", &body)
    };
    assert_eq!(alias(SECRET).status, 204);
    assert_silent("the holder of an alias", &alias("fry"));
}

#[test]
fn no_answer_shows_the_key_that_came() {
    let server = Server::passwordless();
    for key in ["hunter2:secret", "demo:hunter2", "hunter2"] {
        let answer = server.post("/signin/verify", key, "en", &json!({ "token": "verify_x" }));
        assert_eq!(answer.string("/errorCode"), "forbidden");
        assert_silent(key, &answer);
    }
}
