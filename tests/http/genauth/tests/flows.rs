//! The handlers of the service, with their errors and successes.

use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use errbook_http_genauth::{Answer, Call, Running, start};
use hmac::{Hmac, Mac as _};
use serde_json::{Value, json};
use sha1::Sha1;

fn sign_in(to: Running, app: &str, name: &str, password: &str) -> Value {
    let body = json!({
        "connection": "PASSWORD",
        "passwordPayload": { "username": name, "password": password },
        "client_id": app,
        "client_secret": "app secret",
    });
    post(to, "/api/v3/signin", &body).json()
}

fn post(to: Running, target: &str, body: &Value) -> Answer {
    let answer = Call::json(target, body.to_string()).send(to);
    assert_eq!(answer.status, 200);
    answer
}

/// Returns `statusCode` and `apiCode`.
fn what(answer: &Value) -> (i64, Option<i64>) {
    (answer["statusCode"].as_i64().unwrap(), answer.get("apiCode").map(|code| code.as_i64().unwrap()))
}

#[test]
fn a_login_ends_with_a_token_in_the_success_envelope() {
    let service = start(genauth::service());
    let login = sign_in(service, "app1", "ada", "correct horse");
    let members: Vec<&String> = login.as_object().unwrap().keys().collect();
    assert_eq!(members, ["statusCode", "message", "data"]);
    assert_eq!((&login["statusCode"], &login["message"]), (&json!(200), &json!("")));
    let token = login["data"]["access_token"].as_str().unwrap();

    let profile = Call::get("/api/v3/get-profile").header("authorization", token).send(service);
    assert_eq!(
        profile.text(),
        r#"{"statusCode":200,"message":"","data":{"userId":"u1","username":"ada","email":"ada@example.com"}}"#
    );
    assert_eq!(what(&Call::get("/api/v3/get-profile").send(service).json()), (401, Some(2020)));
    let forged = Call::get("/api/v3/get-profile").header("authorization", "Bearer x").send(service);
    assert_eq!(what(&forged.json()), (401, None));
}

#[test]
fn three_wrong_passwords_lock_an_account() {
    let service = start(genauth::service());
    for _ in 0..3 {
        assert_eq!(what(&sign_in(service, "app1", "ada", "wrong")), (403, Some(2333)));
    }
    assert_eq!(what(&sign_in(service, "app1", "ada", "correct horse")), (403, Some(2005)));
    // If the app lets users unlock themselves, that is the next step.
    assert_eq!(what(&sign_in(service, "app2", "ada", "correct horse")), (401, Some(1643)));
    for _ in 0..5 {
        sign_in(service, "app1", "ada", "correct horse");
    }
    assert_eq!(what(&sign_in(service, "app1", "ada", "correct horse")), (429, None));
}

#[test]
fn a_login_is_refused_for_what_is_wrong_with_it() {
    let service = start(genauth::service());
    assert_eq!(what(&sign_in(service, "app1", "nobody", "x")), (403, Some(2333)));
    assert_eq!(what(&sign_in(service, "no-app", "ada", "x")), (404, Some(2011)));
    assert_eq!(what(&sign_in(service, "app1", "mallory", "correct horse")), (403, Some(2_120_008)));
    assert_eq!(what(&sign_in(service, "app3", "ada", "correct horse")), (403, Some(2_130_010)));
    assert_eq!(what(&sign_in(service, "app1", "alan", "correct horse")), (401, Some(1639)));
    for (connection, expected) in [("LDAP", (400, Some(2_820_002))), ("PASSCODE", (501, None)), ("x", (400, None))] {
        let body = json!({ "connection": connection, "client_id": "app1" });
        assert_eq!(what(&post(service, "/api/v3/signin", &body).json()), expected);
    }
}

#[test]
fn a_second_factor_is_an_action_and_then_a_login() {
    let service = start(genauth::service());
    let verify = |body: Value| post(service, "/api/v3/mfa-totp-verify", &body).json();
    assert_eq!(what(&verify(json!({ "account": "grace", "totp": "000000" }))), (401, Some(1699)));
    assert_eq!(what(&sign_in(service, "app3", "grace", "correct horse")), (401, Some(1636)));
    assert_eq!(what(&verify(json!({ "account": "grace" }))), (400, Some(6003)));
    assert_eq!(what(&verify(json!({ "account": "grace", "totp": "x" }))), (403, Some(6001)));
    assert_eq!(what(&verify(json!({ "account": "grace", "useRecoveryCode": true }))), (400, Some(6004)));
    let recovery = |code: &str| json!({ "account": "grace", "useRecoveryCode": true, "recoveryCode": code });
    assert_eq!(what(&verify(recovery("x"))), (403, Some(6002)));
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let code = genauth::totp::code(b"12345678901234567890", now);
    assert_eq!(what(&verify(json!({ "account": "grace", "totp": code }))), (200, None));
    sign_in(service, "app3", "grace", "correct horse");
    assert_eq!(what(&verify(recovery("b471-8ec4-874f"))), (200, None));
}

