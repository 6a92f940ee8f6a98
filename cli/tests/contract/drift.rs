//! `errbook drift`: `docs/drift.md` and `docs/drift.zh.md`, whose commands are run, and inputs of all kinds.

use std::fs;
use std::path::Path;

use errbook_catalog::Locale;
use errbook_drift::FindingKind;
use expect_test::{Expect, expect, expect_file};
use serde_json::{Value, json};

use super::common::{Run, command, run_in};
use super::{Walk, page};

#[test]
fn the_pages_show_what_is_found() {
    expect_file!["../../../docs/drift.md"].assert_eq(&page(include_str!("../../../docs/drift.md"), Locale::En));
    expect_file!["../../../docs/drift.zh.md"].assert_eq(&page(include_str!("../../../docs/drift.zh.md"), Locale::Zh));
}

impl Walk<'_> {
    /// Writes the table of the kinds of findings.
    pub(super) fn kinds(&mut self) {
        while self.page.lines.next_if(|line| line.is_empty() || line.starts_with('|')).is_some() {}
        let head = if self.locale == Locale::En { "kind | level | meaning" } else { "种类 | 级别 | 含义" };
        self.push(&format!("\n| {head} |\n| --- | --- | --- |"));
        for kind in FindingKind::ALL {
            let level = kind.level().label();
            self.push(&format!(
                "| `{}` | {} | {} |",
                kind.as_str(),
                level.get(self.locale),
                kind.doc(self.locale).replace('|', "\\|")
            ));
        }
    }
}

const CATALOG: &str = r#"
[catalog]
name = "shop"
languages = ["en"]

[errors.sold_out]
status = 409
message = "Sold out."
fields.sku = "string"

[errors.missing]
status = 404
message = "Missing."
"#;

const SOLD_OUT: &str = r#"{"type":"about:blank","status":409,"detail":"Sold out.","code":"sold_out","sku":"b"}"#;
const GONE: &str = r#"{"type":"about:blank","status":410,"detail":"Gone.","code":"gone"}"#;

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("catalog.toml"), CATALOG).unwrap();
    folder
}

/// Runs the command on an input with this content.
fn drift(content: &[u8], args: &[&str]) -> Run {
    let folder = folder();
    fs::write(folder.path().join("input"), content).unwrap();
    run_in(folder.path(), &[&["drift", "input"], args].concat())
}

fn check(content: &str, args: &[&str], status: i32, expected: Expect) {
    let run = drift(content.as_bytes(), args);
    expected.assert_eq(&(run.out + &run.err));
    assert_eq!(run.status, status);
}

/// Returns how many responses and errors an input has, and the kinds that were found, with the first origin.
fn found(content: &str, args: &[&str]) -> (u64, u64, Vec<String>) {
    let run = drift(content.as_bytes(), &[args, &["--format", "json"]].concat());
    let report: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}{}", run.out, run.err));
    let line =
        |finding: &Value| format!("{} {}", finding["kind"].as_str().unwrap(), finding["origins"][0].as_str().unwrap());
    let findings = report["findings"].as_array().unwrap().iter().map(line).collect();
    (report["responses"].as_u64().unwrap(), report["errors"].as_u64().unwrap(), findings)
}

