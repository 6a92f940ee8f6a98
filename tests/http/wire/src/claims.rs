//! What has to hold of a service with a layer, in any framework.
//!
//! The routes: `/error` fails with `missing`, `/bare/{status}` answers by hand with [`bare_headers`](crate::routes), `/created`
//! sets 201 on the response of `missing`, `/panic` panics, `/spawned` renders `missing` on another task, `/success` is a
//! `Success`.

use serde_json::json;

use crate::client::{Answer, Client, Version};
use crate::events;
use crate::routes::{OF_THE_BODY, SECRET};

/// RFC 9110 §9.3.2, §8.6: the response to HEAD has no body, and the length that the body would have.
///
/// # Panics
///
/// If it does not hold.
pub async fn head_has_the_length_and_no_body(client: Client) {
    let headers = [("x-request-id", "r-1")];
    for version in Version::ALL {
        for path in ["/error", "/bare/404", "/bare/499", "/bare/503", "/panic", "/nowhere", "/created", "/spawned"] {
            let get = client.send(version, "GET", path, &headers).await;
            let head = client.send(version, "HEAD", path, &headers).await;
            assert_eq!((head.status, head.body.len()), (get.status, 0), "{version:?} {path}");
            assert_eq!(head.lines("content-length"), [get.body.len().to_string()], "{version:?} {path}");
            assert_eq!(head.lines("content-type"), get.lines("content-type"), "{version:?} {path}");
            assert!(!get.body.is_empty());
        }
    }
}

/// RFC 9110 §15: a status that no registry names is one of its class; from 600 on it counts as a server error.
///
/// # Panics
///
/// If it does not hold.
pub async fn every_status_is_that_of_the_body(client: Client) {
    events::keep();
    for version in Version::ALL {
        for (status, code) in [
            (404, "rejected"),
            (418, "rejected"),
            (420, "rejected"),
            (460, "rejected"),
            (499, "rejected"),
            (502, "failed"),
            (520, "failed"),
            (599, "failed"),
            (600, "failed"),
            (601, "failed"),
            (999, "failed"),
        ] {
            let answer = client.send(version, "GET", &format!("/bare/{status}"), &[]).await;
            let body = answer.json();
            assert_eq!((answer.status, &body["status"], &body["code"]), (status, &json!(status), &json!(code)));
            assert_eq!(body["text"], format!("HTTP {status}"));
            assert_hides(&answer);
            let level = if code == "failed" { "ERROR" } else { "INFO" };
            let events = events::with(&format!("error.type=\"{code}\" status={status} "));
            assert!(!events.is_empty() && events.iter().all(|event| event.starts_with(level)), "{events:?}");
        }
    }
}

/// RFC 9457 §3.1.2: the status of the body is the one that was generated; a layer sends that one.
///
/// # Panics
///
/// If it does not hold.
pub async fn the_status_of_the_entry_wins(client: Client) {
    events::keep();
    for (version, id) in Version::ALL.into_iter().zip(["created-1", "created-2"]) {
        let answer = client.send(version, "GET", "/created", &[("x-request-id", id)]).await;
        assert_eq!((answer.status, &answer.json()["status"]), (404, &json!(404)));
        let events = events::with("changed_to=201");
        let event = events.iter().find(|event| event.contains(id)).expect("an event");
        assert!(event.starts_with("WARN") && event.contains("status=404"), "{event}");
    }
}

