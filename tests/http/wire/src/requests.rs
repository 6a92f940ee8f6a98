//! What has to hold of the ids and the language of requests, in any framework.
//!
//! Each framework serves [`seen`] under `/seen`, [`chosen`] under `/chosen/{how}`, [`job`] under `/job`, [`messages`] under
//! `/messages`, a `missing` under `/error`, a response with the header `x-request-id: own` under `/own`, and the language
//! alone under `/language`.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use errbook::{CurrentRequest, Language, LanguageBy, RequestId, Settings};
use futures_core::Stream;
use serde_json::{Value, json};

use crate::client::{Answer, Client, Version};
use crate::events;
use crate::routes::WireError;

const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// What a handler knows of its request. `lines` are those of `x-request-id` in the headers that it sees.
#[must_use]
pub fn seen(lines: Vec<String>, id: &RequestId, request: &CurrentRequest, language: Language) -> String {
    let current = errbook::current().expect("a layer");
    json!({
        "lines": lines,
        "id": id.as_str(),
        "request": request.request_id(),
        "current": current.request_id(),
        "trace": request.trace_id(),
        "language": language.as_str(),
    })
    .to_string()
}

/// Chooses Chinese, as for a user whose profile says so, and returns whether the handler is to panic rather than to answer 418.
///
/// # Panics
///
/// Without a layer.
#[must_use]
pub fn chosen(how: &str) -> bool {
    errbook::current().expect("a layer").set_language(Language::ZH);
    how == "panic"
}

/// Renders an error on another task, and returns its body.
///
/// # Panics
///
/// Without a layer.
pub async fn job() -> Bytes {
    let request = errbook::current().expect("a layer");
    tokio::spawn(request.scope(async { rendered() })).await.expect("it ends")
}

/// Returns a stream, for the body of a response, of the bodies of errors that are rendered when it is polled.
///
/// # Panics
///
/// Without a layer.
pub fn messages() -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    errbook::current().expect("a layer").stream(Messages(2))
}

struct Messages(u8);

impl Stream for Messages {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let left = self.0.checked_sub(1);
        Poll::Ready(left.map(|left| {
            self.0 = left;
            Ok([&rendered()[..], b"\n"].concat().into())
        }))
    }
}

fn rendered() -> Bytes {
    Bytes::copy_from_slice(errbook::respond(&WireError::Missing).body.as_bytes())
}

/// The id of the request is the same in its headers, its extractors, the body, the event and the header of the response; one
/// that is not safe is nowhere.
///
/// # Panics
///
/// If it does not hold.
pub async fn one_id_is_everywhere(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    events::keep();
    let client = serve(vec![Settings::new()]).await;
    for version in Version::ALL {
        let brought = client.send(version, "GET", "/seen", &[("x-request-id", "01J9-a.b_c:7")]).await;
        assert_eq!(id_seen(&brought), "01J9-a.b_c:7", "{version:?}");
        let long = "a".repeat(129);
        for id in [None, Some("a b"), Some("<script>"), Some("号"), Some(&*long)] {
            let headers: Vec<(&str, &str)> = id.map(|id| ("x-request-id", id)).into_iter().collect();
            let made = client.send(version, "GET", "/seen", &headers).await;
            assert_made(&id_seen(&made));
            let error = client.send(version, "GET", "/error", &headers).await;
            let id = error.lines("x-request-id").concat();
            assert_made(&id);
            assert_eq!(error.json()["request"], *id);
            let events = events::with(&format!("request_id=\"{id}\""));
            assert!(events.len() == 1 && events[0].contains("error.type=\"missing\""), "{events:?}");
        }
        let twice = [("x-request-id", "first"), ("x-request-id", "second")];
        assert_made(&id_seen(&client.send(version, "GET", "/seen", &twice).await));
    }
    for hostile in ["<script>", "号", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
        assert!(events::with(hostile).is_empty(), "{hostile}");
    }
}

/// Returns the id that the handler of `/seen` knows, after a check that it is the same everywhere.
fn id_seen(answer: &Answer) -> String {
    let seen = answer.json();
    let id = seen["id"].as_str().expect("an id").to_owned();
    assert_eq!((&seen["request"], &seen["current"], &seen["lines"]), (&json!(id), &json!(id), &json!([id])));
    assert_eq!(answer.lines("x-request-id"), [&*id]);
    id
}