#[test]
fn inputs_are_recognised_by_their_content() {
    let gone = |origin: &str| (1, 1, vec![format!("undocumented_code {origin}")]);
    assert_eq!(found(GONE, &[]), gone("input"));
    assert_eq!(found(&format!("\u{feff}\r\n  {GONE}\r\n"), &[]), gone("input"));
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<Value>(GONE).unwrap()).unwrap();
    assert_eq!(found(&pretty, &[]), gone("input"));
    let two = (2, 2, vec!["undocumented_code input#/1".to_owned()]);
    assert_eq!(found(&format!("[{SOLD_OUT},{GONE}]"), &[]), two);
    assert_eq!(found(&format!("[{SOLD_OUT},\n{GONE}]"), &["--input", "body"]), two);
    assert_eq!(found(&format!("{SOLD_OUT}\n\n{GONE}\n"), &[]), (2, 2, vec!["undocumented_code input:3".to_owned()]));
    let http = format!(
        "HTTP/1.1 301 Moved\r\nlocation: /x\r\n\r\n<html>\r\nHTTP/2 409 \r\nContent-Type: application/problem+json\r\n\r\n{SOLD_OUT}\r\n\
         HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 410 Gone\r\ncontent-type: application/problem+json\r\n\r\n{GONE}"
    );
    assert_eq!(found(&http, &[]), (3, 2, vec!["undocumented_code input:11".to_owned()]));
    let har = har(json!({ "mimeType": "application/problem+json", "text": GONE }));
    assert_eq!(found(&har, &[]), gone("input#/log/entries/1 (GET /books/7)"));
    // The body in base64 (RFC 4648), and one that is none.
    let encoded = json!({ "text": "eyJjb2RlIjoiZ29uZSIsInN0YXR1cyI6NDEwfQ==", "encoding": "base64" });
    assert_eq!(found(&self::har(encoded), &["--input", "har"]), gone("input#/log/entries/1 (GET /books/7)"));
    let broken = json!({ "text": "e", "encoding": "base64" });
    let run = drift(self::har(broken).as_bytes(), &[]);
    assert!(run.err.contains("no response could be read") && run.status == 1, "{}", run.err);
}

/// Returns a recording with a request that was not answered, and one that was.
fn har(content: Value) -> String {
    let request = json!({ "method": "GET", "url": "https://shop.example/books/7?token=secret" });
    let entries = json!([
        { "request": request, "response": { "status": 0, "content": {} } },
        { "request": request, "response": { "status": 410, "headers": [], "content": content } },
    ]);
    json!({ "log": { "version": "1.2", "entries": entries } }).to_string()
}

