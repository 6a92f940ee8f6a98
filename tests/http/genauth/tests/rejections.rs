//! The rejections of salvo have the format of the catalog, and other responses pass unchanged.

mod table;

use errbook::salvo::{ErrorHoop, Response, Scribe, Settings};
use errbook::{ApiError, Context};
use errbook_http_genauth::counted::{CountedError, counted};
use errbook_http_genauth::probes::{ProblemCode, SECRET, bare_service, by, nested, refused_outside, with_hoop};
use errbook_http_genauth::{Answer, Call, raw, start};
use genauth::errors::{GenauthCode, GenauthError};
use salvo::http::StatusCode;
use serde_json::json;
use table::rejections;

#[test]
fn every_rejection_has_the_shape_of_the_catalog_and_the_pages_say_how() {
    let (alone, problem, genauth) =
        (start(bare_service()), start(with_hoop::<ProblemCode>()), start(with_hoop::<GenauthCode>()));
    let mut rows = [String::new(), String::new()];
    for (index, (language, requested)) in [("en", "en"), ("zh", "zh-CN")].into_iter().enumerate() {
        for rejection in rejections(requested) {
            let before = rejection.alone.then(|| rejection.call.send(alone));
            let (after, wrapped) = (rejection.call.send(problem), rejection.call.send(genauth));
            check(&rejection.call, language, before.as_ref(), &after, &wrapped);
            rows[index].push_str(&table::row(&rejection, index, before.as_ref(), &after, &wrapped));
        }
    }
    table::compare(&rows);
}

fn check(call: &Call<'_>, language: &str, before: Option<&Answer>, after: &Answer, wrapped: &Answer) {
    let status = before.map_or(500, |before| before.status);
    assert_eq!(after.status, status, "{call:?}");
    assert_eq!(after.header("content-type").as_deref(), Some("application/problem+json"), "{call:?}");
    let body = after.json();
    assert_eq!((&body["type"], &body["status"]), (&json!("about:blank"), &json!(status)), "{call:?}");
    assert_eq!(wrapped.status, 200, "{call:?}");
    let body = wrapped.json();
    let members: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(members, ["statusCode", "message", "requestId"], "{call:?}");
    assert_eq!(body["statusCode"], json!(status), "{call:?}");
    for answer in [after, wrapped] {
        assert_eq!(answer.header("content-language").as_deref(), Some(language), "{call:?}");
        assert!(answer.header("vary").unwrap().contains("accept-language"), "{call:?}");
        assert_eq!(answer.header("x-request-id").as_deref(), Some("r-1"), "{call:?}");
        assert!(!answer.text().contains("s3cr3t"), "{call:?}");
        for (name, value) in before.iter().flat_map(|before| &before.headers) {
            let kept = answer.header(name).is_some_and(|kept| kept.starts_with(value));
            // RFC 9110 §14.4: only 416 says how long the whole is.
            let goes = table::is_of_the_body(name) || (name == "content-range" && answer.status != 416);
            assert_ne!(goes, kept && !table::is_of_the_body(name), "{call:?}: {name}");
        }
    }
}

#[test]
fn without_the_hoop_a_panic_ends_the_connection() {
    let answer = raw(start(bare_service()), b"GET /panics HTTP/1.1\r\nHost: x\r\n\r\n");
    assert_eq!(answer, b"");
}

#[test]
fn an_error_is_rendered_once() {
    let service = start(with_hoop::<ProblemCode>());
    let _ = CountedError::taken().respond(&Context::new());
    let once = counted();
    assert!(once > 0);
    assert_eq!(Call::get("/counted").send(service).status, 409);
    assert_eq!(counted(), 2 * once);
}

#[test]
fn the_header_of_the_id_is_as_set() {
    let settings = Settings::new().request_id_header("X-Correlation-Id");
    let service = start(by(ErrorHoop::<GenauthCode>::with(settings)));
    let answer = Call::get("/nowhere").header("x-correlation-id", "c-1").header("x-request-id", "r-1").send(service);
    assert_eq!(answer.header("x-correlation-id").as_deref(), Some("c-1"));
    assert_eq!((answer.header("x-request-id"), &answer.json()["requestId"]), (None, &json!("c-1")));
}

#[test]
fn a_panic_leaves_nothing_of_what_the_handler_had_written() {
    let answer = Call::get("/panics").send(start(with_hoop::<ProblemCode>()));
    assert_eq!((answer.status, answer.header("set-cookie")), (500, None));
}

#[test]
fn hoops_outside_and_a_second_hoop_of_ours_change_nothing_but_what_they_add() {
    let (once, nested) = (start(with_hoop::<GenauthCode>()), start(nested::<GenauthCode>()));
    for target in ["/panics", "/panic-hoop", "/guarded", "/overruled", "/status-error", "/nowhere", "/stream"] {
        let call = Call::get(target).header("x-request-id", "r-1").header("accept-language", "zh");
        let (expected, mut answer) = (call.send(once), call.send(nested));
        assert_eq!(answer.header("x-outside").as_deref(), Some("1"), "{target}");
        answer.headers.retain(|(name, _)| name != "x-outside");
        assert_eq!(answer, expected, "{target}");
    }
}

#[test]
fn an_error_from_a_hoop_outside_of_ours_has_the_status_of_its_envelope() {
    let answer = Call::get("/redirect").send(start(refused_outside::<GenauthCode>()));
    assert_eq!((answer.status, &answer.json()["apiCode"]), (200, &json!(2005)));
}

