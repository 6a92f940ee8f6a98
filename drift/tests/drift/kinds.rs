//! A response for each kind of finding, and what is found in it.

use errbook_catalog::{Catalog, read_text};
use errbook_drift::{Drift, Finding, FindingKind, Observation};
use expect_test::{Expect, expect};

const CATALOG: &str = r#"
    [catalog]
    name = "shop"
    languages = ["en"]
    docs_url = "https://shop.example/errors/{name}"
    alternatives = ["v1"]

    [envelopes.v1]
    http_status.default = 200
    body.errcode = "{code}"
    body.errmsg = "{message}"
    body.api = "1"
    body.data = "{fields}"
    success.errcode = 0
    success.data = "{data}"

    [statuses.404]
    error = "not_found"

    [statuses.500]
    error = "internal_error"

    [groups.orders]

    [errors.not_found]
    status = 404
    message = "Not found."
    alternatives = false

    [errors.internal_error]
    status = 500
    message = "Internal error."
    alternatives = false

    [errors.sold_out]
    group = "orders"
    status = 409
    message = "Sold out."
    fields.sku = { type = "string" }
    fields.left = { type = "integer", optional = true }
    fields.reason = { type = "string", values = ["season", "recall"], optional = true }
    aliases = ["OUT_OF_STOCK"]

    [errors.slow_down]
    status = 429
    message = "Slow down."
    fields.after = { type = "integer", header_only = true }
    headers.Retry-After = "{after}"
    headers.Cache-Control = "no-store"

    [errors.audit_failed]
    status = 503
    message = "Audit failed."
    audience = "internal"

    [errors.invalid_input]
    group = "orders"
    status = 422
    message = "Invalid input."
    violations = ["too_long"]

    [violations.too_long]
    message = "Too long."
    fields.max = { type = "integer" }
    aliases = ["TOO_LONG"]

    [violations.taken]
    message = "Taken."

    [retired.cart_locked]
    since = "2.0"

    [retired_violations.too_short]
"#;

fn catalog() -> Catalog {
    let reading = read_text("catalog.toml", CATALOG);
    let errors: Vec<_> = reading.errors().collect();
    assert!(errors.is_empty(), "{errors:?}");
    reading.catalog
}

