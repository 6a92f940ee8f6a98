//! What poem rejects by itself, panics, and answers that a handler writes: in the shape of the catalog, or untouched.
//!
//! The table of it all is `docs/frameworks/poem.md`; `UPDATE_EXPECT=1` writes it anew.

use std::fmt::Write;

use errbook_http_cloudbase::catalog::{Entry, entries};
use errbook_http_cloudbase::probe::{self, SECRET};
use errbook_http_cloudbase::{Answer, Client};

const JSON: (&str, &[u8]) = ("content-type", b"application/json");
const TEXT: (&str, &[u8]) = ("content-type", b"text/plain");

/// What is wrong, how it is provoked, and the status and code that come of it.
struct Case {
    what: &'static str,
    request: &'static str,
    headers: &'static [(&'static str, &'static [u8])],
    body: &'static [u8],
    status: u16,
    code: &'static str,
}

const fn case(
    what: &'static str,
    request: &'static str,
    headers: &'static [(&'static str, &'static [u8])],
    body: &'static [u8],
    status: u16,
    code: &'static str,
) -> Case {
    Case { what, request, headers, body, status, code }
}

const CASES: [Case; 23] = [
    case("Malformed JSON", "POST /json", &[JSON], b"{\"page\":", 400, "REQUEST_INVALID"),
    case("JSON of another type", "POST /json", &[JSON], b"{\"page\":\"hunter2\"}", 400, "REQUEST_INVALID"),
    case("Body that is not UTF-8", "POST /text", &[TEXT], b"\xFF\xFE", 400, "REQUEST_INVALID"),
    case("Wrong content type", "POST /json", &[TEXT], b"{\"page\":1}", 415, "UNSUPPORTED_MEDIA_TYPE"),
    case("No content type", "POST /json", &[], b"{\"page\":1}", 415, "UNSUPPORTED_MEDIA_TYPE"),
    case("Query parameter missing", "GET /query", &[], b"", 400, "REQUEST_INVALID"),
    case("Query parameter of another type", "GET /query?page=hunter2", &[], b"", 400, "REQUEST_INVALID"),
    case("Path parameter of another type", "GET /path/hunter2", &[], b"", 400, "REQUEST_INVALID"),
    case("Header missing", "GET /header", &[], b"", 400, "REQUEST_INVALID"),
    case("Unknown route", "GET /hunter2", &[], b"", 404, "ADDRESS_NOT_FOUND"),
    case("Wrong method (poem sends no `Allow`)", "DELETE /json", &[], b"", 405, "METHOD_NOT_ALLOWED"),
    case("Wrong method, with `Allow`", "GET /own/405", &[], b"", 405, "METHOD_NOT_ALLOWED"),
    case("Body too large, by its length", "POST /sized", &[TEXT], b"hunter2 hunter2 hunter2", 413, "PAYLOAD_TOO_LARGE"),
    case("Body too large, as it is read", "POST /limited", &[], b"hunter2 hunter2 hunter2", 413, "PAYLOAD_TOO_LARGE"),
    case("Time-out", "GET /slow", &[], b"", 503, "SERVICE_UNAVAILABLE"),
    case("Panic", "GET /panic", &[], b"", 500, "INTERNAL_ERROR"),
    case("Panic after waiting", "GET /panic/later", &[], b"", 500, "INTERNAL_ERROR"),
    case("Panic while an error is rendered", "GET /panic/rendering", &[], b"", 500, "INTERNAL_ERROR"),
    case("State that the app lacks", "GET /data", &[], b"", 500, "INTERNAL_ERROR"),
    case("Error of a library (`InternalServerError`)", "GET /internal", &[], b"", 500, "INTERNAL_ERROR"),
    case("Status that the catalog names", "GET /own/401", &[], b"", 401, "AUTHENTICATION_FAILED"),
    case("Status of a class, 4xx", "GET /own/418", &[], b"", 418, "REQUEST_INVALID"),
    case("Status of a class, 5xx", "GET /own/507", &[], b"", 507, "INTERNAL_ERROR"),
];

