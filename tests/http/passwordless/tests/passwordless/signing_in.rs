//! Passkeys can be added and used to sign in.

use errbook_http_passwordless::Server;
use errbook_http_passwordless::device::{DOMAIN, Device, ORIGIN};
use serde_json::{Value, json};

/// Adds the passkey of a device to a user.
fn register(server: &Server, user: &str, device: &Device) -> Value {
    let token = server.register_token("demo", user, json!({ "aliases": [format!("{user}@planet.example")] }));
    let body = json!({ "token": token.string("/token"), "RPID": DOMAIN, "Origin": ORIGIN });
    let begun = server.post("/register/begin", "demo:public", "en", &body).json();
    let body = json!({ "session": begun["session"], "response": device.register(&begun) });
    server.post("/register/complete", "demo:public", "en", &body).json()
}

fn begin(server: &Server, alias: &str) -> Value {
    let body = json!({ "alias": alias, "RPID": DOMAIN, "Origin": ORIGIN });
    server.post("/signin/begin", "demo:public", "en", &body).json()
}

fn complete(server: &Server, session: &Value, response: &Value) -> Value {
    let body = json!({ "session": session, "response": response });
    server.post("/signin/complete", "demo:public", "en", &body).json()
}

#[test]
fn a_user_with_a_passkey_signs_in_once_with_each_token() {
    let (server, device) = (Server::passwordless(), Device::new(1));
    assert!(register(&server, "fry", &device)["token"].is_string());
    let begun = begin(&server, "fry@planet.example");
    assert_eq!(begun["data"]["allowCredentials"].as_array().unwrap().len(), 1);
    let done = complete(&server, &begun["session"], &device.sign_in(&begun));
    let verify = || server.post("/signin/verify", "demo:reader", "en", &json!({ "token": done["token"] }));
    assert_eq!(verify().json(), json!({ "success": true, "userId": "fry" }));
    assert_eq!(verify().string("/errorCode"), "invalid_token");
}

#[test]
fn a_signature_by_another_key_or_for_another_challenge_is_refused() {
    let (server, device) = (Server::passwordless(), Device::new(1));
    register(&server, "fry", &device);
    let begun = begin(&server, "fry@planet.example");
    let mut forged = Device::new(2).sign_in(&begun);
    forged["id"] = device.sign_in(&begun)["id"].clone();
    assert_eq!(complete(&server, &begun["session"], &forged)["errorCode"], "unknown_credential");
    let (begun, other) = (begin(&server, "fry@planet.example"), begin(&server, "fry@planet.example"));
    assert_eq!(complete(&server, &begun["session"], &device.sign_in(&other))["errorCode"], "invalid_token");
}

#[test]
fn users_are_listed_in_pages() {
    let server = Server::passwordless();
    for (number, user) in ["fry", "leela", "bender"].into_iter().enumerate() {
        register(&server, user, &Device::new(u8::try_from(number).unwrap() + 1));
    }
    let headers = [("ApiSecret", "demo:reader")];
    let ask = errbook_http_passwordless::Ask { headers: &headers, body: None };
    let page = server.ask("GET", "/users/list/2?size=2", ask);
    assert_eq!(page.json(), json!([{ "userId": "leela", "credentials": 1 }]));
}