#[test]
fn the_codes_by_time_are_those_of_the_rfc() {
    // RFC 6238, appendix B, the last six of its eight digits.
    for (unix, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
        assert_eq!(genauth::totp::code(b"12345678901234567890", unix), code);
    }
}

#[test]
fn signing_up_checks_app_name_and_password() {
    let service = start(genauth::service());
    let sign_up = |app: &str, name: &str, password: &str| {
        let body = json!({
            "connection": "PASSWORD",
            "passwordPayload": { "username": name, "password": password },
            "clientId": app,
        });
        post(service, "/api/v3/signup", &body).json()
    };
    assert_eq!(what(&sign_up("app2", "new", "long enough")), (403, Some(2031)));
    assert_eq!(what(&sign_up("app1", "ada", "long enough")), (409, None));
    assert_eq!(what(&sign_up("app1", "new", "short")), (422, None));
    assert_eq!(sign_up("app1", "new", "long enough")["data"], json!({ "userId": "u101", "username": "new" }));
}

/// Sends a signed call like the SDKs, except that `change` modifies the headers before and after signing.
fn signed(
    to: Running,
    target: &'static str,
    nonce: &str,
    change: &[(&'static str, Option<&str>)],
) -> (i64, Option<i64>) {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis().to_string();
    let mut headers = vec![
        ("date", now),
        ("x-authing-signature-method", "HMAC-SHA1".to_owned()),
        ("x-authing-signature-nonce", nonce.to_owned()),
        ("x-authing-signature-version", "1.0".to_owned()),
    ];
    for (name, value) in change.iter().filter(|(name, _)| *name != "authorization") {
        headers.retain(|(known, _)| known != name);
        headers.extend(value.map(|value| (*name, value.to_owned())));
    }
    headers.sort();
    let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
    let mut mac = Hmac::<Sha1>::new_from_slice(genauth::signature::SECRET.as_bytes()).unwrap();
    mac.update(format!("GET\n{lines}{target}").as_bytes());
    let signature = STANDARD.encode(mac.finalize().into_bytes());
    let authorization = format!("authing {}:{signature}", genauth::signature::ACCESS_KEY);
    headers.push(("authorization", authorization));
    for (_, value) in change.iter().filter(|(name, _)| *name == "authorization") {
        headers.retain(|(known, _)| *known != "authorization");
        headers.extend(value.map(|value| ("authorization", value.to_owned())));
    }
    what(&Call { headers, ..Call::get(target) }.send(to).json())
}

#[test]
fn a_signed_call_passes_once_and_its_flaws_have_codes() {
    let service = start(genauth::service());
    let target = "/api/v3/get-user?userId=u1";
    assert_eq!(signed(service, target, "n1", &[]), (200, None));
    assert_eq!(signed(service, target, "n1", &[]), (403, Some(1306)));
    assert_eq!(signed(service, "/api/v3/get-user?userId=u9", "n2", &[]), (404, Some(2004)));
    assert_eq!(signed(service, "/api/v3/get-user", "n3", &[]), (400, None));
    let flaws = [
        ("authorization", None, (401, Some(1300))),
        ("authorization", Some("authing ak1:AAAA"), (401, Some(1300))),
        ("x-authing-signature-method", Some("HMAC-MD5"), (401, Some(1301))),
        ("x-authing-signature-version", Some("2.0"), (401, Some(1302))),
        ("date", Some("yesterday"), (400, Some(1303))),
        ("date", None, (400, Some(1304))),
        ("date", Some("1000"), (403, Some(1305))),
    ];
    for (name, value, expected) in flaws {
        assert_eq!(signed(service, target, "n4", &[(name, value)]), expected, "{name}: {value:?}");
    }
}

#[test]
fn a_hoop_that_refuses_with_http_200_keeps_the_handler_from_running() {
    let service = start(genauth::service());
    let body = json!({ "username": "eve", "password": "long enough" });
    assert_eq!(what(&post(service, "/api/v3/create-user", &body).json()), (401, Some(1300)));
    assert_eq!(what(&sign_in(service, "app1", "eve", "long enough")), (403, Some(2333)));
}
