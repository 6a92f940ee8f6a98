//! `errbook response`

mod common;

use common::{Run, complaint, run_in, shop};
use expect_test::expect;

#[test]
fn a_response_has_a_status_headers_and_a_body() {
    let out = shop(&["response", "sold_out", "--language", "zh"]);
    assert_eq!(
        out,
        "HTTP/1.1 409 Conflict\r\ncontent-type: application/json\r\ncontent-language: zh\r\nvary: accept-language\r\n\
         content-length: 54\r\n\r\n{\"error\":\"sold_out\",\"message\":\"这本书已售罄。\"}"
    );
    let body = out.split("\r\n\r\n").nth(1).unwrap();
    assert_eq!(body.len(), 54);
}

#[test]
fn the_body_has_no_line_break_after_it() {
    let out = shop(&["response", "sold_out", "--format", "body"]);
    assert_eq!(out, r#"{"error":"sold_out","message":"This book is sold out."}"#);
}

#[test]
fn fields_are_set_by_either_name_and_select_the_plural_form() {
    let body = |args: &[&str]| {
        let mut all = vec!["response", "too_many_orders", "--format", "body"];
        all.extend(args);
        shop(&all)
    };
    let one = body(&["--field", "count=1", "--field", "retryAt=2027-01-01T00:00:00+08:00"]);
    expect![[r#"{"error":-2333,"message":"1 order is too many. Try again after 2026-12-31T16:00:00Z.","count":1,"retryAt":"2026-12-31T16:00:00Z"}"#]].assert_eq(&one);
    let many = body(&["--field", "count=2", "--field", "size=large", "--field", r#"tags=["a","b"]"#]);
    expect![[r#"{"error":-2333,"message":"2 orders are too many. Try again after 2026-03-01T08:30:00Z.","count":2,"retryAt":"2026-03-01T08:30:00Z","size":"large","tags":["a","b"]}"#]].assert_eq(&many);
    expect![[r#"{"error":-2333,"message":"3 orders are too many. Try again after 2026-03-01T08:30:00Z.","count":3,"retryAt":"2026-03-01T08:30:00Z","size":"small","tags":["tags"]}"#]].assert_eq(&body(&["--all"]));
}

#[test]
fn a_header_has_an_http_date_and_another_status_can_be_chosen() {
    let out = shop(&["response", "too_many_orders", "--status", "503", "--field", "retry_at=2026-03-01T08:30:00Z"]);
    assert!(out.starts_with("HTTP/1.1 503 Service Unavailable\r\n"), "{out}");
    assert!(out.contains("\r\nretry-after: Sun, 01 Mar 2026 08:30:00 GMT\r\n"), "{out}");
}

#[test]
fn another_envelope_and_values_of_the_request_can_be_chosen() {
    let out = shop(&["response", "sold_out", "--envelope", "code_message", "--request-id", "a\"b", "--format", "body"]);
    assert_eq!(out, r#"{"code":"sold_out","message":"This book is sold out.","requestId":"a\"b"}"#);
    let out = shop(&["response", "sold_out", "--envelope", "problem", "--instance", "/orders/7", "--format", "body"]);
    assert!(out.contains(r#""instance":"/orders/7""#), "{out}");
}

/// A catalog with an alternative, which one entry does not follow.
const VERSIONS: &str = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\nenvelope = \"error_message\"\nalternatives = [\"v1\"]\n\n\
    [envelopes.v1]\nhttp_status = 200\nbody = { failure = \"{code}\", text = \"{message}\" }\n\n\
    [errors.sold_out]\nstatus = 409\nmessage = \"Sold out.\"\n\n\
    [errors.invalid_client]\nstatus = 400\nalternatives = false\nenvelope = \"error_only\"\nmessage = \"Unknown.\"\n";

fn versions(args: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("catalog.toml"), VERSIONS).unwrap();
    run_in(folder.path(), args)
}

#[test]
fn an_alternative_is_chosen_as_a_service_chooses_it() {
    let run = versions(&["response", "sold_out", "--envelope", "v1"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("HTTP/1.1 200 OK\r\n"), "{}", run.out);
    assert!(run.out.ends_with(r#"{"failure":"sold_out","text":"Sold out."}"#), "{}", run.out);
    let kept = versions(&["response", "invalid_client", "--envelope", "v1", "--format", "body"]);
    assert_eq!((kept.status, kept.out.as_str()), (0, r#"{"error":"invalid_client"}"#));
    expect![[r#"
        note: `invalid_client` keeps its envelope `error_only`, because it has `alternatives = false`
    "#]]
    .assert_eq(&kept.err);
    // Any other envelope is one that a type could choose.
    let own = versions(&["response", "invalid_client", "--envelope", "error_message", "--format", "body"]);
    assert_eq!((own.out.as_str(), own.err.as_str()), (r#"{"error":"invalid_client","message":"Unknown."}"#, ""));
}

#[test]
fn explain_shows_the_response_in_each_alternative() {
    let run = versions(&["explain", "sold_out"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    // From an unindented line on: the indentation of all lines is not compared.
    let example = run.out.find("Example response\n").and_then(|at| run.out.get(at..)).unwrap();
    expect![[r#"
        Example response
          Envelope error_message
          HTTP 409 Conflict
          content-type: application/json
          content-language: en

          {
            "error": "sold_out",
            "message": "Sold out."
          }

          Alternative envelope v1
          HTTP 200 OK
          content-type: application/json
          content-language: en
          cache-control: no-store

          {
            "failure": "sold_out",
            "text": "Sold out."
          }
    "#]]
    .assert_eq(example);
    let kept = versions(&["explain", "invalid_client"]).out;
    assert!(!kept.contains("nvelope"), "{kept}");
}

#[test]
fn every_failure_says_what_is_wrong_and_what_to_do() {
    let wrong = |args: &[&str], status: i32| {
        let mut all = vec!["response"];
        all.extend(args);
        complaint(&all, status)
    };
    let mut all = String::new();
    for (args, status) in [
        (["sold_uot", "--all"].as_slice(), 1),
        (&["unknown"], 1),
        (&["basket_full"], 1),
        (&["too_many_orders", "--status", "404"], 1),
        (&["too_many_orders", "--field", "cuont=1"], 1),
        (&["too_many_orders", "--field", "count=many"], 1),
        (&["too_many_orders", "--field", "count=1.5"], 1),
        (&["too_many_orders", "--field", "retry_at=soon"], 1),
        (&["too_many_orders", "--field", "size=lage"], 1),
        (&["too_many_orders", "--field", "tags=a"], 1),
        (&["too_many_orders", "--field", "count"], 2),
        (&["sold_out", "--field", "x=1"], 1),
        (&["sold_out", "--envelope", "problems"], 1),
        (&["gone_for_good", "--envelope", "error_only"], 1),
        (&["sold_out", "--timestamp", "now"], 1),
        (&["sold_out", "--language", "fr"], 1),
        (&["sold_out", "--format", "xml"], 2),
        (&[], 2),
    ] {
        all.push_str(&format!("$ {}\n{}", args.join(" "), wrong(args, status)));
    }
    expect![[r#"
        $ sold_uot --all
        error: no entry of the catalog `shop` has the code or name `sold_uot`
          help: did you mean `sold_out`?
        $ unknown
        error: several entries have the code `unknown`
          help: use one of their names: `book_unknown`, `author_unknown`
        $ basket_full
        error: `basket_full` is retired and no longer sent
          help: use its replacement `too_many_orders`
        $ too_many_orders --status 404
        error: `too_many_orders` does not have the status `404`
          help: its statuses are `429`, `503`
        $ too_many_orders --field cuont=1
        error: `too_many_orders` has no field `cuont`: did you mean `count`?
        $ too_many_orders --field count=many
        error: `count` must be an integer
        $ too_many_orders --field count=1.5
        error: `count` must be an integer
        $ too_many_orders --field retry_at=soon
        error: `retry_at` must be an RFC 3339 timestamp such as 2026-01-01T08:00:00Z
        $ too_many_orders --field size=lage
        error: invalid value `lage` for `size`: did you mean `large`?
        $ too_many_orders --field tags=a
        error: `tags` must be a list, each item a string: ["a", "b"]
          help: quote JSON with single quotes: `--field 'tags=["a"]'`
        $ too_many_orders --field count
        error: missing `=` in `--field count`
          help: for example `--field retry_at=2026-03-01T08:30:00Z`
        $ sold_out --field x=1
        error: `sold_out` has no fields
        $ sold_out --envelope problems
        error: unknown envelope `problems`
          help: did you mean `problem`?
        $ gone_for_good --envelope error_only
        error: `gone_for_good` cannot use the envelope `error_only`: `gone_for_good` has no `code`, which its envelope `error_only` requires
        $ sold_out --timestamp now
        error: invalid timestamp `now`: use RFC 3339, such as 2026-01-01T08:00:00Z
        $ sold_out --language fr
        error: the catalog has no language `fr`
          help: its languages are `en`, `zh`
        $ sold_out --format xml
        error: invalid value `xml` for `--format`
          help: possible values: `http`, `body`
        $ 
        error: missing argument `<NAME>`
          help: see `errbook response --help`
    "#]].assert_eq(&all);
}
