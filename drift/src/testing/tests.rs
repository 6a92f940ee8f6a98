//! The layer with bodies of every kind, and what a watch says.

use core::pin::Pin;
use core::task::{Context, Poll, Waker};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::panic::catch_unwind;
use std::sync::Arc;
use std::{fs, thread};

use bytes::Bytes;
use errbook_catalog::Locale;
use errbook_runtime::__private::Ours;
use expect_test::expect_file;
use http::{HeaderMap, Request, Response};
use http_body::{Body, Frame, SizeHint};
use tower_layer::Layer;
use tower_service::Service;

use super::answers::Answers;
use super::content::LONGEST;
use super::state::State;
use super::{FindingKind, Watch, WatchBody};

const SHOP: &str = include_str!("shop.toml");

/// The codes of [`SHOP`].
#[errbook::catalog(codes, catalog = "src/testing/shop.toml")]
enum ShopCode {}

/// Those of another catalog.
#[errbook::catalog(codes, catalog = "src/testing/other.toml")]
enum OtherCode {}

/// Every error is sent with 200.
const ENVELOPE_200: &str = "
[catalog]
name      = 'shop'
languages = ['en']
envelope  = 'api'

[envelopes.api]
http_status  = 200
body.code    = '{code}'
body.message = '{message}'
success.code = 0
success.data = '{data}'

[errors.sold_out]
code    = 1001
status  = 409
message = 'This book is sold out.'
";

const SOLD_OUT: &str = r#"{"code":"sold_out","message":"This book is sold out.","requestId":"r1"}"#;
const GONE: &str = r#"{"code":"gone","message":"This book is gone.","requestId":"r2"}"#;

/// A body in parts, between which the reader waits where there is `None`.
struct Parts {
    parts: VecDeque<Option<Bytes>>,
    /// Whether it tells its length.
    is_sized: bool,
}

impl Parts {
    fn of(parts: &[Option<&str>], is_sized: bool) -> Parts {
        Parts { parts: parts.iter().map(|part| part.map(|text| Bytes::from(text.to_owned()))).collect(), is_sized }
    }
}

impl Body for Parts {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.parts.pop_front() {
            Some(Some(part)) => Poll::Ready(Some(Ok(Frame::data(part)))),
            Some(None) => Poll::Pending,
            None => Poll::Ready(None),
        }
    }

    fn size_hint(&self) -> SizeHint {
        let length = self.parts.iter().flatten().map(|part| part.len() as u64).sum();
        if self.is_sized { SizeHint::with_exact(length) } else { SizeHint::default() }
    }
}

/// A service with one response.
struct Fixed(Option<Response<Parts>>);

impl Service<Request<()>> for Fixed {
    type Response = Response<Parts>;
    type Error = Infallible;
    type Future = Ready<Result<Response<Parts>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(Ok(self.0.take().expect("one request")))
    }
}

/// Sends a request through the layer.
fn sent(watch: &Watch, method: &str, response: Response<Parts>) -> Response<WatchBody<Parts>> {
    let request = Request::builder().method(method).uri("/books/7?token=secret").body(()).expect("a request");
    let mut task = Context::from_waker(Waker::noop());
    match Pin::new(&mut watch.layer().layer(Fixed(Some(response))).call(request)).poll(&mut task) {
        Poll::Ready(Ok(response)) => response,
        Poll::Pending => panic!("the service does not wait"),
    }
}

fn json(status: u16, body: Parts) -> Response<Parts> {
    Response::builder().status(status).header("content-type", "application/json").body(body).expect("a response")
}

/// Reads the next part: `None` where the body waits, and an empty text at its end.
fn next(response: &mut Response<WatchBody<Parts>>) -> Option<String> {
    let mut task = Context::from_waker(Waker::noop());
    match Pin::new(response.body_mut()).poll_frame(&mut task) {
        Poll::Pending => None,
        Poll::Ready(None) => Some(String::new()),
        Poll::Ready(Some(Ok(frame))) => {
            Some(String::from_utf8(frame.into_data().expect("data").to_vec()).expect("text"))
        }
    }
}

fn shop() -> Watch {
    Watch::from_catalog(SHOP).expect("a catalog")
}

fn kinds(watch: &Watch) -> Vec<FindingKind> {
    watch.report().findings.iter().map(|finding| finding.kind).collect()
}

