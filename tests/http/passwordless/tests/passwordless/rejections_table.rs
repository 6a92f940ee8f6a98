//! `docs/frameworks/actix-web.md` is what the tests saw.

use std::path::Path;

use errbook_http_passwordless::{Answer, Server, raw};

use crate::probes::{alone, routes};
use crate::rejections::rejections;

/// Headers that every answer of the service has, or that say how the connection goes on.
const USUAL: [&str; 9] = [
    "access-control-allow-origin",
    "access-control-expose-headers",
    "connection",
    "content-language",
    "content-length",
    "content-type",
    "date",
    "vary",
    "x-request-id",
];

const INTRODUCTION: &str = "\
# actix-web

What a service on actix-web answers by itself, and what becomes of it under `errbook::actix::ErrorMiddleware`. The test of the
`passwordless` example sends these requests and writes this table (`UPDATE_EXPECT=1 cargo test -p errbook-http-passwordless`).
A status that the catalog names no entry for has the entry of 400 or 500; the status stays.

";

const BEFORE: &str = "
Requests that actix refuses before they reach the app are out of reach of any middleware, and their answers have no body:

| request | answer |
| --- | --- |
";

fn alone_cell(answer: Option<&Answer>) -> String {
    match answer {
        None => "connection closed, no answer".to_owned(),
        Some(answer) if answer.body.is_empty() => format!("{}, no body", answer.status),
        Some(answer) => format!("{}, {}", answer.status, answer.header("content-type").unwrap_or("no content type")),
    }
}

fn kept(answer: &Answer) -> String {
    let kept = answer.headers.iter().filter(|(name, _)| !USUAL.contains(&&**name));
    let mut kept: Vec<String> = kept.map(|(name, value)| format!("`{name}: {value}`")).collect();
    kept.sort();
    if kept.is_empty() { "–".to_owned() } else { kept.join(", ") }
}

/// Requests that no app sees.
fn before(server: Server) -> String {
    // No end: when the server has had enough, there is nothing that it has not read.
    let start = "GET / HTTP/1.1\r\nx-request-id: ";
    let large = format!("{start}{}", "a".repeat(128 * 1024 - start.len()));
    let requests = [
        ("no HTTP", "hello\r\n\r\n"),
        ("a header with a bare CR", "GET / HTTP/1.1\r\nhost: a\r\nx-request-id: a\rb\r\n\r\n"),
        ("a header with a NUL", "GET / HTTP/1.1\r\nhost: a\r\nx-request-id: a\0b\r\n\r\n"),
        ("a head of 128 KiB or more", &large),
        ("a head that does not arrive in time", "GET / HTTP/1.1\r\n"),
    ];
    let row = |(name, request): (&str, &str)| {
        let answer = raw::send(server, request.as_bytes());
        format!("| {name} | {} |\n", alone_cell(answer.as_ref()))
    };
    requests.map(row).concat()
}

#[test]
fn the_table_of_rejections_is_what_the_service_answers() {
    let (bare, service) = (alone(), Server::passwordless_with(routes));
    let mut table = INTRODUCTION.to_owned();
    table.push_str("| rejection | actix-web alone | status | body | headers kept |\n| --- | --- | --- | --- | --- |\n");
    for rejection in rejections() {
        let without = alone_cell(raw::send(bare, rejection.request.as_bytes()).as_ref());
        let with = raw::send(service, rejection.request.as_bytes()).unwrap();
        let (name, code, kept) = (rejection.name, with.string("/errorCode"), kept(&with));
        table.push_str(&format!("| {name} | {without} | {} | `{code}` | {kept} |\n", with.status));
    }
    table.push_str("\nactix answers 400 to a body of another type than JSON. That it is 415 here is the service's choice, by the error\nhandler of its `JsonConfig`. The time-out is a middleware of the service.\n");
    table.push_str(BEFORE);
    table.push_str(&before(service));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/frameworks/actix-web.md");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &table).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), table, "UPDATE_EXPECT=1 rewrites it");
}