fn assert_made(id: &str) {
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
}

/// Every response has the id, or those of errbook alone; what a handler has set stays.
///
/// # Panics
///
/// If it does not hold.
pub async fn every_answer_has_the_id_or_those_of_errbook(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    let id = [("x-request-id", "r-1")];
    for on_all in [true, false] {
        let client = serve(vec![Settings::new().request_id_on_all(on_all)]).await;
        for version in Version::ALL {
            for (path, is_of_errbook) in
                [("/seen", false), ("/language", false), ("/messages", false), ("/error", true), ("/nowhere", true)]
            {
                let answer = client.send(version, "GET", path, &id).await;
                let expected: &[&str] = if on_all || is_of_errbook { &["r-1"] } else { &[] };
                assert_eq!(answer.lines("x-request-id"), expected, "{version:?} {path} {on_all}");
            }
            let own = client.send(version, "GET", "/own", &id).await;
            assert_eq!(own.lines("x-request-id"), ["own"], "{version:?} {on_all}");
        }
    }
}

/// A layer inside another one has its id, also in another header; what it chooses holds outside.
///
/// # Panics
///
/// If it does not hold.
pub async fn nested_layers_share_the_request(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    let client = serve(vec![Settings::new().request_id_header("x-correlation-id"), Settings::new()]).await;
    let both = [("x-request-id", "outer"), ("x-correlation-id", "inner"), ("traceparent", PARENT)];
    for version in Version::ALL {
        for headers in [&both[..], &[]] {
            let seen = client.send(version, "GET", "/seen", headers).await;
            let id = id_seen(&seen);
            assert_eq!(seen.lines("x-correlation-id"), [&*id]);
            assert!(headers.is_empty() || id == "outer", "{id}");
        }
        let error = client.send(version, "GET", "/error", &both).await;
        assert_eq!((&error.json()["request"], &error.json()["trace"]), (&json!("outer"), &json!(TRACE)));
        assert_eq!((error.lines("x-request-id"), error.lines("x-correlation-id")), (vec!["outer"], vec!["outer"]));
    }
    let same = serve(vec![Settings::new(), Settings::new()]).await;
    assert_made(&id_seen(&same.send(Version::Http1, "GET", "/seen", &[("x-request-id", "a b")]).await));
    let chosen = same.send(Version::Http1, "GET", "/chosen/panic", &[("accept-language", "en")]).await;
    assert_eq!(chosen.lines("content-language"), ["zh"]);
}

/// W3C Trace Context §3.2: only the trace id of a `traceparent` is shown, and none of one that is not valid.
///
/// # Panics
///
/// If it does not hold.
pub async fn the_trace_id_is_shown_alone(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    let client = serve(vec![Settings::new()]).await;
    let trace = async |client: Client, headers: &[(&str, &str)]| -> Value {
        let error = client.send(Version::Http1, "GET", "/error", headers).await.json();
        let seen = client.send(Version::Http1, "GET", "/seen", headers).await.json();
        assert_eq!(error.get("trace"), seen.get("trace").filter(|trace| !trace.is_null()));
        seen["trace"].clone()
    };
    assert_eq!(trace(client, &[("traceparent", PARENT)]).await, TRACE);
    let upper = PARENT.to_ascii_uppercase();
    for invalid in ["00-0", &upper, "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"] {
        assert_eq!(trace(client, &[("traceparent", invalid)]).await, Value::Null, "{invalid}");
    }
    let spans = serve(vec![Settings::new().trace_id_by(|request| match request.header("x-span")? {
        "panic" => panic!("in the settings"),
        span => Some(span.to_owned()),
    })])
    .await;
    assert_eq!(trace(spans, &[("traceparent", PARENT), ("x-span", "s-1")]).await, "s-1");
    assert_eq!(trace(spans, &[("traceparent", PARENT), ("x-span", "a b")]).await, TRACE);
    assert_eq!(trace(spans, &[("traceparent", PARENT), ("x-span", "panic")]).await, TRACE);
}