#[test]
fn bytes_pass_part_by_part_and_are_judged_before_the_last_of_them() {
    let (one, other) = GONE.split_at(9);
    for (status, is_sized) in [(404, true), (404, false), (200, true), (200, false)] {
        let watch = shop();
        let body = Parts::of(&[Some(one), None, Some(other)], is_sized);
        let mut response = sent(&watch, "GET", json(status, body));
        let exact = is_sized.then_some(GONE.len() as u64);
        assert_eq!((response.status().as_u16(), response.body().size_hint().exact()), (status, exact));
        assert_eq!(next(&mut response).as_deref(), Some(one));
        assert_eq!(next(&mut response), None, "a stream is a stream");
        assert_eq!(kinds(&watch), []);
        assert_eq!(next(&mut response).as_deref(), Some(other));
        let found = if status == 404 { vec![FindingKind::UndocumentedCode] } else { vec![] };
        // A server does not ask a body for more that has told its length.
        assert_eq!(kinds(&watch), if is_sized { found.clone() } else { vec![] });
        assert_eq!(next(&mut response).as_deref(), Some(""));
        assert_eq!(kinds(&watch), found);
        drop(response);
        assert_eq!(watch.report().responses, usize::from(status == 404), "once");
    }
}

#[test]
fn a_length_in_the_header_is_where_a_server_stops() {
    let watch = shop();
    let mut response = json(404, Parts::of(&[Some(GONE)], false));
    response.headers_mut().insert("content-length", GONE.len().into());
    assert_eq!(next(&mut sent(&watch, "GET", response)).as_deref(), Some(GONE));
    assert_eq!(kinds(&watch), [FindingKind::UndocumentedCode]);
}

#[test]
fn a_body_that_nobody_reads_is_judged_if_it_is_at_hand() {
    let watch = shop();
    drop(sent(&watch, "GET", json(404, Parts::of(&[Some(GONE)], false))));
    assert_eq!(kinds(&watch), [FindingKind::UndocumentedCode]);
    let watch = shop();
    drop(sent(&watch, "GET", json(404, Parts::of(&[Some("{"), None, Some("}")], false))));
    assert_eq!((kinds(&watch), watch.report().responses), (vec![], 0));
}

#[test]
fn a_response_to_head_is_judged_by_its_head() {
    let watch = shop();
    drop(sent(&watch, "HEAD", json(404, Parts::of(&[], true))));
    watch.assert_no_drift();
    assert_eq!(watch.report().responses, 1);
    drop(sent(&watch, "HEAD", json(418, Parts::of(&[], true))));
    assert_eq!(kinds(&watch), [FindingKind::UndocumentedStatus]);
    assert_eq!(watch.see_parts("HEAD", "/", 404, &HeaderMap::new(), b""), []);
}

#[test]
fn what_is_no_error_is_not_judged() {
    let watch = shop();
    for status in [101, 200, 204, 304] {
        assert_eq!(next(&mut sent(&watch, "OPTIONS", json(status, Parts::of(&[], true)))).as_deref(), Some(""));
    }
    assert_eq!(watch.report().responses, 0);
    // An error without a body is none of the catalog.
    drop(sent(&watch, "GET", json(404, Parts::of(&[], true))));
    assert_eq!(kinds(&watch), [FindingKind::NotOurBody]);
}

