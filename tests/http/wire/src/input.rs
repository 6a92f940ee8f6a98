//! What extractors reject.
//!
//! The services have these routes: `POST /order` ([`Order`] as JSON), `GET /search` ([`Search`] from the query), `GET
//! /items/{id}` ([`Id`] from the path), `GET /pairs/{id}/{n}` (a tuple from the path), `GET` and `POST /form` ([`Search`]
//! from a form), and `POST /validator` and `POST /garde` ([`Basket`] as JSON that is valid). They answer with the value as JSON.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use errbook::Violations;
use errbook::tower::Settings;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use validator::Validate;

use crate::{Answer, Client, Version, events};

/// The codes of the catalog.
#[errbook::catalog(catalog = "input.toml", codes)]
pub enum InputCode {}

/// The violations.
#[errbook::catalog(catalog = "input.toml", violations)]
pub enum InputViolation {}

/// The errors.
#[errbook::catalog(catalog = "input.toml", violations = InputViolation)]
pub enum InputError {}

/// A body.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    name: Name,
    items: Vec<Item>,
    #[serde(default)]
    extra: BTreeMap<String, u8>,
    #[serde(default)]
    point: Option<(u8, u8)>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Item {
    qty: u8,
    kind: Kind,
    #[serde(default)]
    from: Option<Ipv4Addr>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Book,
    Gift { for_whom: String },
}

/// A name, whose implementation quotes what it does not accept.
#[derive(Debug, Serialize)]
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        match name.is_empty() || name.contains(SECRET) {
            true => Err(serde::de::Error::custom(format!("not {name}"))),
            false => Ok(Self(name)),
        }
    }
}

/// A query, or a form.
#[derive(Debug, Deserialize, Serialize)]
pub struct Search {
    page: u8,
    #[serde(default)]
    tag: Vec<String>,
}

/// The parameter of a path.
#[derive(Debug, Deserialize, Serialize)]
pub struct Id {
    id: u32,
}

/// A body that has to be valid.
#[derive(Debug, Deserialize, Serialize, Validate, garde::Validate)]
pub struct Basket {
    #[garde(length(chars, max = 5))]
    #[validate(length(max = 5))]
    note: String,
    #[garde(dive)]
    #[validate(nested)]
    lines: Vec<Line>,
}

#[derive(Debug, Deserialize, Serialize, Validate, garde::Validate)]
struct Line {
    #[garde(range(min = 1))]
    #[validate(range(min = 1))]
    qty: u8,
}

/// A part of values that no answer and no header may contain.
const SECRET: &str = "hunter2";

const JSON: (&str, &str) = ("content-type", "application/json");
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// An order that is accepted.
fn order() -> Value {
    json!({ "name": "a", "items": [{ "qty": 1, "kind": "book" }] })
}

/// Settings whose closure gives an error with violations of the service's own type.
#[must_use]
pub fn chosen() -> Settings {
    Settings::new().fallback_by(|bare| {
        let violations: Violations<InputViolation> = bare.rejection()?.violations();
        Some(Box::new(InputError::Chosen { violations }))
    })
}

async fn post(
    client: Client,
    version: Version,
    path: &str,
    kind: (&str, &str),
    body: impl Into<bytes::Bytes>,
) -> Answer {
    client.send_with(version, "POST", path, &[kind], body).await
}

/// Returns the violation of an answer that has one.
fn only(answer: &Answer) -> Value {
    let body = answer.json();
    let errors = body["errors"].as_array().unwrap_or_else(|| panic!("{body}"));
    assert_eq!(errors.len(), 1, "{body}");
    assert!(!String::from_utf8_lossy(&answer.body).contains(SECRET), "{body}");
    errors[0].clone()
}