/// The language comes from where the settings say, and `Vary` names what it depends on (RFC 9110 §12.5.5).
///
/// # Panics
///
/// If it does not hold.
pub async fn the_language_comes_from_where_the_settings_say(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    let by = LanguageBy::query("lang").then(LanguageBy::cookie("lang")).then(LanguageBy::header("X-Lang"));
    let client = serve(vec![Settings::new().language_by(by)]).await;
    for version in Version::ALL {
        for (query, headers, language) in [
            ("?lang=zh", &[("cookie", "lang=en")][..], "zh"),
            ("", &[("cookie", "theme=dark; lang=zh"), ("accept-language", "en")], "zh"),
            ("", &[("cookie", "lang=zh_CN")], "zh"),
            ("", &[("x-lang", "zh-Hans"), ("cookie", "lang=")], "zh"),
            // Neither a tag nor a language that the catalog has a match for: what comes next decides.
            ("?lang=xx", &[("cookie", "lang=%00"), ("accept-language", "zh")], "zh"),
            ("?lang=fr", &[("accept-language", "zh")], "zh"),
            ("?lang=fr", &[], "en"),
        ] {
            let error = client.send(version, "GET", &format!("/error{query}"), headers).await;
            assert_eq!(error.lines("content-language"), [language], "{version:?} {query} {headers:?}");
            assert_eq!(error.lines("vary"), ["cookie, x-lang, accept-language"]);
            let nowhere = client.send(version, "GET", &format!("/nowhere{query}"), headers).await;
            assert_eq!(nowhere.lines("content-language"), [language]);
            let seen = client.send(version, "GET", &format!("/language{query}"), headers).await;
            assert_eq!(seen.body, language);
        }
    }
    let plain = serve(vec![Settings::new().language_by(LanguageBy::query("lang"))]).await;
    assert_eq!(plain.get("/error?lang=zh").await.lines("vary"), ["accept-language"]);
}

/// A language that a handler chooses holds for the fallbacks and the panic of the request.
///
/// # Panics
///
/// If it does not hold.
pub async fn a_language_that_is_chosen_inside_holds(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    let by = LanguageBy::cookie("lang").then(LanguageBy::inside(&["authorization"]));
    let client = serve(vec![Settings::new().language_by(by)]).await;
    for version in Version::ALL {
        for how in ["bare", "panic"] {
            let headers = [("accept-language", "en"), ("cookie", "lang=en")];
            let answer = client.send(version, "GET", &format!("/chosen/{how}"), &headers).await;
            assert_eq!(answer.lines("content-language"), ["zh"], "{version:?} {how}");
            assert_eq!(answer.lines("vary"), ["cookie, authorization, accept-language"]);
        }
    }
    // Of one request alone.
    let other = client.send(Version::Http1, "GET", "/error", &[("accept-language", "en")]).await;
    assert_eq!(other.lines("content-language"), ["en"]);
}

/// An error that is converted on another task or in a stream is one of the request.
///
/// # Panics
///
/// If it does not hold.
pub async fn tasks_and_streams_belong_to_the_request(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    let client = serve(vec![Settings::new()]).await;
    let headers = [("accept-language", "zh"), ("x-request-id", "r-7"), ("traceparent", PARENT)];
    for version in Version::ALL {
        for (path, count) in [("/job", 1), ("/messages", 2)] {
            let answer = client.send(version, "GET", path, &headers).await;
            let text = String::from_utf8(answer.body.to_vec()).expect("UTF-8");
            let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
            assert_eq!(lines.len(), count);
            for line in lines {
                assert_eq!((&line["message"], &line["request"]), (&json!("不存在。"), &json!("r-7")), "{path}");
                assert_eq!((&line["trace"], &line["instance"]), (&json!(TRACE), &json!(path)));
            }
        }
    }
}

/// Without a layer, the request and its id are rejected with a 500 that does not say why, and the language is that of the
/// header.
///
/// # Panics
///
/// If it does not hold.
pub async fn without_a_layer_there_is_a_language_and_no_request(serve: impl AsyncFn(Vec<Settings>) -> Client) {
    let client = serve(Vec::new()).await;
    let seen = client.get("/seen").await;
    assert_eq!(seen.status, 500);
    // salvo sends a page of its own in place of an empty body.
    assert!(!String::from_utf8_lossy(&seen.body).contains("errbook"), "{seen:?}");
    let language = client.send(Version::Http1, "GET", "/language", &[("accept-language", "fr, zh;q=0.5")]).await;
    assert_eq!((language.status, &language.body[..]), (200, &b"zh"[..]));
}
