//! What has to hold of the shop, in any framework.

use errbook_http_wire::{Answer, Client, Version};
use serde_json::{Value, json};

use crate::shop::SECRET;

/// A version of the API, by the envelope that it answers in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The alternative `v1`.
    V1,
    /// The alternative `v2`.
    V2,
    /// The default.
    V3,
}

use Shape::{V1, V2, V3};

/// What a framework does by itself.
#[derive(Debug, Clone, Copy)]
pub struct Framework {
    /// The status of its rejection of a body that is not JSON.
    pub not_json: u16,
    /// The status of its response to a wrong method.
    pub wrong_method: u16,
    /// Whether a layer on the routes of a prefix sees requests under the prefix that match none of them.
    pub sees_unmatched: bool,
    /// Whether it sees those that match all but the method.
    pub sees_wrong_method: bool,
}

/// Checks an error response: its status, its media type and its body.
#[track_caller]
fn assert_error(answer: &Answer, shape: Shape, status: u16, code: &str, what: &str) {
    let (sent, media_type, body) = expected(shape, status, code, message(code));
    assert_eq!((answer.status, answer.json()), (sent, body), "{what}");
    assert_eq!(answer.lines("content-type"), [media_type], "{what}");
    assert_eq!(answer.lines("content-language"), ["en"], "{what}");
    // RFC 9111 §4.2.2: an error that is sent as 200 is not stored.
    assert_eq!(answer.lines("cache-control"), if sent == 200 { vec!["no-store"] } else { Vec::new() }, "{what}");
    assert!(!String::from_utf8_lossy(&answer.body).contains(SECRET), "{what}");
}

fn expected(shape: Shape, status: u16, code: &str, message: &str) -> (u16, &'static str, Value) {
    match shape {
        V1 => (200, "text/json", json!({"ok": false, "err": code, "num": status, "msg": message})),
        V2 => (status, "application/json", json!({"error": {"code": code, "status": status, "text": message}})),
        V3 => (status, "application/problem+json", json!({"code": code, "status": status, "detail": message})),
    }
}

/// Returns the English message of a code.
fn message(code: &str) -> &'static str {
    match code {
        "sold_out" => "This book is sold out.",
        "gone" => "This book is gone.",
        "bad_request" => "The request is faulty.",
        "not_found" => "There is nothing here.",
        "internal" => "Something went wrong.",
        other => panic!("{other}"),
    }
}

/// Sends a request over both versions of HTTP, and returns the second answer, which is the same as the first.
async fn send(client: Client, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let one = client.send(Version::Http1, method, path, headers).await;
    let other = client.send(Version::Http2, method, path, headers).await;
    assert_eq!((one.status, &one.body), (other.status, &other.body), "{method} {path}");
    other
}

/// Every response of the routes under a prefix has the shape.
///
/// # Panics
///
/// If it does not hold.
pub async fn routes_answer_in(client: Client, prefix: &str, shape: Shape) {
    let get = async |path: &str| send(client, "GET", &format!("{prefix}{path}"), &[("accept-language", "en")]).await;
    for path in ["/sold-out", "/transparent", "/boxed"] {
        assert_error(&get(path).await, shape, 409, "sold_out", path);
    }
    // Its own envelope counts where no alternative is chosen.
    let own = if shape == V3 { V2 } else { shape };
    assert_error(&get("/gone").await, own, 410, "gone", "gone");
    let token = get("/token").await;
    assert_eq!((token.status, token.json()), (400, json!({"error": "invalid_grant"})));
    assert_eq!(token.lines("content-type"), ["application/json"]);
    let declined = get("/declined").await;
    assert_eq!((declined.status, declined.json()["code"].as_str()), (402, Some("declined")));
    assert_eq!(declined.lines("content-type"), ["application/problem+json"]);
    let success = get("/success").await;
    let (media_type, body) = match shape {
        V1 => ("text/json", json!({"ok": true, "res": [1, 2]})),
        V2 => ("application/json", json!({"result": [1, 2], "lang": "en"})),
        V3 => ("application/problem+json", json!({"data": [1, 2]})),
    };
    assert_eq!((success.status, success.json(), success.lines("content-type")), (200, body, vec![media_type]));
    let zh = send(client, "GET", &format!("{prefix}/sold-out"), &[("accept-language", "zh")]).await;
    let (status, _, body) = expected(shape, 409, "sold_out", "这本书已售罄。");
    assert_eq!((zh.status, zh.json()), (status, body));
}

/// What the framework and its layers answer under a prefix has the shape.
///
/// # Panics
///
/// If it does not hold.
pub async fn fallbacks_answer_in(client: Client, prefix: &str, shape: Shape, framework: Framework) {
    let language = [("accept-language", "en")];
    let get = async |path: &str| send(client, "GET", &format!("{prefix}{path}"), &language).await;
    assert_error(&get("/panic").await, shape, 500, "internal", "a panic");
    // A status of no registry is that of its class, and stays what it is in the body.
    for (status, code) in
        [(404, "not_found"), (415, "bad_request"), (499, "bad_request"), (503, "internal"), (599, "internal")]
    {
        assert_error(&get(&format!("/bare/{status}")).await, shape, status, code, "a bare response");
    }
    let headers = [language[0], ("content-type", "text/plain")];
    let rejected = send(client, "POST", &format!("{prefix}/json"), &headers).await;
    assert_error(&rejected, shape, framework.not_json, "bad_request", "a rejection");
}

