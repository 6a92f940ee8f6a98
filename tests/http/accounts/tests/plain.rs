//! The layer with a service on tower and hyper, without a framework.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::task::{Context, Poll};

use bytes::Bytes;
use errbook::ApiError;
use errbook::tower::{ErrorLayer, Ours, Settings};
use errbook_http_accounts::{Answer, Server};
use http::{Request, Response, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use serde_json::{Value, json};
use tower::{Layer, Service, ServiceExt};

#[errbook::catalog(catalog = "plain.toml")]
enum PlainError {}

type Reply = Response<Full<Bytes>>;

/// A service written by hand.
#[derive(Clone)]
struct Plain;

impl Service<Request<Incoming>> for Plain {
    type Response = Reply;
    type Error = Infallible;
    type Future = Ready<Result<Reply, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Self::Future {
        ready(Ok(reply(request.uri().path())))
    }
}

fn refused() -> PlainError {
    PlainError::Refused { reason: "closed".to_owned(), rest: None }
}

fn reply(path: &str) -> Reply {
    let bare = |status: u16| Response::builder().status(status).header(header::ETAG, "\"e\"").header("x-kept", "1");
    let text = Full::from("the text of the service");
    let built = match path {
        "/error" => return errbook::tower::respond(&refused()),
        "/rendered" => return Response::<Bytes>::from(refused().respond(&errbook::Context::new())).map(Full::from),
        "/panic" => panic!("in the service's `call`"),
        "/marked" => bare(418).extension(Ours).body(text),
        "/redirect" => Response::builder().status(307).header(header::LOCATION, "/error").body(text),
        path => bare(path.trim_start_matches('/').parse().unwrap_or(200)).body(text),
    };
    built.expect("it is a response")
}

/// Serves a connection.
async fn serve<S>(service: S) -> Server
where
    S: Service<Request<Incoming>, Response = Reply, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    let (listener, server) = Server::listen().await;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let service = TowerToHyperService::new(service.clone());
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    server
}

fn layer() -> ErrorLayer<PlainError> {
    ErrorLayer::with(Settings::new().request_id_header("X-Trace").trace_id_header("traceparent"))
}

const HEADERS: [(&str, &str); 3] = [
    ("accept-language", "fr, zh-CN;q=0.8, en;q=0.1"),
    ("x-trace", "r-7"),
    ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
];

async fn layered(path: &str) -> Answer {
    serve(layer().layer(Plain)).await.get(path, &HEADERS).await
}