#[test]
fn events_of_usual_loggers_are_read() {
    let body = serde_json::to_string(GONE).unwrap();
    let lines = [
        // errbook's own events: flat, and within `fields`.
        (
            r#"{"level":"INFO","catalog":"shop","entry":"gone","error.type":"gone","status":410}"#.to_owned(),
            "undocumented_code",
        ),
        (
            r#"{"level":"INFO","fields":{"catalog":"shop","entry":"sold_out","status":410}}"#.to_owned(),
            "undocumented_status",
        ),
        // OpenTelemetry and ECS, pino, Google Cloud, and others.
        (
            format!(
                r#"{{"severity":"WARN","http.response.status_code":410,"http":{{"response":{{"body":{{"content":{body}}}}}}}}}"#
            ),
            "undocumented_code",
        ),
        (format!(r#"{{"level":40,"time":1,"res":{{"statusCode":410,"body":{GONE}}}}}"#), "undocumented_code"),
        (
            format!(r#"{{"severity":"ERROR","jsonPayload":{{"body":{body}}},"httpRequest":{{"status":410}}}}"#),
            "undocumented_code",
        ),
        (r#"{"ts":1,"status":410,"errorCode":"gone"}"#.to_owned(), "undocumented_code"),
        (r#"{"ts":1,"status":418}"#.to_owned(), "undocumented_status"),
        (
            format!(
                r#"{{"status":409,"headers":{{}},"response":{{"status":409,"headers":{{"Content-Type":["text/plain"]}},"body":{SOLD_OUT}}}}}"#
            ),
            "content_type_mismatch",
        ),
    ];
    for (line, kind) in lines {
        assert_eq!(found(&line, &["--input", "lines"]), (1, 1, vec![format!("{kind} input:1")]), "{line}");
    }
    // Nothing is said of a response, or it is a success, or the code is of something else.
    for (line, responses) in [
        (r#"{"level":"info","msg":"started","code":0}"#, 0),
        (r#"{"level":"info","body":"a message of OpenTelemetry"}"#, 0),
        (r#"{"level":"error","error.type":"java.net.UnknownHostException","code":"ENOENT"}"#, 0),
        (r#"{"level":"info","status":200,"body":{"code":"sold_out"}}"#, 1),
        (r#"{"level":"info","status":"open"}"#, 0),
    ] {
        assert_eq!(found(line, &["--input", "lines"]), (responses, 0, vec![]), "{line}");
    }
}

#[test]
fn an_openapi_document_is_held_against_the_catalog_both_ways() {
    let problem = |code: Value| json!({ "allOf": [{ "$ref": "#/components/schemas/Problem" }, { "properties": { "code": code } }] });
    let response = |schema: Value| json!({ "content": { "application/problem+json": { "schema": schema } } });
    let document = json!({
        "openapi": "3.1.1",
        "paths": { "/orders": { "post": { "responses": {
            "201": { "description": "The order." },
            "409": response(json!({ "oneOf": [problem(json!({ "const": "sold_out" })), problem(json!({ "enum": ["gone"] }))] })),
            "422": { "$ref": "#/components/responses/Loop" },
            "default": response(json!({})),
        } } } },
        "components": {
            "responses": { "Loop": response(json!({ "$ref": "#/components/schemas/Loop" })) },
            "schemas": {
                "Problem": { "type": "object" },
                // Refers to itself in all ways.
                "Loop": { "$ref": "#/components/schemas/Loop", "allOf": [{ "$ref": "#/components/schemas/Loop" }, { "$ref": "#/components/schemas/Loop" }] },
            },
        },
    });
    check(
        &document.to_string(),
        &[],
        1,
        expect![[r#"
        error[undocumented_code]: the catalog has no code `gone`
          --> input#/paths/~1orders/post/responses/409
        error[undocumented_status]: the catalog has no error with status 422
          --> input#/paths/~1orders/post/responses/422

        entries seen: 1 of 2
          (no group): 1 of 2; not missing

        3 responses, 3 of them error responses: 2 errors
        2 records without a response were skipped
    "#]],
    );
    // The document that errbook writes has nothing else.
    let folder = folder();
    let exported = run_in(folder.path(), &["export", "openapi"]).out;
    let (_, _, findings) = found(&exported, &[]);
    assert_eq!(findings, [""; 0]);
    check(
        r#"{"swagger":"2.0","paths":{}}"#,
        &[],
        1,
        expect![[r#"
        warning[unreadable_input]: the document is Swagger 2.0, convert it to OpenAPI 3 first
          --> input

        entries seen: 0 of 2
          (no group): 0 of 2; not sold_out, missing

        0 responses, 0 of them error responses: 1 warning
        error: no response could be read
          help: say what the files are with `--input`
    "#]],
    );
    check(
        "openapi: 3.1.1\npaths: {}\n",
        &[],
        1,
        expect![[r#"
        error: cannot read input: the document is YAML, convert it to JSON first
    "#]],
    );
}

#[test]
fn hostile_input_is_answered() {
    check(
        "",
        &[],
        1,
        expect![[r#"
        warning[unreadable_input]: the input is empty
          --> input

        entries seen: 0 of 2
          (no group): 0 of 2; not sold_out, missing

        0 responses, 0 of them error responses: 1 warning
        error: no response could be read
          help: say what the files are with `--input`
    "#]],
    );
    check(
        "no json\n\u{1b}[31m\n",
        &[],
        1,
        expect![[r#"
            warning[unreadable_input]: the line is not JSON
              --> input:1, input:2
              = at 2 places

            entries seen: 0 of 2
              (no group): 0 of 2; not sold_out, missing

            0 responses, 0 of them error responses: 1 warning
            error: no response could be read
              help: say what the files are with `--input`
        "#]],
    );
    check(
        &format!("{SOLD_OUT}\nno json\n7\n"),
        &[],
        0,
        expect![[r#"
        warning[unreadable_input]: the line is not JSON
          --> input:2
        warning[unreadable_input]: the value is not a JSON object
          --> input:3

        entries seen: 1 of 2
          (no group): 1 of 2; not missing

        1 error response: 2 warnings
    "#]],
    );
    let har = har(json!({ "text": GONE }));
    check(
        &har[..har.len() / 2],
        &[],
        1,
        expect![[r#"
            error: cannot read input: the JSON ends too early, at line 1
        "#]],
    );
    check(
        r#"{"log":{"entries":[{},7,{"response":{"status":"x"}}]}}"#,
        &[],
        1,
        expect![[r#"
            warning[unreadable_input]: the entry has no `response`
              --> input#/log/entries/0, input#/log/entries/1
              = at 2 places

            entries seen: 0 of 2
              (no group): 0 of 2; not sold_out, missing

            0 responses, 0 of them error responses: 1 warning
            1 record without a response was skipped
            error: no response could be read
              help: say what the files are with `--input`
        "#]],
    );
    let deep = format!("{}\n{}\n", "[".repeat(10_000), "{\"a\":".repeat(10_000));
    let run = drift(deep.as_bytes(), &[]);
    assert_eq!(run.status, 1, "{}", run.out);
    let run = drift(b"{\"code\":\"\xff\xfe\"}\n{\"status\":409,\"body\":\"\\ud800\"}\n", &["--input", "lines"]);
    assert!(run.out.contains("input:1, input:2"), "{}{}", run.out, run.err);
    for args in [["--input", "har"], ["--input", "openapi"]] {
        assert_eq!(drift(SOLD_OUT.as_bytes(), &args).status, 1, "{args:?}");
    }
    assert_eq!(drift(b"x", &["--input", "http"]).status, 1);
    assert_eq!(run_in(Path::new("."), &["drift"]).status, 2);
    assert_eq!(run_in(folder().path(), &["drift", "-", "--catalog", "-"]).status, 2);
    let missing = run_in(folder().path(), &["drift", "absent.log"]);
    assert!(missing.status == 1 && missing.err.starts_with("error: cannot read absent.log: "), "{}", missing.err);
}

#[test]
fn levels_and_kinds_decide_the_exit_status() {
    let lines = format!("{}\nno json\n", SOLD_OUT.replace(r#""sku":"b""#, r#""sku":"b","more":1"#));
    for (fail_on, status) in [
        (None, 0),
        (Some("error"), 0),
        (Some("warning"), 1),
        (Some("note"), 1),
        (Some("never"), 0),
        (Some("undocumented_member"), 1),
        (Some("missing_field,unreadable_input"), 1),
        (Some("missing_field"), 0),
        (Some("nothing"), 2),
    ] {
        let args: Vec<&str> = fail_on.into_iter().flat_map(|named| ["--fail-on", named]).collect();
        assert_eq!(drift(lines.as_bytes(), &args).status, status, "{fail_on:?}");
    }
}

#[test]
fn standard_input_is_read() {
    let folder = folder();
    let output = command(folder.path()).args(["drift", "-"]).write_stdin(GONE).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains("--> <stdin>\n") && output.status.code() == Some(1), "{printed}");
}

/// The lines that `errbook::testing` appends to the files in `ERRBOOK_ANSWERS`.
#[test]
fn what_tests_of_services_have_written_down_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("catalog.toml", include_str!("../../../drift/src/testing/shop.toml"));
    write("shop.jsonl", include_str!("../../../drift/src/testing/answers.jsonl"));
    let run = run_in(folder.path(), &["drift", "shop.jsonl"]);
    expect![[r#"
        error[undocumented_code]: the catalog has no code `gone`
          --> shop.jsonl:1 (GET /books/7), shop.jsonl:4 (GET /books/7)
          = in 2 responses

        entries seen: 2 of 2
          (no group): 2 of 2

        6 responses, 6 of them error responses: 1 error
    "#]]
    .assert_eq(&(run.out + &run.err));
    assert_eq!(run.status, 1);
}