/// What matches no route under a prefix, or all but its method, is answered as the framework lets a layer see it: in the shape,
/// or in the default envelope.
///
/// # Panics
///
/// If it does not hold.
pub async fn unmatched_requests_answer_in(client: Client, prefix: &str, shape: Shape, framework: Framework) {
    let language = [("accept-language", "en")];
    let seen = |sees: bool| if sees { shape } else { V3 };
    let nowhere = send(client, "GET", &format!("{prefix}/nowhere"), &language).await;
    assert_error(&nowhere, seen(framework.sees_unmatched), 404, "not_found", "an unknown path");
    let method = send(client, "DELETE", &format!("{prefix}/sold-out"), &language).await;
    let code = if framework.wrong_method == 404 { "not_found" } else { "bad_request" };
    assert_error(&method, seen(framework.sees_wrong_method), framework.wrong_method, code, "a wrong method");
}

/// A shop in which each prefix chooses its envelope by a layer of its own, inside of the shop's layer.
///
/// # Panics
///
/// If it does not hold.
pub async fn each_prefix_has_its_version(client: Client, framework: Framework) {
    for (prefix, shape) in [("/v1", V1), ("/v2", V2), ("/v3", V3), ("/v1/v3", V3)] {
        routes_answer_in(client, prefix, shape).await;
        fallbacks_answer_in(client, prefix, shape, framework).await;
    }
    for (prefix, shape) in [("/v1", V1), ("/v2", V2), ("/v3", V3)] {
        unmatched_requests_answer_in(client, prefix, shape, framework).await;
    }
    handlers_choose(client, "/v1").await;
}

/// A shop whose settings choose by the path: nothing escapes.
///
/// # Panics
///
/// If it does not hold.
pub async fn a_closure_sees_every_request(client: Client, framework: Framework) {
    let framework = Framework { sees_unmatched: true, sees_wrong_method: true, ..framework };
    for (prefix, shape) in [("/v1", V1), ("/v2", V2), ("/v3", V3)] {
        routes_answer_in(client, prefix, shape).await;
        fallbacks_answer_in(client, prefix, shape, framework).await;
        unmatched_requests_answer_in(client, prefix, shape, framework).await;
    }
    handlers_choose(client, "/v3").await;
}

/// A shop whose layer chooses one envelope.
///
/// # Panics
///
/// If it does not hold.
pub async fn one_version_for_all(client: Client, framework: Framework) {
    let framework = Framework { sees_unmatched: true, sees_wrong_method: true, ..framework };
    routes_answer_in(client, "/v3", V1).await;
    fallbacks_answer_in(client, "/v3", V1, framework).await;
    unmatched_requests_answer_in(client, "/v3", V1, framework).await;
}

/// A handler chooses for its own response, and for that of the layer to its panic.
async fn handlers_choose(client: Client, prefix: &str) {
    let get = async |path: &str| send(client, "GET", &format!("{prefix}{path}"), &[("accept-language", "en")]).await;
    assert_error(&get("/inside").await, V2, 409, "sold_out", "a choice of a handler");
    assert_error(&get("/inside/panic").await, V2, 500, "internal", "a panic after a choice of a handler");
}

/// A shop with layers that choose, and no layer around them: errors that are rendered below follow them, in the default
/// language.
///
/// # Panics
///
/// If it does not hold.
pub async fn without_a_layer_errors_follow_the_choice(client: Client) {
    for (prefix, shape) in [("/v1", V1), ("/v2", V2), ("/v3", V3), ("/v1/v3", V3)] {
        for path in ["/sold-out", "/transparent", "/boxed"] {
            let answer = send(client, "GET", &format!("{prefix}{path}"), &[("accept-language", "zh")]).await;
            assert_error(&answer, shape, 409, "sold_out", path);
        }
        let success = send(client, "GET", &format!("{prefix}/success"), &[]).await;
        let member = match shape {
            V1 => "res",
            V2 => "result",
            V3 => "data",
        };
        assert_eq!(success.json()[member], json!([1, 2]), "{prefix}");
    }
}

/// A shop in which `/v1` chooses for two catalogs.
///
/// # Panics
///
/// If it does not hold.
pub async fn each_catalog_has_its_choice(client: Client) {
    let language = [("accept-language", "en")];
    let sold_out = send(client, "GET", "/v1/sold-out", &language).await;
    assert_error(&sold_out, V1, 409, "sold_out", "two catalogs");
    let declined = send(client, "GET", "/v1/declined", &language).await;
    assert_eq!((declined.status, declined.json()), (402, json!({"failure": "declined"})));
    assert_error(&send(client, "GET", "/v1/panic", &language).await, V1, 500, "internal", "two catalogs");
}