/// Each reason for which serde rejects JSON is a violation, with its pointer and without a value of the request.
pub async fn what_serde_rejects_is_a_violation(client: Client) {
    let none = Value::Null;
    let byte = json!([0, 255]);
    let cases = [
        (r#"{"items":[]}"#, "/name", "required", json!("name")),
        (r#"{"name":"a","items":[{"kind":"book"}]}"#, "/items/0/qty", "required", json!("qty")),
        (r#"{"name":"a","nmae":"hunter2"}"#, "/nmae", "unknown_field", json!("nmae")),
        (r#"{"name":"a","name":"hunter2"}"#, "/name", "repeated", none.clone()),
        (r#"{"name":5}"#, "/name", "wrong_type", json!("string")),
        (r#"{"name":"a","items":[{"qty":"hunter2"}]}"#, "/items/0/qty", "wrong_type", json!("integer")),
        (r#"{"name":"a","items":[{"qty":300}]}"#, "/items/0/qty", "out_of_range", byte.clone()),
        (r#"{"name":"a","items":[],"extra":{"a":1,"b/~":-1}}"#, "/extra/b~1~0", "out_of_range", byte),
        (r#"{"name":"hunter2"}"#, "/name", "not_accepted", none.clone()),
        (r#"{"name":"a","items":[{"qty":1,"kind":"hunter2"}]}"#, "/items/0/kind", "not_accepted", none.clone()),
        (
            r#"{"name":"a","items":[{"qty":1,"kind":{"gift":{"for_whom":1}}}]}"#,
            "/items/0/kind/gift/for_whom",
            "wrong_type",
            json!("string"),
        ),
        (
            r#"{"name":"a","items":[{"qty":1,"kind":"book","from":"hunter2"}]}"#,
            "/items/0/from",
            "not_accepted",
            none.clone(),
        ),
        (r#"{"name":"a","items":[],"point":[1]}"#, "/point", "not_accepted", none.clone()),
        (r#"{"name":"a","items":[],"point":[1,2,3]}"#, "/point", "not_accepted", none.clone()),
        ("[]", "", "not_accepted", none),
        ("5", "", "wrong_type", json!("object")),
    ];
    for version in Version::ALL {
        for (body, pointer, code, parameter) in &cases {
            let answer = post(client, version, "/order", JSON, *body).await;
            assert_eq!(answer.status, 422, "{body}: {answer:?}");
            assert_eq!(answer.lines("content-type"), ["application/problem+json"], "{body}");
            assert_eq!(answer.json()["code"], "invalid_input", "{body}");
            let violation = only(&answer);
            let found = (&violation["in"], &violation["pointer"], &violation["code"], &parameter_of(&violation));
            assert_eq!(found, (&json!("body"), &json!(pointer), &json!(code), parameter), "{body}");
        }
        let accepted = post(client, version, "/order", JSON, order().to_string()).await;
        assert_eq!((accepted.status, &accepted.json()["items"][0]["qty"]), (200, &json!(1)), "{accepted:?}");
        assert_eq!(accepted.lines("content-type"), ["application/json"]);
    }
}

/// Returns the field, the type or the bounds that a violation has.
fn parameter_of(violation: &Value) -> Value {
    match (violation.get("min"), violation.get("max")) {
        (Some(min), Some(max)) => json!([min, max]),
        _ => violation.get("field").or(violation.get("expected")).cloned().unwrap_or_default(),
    }
}

/// A body that is not JSON is answered with 400, and with the position where it stops to be JSON.
pub async fn a_body_that_is_not_well_formed_has_a_position(client: Client) {
    let deep = "[".repeat(200) + &"]".repeat(200);
    let cases: [(&[u8], Value, Value); 7] = [
        (b"", json!(1), json!(1)),
        (b"{\"name\":\n\"a\",", json!(2), json!(4)),
        (b"{\"name\":\"a\"} hunter2", json!(1), json!(14)),
        (b"{\"nmae\":hunter2", json!(1), json!(9)),
        (b"{\"name\":\"\xFF\"}", json!(1), json!(10)),
        // RFC 8259 §8.2: half of a surrogate pair.
        (b"{\"name\":\"\\ud800\"}", json!(1), json!(16)),
        (deep.as_bytes(), Value::Null, Value::Null),
    ];
    for (body, line, column) in cases {
        let path = if body.len() > 100 { "/any" } else { "/order" };
        let answer = client.send_with(Version::Http1, "POST", path, &[JSON], body.to_vec()).await;
        assert_eq!((answer.status, &answer.json()["code"]), (400, &json!("malformed_input")), "{body:?} {answer:?}");
        let violation = only(&answer);
        assert_eq!((&violation["code"], &violation["pointer"]), (&json!("malformed"), &json!("")), "{body:?}");
        let position = |name| violation.get(name).cloned().unwrap_or_default();
        assert_eq!((position("line"), position("column")), (line, column), "{body:?}");
    }
}

/// Queries, paths and forms: the violation names the parameter.
pub async fn parameters_that_serde_rejects_are_named(client: Client) {
    let parameter = |place: &str, name: &str, code: &str| json!([place, name, null, code]);
    let field = |pointer: &str, code: &str| json!(["body", null, pointer, code]);
    let gets = [
        ("/search", parameter("query", "page", "required")),
        ("/search?page=hunter2", parameter("query", "page", "wrong_type")),
        ("/search?page=256", parameter("query", "page", "out_of_range")),
        ("/search?page=1&page=2", parameter("query", "page", "repeated")),
        ("/items/hunter2", parameter("path", "id", "wrong_type")),
        ("/items/4294967296", parameter("path", "id", "out_of_range")),
        ("/items/%2D1", parameter("path", "id", "out_of_range")),
        ("/pairs/1/300", parameter("path", "n", "out_of_range")),
        ("/form?page=x", parameter("query", "page", "wrong_type")),
    ];
    let posts = [
        ("tag=a", field("/page", "required")),
        ("page=hunter2", field("/page", "wrong_type")),
        ("page=%32%35%36", field("/page", "out_of_range")),
        ("page=1&page=1", field("/page", "repeated")),
    ];
    let summary = |answer: &Answer| {
        let violation = only(answer);
        json!([violation["in"], violation.get("parameter"), violation.get("pointer"), violation["code"]])
    };
    for version in Version::ALL {
        for (path, expected) in &gets {
            let answer = client.send(version, "GET", path, &[]).await;
            assert_eq!((answer.status, summary(&answer)), (422, expected.clone()), "{path}");
        }
        for (body, expected) in &posts {
            let answer = post(client, version, "/form", FORM, *body).await;
            assert_eq!((answer.status, summary(&answer)), (422, expected.clone()), "{body}");
        }
        let read = json!({ "page": 2, "tag": ["a b", "é"] });
        assert_eq!(client.send(version, "GET", "/search?tag=a+b&page=2&tag=%C3%A9", &[]).await.json(), read);
        assert_eq!(client.send(version, "GET", "/form?tag=a+b&page=2&tag=%C3%A9", &[]).await.json(), read);
        assert_eq!(post(client, version, "/form", FORM, "tag=a+b&page=2&tag=%C3%A9").await.json(), read);
        assert_eq!(client.send(version, "GET", "/items/7", &[]).await.json(), json!({ "id": 7 }));
        assert_eq!(client.send(version, "GET", "/pairs/7/8", &[]).await.json(), json!([7, 8]));
    }
}

/// Keys that a client makes up are escaped, in the pointer (RFC 6901 §3, §5) and in the body, however long they are.
pub async fn hostile_keys_are_escaped(client: Client) {
    let long = "😀/~\"\\\u{1}".repeat(100_000);
    for key in ["/", "~", "~1", "\"", "\\", "\u{0}\r\n", "</script>", "a.b[0]", "é😀", "", &long] {
        let mut body = order();
        body["extra"] = json!({ key: "x" });
        let answer = post(client, Version::Http1, "/order", JSON, body.to_string()).await;
        let pointer = format!("/extra/{}", key.replace('~', "~0").replace('/', "~1"));
        let violation = only(&answer);
        assert!(violation["pointer"] == json!(pointer), "{} bytes", key.len());
        assert_eq!((answer.status, &violation["code"]), (422, &json!("wrong_type")));

        let mut body = order();
        body[key] = json!(1);
        let answer = post(client, Version::Http1, "/order", JSON, body.to_string()).await;
        let pointer = format!("/{}", key.replace('~', "~0").replace('/', "~1"));
        assert!(only(&answer)["pointer"] == json!(pointer), "{} bytes", key.len());
    }
}

/// A rejection is in the language of its request, and the answer to HEAD has its length and no body.
pub async fn a_rejection_is_like_any_error(client: Client) {
    for version in Version::ALL {
        let language = ("accept-language", "zh-CN,zh;q=0.9");
        let answer = client.send(version, "GET", "/search?page=300", &[language]).await;
        assert_eq!(answer.json()["detail"], "输入有误。");
        assert_eq!(only(&answer)["detail"], "超出范围");
        assert_eq!((answer.lines("content-language"), answer.lines("vary")), (vec!["zh"], vec!["accept-language"]));
        assert!(!answer.lines("x-request-id").is_empty());
        let head = client.send(version, "HEAD", "/search?page=300", &[language]).await;
        assert_eq!((head.status, head.body.len()), (422, 0));
        assert_eq!(head.lines("content-length"), [answer.body.len().to_string()]);
    }
}

/// The event of a rejection has the rules with their places, and no value of the request.
pub async fn a_rejection_is_told_by_rules_and_places(client: Client) {
    events::keep();
    let id = format!("told-{}", client.0.port());
    let body = r#"{"name":"a","items":[{"qty":"hunter2"}]}"#;
    client.send_with(Version::Http1, "POST", "/order", &[JSON, ("x-request-id", &id)], body).await;
    let told = events::with(&id);
    let [event] = &*told else { panic!("{told:?}") };
    for part in ["entry=\"invalid_input\"", "source=\"serde.type at body /items/0/qty\"", "violations=1"] {
        assert!(event.contains(part), "{part}: {event}");
    }
    assert!(!event.contains(SECRET), "{event}");
}

/// What the framework itself rejects keeps its status, and has no violations: a body of another media type, and one that is too
/// large. `media_types` are the statuses for JSON and for forms.
pub async fn limits_and_media_types_are_those_of_the_framework(client: Client, media_types: [u16; 2], too_large: u16) {
    for ((path, kind), media_type) in
        [("/order", "text/plain"), ("/form", "application/json")].into_iter().zip(media_types)
    {
        let answer = post(client, Version::Http1, path, ("content-type", kind), "{}").await;
        assert_eq!((answer.status, answer.json().get("errors")), (media_type, None), "{path}");
    }
    let large = format!("{{\"name\":\"{}\"}}", "a".repeat(3 << 20));
    let answer = post(client, Version::Http1, "/order", JSON, large).await;
    assert_eq!((answer.status, answer.json().get("errors")), (too_large, None));
}

/// `Valid` rejects a body with all that is wrong with it, each at its place, whichever crate validates; what serde rejects comes
/// before.
pub async fn what_is_not_valid_is_a_list_of_violations(client: Client) {
    let violation = |pointer: &str, code: &str, bound: &str, number: u8, detail: &str| json!({ "in": "body", "pointer": pointer, "code": code, "detail": detail, bound: number });
    let expected = [
        violation("/lines/1/qty", "too_small", "min", 1, "is less than 1"),
        violation("/note", "too_long", "max", 5, "has more than 5 characters"),
    ];
    let invalid = r#"{"note":"hunter2","lines":[{"qty":1},{"qty":0}]}"#;
    let valid = r#"{"note":"ééééé","lines":[{"qty":1}]}"#;
    for path in ["/validator", "/garde"] {
        for version in Version::ALL {
            let answer = post(client, version, path, JSON, invalid).await;
            let body = answer.json();
            assert_eq!((answer.status, &body["code"]), (422, &json!("invalid_input")), "{path}: {answer:?}");
            assert!(!String::from_utf8_lossy(&answer.body).contains(SECRET), "{body}");
            let mut found = body["errors"].as_array().unwrap_or_else(|| panic!("{body}")).clone();
            found.sort_by_key(|violation| violation["pointer"].to_string());
            assert_eq!(found, expected, "{path}");
            let accepted = post(client, version, path, JSON, valid).await;
            assert_eq!((accepted.status, accepted.json()["note"].as_str()), (200, Some("ééééé")), "{path}");
        }
        let answer = post(client, Version::Http1, path, JSON, r#"{"note":"too long","lines":5}"#).await;
        let violation = only(&answer);
        assert_eq!((&violation["pointer"], &violation["code"]), (&json!("/lines"), &json!("wrong_type")), "{path}");
    }
}

/// A closure gets the rejection, and makes an error with violations of the service's own type.
pub async fn a_closure_makes_an_error_of_a_rejection(client: Client) {
    let answer = post(client, Version::Http1, "/order", JSON, r#"{"name":"a","items":[{"qty":300}]}"#).await;
    assert_eq!((answer.status, &answer.json()["code"]), (409, &json!("chosen")));
    let violation = only(&answer);
    assert_eq!((&violation["pointer"], &violation["max"]), (&json!("/items/0/qty"), &json!(255)));
    // What no extractor has rejected is none of its business.
    let answer = post(client, Version::Http1, "/order", ("content-type", "text/plain"), "").await;
    assert!(answer.status == 415 || answer.status == 400, "{answer:?}");
    assert_eq!(answer.json()["code"], "malformed_input");
}

/// Without a layer, nobody knows the catalog: a bare status. Its body is the one that the framework has for every such status,
/// `body` being a part of it.
pub async fn without_a_layer_a_rejection_is_a_bare_status(client: Client, body: &str) {
    let wrong_value = post(client, Version::Http1, "/order", JSON, r#"{"name":"hunter2"}"#).await;
    let malformed = post(client, Version::Http1, "/order", JSON, r#"{"name":hunter2}"#).await;
    let wrong_query = client.get("/search?page=hunter2").await;
    for (answer, status) in [(wrong_value, 422), (malformed, 400), (wrong_query, 422)] {
        let text = String::from_utf8_lossy(&answer.body);
        assert_eq!((answer.status, text.is_empty()), (status, body.is_empty()), "{answer:?}");
        assert!(text.contains(body) && !text.contains(SECRET), "{text}");
    }
}