/// The header fields that every answer of the service has, shaped or not.
const USUAL: [&str; 6] = ["content-language", "content-length", "content-type", "date", "vary", "x-request-id"];

fn assert_shaped(answer: &Answer, entry: &Entry, status: u16, what: &str) {
    assert_eq!(answer.status, status, "{what}");
    assert_eq!(std::str::from_utf8(&answer.body).unwrap(), entry.body("zh", "id-1"), "{what}");
    assert_eq!(answer.header("content-type"), "application/json", "{what}");
    assert_eq!(answer.header("content-language"), "zh", "{what}");
    assert_eq!(answer.header("x-request-id"), "id-1", "{what}");
    let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
    assert_eq!(vary[0], "accept-language", "{what}");
    assert!(!answer.everything().contains(SECRET), "{what}: {answer:?}");
}

/// The other header fields, as `name: value`.
fn kept(answer: &Answer) -> String {
    let others = answer.headers.iter().filter(|(name, value)| !USUAL.contains(&name.as_str()) || **value == "origin");
    let mut kept: Vec<String> =
        others.map(|(name, value)| format!("`{name}: {}`", value.to_str().expect("ASCII"))).collect();
    kept.sort();
    kept.join(", ")
}

async fn row(client: &Client, entries: &[Entry], case: &Case, table: &mut String) {
    let (method, path) = case.request.split_once(' ').expect("a method and a path");
    let mut headers = vec![("accept-language", &b"zh"[..]), ("x-request-id", b"id-1")];
    headers.extend(case.headers);
    let answer = client.send(method, path, &headers, case.body).await;
    let entry = entries.iter().find(|entry| entry.name == case.code).expect("an entry");
    assert_shaped(&answer, entry, case.status, case.what);
    line(table, case.what, case.request, case.status, &kept(&answer), &format!("`{}`", case.code));
}

fn line(table: &mut String, what: &str, request: &str, status: u16, kept: &str, code: &str) {
    writeln!(table, "| {what} | `{request}` | {status} | {kept} | {code} |").expect("a string");
}

/// What hyper answers before a request is whole, so that no middleware of poem sees it.
async fn before_poem(client: &Client, table: &mut String) {
    let long = "a".repeat(1 << 20);
    let cases = [
        ("No HTTP", "GET", "hunter2\r\n\r\n".to_owned(), 400),
        ("Header line without a colon", "GET /", "GET / HTTP/1.1\r\nhost: x\r\nhunter2\r\n\r\n".to_owned(), 400),
        ("Head too large", "GET /", format!("GET / HTTP/1.1\r\nhost: x\r\nx-a: {long}\r\n\r\n"), 431),
        ("Address too long", "GET /aaa…", format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", &long[..100_000]), 414),
    ];
    for (what, request, bytes, status) in cases {
        let answer = String::from_utf8(client.send_raw(bytes.as_bytes()).await).expect("text");
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{what}: {answer:?}");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        assert_eq!(body, "", "{what}");
        assert!(!head.contains(SECRET), "{what}: {head}");
        line(table, what, request, status, "", "no body: hyper answers, before poem sees a request");
    }
}

async fn without_length(client: &Client, entries: &[Entry], table: &mut String) {
    let answer = client.send_chunked("/sized", "text/plain", b"hunter2").await;
    let entry = entries.iter().find(|entry| entry.name == "REQUEST_INVALID").expect("an entry");
    let id = answer.header("x-request-id").to_owned();
    assert_eq!(answer.status, 411);
    assert_eq!(std::str::from_utf8(&answer.body).unwrap(), entry.body("en", &id));
    line(table, "Body without a length (`SizeLimit`)", "POST /sized", 411, &kept(&answer), "`REQUEST_INVALID`");
}

#[tokio::test]
async fn every_rejection_has_the_catalogs_shape_and_keeps_its_status_and_its_headers() {
    let client = Client::of(probe::app()).await;
    let entries = entries();
    let mut table = String::from(HEAD);
    for case in &CASES {
        row(&client, &entries, case, &mut table).await;
    }
    without_length(&client, &entries, &mut table).await;
    before_poem(&client, &mut table).await;
    table.push_str(TAIL);
    assert_page(&table);
}

const HEAD: &str = "# What poem rejects

Made by a test, `tests/http/cloudbase/tests/rejections.rs`: each line is a request that was sent to a service on poem with
`errbook::poem::ErrorMiddleware` and the catalog of `examples/cloudbase`. The status is that of poem. The body is the entry
that stands in for it by `[statuses.NNN] error`, in the language of the request. Kept are the headers of the first answer,
without those that say something of its body.

| what | request | status | headers kept | body |
| --- | --- | --- | --- | --- |
";

const TAIL: &str = "
Untouched are successes, redirects, streams, and what has the catalog's shape already.
";

fn assert_page(page: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/frameworks/poem.md");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/frameworks")).expect("a folder");
        std::fs::write(path, page).expect("a page that can be written");
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(written, page, "UPDATE_EXPECT=1 writes docs/frameworks/poem.md anew");
}