#[test]
fn a_panic_in_a_hoop_keeps_the_handlers_behind_it_from_running() {
    let answer = Call::get("/panic-hoop").send(start(with_hoop::<GenauthCode>()));
    assert_eq!((answer.status, &answer.json()["statusCode"]), (200, &json!(500)));
    assert_eq!(answer.header("x-behind"), None);
}

#[test]
fn an_error_from_a_hoop_ends_the_request_whatever_http_answers() {
    let answer = Call::get("/guarded").send(start(with_hoop::<GenauthCode>()));
    assert_eq!(answer.status, 200);
    assert_eq!((&answer.json()["statusCode"], &answer.json()["apiCode"]), (&json!(201), &json!(1600)));
    assert_eq!(answer.header("x-behind"), None);
}

#[test]
fn without_the_hoop_an_error_is_right_and_in_the_default_language() {
    let service = start(bare_service());
    let answer = Call::get("/database").header("accept-language", "zh").send(service);
    assert_eq!(answer.status, 500);
    assert_eq!(
        answer.text(),
        r#"{"type":"about:blank","status":500,"detail":"Something went wrong on our side.","code":"failed"}"#
    );
    assert_eq!(answer.header("content-language").as_deref(), Some("en"));
    let action = Call::get("/overruled").send(start(with_hoop::<GenauthCode>()));
    assert_eq!(action.json()["statusCode"], 403);
    let success = Call::get("/wrapped").send(service);
    assert_eq!(success.text(), r#"{"statusCode":200,"message":"","data":[1,2]}"#);
}

#[test]
fn who_turns_an_error_into_a_success_has_the_last_word() {
    let answer = Call::get("/recovered").send(start(with_hoop::<ProblemCode>()));
    assert_eq!((answer.status, answer.text().contains("recovered")), (200, true));
}

#[test]
fn an_error_takes_the_place_of_a_body_that_was_begun() {
    let answer = Call::get("/after-headers").header("accept-language", "zh").send(start(with_hoop::<ProblemCode>()));
    assert_eq!(answer.status, 429);
    assert_eq!(answer.json()["detail"], "请在 2027-01-15T08:00:00Z 之后重试。");
    assert_eq!(answer.json()["instance"], "/after-headers");
    assert_eq!(answer.header("retry-after").as_deref(), Some("Fri, 15 Jan 2027 08:00:00 GMT"));
    assert_eq!((answer.header("etag"), answer.header("content-disposition")), (None, None));
    assert_eq!(answer.header("set-cookie").as_deref(), Some("a=1"));
}

#[test]
fn successes_redirects_streams_and_files_pass_untouched() {
    let (alone, hoop) = (start(bare_service()), start(with_hoop::<ProblemCode>()));
    let person = r#"{"name":"ada","age":36}"#;
    let mut calls = vec![Call::json("/extracted", person), Call::json("/parsed", person)];
    calls.extend(["/page?number=7", "/items/7", "/redirect", "/stream", "/file"].map(Call::get));
    calls.push(Call::get("/file").header("range", "bytes=2-9"));
    for call in calls {
        let (expected, mut answer) = (call.send(alone), call.send(hoop));
        assert!(expected.status < 400 && !expected.headers.is_empty(), "{call:?}");
        assert_eq!(answer.header("x-request-id").map(|id| id.len()), Some(32), "{call:?}");
        answer.headers.retain(|(name, _)| name != "x-request-id");
        assert_eq!(answer, expected, "{call:?}");
    }
    assert_eq!(Call::get("/stream").send(hoop).text(), "one two three");
    assert_eq!(Call::get("/redirect").send(hoop).header("location").as_deref(), Some("/elsewhere"));
}

#[test]
fn the_answer_to_head_has_the_headers_of_an_error_and_no_body() {
    let service = start(with_hoop::<ProblemCode>());
    let answer = raw(service, b"HEAD /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 404 ") && answer.ends_with("\r\n\r\n"), "{answer}");
    assert!(answer.contains("content-type: application/problem+json\r\n"), "{answer}");
}

#[test]
fn the_secret_of_the_probes_is_what_salvo_would_have_shown() {
    // Otherwise the absence of the secret in the tests above would prove nothing.
    let service = start(bare_service());
    let shown = ["/status-error", "/text"].map(|target| Call::get(target).send(service).text().contains(SECRET));
    assert_eq!(shown, [true, true]);
}

#[test]
fn a_box_of_every_object_is_written_to_the_response() {
    fn status(error: impl Scribe) -> Option<StatusCode> {
        let mut response = Response::new();
        error.render(&mut response);
        response.status_code
    }
    let error = || Box::new(GenauthError::NotFoundError);
    let expected = Some(StatusCode::from(errbook::respond(&*error()).status));
    assert_eq!(status(error() as Box<dyn ApiError>), expected);
    assert_eq!(status(error() as Box<dyn ApiError + Send>), expected);
    assert_eq!(status(error() as Box<dyn ApiError + Sync>), expected);
    assert_eq!(status(error() as Box<dyn ApiError + Send + Sync>), expected);
}

#[test]
fn a_type_that_names_the_traits_it_implements_itself_keeps_them_beside_the_features() {
    let mut response = Response::new();
    errbook_own_traits::Derived::Gone.render(&mut response);
    assert_eq!(response.status_code, Some(StatusCode::IM_A_TEAPOT));
}