/// RFC 9110 §5.3: single values of the handler win over those of the fallback; lists are one line; cookies are lines.
///
/// # Panics
///
/// If it does not hold.
pub async fn what_a_handler_set_on_purpose_survives(client: Client) {
    let busy = client.get("/bare/503").await;
    assert_eq!(busy.json()["code"], "unavailable");
    assert_eq!(busy.lines("retry-after"), ["120"]);
    let refused = client.get("/bare/401").await;
    assert_eq!(refused.json()["code"], "unauthorized");
    assert_eq!(refused.lines("www-authenticate"), [r#"Bearer realm="a", Basic realm="b", DPoP algs="ES256""#]);
    assert_eq!(refused.lines("link"), ["</status>; rel=status, </sign-in>; rel=help"]);
    assert_eq!(refused.lines("vary"), ["Origin, accept-language"]);
    assert_eq!(refused.lines("x-kept"), ["1"]);
    assert_eq!(refused.lines("content-security-policy"), ["default-src 'none'"]);
    let mut cookies = refused.lines("set-cookie");
    cookies.sort_unstable();
    assert_eq!(cookies, ["a=1", "b=2", "session=; Max-Age=0"]);
}

/// RFC 9110 §8, §14.4, RFC 9530, RFC 9421: what described the replaced body goes with it.
///
/// # Panics
///
/// If it does not hold.
pub async fn what_described_the_body_goes(client: Client) {
    for version in Version::ALL {
        for status in [400, 416, 500] {
            let answer = client.send(version, "GET", &format!("/bare/{status}"), &[("accept-language", "zh")]).await;
            for (name, value) in OF_THE_BODY {
                let stays = matches!(name, "cache-control" | "content-security-policy" | "expires")
                    || (status == 416 && name == "content-range");
                assert_eq!(answer.lines(name).contains(&value), stays, "{version:?} {status} {name}");
            }
            assert_eq!(answer.lines("content-language"), ["zh"]);
        }
    }
}

/// RFC 3986, RFC 9457 §3.1.5: `instance` is a reference to the path of the request, wherever it points.
///
/// # Panics
///
/// If it does not hold.
pub async fn the_instance_is_a_reference_to_the_path(client: Client, targets: &[(&str, Option<&str>)]) {
    for (target, instance) in targets {
        let body = client.raw("GET", target).await;
        let body: serde_json::Value =
            serde_json::from_str(&body).unwrap_or_else(|error| panic!("{error}: {target} {body}"));
        assert_eq!(body["instance"].as_str(), *instance, "{target}");
    }
}

/// The targets of [`the_instance_is_a_reference_to_the_path`] that every framework lets through.
pub const TARGETS: [(&str, Option<&str>); 5] = [
    ("/error?secret=1", Some("/error")),
    ("//evil.example/x", Some("/.//evil.example/x")),
    ("/a%2Fb%ZZ", Some("/a%2Fb%25ZZ")),
    ("/a\"{}|^\\b", Some("/a%22%7B%7D%7C%5E%5Cb")),
    ("http://localhost/error", Some("/error")),
];

/// RFC 9110 §12.5.5: an answer made on another task has id and `Vary`, though its language is the default.
///
/// # Panics
///
/// If it does not hold.
pub async fn an_answer_of_another_task_has_id_and_vary(client: Client) {
    for version in Version::ALL {
        let answer =
            client.send(version, "GET", "/spawned", &[("x-request-id", "r-9"), ("accept-language", "zh")]).await;
        assert_eq!((answer.status, answer.lines("content-language")), (404, vec!["en"]));
        assert_eq!(answer.lines("x-request-id"), ["r-9"]);
        assert_eq!(answer.lines("vary"), ["accept-language"]);
    }
}

/// RFC 9111 §3, §4.2.2: an error with the status of a success is not stored, and no range of anything.
///
/// `client` is that of a service whose layer has an envelope that always answers 200.
///
/// # Panics
///
/// If it does not hold.
pub async fn an_error_under_200_is_not_stored(client: Client) {
    for path in ["/bare/404", "/bare/416", "/bare/503", "/panic", "/nowhere"] {
        let answer = client.get(path).await;
        assert_eq!((answer.status, answer.lines("cache-control")), (200, vec!["no-store"]), "{path}");
        for name in ["expires", "content-range", "etag"] {
            assert!(answer.lines(name).is_empty(), "{path} {name}");
        }
        assert_hides(&answer);
    }
    let success = client.get("/success").await;
    assert_eq!((success.status, &success.json()["data"]), (200, &json!([1, 2])));
    assert!(success.lines("cache-control").is_empty());
}

fn assert_hides(answer: &Answer) {
    assert!(!String::from_utf8_lossy(&answer.body).contains(SECRET), "{answer:?}");
}
