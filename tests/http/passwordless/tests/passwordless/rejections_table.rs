//! `docs/frameworks/actix-web.md` and `actix-web.zh.md` show what the tests saw.

use errbook_http_passwordless::{Answer, Server, raw};
use expect_test::expect_file;

use crate::probes::{alone, routes};
use crate::rejections::rejections;

/// Headers that every response of the service has, or that concern the connection.
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

/// The cells that are words, in one language.
struct Words {
    closed: &'static str,
    no_body: &'static str,
    no_content_type: &'static str,
    comma: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        closed: "connection closed, no response",
        no_body: "no body",
        no_content_type: "no content type",
        comma: ", ",
    },
    Words {
        closed: "关闭连接，没有响应", no_body: "没有响应体", no_content_type: "没有内容类型", comma: "，"
    },
];

fn alone_cell(answer: Option<&Answer>, words: &Words) -> String {
    match answer {
        None => words.closed.to_owned(),
        Some(answer) => {
            let content = if answer.body.is_empty() {
                words.no_body
            } else {
                answer.header("content-type").unwrap_or(words.no_content_type)
            };
            format!("{}{}{content}", answer.status, words.comma)
        }
    }
}

fn kept(answer: &Answer) -> String {
    let kept = answer.headers.iter().filter(|(name, _)| !USUAL.contains(&&**name));
    let mut kept: Vec<String> = kept.map(|(name, value)| format!("`{name}: {value}`")).collect();
    kept.sort();
    if kept.is_empty() { "–".to_owned() } else { kept.join(", ") }
}

/// Rows of requests that no app sees, in English and Chinese.
fn before(server: Server) -> [String; 2] {
    // Without an end, so that the server has read everything when it rejects the request.
    let start = "GET / HTTP/1.1\r\nx-request-id: ";
    let large = format!("{start}{}", "a".repeat(128 * 1024 - start.len()));
    let requests = [
        (["invalid HTTP", "不是 HTTP"], "hello\r\n\r\n"),
        (["a header with a bare CR", "请求头含有单独的 CR"], "GET / HTTP/1.1\r\nhost: a\r\nx-request-id: a\rb\r\n\r\n"),
        (["a header with a NUL", "请求头含有 NUL"], "GET / HTTP/1.1\r\nhost: a\r\nx-request-id: a\0b\r\n\r\n"),
        (["a head of 128 KiB or more", "请求头达到 128 KiB"], &large),
        (["a head that does not arrive in time", "请求头没有及时到达"], "GET / HTTP/1.1\r\n"),
    ];
    let mut rows = [String::new(), String::new()];
    for (names, request) in requests {
        let answer = raw::send(server, request.as_bytes());
        for ((rows, name), words) in rows.iter_mut().zip(names).zip(&WORDS) {
            rows.push_str(&format!("| {name} | {} |\n", alone_cell(answer.as_ref(), words)));
        }
    }
    rows
}

#[test]
fn the_tables_of_rejections_are_what_the_service_answers() {
    let (bare, service) = (alone(), Server::passwordless_with(routes));
    let mut rows = [String::new(), String::new()];
    for rejection in rejections() {
        let without = raw::send(bare, rejection.request.as_bytes());
        let with = raw::send(service, rejection.request.as_bytes()).unwrap();
        let (status, code, kept) = (with.status, with.string("/errorCode"), kept(&with));
        for ((rows, name), words) in rows.iter_mut().zip(rejection.name).zip(&WORDS) {
            let without = alone_cell(without.as_ref(), words);
            rows.push_str(&format!("| {name} | {without} | {status} | `{code}` | {kept} |\n"));
        }
    }
    let before = before(service);
    let page = |template: &str, language: usize| {
        template.replace("{rows}", &rows[language]).replace("{before}\n", &before[language])
    };
    expect_file!["../../../../../docs/frameworks/actix-web.md"].assert_eq(&page(include_str!("../../page.md"), 0));
    expect_file!["../../../../../docs/frameworks/actix-web.zh.md"]
        .assert_eq(&page(include_str!("../../page.zh.md"), 1));
}