#[test]
fn errors_with_the_status_of_a_success_are_judged() {
    let watch = Watch::from_catalog(ENVELOPE_200).expect("a catalog");
    let ok = |text: &str| json(200, Parts::of(&[Some(text)], true));
    drop(sent(&watch, "GET", ok(r#"{"code":0,"data":[1,2]}"#)));
    drop(sent(&watch, "GET", ok(r#"{"code":1001,"message":"This book is sold out."}"#)));
    watch.assert_no_drift();
    assert_eq!(watch.coverage().unseen(), [""; 0]);
    drop(sent(&watch, "GET", ok(r#"{"code":1002,"message":"This book is gone."}"#)));
    assert_eq!(kinds(&watch), [FindingKind::UndocumentedCode]);

    // Streams of events and large files are none.
    let watch = Watch::from_catalog(ENVELOPE_200).expect("a catalog");
    let mut events = ok("data: {}\n\n");
    events.headers_mut().insert("content-type", "text/event-stream".parse().expect("a value"));
    drop(sent(&watch, "GET", events));
    drop(sent(&watch, "GET", ok(&"1".repeat(LONGEST + 1))));
    assert_eq!((watch.report().responses, watch.failure(Locale::En)), (0, None));
}

#[test]
fn a_body_that_cannot_be_read_fails_the_test() {
    let watch = shop();
    for _ in 0..2 {
        let mut response = json(404, Parts::of(&[Some("\u{1f}")], true));
        response.headers_mut().insert("content-encoding", "gzip".parse().expect("a value"));
        assert_eq!(next(&mut sent(&watch, "GET", response)).as_deref(), Some("\u{1f}"));
    }
    let half = "1".repeat(LONGEST / 2 + 1);
    let mut response = sent(&watch, "GET", json(404, Parts::of(&[Some(&half), Some(&half)], false)));
    assert_eq!([next(&mut response), next(&mut response)], [Some(half.clone()), Some(half)]);
    let expected = "2 responses could not be read, such as that to `GET /books/7`: the body is compressed (`content-encoding: gzip`); add \
                    the layer inside of compression\n\nthe response to `GET /books/7` could not be read: the body is longer than 16 MiB";
    assert_eq!(watch.failure(Locale::En).as_deref(), Some(expected));
    let expected = "有 2 个响应无法读取，例如 `GET /books/7` 的响应：响应体已压缩（`content-encoding: gzip`），请把 layer 放在压缩里面\n\n\
                    `GET /books/7` 的响应无法读取：响应体超过 16 MiB";
    assert_eq!(watch.failure(Locale::Zh).as_deref(), Some(expected));
}

#[test]
fn a_failure_shows_the_first_response_with_each_finding() {
    let watch = shop();
    let mut headers = HeaderMap::new();
    headers.insert("content-type", "application/json".parse().expect("a value"));
    assert_eq!(watch.see_parts("GET", "/books/7?token=secret", 404, &headers, GONE.as_bytes()).len(), 1);
    assert_eq!(watch.see_parts("GET", "/books/8", 404, &headers, GONE.as_bytes()).len(), 1);
    let hostile = format!("\u{1b}[31m{}", "错".repeat(500));
    assert_eq!(watch.see_body("a message", hostile.as_bytes()).len(), 1);
    let shown = format!("\\u{{1b}}[31m{}…", "错".repeat(395));
    let code = watch.report().findings.iter().find(|finding| finding.kind == FindingKind::UndocumentedCode).cloned();
    let code = code.expect("it").finding;
    let body = watch.report().findings.iter().find(|finding| finding.kind == FindingKind::NotOurBody).cloned();
    let body = body.expect("it").finding;
    for (locale, count, colon, name, more) in [
        (
            Locale::En,
            "3 responses differ from the catalog `shop`",
            ": ",
            "body: ",
            "another response has the same findings",
        ),
        (Locale::Zh, "有 3 个响应与错误目录 `shop` 不一致", "：", "响应体：", "另有 1 个响应的差异与上面相同"),
    ] {
        let gone = GONE;
        let expected = format!(
            "{count}\n\nGET /books/7{colon}404\n  {}\n  {name}{gone}\n\na message\n  {}\n  {name}{shown}\n\n{more}",
            code.line(locale),
            body.line(locale)
        );
        assert_eq!(watch.failure(locale), Some(expected));
    }
}

#[test]
fn a_test_fails_by_its_own_responses_alone() {
    let all = shop();
    let good = all.for_test();
    let gone = |watch: &Watch| watch.see_body("a message", GONE.as_bytes());
    assert_eq!(good.see_body("a message", SOLD_OUT.as_bytes()), []);
    let bad = all.for_test();
    assert_eq!(gone(&bad).len(), 1);
    drop(good);
    let panic = catch_unwind(move || drop(bad)).expect_err("it panics");
    let text = panic.downcast_ref::<String>().expect("a text");
    assert!(
        text.starts_with("a response differs from the catalog `shop`\n\na message\n  error[undocumented_code]: "),
        "{text}"
    );
    // The watch of all tests has seen all responses.
    assert_eq!((all.report().responses, kinds(&all)), (2, vec![FindingKind::UndocumentedCode]));
    assert_eq!(all.coverage().unseen(), ["book_not_found"]);
    assert!(catch_unwind(move || all.assert_no_drift()).is_err());

    let allowing = shop().allow(FindingKind::UndocumentedCode);
    let test = allowing.for_test();
    assert_eq!(gone(&test).len(), 1, "it is found");
    drop(test);
    allowing.assert_no_drift();

    // A test that is failing already fails with its own panic, and the program goes on.
    let failing = shop().for_test();
    let failed = thread::spawn(move || {
        assert_eq!(failing.see_body("a message", GONE.as_bytes()), []);
    });
    let panic = failed.join().expect_err("it panics");
    assert!(panic.downcast_ref::<String>().is_some_and(|text| text.contains("assertion")), "{panic:?}");
}

#[test]
fn a_catalog_with_errors_is_no_watch() {
    let text = "[catalog]\nname = 'shop'\nlanguages = ['en']\n[errors.sold_out]\nmessage = 'a'\n";
    let error = Watch::from_catalog(text).expect_err("no status").to_string();
    assert!(error.contains("catalog.toml:4") && error.contains("status"), "{error}");
    let error = format!("{:?}", Watch::of("nowhere/catalog.toml").expect_err("no file"));
    assert!(error.contains("nowhere/catalog.toml"), "{error}");
    // The catalog of this workspace.
    assert_eq!(format!("{:?}", Watch::new().expect("it")), "Watch { catalog: \"accounts\", .. }");
}

#[test]
fn what_errbook_has_made_is_known_by_its_entry() {
    let watch = shop();
    let made = |code: ShopCode, content_type: &str, coding: Option<&str>| {
        let mut response = json(code.status().as_u16(), Parts::of(&[Some("<p>")], true));
        response.headers_mut().insert("content-type", content_type.parse().expect("a value"));
        if let Some(coding) = coding {
            response.headers_mut().insert("content-encoding", coding.parse().expect("a value"));
        }
        response.extensions_mut().insert(code.entry());
        drop(sent(&watch, "GET", response));
    };
    made(ShopCode::SoldOut, "text/html; charset=utf-8", None);
    watch.assert_no_drift();
    assert_eq!(watch.coverage().unseen(), ["book_not_found"]);
    made(ShopCode::BookNotFound, "application/json", Some("br"));
    assert_eq!((watch.coverage().unseen(), kinds(&watch)), (vec![], vec![]));
    assert!(watch.failure(Locale::En).is_some_and(|failure| failure.contains("(`content-encoding: br`)")));

    // What a service has made by another catalog, or marked as its own, is that of others.
    let watch = shop();
    let mut response = json(404, Parts::of(&[Some(GONE)], true));
    response.extensions_mut().insert(OtherCode::Gone.entry());
    drop(sent(&watch, "GET", response));
    let mut response = json(404, Parts::of(&[Some(GONE)], true));
    response.extensions_mut().insert(Ours);
    drop(sent(&watch, "GET", response));
    assert_eq!((watch.report().responses, watch.failure(Locale::En)), (0, None));
}

/// The file is one of the inputs in the tests of the command.
#[test]
fn responses_are_written_down_for_the_command() {
    let folder = std::env::temp_dir().join(format!("errbook-drift-{}/answers", std::process::id()));
    let catalog = Box::leak(Box::new(errbook_catalog::read_text("catalog.toml", SHOP).catalog));
    let open = || Answers::open(&folder, "shop").expect("a file");
    for answers in [open(), open()] {
        let watch = Watch { state: Arc::new(State::of(catalog, Some(answers))) };
        let test = watch.for_test();
        let mut response = json(409, Parts::of(&[Some(GONE)], true));
        for (name, value) in [("set-cookie", "session=secret"), ("x-a", "1"), ("x-a", "2"), ("x-a", "3")] {
            response.headers_mut().append(name, value.parse().expect("a value"));
        }
        drop(sent(&watch, "GET", response));
        assert_eq!(test.see_body("a message", SOLD_OUT.as_bytes()), []);
        let mut response = json(404, Parts::of(&[], true));
        response.extensions_mut().insert(ShopCode::BookNotFound.entry());
        drop(sent(&test, "HEAD", response));
    }
    let lines = fs::read_to_string(folder.join("shop.jsonl")).expect("a file");
    fs::remove_dir_all(folder.parent().expect("a folder")).expect("it is removed");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/testing/answers.jsonl");
    expect_file![file].assert_eq(&lines);
    assert_eq!(lines.len() % 2, 0);
    assert_eq!(lines.split_at(lines.len() / 2).0.repeat(2), lines, "each in lines of its own");
}