fn found(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<Finding> {
    let catalog = catalog();
    let headers = headers.iter().map(|(name, value)| (*name, value.as_bytes()));
    let observation = Observation::new("test").status(status).body(body.as_bytes());
    let observation = if headers.len() > 0 { observation.headers(headers) } else { observation };
    Drift::new(&catalog).observe(&observation)
}

fn check(status: u16, headers: &[(&str, &str)], body: &str, expected: Expect) {
    let line = |finding: &Finding| match &finding.value {
        Some(value) => format!("{}: {finding} ({value})\n", finding.path),
        None => format!("{}: {finding}\n", finding.path),
    };
    expected.assert_eq(&found(status, headers, body).iter().map(line).collect::<String>());
}

/// Returns the problem of an entry, with more members.
fn problem(name: &str, status: u16, more: &str) -> String {
    let kind = format!("https://shop.example/errors/{name}");
    format!(r#"{{"type":"{kind}","status":{status},"detail":"x","code":"{name}"{more}}}"#)
}

const SOLD_OUT: &str = r#","sku":"b-1""#;

#[test]
fn what_the_catalog_says_has_no_finding() {
    for (status, name, more) in [
        (409, "sold_out", r#","sku":"b-1","left":0,"reason":"recall""#),
        (404, "not_found", ""),
        (500, "internal_error", ""),
        // RFC 9110 §15: the fallback entry of 500 answers for a 5xx that has none.
        (502, "internal_error", ""),
        (422, "invalid_input", r##","errors":[{"detail":"x","pointer":"#/a","code":"too_long","max":3}]"##),
        (422, "invalid_input", ""),
    ] {
        check(status, &[], &problem(name, status, more), expect![""]);
    }
    let old = r#"{"errcode":"sold_out","errmsg":"x","api":"1","data":{"sku":"b-1"}}"#;
    check(200, &[("Content-Type", "application/json; charset=utf-8")], old, expect![""]);
    // Successes, and what is below 400 and no body of the catalog.
    for body in [r#"{"errcode":0,"data":{"sku":1}}"#, r#"{"code":"x"}"#, "", "<html>", "[1]", r#"{"code":"sold_out"}"#]
    {
        check(200, &[], body, expect![""]);
    }
}

#[test]
fn codes() {
    check(
        409,
        &[],
        &problem("sold_oot", 409, SOLD_OUT),
        expect![[r#"
        sold_oot: error[undocumented_code]: the catalog has no code `sold_oot`; a similar one is `sold_out`
    "#]],
    );
    check(
        200,
        &[],
        r#"{"errcode":2333,"errmsg":"x","api":"1","data":{}}"#,
        expect![[r#"
        2333: error[undocumented_code]: the catalog has no code `2333`
    "#]],
    );
    check(
        409,
        &[],
        &problem("sold_out", 409, SOLD_OUT).replace(r#""code":"sold_out""#, r#""code":"OUT_OF_STOCK""#),
        expect![[r#"
            sold_out: warning[alias_sent]: `OUT_OF_STOCK` is an older code of `sold_out`, whose code is `sold_out`
        "#]],
    );
    check(
        423,
        &[],
        &problem("cart_locked", 423, ""),
        expect![[r#"
        cart_locked: error[retired_sent]: `cart_locked` is retired since 2.0
    "#]],
    );
    check(
        503,
        &[],
        &problem("audit_failed", 503, ""),
        expect![[r#"
            audit_failed: note[internal_sent]: `audit_failed` is internal, so that clients do not find it in public pages and exports
        "#]],
    );
}

#[test]
fn statuses() {
    check(
        410,
        &[],
        &problem("sold_out", 410, SOLD_OUT),
        expect![[r#"
            sold_out/status: error[undocumented_status]: the body of `sold_out` has status 410, but the catalog has 409 (410)
        "#]],
    );
    check(
        410,
        &[],
        &problem("sold_out", 409, SOLD_OUT),
        expect![[r#"
            sold_out: error[undocumented_status]: `sold_out` has status 409 in the body, but is sent as HTTP 410 instead of 409 (410)
        "#]],
    );
    check(
        409,
        &[],
        r#"{"errcode":"sold_out","errmsg":"x","api":"1","data":{"sku":"b-1"}}"#,
        expect![[r#"
            sold_out: error[undocumented_status]: `sold_out` is sent as HTTP 409, but the catalog has 200 (409)
        "#]],
    );
    // A 4xx has no fallback entry here.
    check(
        418,
        &[],
        &problem("not_found", 418, ""),
        expect![[r#"
            not_found/status: error[undocumented_status]: the body of `not_found` has status 418, but the catalog has 404 (418)
        "#]],
    );
}

#[test]
fn members_and_fields() {
    check(
        409,
        &[],
        r#"{"type":"https://shop.example/errors/sold_out","status":"409","code":"sold_out","sku":7,"left":"1","reason":"x","SKU":1}"#,
        expect![[r#"
            sold_out/status: error[type_mismatch]: `sold_out/status` is not an integer ("409")
            sold_out/detail: error[missing_member]: missing member `/detail` in the body of `sold_out`
            sold_out.sku: error[type_mismatch]: `sold_out.sku` is a number, not a string (7)
            sold_out.left: error[type_mismatch]: `sold_out.left` is not an integer ("1")
            sold_out.reason: error[undocumented_value]: the value of `sold_out.reason` is none of `season`, `recall` ("x")
            sold_out/SKU: note[undocumented_member]: unknown member `SKU` in the body of `sold_out`
        "#]],
    );
    check(
        409,
        &[],
        &problem("sold_out", 409, ""),
        expect![[r#"
            sold_out.sku: error[missing_field]: missing field `sku` in the body of `sold_out`
        "#]],
    );
    check(
        200,
        &[],
        r#"{"errcode":"sold_out","errmsg":null,"api":"2","data":[]}"#,
        expect![[r#"
            sold_out/errmsg: error[type_mismatch]: `sold_out/errmsg` is null, not a string (null)
            sold_out/api: error[value_mismatch]: `sold_out/api` is not `"1"` ("2")
            sold_out/data: error[type_mismatch]: `sold_out/data` is an array, not an object ([])
        "#]],
    );
    // Whole numbers with a fraction are no integers, and neither are those beyond what JSON readers keep.
    check(
        409,
        &[],
        &problem("sold_out", 409, r#","sku":"b","left":1.0"#),
        expect![[r#"
        sold_out.left: error[type_mismatch]: `sold_out.left` is a number, not an integer (1.0)
    "#]],
    );
    check(
        409,
        &[],
        &problem("sold_out", 409, r#","sku":"b","left":340282366920938463463374607431768211455"#),
        expect![[r#""#]],
    );
}

#[test]
fn envelopes() {
    check(
        502,
        &[],
        "<html>\u{1b}[31m Bad Gateway",
        expect![[r#"
        502: error[not_our_body]: the body is not JSON (status 502) (<html>\u{1b}[31m Bad Gateway)
    "#]],
    );
    check(
        409,
        &[],
        "",
        expect![[r#"
        409: error[not_our_body]: the body is empty (status 409)
    "#]],
    );
    check(
        409,
        &[],
        r#"{"message":"x"}"#,
        expect![[r#"
        409: error[not_our_body]: the body is in no envelope of the catalog (status 409) ({"message":"x"})
    "#]],
    );
    check(
        409,
        &[],
        r#"["sold_out"]"#,
        expect![[r#"
        409: error[not_our_body]: the body is in no envelope of the catalog (status 409) (["sold_out"])
    "#]],
    );
    check(
        404,
        &[],
        r#"{"errcode":"not_found","errmsg":"x","api":"1","data":{}}"#,
        expect![[r#"
            not_found: error[undocumented_status]: `not_found` is sent as HTTP 404, but the catalog has 200 (404)
            not_found: note[other_envelope]: `not_found` is sent in the envelope `v1`, in which the catalog does not answer it
        "#]],
    );
    check(
        409,
        &[("content-type", "text/plain")],
        &problem("sold_out", 409, SOLD_OUT),
        expect![[r#"
        envelopes.problem: error[content_type_mismatch]: a response in the envelope `problem` is not `application/problem+json` (text/plain)
    "#]],
    );
}

#[test]
fn headers() {
    let problem = problem("slow_down", 429, "");
    let json = ("Content-Type", "application/problem+json");
    check(429, &[json, ("retry-after", "3"), ("cache-control", "no-store")], &problem, expect![""]);
    check(
        429,
        &[json, ("cache-control", "no-cache")],
        &problem,
        expect![[r#"
            slow_down.Retry-After: error[missing_header]: missing header `Retry-After` of `slow_down`
            slow_down.Cache-Control: error[value_mismatch]: the header `slow_down.Cache-Control` is not `no-store` (no-cache)
        "#]],
    );
    check(
        429,
        &[("x", "y")],
        &problem,
        expect![[r#"
            slow_down.Retry-After: error[missing_header]: missing header `Retry-After` of `slow_down`
            slow_down.Cache-Control: error[missing_header]: missing header `Cache-Control` of `slow_down`
            envelopes.problem: error[content_type_mismatch]: a response in the envelope `problem` is not `application/problem+json`
        "#]],
    );
}

#[test]
fn violations() {
    let with = |items: &str| problem("invalid_input", 422, &format!(r#","errors":{items}"#));
    let item = |code: &str, more: &str| format!(r#"{{"detail":"x","code":"{code}"{more}}}"#);
    for (items, expected) in [
        (
            item("too_long", r#","max":"3""#),
            expect![[r#"
            violations.too_long.max: error[type_mismatch]: `violations.too_long.max` is not an integer ("3")
        "#]],
        ),
        (
            item("too_long", ""),
            expect![[r#"
                violations.too_long.max: error[missing_field]: missing field `max` in the body of `too_long`
            "#]],
        ),
        (
            item("TOO_LONG", r#","max":3"#),
            expect![[r#"
            violations.too_long: warning[alias_sent]: `TOO_LONG` is an older code of the violation `too_long`
        "#]],
        ),
        (
            item("taken", ""),
            expect![[r#"
            invalid_input.taken: error[undocumented_violation]: `invalid_input` has the violation `taken`, which it does not list in the catalog
        "#]],
        ),
        (
            item("too_short", ""),
            expect![[r#"
            violations.too_short: error[retired_sent]: the violation `too_short` is retired
        "#]],
        ),
        (
            item("odd", ""),
            expect![[r#"
            violations.odd: error[undocumented_violation]: the catalog has no violation `odd`
        "#]],
        ),
        (
            "7".to_owned(),
            expect![[r#"
            violations.too_long/errors/*: error[type_mismatch]: `violations.too_long/errors/*` is a number, not an object (7)
        "#]],
        ),
    ] {
        check(422, &[], &with(&format!("[{items}]")), expected);
    }
    check(
        422,
        &[],
        &with("{}"),
        expect![[r#"
        invalid_input/errors: error[type_mismatch]: `invalid_input/errors` is an object, not an array ({})
    "#]],
    );
    check(
        409,
        &[],
        &problem("sold_out", 409, &format!(r#"{SOLD_OUT},"errors":[{}]"#, item("odd", ""))),
        expect![[r#"
            sold_out: error[undocumented_violation]: `sold_out` lists violations, but has none in the catalog
        "#]],
    );
}

#[test]
fn hostile_bodies_are_answered() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let nested = problem("sold_out", 409, &format!(r#","sku":{}"b"{}"#, "[".repeat(100), "]".repeat(100)));
    let long = problem(&"x".repeat(1 << 20), 409, "");
    let huge = problem("sold_out", 409, &format!(r#","sku":"b","left":1{}"#, "0".repeat(400)));
    let many =
        problem("invalid_input", 422, &format!(r#","errors":[{}]"#, vec![r#"{"code":"odd"}"#; 50_000].join(",")));
    let twice = problem("sold_out", 409, r#","sku":"b","code":"cart_locked""#);
    for (body, kind) in [
        (deep.as_bytes(), FindingKind::NotOurBody),
        (nested.as_bytes(), FindingKind::TypeMismatch),
        (long.as_bytes(), FindingKind::UndocumentedCode),
        (huge.as_bytes(), FindingKind::NotOurBody),
        (many.as_bytes(), FindingKind::UndocumentedViolation),
        // The last one counts, as in most readers.
        (twice.as_bytes(), FindingKind::RetiredSent),
        (b"{\"code\":\"\xff\"}", FindingKind::NotOurBody),
        (b"{\"code\":\"sold_out\"", FindingKind::NotOurBody),
    ] {
        let catalog = catalog();
        let mut drift = Drift::new(&catalog);
        let findings = drift.observe(&Observation::new("\u{1b}]0;x").status(409).body(body));
        assert_eq!(findings.first().map(|finding| finding.kind), Some(kind), "{findings:?}");
        let report = drift.report();
        for locale in [errbook_catalog::Locale::En, errbook_catalog::Locale::Zh] {
            let text = report.text(locale) + &report.markdown(locale);
            assert!(text.len() < 4096 && !text.contains('\u{1b}'), "{text}");
        }
    }
}

#[test]
fn different_findings_are_bounded() {
    let catalog = catalog();
    let mut drift = Drift::new(&catalog);
    for index in 0..10_010 {
        drift.observe(&Observation::new("log").status(409).code(format!("odd_{index}")));
    }
    let report = drift.report();
    assert_eq!((report.findings.len(), report.more, report.responses), (10_000, 10, 10_010));
}
