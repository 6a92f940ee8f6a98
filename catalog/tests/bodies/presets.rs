//! The presets.

use errbook_catalog::plan;
use expect_test::{Expect, expect};

use crate::shown::{bodies, catalog, shown};

/// A bare entry, and one with all that a body can show.
fn in_preset(envelope: &str, expected: Expect) {
    let text = format!(
        r#"[catalog]
name = "shop"
envelope = "{envelope}"
docs_url = "https://example.com/{{name}}"

[errors.gone]
status = 410
message.en = "It is \"gone\"."
message.zh = "已不存在。"

[errors.few_left]
code = -7
status = 409
title = {{ en = "Few left", zh = "余量不足" }}
message.en = {{ plural = "copies", one = "One copy is left.", other = "{{copies}} copies are left." }}
message.zh = "还剩 {{copies}} 本。"
fields.copies = "integer"
fields.shelf = {{ type = "string", optional = true }}
"#
    );
    // A preset without fields has no use for `shelf`.
    let text = if expected_fields(envelope) { text } else { text.replace("fields.shelf", "# fields.shelf") };
    expected.assert_eq(&bodies(&text));
}

fn expected_fields(envelope: &str) -> bool {
    matches!(envelope, "problem" | "error_message")
}

#[test]
fn problem_is_rfc_9457_with_the_code_and_the_fields_behind() {
    in_preset(
        "problem",
        expect![[r#"
        gone en: {"type":"https://example.com/gone","status":410,"detail":"It is \"gone\"."[?,"instance":"‹Instance as text›"?],"code":"gone"}
        gone zh: {"type":"https://example.com/gone","status":410,"detail":"已不存在。"[?,"instance":"‹Instance as text›"?],"code":"gone"}
        few_left en: {"type":"https://example.com/few_left","title":"Few left","status":409,"detail":"‹by copies; one: One copy is left.; other: ‹copies as text› copies are left.›"[?,"instance":"‹Instance as text›"?],"code":-7,"copies":‹copies›[?,"shelf":"‹shelf as text›"?]}
        few_left zh: {"type":"https://example.com/few_left","title":"余量不足","status":409,"detail":"还剩 ‹copies as text› 本。"[?,"instance":"‹Instance as text›"?],"code":-7,"copies":‹copies›[?,"shelf":"‹shelf as text›"?]}"#]],
    );
}

#[test]
fn error_message_has_the_code_the_message_and_the_fields() {
    in_preset(
        "error_message",
        expect![[r#"
        gone en: {"error":"gone","message":"It is \"gone\"."}
        gone zh: {"error":"gone","message":"已不存在。"}
        few_left en: {"error":-7,"message":"‹by copies; one: One copy is left.; other: ‹copies as text› copies are left.›","copies":‹copies›[?,"shelf":"‹shelf as text›"?]}
        few_left zh: {"error":-7,"message":"还剩 ‹copies as text› 本。","copies":‹copies›[?,"shelf":"‹shelf as text›"?]}"#]],
    );
}

#[test]
fn error_only_is_one_string_for_each_entry() {
    in_preset(
        "error_only",
        expect![[r#"
        gone en: {"error":"gone"}
        gone zh: {"error":"gone"}
        few_left en: {"error":-7}
        few_left zh: {"error":-7}"#]],
    );
}

#[test]
fn code_message_has_the_id_of_the_request() {
    in_preset(
        "code_message",
        expect![[r#"
        gone en: {"code":"gone","message":"It is \"gone\".","requestId":"‹RequestId as text›"}
        gone zh: {"code":"gone","message":"已不存在。","requestId":"‹RequestId as text›"}
        few_left en: {"code":-7,"message":"‹by copies; one: One copy is left.; other: ‹copies as text› copies are left.›","requestId":"‹RequestId as text›"}
        few_left zh: {"code":-7,"message":"还剩 ‹copies as text› 本。","requestId":"‹RequestId as text›"}"#]],
    );
}

#[test]
fn status_code_leaves_out_a_code_and_an_id_that_are_not_there() {
    in_preset(
        "status_code",
        expect![[r#"
        gone en: {"statusCode":410,"apiCode":"gone","message":"It is \"gone\"."[?,"requestId":"‹RequestId as text›"?]}
        gone zh: {"statusCode":410,"apiCode":"gone","message":"已不存在。"[?,"requestId":"‹RequestId as text›"?]}
        few_left en: {"statusCode":409,"apiCode":-7,"message":"‹by copies; one: One copy is left.; other: ‹copies as text› copies are left.›"[?,"requestId":"‹RequestId as text›"?]}
        few_left zh: {"statusCode":409,"apiCode":-7,"message":"还剩 ‹copies as text› 本。"[?,"requestId":"‹RequestId as text›"?]}"#]],
    );
    let catalog = catalog(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n[errors.gone]\ncode = false\nstatus = 410\nmessage = \"Gone.\"\n",
    );
    let index = catalog.envelope("status_code").unwrap();
    assert_eq!(catalog.envelopes[index].http_status.of(410), 200);
    let entry = &catalog.entries[0];
    let body = plan::body(&catalog, entry, 404, index, 0);
    expect![[r#"{"statusCode":404,"message":"Gone."[?,"requestId":"‹RequestId as text›"?]}"#]].assert_eq(&shown(
        &catalog,
        Some(entry),
        0,
        &body.pieces,
    ));
}

#[test]
fn only_status_code_has_a_body_for_success() {
    let catalog = catalog("[catalog]\nname = \"shop\"\n");
    let found: Vec<String> = (0..catalog.envelopes.len())
        .filter_map(|index| {
            let body = plan::success(&catalog, index, 0)?;
            Some(format!("{}: {}", catalog.envelopes[index].name.value, shown(&catalog, None, 0, &body.pieces)))
        })
        .collect();
    expect![[r#"status_code: {"statusCode":200,"message":"","data":‹Data›}"#]].assert_eq(&found.join("\n"));
}

#[test]
fn media_types_are_those_of_the_presets() {
    let catalog = catalog("[catalog]\nname = \"shop\"\n");
    let types: Vec<String> = catalog
        .envelopes
        .iter()
        .map(|envelope| format!("{}: {}", envelope.name.value, envelope.content_type))
        .collect();
    expect![[r#"
        problem: application/problem+json
        error_message: application/json
        error_only: application/json
        code_message: application/json
        status_code: application/json"#]]
    .assert_eq(&types.join("\n"));
}