#[tokio::test]
async fn the_service_itself_rejects_in_the_catalogs_shape_with_allow() {
    let client = Client::cloudbase().await;
    let large = vec![b' '; 70_000];
    let json = [("content-type", &b"application/json"[..])];
    for (method, path, body, status, code) in [
        ("POST", "/auth/v1/signin", &b"{"[..], 400, "REQUEST_INVALID"),
        ("POST", "/auth/v1/signin", &large, 413, "PAYLOAD_TOO_LARGE"),
        ("GET", "/functions/-/wait/x", b"", 400, "REQUEST_INVALID"),
        ("GET", "/functions/-/wait/60", b"", 408, "REQUEST_TIMEOUT"),
        ("GET", "/auth/v2", b"", 404, "ADDRESS_NOT_FOUND"),
        ("GET", "/", b"", 404, "ADDRESS_NOT_FOUND"),
    ] {
        let answer = client.send(method, path, &json, body).await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path}");
    }
    for (path, allow) in [("/auth/v1/signin", "POST"), ("/storage/files/a", "GET, HEAD, PUT")] {
        let answer = client.send("DELETE", path, &[], b"").await;
        assert_eq!((answer.status, answer.code().as_str()), (405, "METHOD_NOT_ALLOWED"));
        assert_eq!(answer.header("allow"), allow);
    }
}

#[tokio::test]
async fn successes_redirects_and_streams_are_untouched() {
    let client = Client::of(probe::app()).await;
    for status in [200, 201, 302, 399] {
        let answer = client.get(&format!("/own/{status}"), "zh").await;
        assert_eq!((answer.status, &answer.body[..]), (status, &b"<p>hunter2"[..]));
        assert_eq!(answer.header("content-type"), "text/html");
        assert_eq!(answer.header("etag"), "\"hunter2\"");
        assert_eq!(answer.header("vary"), "origin");
        assert!(!answer.headers.contains_key("x-request-id"));
    }
    let redirect = client.get("/redirect", "zh").await;
    assert_eq!((redirect.status, redirect.header("location")), (303, "/elsewhere"));
    let stream = client.get("/stream", "zh").await;
    assert_eq!((stream.header("transfer-encoding"), &stream.body[..]), ("chunked", &b"one two three"[..]));
    assert_eq!(stream.header("content-type"), "text/event-stream");
}

#[tokio::test]
async fn a_head_request_gets_the_headers_of_the_error_alone() {
    let client = Client::of(probe::app()).await;
    let (get, head) = (client.get("/none", "zh").await, client.send("HEAD", "/none", &[], b"").await);
    assert_eq!((head.status, head.body.len()), (404, 0));
    assert_eq!(head.header_names(), get.header_names());
}
