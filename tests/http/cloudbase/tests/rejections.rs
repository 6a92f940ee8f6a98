//! poem's rejections, panics and bare responses of handlers have the format of the catalog; other responses pass unchanged.
//!
//! `docs/frameworks/poem.md` and `poem.zh.md` list all of it; `UPDATE_EXPECT=1` writes them.

use errbook_http_cloudbase::catalog::{Entry, entries};
use errbook_http_cloudbase::probe::{self, SECRET};
use errbook_http_cloudbase::{Answer, Client};
use expect_test::expect_file;

const JSON: (&str, &[u8]) = ("content-type", b"application/json");
const TEXT: (&str, &[u8]) = ("content-type", b"text/plain");

/// What is wrong, in English and Chinese, how it is provoked, and the status and code of the response.
struct Case {
    what: [&'static str; 2],
    request: &'static str,
    headers: &'static [(&'static str, &'static [u8])],
    body: &'static [u8],
    status: u16,
    code: &'static str,
}

const fn case(
    what: [&'static str; 2],
    request: &'static str,
    headers: &'static [(&'static str, &'static [u8])],
    body: &'static [u8],
    status: u16,
    code: &'static str,
) -> Case {
    Case { what, request, headers, body, status, code }
}

const CASES: [Case; 23] = [
    case(["malformed JSON", "JSON 格式错误"], "POST /json", &[JSON], b"{\"page\":", 400, "REQUEST_INVALID"),
    case(
        ["JSON of the wrong type", "JSON 类型不符"],
        "POST /json",
        &[JSON],
        b"{\"page\":\"hunter2\"}",
        400,
        "REQUEST_INVALID",
    ),
    case(["body that is not UTF-8", "请求体不是 UTF-8"], "POST /text", &[TEXT], b"\xFF\xFE", 400, "REQUEST_INVALID"),
    case(["wrong content type", "内容类型不符"], "POST /json", &[TEXT], b"{\"page\":1}", 415, "UNSUPPORTED_MEDIA_TYPE"),
    case(["no content type", "没有内容类型"], "POST /json", &[], b"{\"page\":1}", 415, "UNSUPPORTED_MEDIA_TYPE"),
    case(["missing query parameter", "缺少查询参数"], "GET /query", &[], b"", 400, "REQUEST_INVALID"),
    case(
        ["ill-typed query parameter", "查询参数的类型不符"],
        "GET /query?page=hunter2",
        &[],
        b"",
        400,
        "REQUEST_INVALID",
    ),
    case(["ill-typed path parameter", "路径参数的类型不符"], "GET /path/hunter2", &[], b"", 400, "REQUEST_INVALID"),
    case(["missing header", "缺少请求头"], "GET /header", &[], b"", 400, "REQUEST_INVALID"),
    case(["unknown route", "路由不存在"], "GET /hunter2", &[], b"", 404, "ADDRESS_NOT_FOUND"),
    case(
        ["wrong method (poem sends no `Allow`)", "方法不允许（poem 不发送 `Allow`）"],
        "DELETE /json",
        &[],
        b"",
        405,
        "METHOD_NOT_ALLOWED",
    ),
    case(["wrong method, with `Allow`", "方法不允许，带 `Allow`"], "GET /own/405", &[], b"", 405, "METHOD_NOT_ALLOWED"),
    case(
        ["body too large, by its declared length", "请求体过大（按声明的长度）"],
        "POST /sized",
        &[TEXT],
        b"hunter2 hunter2 hunter2",
        413,
        "PAYLOAD_TOO_LARGE",
    ),
    case(
        ["body too large, while it is read", "请求体过大（读取时发现）"],
        "POST /limited",
        &[],
        b"hunter2 hunter2 hunter2",
        413,
        "PAYLOAD_TOO_LARGE",
    ),
    case(["timeout", "超时"], "GET /slow", &[], b"", 503, "SERVICE_UNAVAILABLE"),
    case(["panic", "panic"], "GET /panic", &[], b"", 500, "INTERNAL_ERROR"),
    case(["panic after waiting", "等待之后 panic"], "GET /panic/later", &[], b"", 500, "INTERNAL_ERROR"),
    case(
        ["panic while an error is rendered", "渲染错误时 panic"],
        "GET /panic/rendering",
        &[],
        b"",
        500,
        "INTERNAL_ERROR",
    ),
    case(["missing state", "应用缺少所需的状态"], "GET /data", &[], b"", 500, "INTERNAL_ERROR"),
    case(
        ["error of another crate (`InternalServerError`)", "其他库的错误（`InternalServerError`）"],
        "GET /internal",
        &[],
        b"",
        500,
        "INTERNAL_ERROR",
    ),
    case(
        ["status with a fallback entry", "有兜底条目的状态码"],
        "GET /own/401",
        &[],
        b"",
        401,
        "AUTHENTICATION_FAILED",
    ),
    case(
        ["status without a fallback entry, 4xx", "没有兜底条目的状态码，4xx"],
        "GET /own/418",
        &[],
        b"",
        418,
        "REQUEST_INVALID",
    ),
    case(
        ["status without a fallback entry, 5xx", "没有兜底条目的状态码，5xx"],
        "GET /own/507",
        &[],
        b"",
        507,
        "INTERNAL_ERROR",
    ),
];

/// The header fields of every response of the service.
const USUAL: [&str; 6] = ["content-language", "content-length", "content-type", "date", "vary", "x-request-id"];

fn assert_shaped(answer: &Answer, entry: &Entry, status: u16, what: &str) {
    assert_eq!(answer.status, status, "{what}");
    assert_eq!(std::str::from_utf8(&answer.body).unwrap(), entry.body("zh", "id-1"), "{what}");
    assert_eq!(answer.header("content-type"), "application/json", "{what}");
    assert_eq!(answer.header("content-language"), "zh", "{what}");
    assert_eq!(answer.header("x-request-id"), "id-1", "{what}");
    let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
    assert!(matches!(*vary, [line] if line.to_str().expect("ASCII").ends_with("accept-language")), "{what}: {vary:?}");
    assert!(!answer.everything().contains(SECRET), "{what}: {answer:?}");
}

/// Returns the other header fields, as `name: value`.
fn kept(answer: &Answer) -> String {
    let is_usual = |name: &str, value: &[u8]| USUAL.contains(&name) && (name != "vary" || value == b"accept-language");
    let others = answer.headers.iter().filter(|(name, value)| !is_usual(name.as_str(), value.as_bytes()));
    let mut kept: Vec<String> =
        others.map(|(name, value)| format!("`{name}: {}`", value.to_str().expect("ASCII"))).collect();
    kept.sort();
    kept.join(", ")
}

/// The rows of a table, in English and Chinese.
#[derive(Default)]
struct Table([String; 2]);

impl Table {
    /// Adds a row: the rejection, and the other cells.
    fn row(&mut self, what: [&str; 2], cells: &[&str]) {
        for (rows, what) in self.0.iter_mut().zip(what) {
            rows.push_str(&format!("| {what} | {} |\n", cells.join(" | ")));
        }
    }

    /// Adds a row of a request that poem rejected.
    fn rejection(&mut self, what: [&str; 2], request: &str, answer: &Answer, code: &str) {
        let kept = kept(answer);
        let kept = if kept.is_empty() { "–" } else { &kept };
        self.row(what, &[&format!("`{request}`"), &answer.status.to_string(), kept, &format!("`{code}`")]);
    }
}

async fn reject(client: &Client, entries: &[Entry], case: &Case, table: &mut Table) {
    let (method, path) = case.request.split_once(' ').expect("a method and a path");
    let mut headers = vec![("accept-language", &b"zh"[..]), ("x-request-id", b"id-1")];
    headers.extend(case.headers);
    let answer = client.send(method, path, &headers, case.body).await;
    let entry = entries.iter().find(|entry| entry.name == case.code).expect("an entry");
    assert_shaped(&answer, entry, case.status, case.what[0]);
    table.rejection(case.what, case.request, &answer, case.code);
}

/// Adds what hyper answers before a request is whole, so that no middleware of poem sees it.
async fn before_poem(client: &Client, table: &mut Table) {
    let long = "a".repeat(1 << 20);
    let cases = [
        (["invalid HTTP", "不是 HTTP"], "hunter2\r\n\r\n".to_owned(), 400),
        (
            ["header line without a colon", "请求头的行没有冒号"],
            "GET / HTTP/1.1\r\nhost: x\r\nhunter2\r\n\r\n".to_owned(),
            400,
        ),
        (["head too large", "请求头过大"], format!("GET / HTTP/1.1\r\nhost: x\r\nx-a: {long}\r\n\r\n"), 431),
        (["URL too long", "地址过长"], format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", &long[..100_000]), 414),
    ];
    for (what, bytes, status) in cases {
        let answer = String::from_utf8(client.send_raw(bytes.as_bytes()).await).expect("text");
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{what:?}: {answer:?}");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        assert_eq!(body, "", "{what:?}");
        assert!(!head.contains(SECRET), "{what:?}: {head}");
        table.row(what, &[&status.to_string()]);
    }
}

async fn without_length(client: &Client, entries: &[Entry], table: &mut Table) {
    let answer = client.send_chunked("/sized", "text/plain", b"hunter2").await;
    let entry = entries.iter().find(|entry| entry.name == "REQUEST_INVALID").expect("an entry");
    let id = answer.header("x-request-id").to_owned();
    assert_eq!(answer.status, 411);
    assert_eq!(std::str::from_utf8(&answer.body).unwrap(), entry.body("en", &id));
    table.rejection(
        ["body without a length (`SizeLimit`)", "请求体没有长度（`SizeLimit`）"],
        "POST /sized",
        &answer,
        "REQUEST_INVALID",
    );
}

#[tokio::test]
async fn every_rejection_has_the_catalogs_shape_and_keeps_its_status_and_its_headers() {
    let client = Client::of(probe::app()).await;
    let entries = entries();
    let (mut table, mut before) = (Table::default(), Table::default());
    for case in &CASES {
        reject(&client, &entries, case, &mut table).await;
    }
    without_length(&client, &entries, &mut table).await;
    before_poem(&client, &mut before).await;
    let page = |template: &str, language: usize| {
        template.replace("{rows}", &table.0[language]).replace("{before}\n", &before.0[language])
    };
    expect_file!["../../../../docs/frameworks/poem.md"].assert_eq(&page(include_str!("../page.md"), 0));
    expect_file!["../../../../docs/frameworks/poem.zh.md"].assert_eq(&page(include_str!("../page.zh.md"), 1));
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
        assert_eq!(answer.header("x-request-id").len(), 32);
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