#[tokio::test]
async fn an_error_knows_language_request_trace_and_place() {
    let answer = layered("/error?secret=1").await;
    let expected = r#"{"type":"https://docs.example.com/errors/refused","status":409,"detail":"已拒绝：closed。","instance":"/error","request":"r-7","trace":"4bf92f3577b34da6a3ce929d0e0e4736","reason":"closed"}"#;
    assert_eq!(String::from_utf8_lossy(&answer.body), expected);
    assert_eq!((answer.status, answer.header("x-reason"), answer.header("x-trace")), (409, "closed", "r-7"));
    assert_eq!((answer.header("content-language"), answer.header("vary")), ("zh", "accept-language"));
    assert_eq!(answer.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn a_bare_status_keeps_itself_and_its_headers() {
    for (path, status, kind) in [("/404", 404, "bad_request"), ("/400", 400, "bad_request"), ("/502", 502, "broken")] {
        let answer = layered(path).await;
        assert_eq!((answer.status, answer.json()["status"].clone()), (status, json!(status)));
        assert_eq!(answer.text("type"), format!("https://docs.example.com/errors/{kind}"));
        assert_eq!((answer.header("x-kept"), answer.header("etag")), ("1", ""));
        assert_eq!(answer.text("instance"), path);
        assert!(!answer.everything().contains("the text of the service"));
    }
}

#[tokio::test]
async fn a_panic_before_there_is_a_future_is_answered() {
    let answer = layered("/panic").await;
    assert_eq!((answer.status, answer.text("detail")), (500, "服务出了点问题。".to_owned()));
    assert!(!answer.everything().contains("in the service"));
}

#[tokio::test]
async fn successes_redirects_and_marked_answers_pass_as_they_are() {
    for (path, status) in [("/", 200), ("/204", 204), ("/redirect", 307), ("/marked", 418)] {
        let with = layered(path).await;
        let without = serve(Plain).await.get(path, &HEADERS).await;
        assert_eq!((with.status, &with.body), (status, &without.body));
        assert_eq!(with.header("x-trace"), "r-7");
        let others = |answer: &Answer| {
            let mut headers = answer.headers.clone();
            headers.remove("date");
            headers.remove("x-trace");
            headers
        };
        assert_eq!(others(&with), others(&without));
    }
}

/// It stays in its language; id and `Vary` are what a cache and a log need.
#[tokio::test]
async fn an_answer_that_is_rendered_by_hand_gets_the_id_and_vary() {
    let with = layered("/rendered").await;
    let without = serve(Plain).await.get("/rendered", &HEADERS).await;
    assert_eq!((with.status, &with.body), (409, &without.body));
    let added: Vec<_> = with.headers.keys().filter(|name| !without.headers.contains_key(*name)).collect();
    assert_eq!(added, ["x-trace", "vary"]);
    assert_eq!((with.header("x-trace"), with.header("vary")), ("r-7", "accept-language"));
}

/// RFC 9110 §15.
#[tokio::test]
async fn a_status_beyond_the_classes_of_http_is_a_server_error() {
    let answer = layered("/799").await;
    assert_eq!((answer.status, &answer.json()["status"]), (799, &json!(799)));
    assert_eq!(answer.text("type"), "https://docs.example.com/errors/broken");
}

#[tokio::test]
async fn without_the_layer_an_error_is_in_the_default_language() {
    let answer = serve(Plain).await.get("/error", &HEADERS).await;
    assert_eq!((answer.status, answer.text("detail")), (409, "Refused: closed.".to_owned()));
    assert_eq!((answer.header("content-language"), answer.header("x-trace")), ("en", ""));
}

#[tokio::test]
async fn of_two_layers_the_inner_one_answers_with_the_id_of_the_outer_one() {
    let outer = ErrorLayer::<PlainError>::new();
    let server = serve(outer.layer(layer().layer(Plain))).await;
    let mut headers = HEADERS.to_vec();
    headers.push(("x-request-id", "r-8"));
    let answer = server.get("/404", &headers).await;
    assert_eq!(
        (answer.text("request"), answer.header("x-trace"), answer.header("x-request-id")),
        ("r-8".into(), "r-8", "r-8")
    );
    // The outer layer has made one before the inner one reads its header.
    let answer = server.get("/404", &HEADERS).await;
    let id = answer.text("request");
    assert_eq!((id.len(), answer.header("x-trace"), answer.header("x-request-id")), (32, &*id, &*id));
}

#[tokio::test]
async fn a_failure_of_the_service_itself_goes_on() {
    let failing = tower::service_fn(|_: Request<()>| async { Err::<Reply, _>("no answer at all") });
    let result = layer().layer(failing).oneshot(Request::new(())).await;
    assert_eq!(result.err(), Some("no answer at all"));
}

#[tokio::test]
async fn an_error_of_another_task_is_in_the_default_language_and_passes() {
    let spawning = tower::service_fn(|_: Request<()>| async {
        let reply = tokio::spawn(async { errbook::tower::respond::<Full<Bytes>>(&refused()) }).await;
        Ok::<_, Infallible>(reply.expect("it does not panic"))
    });
    let request = Request::builder().header("accept-language", "zh").body(()).unwrap();
    let reply = layer().layer(spawning).oneshot(request).await.unwrap();
    assert_eq!(
        (reply.status().as_u16(), &reply.headers()["content-language"]),
        (409, &"en".parse::<http::HeaderValue>().unwrap())
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_at_the_same_time_do_not_mix() {
    let waiting = tower::service_fn(|request: Request<()>| async move {
        for _ in 0..request.uri().path().len() % 7 {
            tokio::task::yield_now().await;
        }
        Ok::<Reply, Infallible>(errbook::tower::respond(&refused()))
    });
    let service = layer().layer(waiting);
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..200 {
        let language = if number % 2 == 0 { "zh" } else { "en" };
        let path = format!("/{}", "x".repeat(number));
        let request = Request::builder().uri(&path).header("accept-language", language).header("x-trace", number);
        let reply = service.clone().oneshot(request.body(()).unwrap());
        tasks.spawn(async move { (number, language, path, reply.await.unwrap()) });
    }
    while let Some(done) = tasks.join_next().await {
        let (number, language, path, reply) = done.unwrap();
        let body = http_body_util::BodyExt::collect(reply.into_body()).await.unwrap().to_bytes();
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!((&body["request"], &body["instance"]), (&json!(number.to_string()), &json!(path)));
        assert_eq!(body["detail"] == "已拒绝：closed。", language == "zh");
    }
}
