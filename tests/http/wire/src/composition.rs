//! Layers inside of layers: several catalogs in one service, and one catalog twice.

use serde_json::json;

use crate::client::{Client, Version};
use crate::events;
use crate::routes::SECRET;

/// The service has a layer of `WireCode` around all routes. Those below `/limits` have one of `LimitsCode` as well:
/// `/limits/refused` fails with `refused`, the others are those of the service.
///
/// # Panics
///
/// If it does not hold.
pub async fn each_catalog_answers_below_its_layer(client: Client) {
    events::keep();
    for (version, tag) in Version::ALL.into_iter().zip(["1", "2"]) {
        for (path, status, member, code) in [
            ("/limits/refused", 400, "error", "refused"),
            ("/limits/bare/404", 404, "error", "refused"),
            ("/limits/bare/503", 503, "error", "crashed"),
            ("/limits/panic", 500, "error", "crashed"),
            // An error has the shape of its catalog, whichever layer it meets.
            ("/limits/error", 404, "code", "missing"),
            ("/refused", 400, "error", "refused"),
            // Routes without a layer of their own.
            ("/error", 404, "code", "missing"),
            ("/bare/404", 404, "code", "rejected"),
            ("/bare/503", 503, "code", "unavailable"),
            ("/panic", 500, "code", "failed"),
        ] {
            let id = format!("both{}-{tag}", path.replace('/', "-"));
            let headers = [("x-request-id", &*id), ("accept-language", "zh")];
            let answer = client.send(version, "GET", path, &headers).await;
            assert_eq!((answer.status, &answer.json()[member]), (status, &json!(code)), "{version:?} {path}");
            assert_eq!(answer.json()["request"], id, "{version:?} {path}");
            once(&answer, &id);
            assert!(!String::from_utf8_lossy(&answer.body).contains(SECRET), "{version:?} {path}");
        }
    }
}

/// The service has two layers of `WireCode`, one inside of the other.
///
/// # Panics
///
/// If it does not hold.
pub async fn two_layers_of_a_catalog_do_nothing_twice(client: Client) {
    events::keep();
    for (version, tag) in Version::ALL.into_iter().zip(["1", "2"]) {
        for (path, status, code) in [
            ("/error", 404, "missing"),
            ("/bare/401", 401, "unauthorized"),
            ("/bare/503", 503, "unavailable"),
            ("/panic", 500, "failed"),
        ] {
            let id = format!("twice{}-{tag}", path.replace('/', "-"));
            let headers = [("x-request-id", &*id), ("accept-language", "zh")];
            let answer = client.send(version, "GET", path, &headers).await;
            assert_eq!((answer.status, &answer.json()["code"]), (status, &json!(code)), "{version:?} {path}");
            once(&answer, &id);
            if path == "/bare/401" {
                assert_eq!(answer.lines("set-cookie").len(), 3, "{answer:?}");
                let challenges = r#"Bearer realm="a", Basic realm="b", DPoP algs="ES256""#;
                assert_eq!(answer.lines("www-authenticate"), [challenges]);
            }
            let head = client.send(version, "HEAD", path, &[("x-request-id", &*id), ("accept-language", "zh")]).await;
            assert_eq!((head.status, head.body.len()), (status, 0), "{version:?} {path}");
            assert_eq!(head.lines("content-length"), [answer.body.len().to_string()], "{version:?} {path}");
        }
    }
}

/// An answer has one line of each field that layers add, and one event.
fn once(answer: &crate::client::Answer, id: &str) {
    assert_eq!(answer.lines("x-request-id"), [id]);
    assert_eq!(answer.lines("content-language"), ["zh"], "{id}");
    let vary = answer.lines("vary");
    assert_eq!(vary.len(), 1, "{id} {vary:?}");
    assert_eq!(vary[0].to_ascii_lowercase().matches("accept-language").count(), 1, "{id} {vary:?}");
    assert_eq!(events::with(&format!("\"{id}\"")).len(), 1, "{:?}", events::with(id));
}

/// The service has two layers of `LimitsCode` that put successes into the template.
///
/// # Panics
///
/// If it does not hold.
pub async fn a_success_is_wrapped_once(client: Client) {
    for version in Version::ALL {
        let answer = client.send(version, "GET", "/json", &[]).await;
        assert_eq!(String::from_utf8_lossy(&answer.body), r#"{"ok":true,"result":[1,2]}"#, "{version:?}");
    }
}
