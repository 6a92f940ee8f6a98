//! Nothing that the catalog does not declare leaves the process.

use errbook_http_genauth::probes::{ProblemCode, SECRET, with_hoop};
use errbook_http_genauth::{Answer, Call, start};
use genauth::errors::GenauthCode;

fn holds_secret(answer: &Answer) -> bool {
    let head = answer.headers.iter().any(|(_, value)| value.contains("s3cr3t"));
    head || String::from_utf8_lossy(&answer.body).contains("s3cr3t")
}

#[test]
fn no_source_private_field_panic_or_error_of_salvo_is_in_an_answer() {
    assert!(SECRET.contains("s3cr3t"));
    for service in [start(with_hoop::<ProblemCode>()), start(with_hoop::<GenauthCode>())] {
        for target in
            ["/database", "/panics", "/panic-hoop", "/status-error", "/text", "/overruled", "/guarded", "/slow"]
        {
            for language in ["en", "zh", "fr"] {
                let answer = Call::get(target).header("accept-language", language).send(service);
                assert!(!holds_secret(&answer), "{target}: {answer:?}");
                assert!(answer.json().is_object());
            }
        }
    }
}

#[test]
fn what_a_request_brings_is_not_repeated_where_it_was_refused() {
    let service = start(genauth::service());
    let secret = |target, body: String| Call::json(target, body).header("x-password", SECRET);
    let calls = [
        secret("/api/v3/signin", format!(r#"{{"connection":{SECRET}"#)),
        secret("/api/v3/signin", format!(r#"{{"connection":["{SECRET}"]}}"#)),
        secret(
            "/api/v3/signin",
            format!(
                r#"{{"connection":"PASSWORD","passwordPayload":{{"username":"{SECRET}","password":"{SECRET}"}},"client_id":"app1"}}"#
            ),
        ),
        secret("/api/v3/create-user", format!(r#"{{"username":"{SECRET}"}}"#)),
        Call { body: SECRET.into(), ..Call::new("POST", "/api/v3/signup") }.header("content-type", "text/s3cr3t"),
        Call::get("/s3cr3t?s3cr3t=s3cr3t"),
        Call::new("DELETE", "/api/v3/signin?password=s3cr3t"),
        Call::get("/__errors/s3cr3t"),
        Call::get("/api/v3/get-profile").header("authorization", SECRET),
    ];
    for call in calls {
        let answer = call.send(service);
        assert!(!holds_secret(&answer), "{call:?}: {answer:?}");
        assert_eq!(answer.status, 200);
        assert!(answer.json()["statusCode"].as_i64().unwrap() >= 400);
    }
}

#[test]
fn passwords_and_secrets_of_the_state_are_in_no_reply() {
    let service = start(genauth::service());
    let body = r#"{"connection":"PASSWORD","passwordPayload":{"username":"new","password":"s3cr3t s3cr3t"},"client_id":"app1"}"#;
    let answer = Call::json("/api/v3/signup", body).send(service);
    assert_eq!(answer.json()["statusCode"], 200);
    assert!(!holds_secret(&answer));
}
