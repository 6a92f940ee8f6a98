//! Lists of violations: the holes that entries have for them, and the items.

use errbook_catalog::Catalog;
use errbook_catalog::plan::{self, RequestPart};
use expect_test::{Expect, expect};

use crate::shown::{bodies, catalog, shown};

const VIOLATIONS: &str = r#"
[violations.too_long]
code = 7
title.en = "Too long"
message.en = { plural = "max", one = "At most one character.", other = "At most {max} characters." }
message.zh = "最多 {max} 个字符。"
fields.max = "integer"
fields.hint = { type = "string", optional = true }

[violations.required]
message.en = "Is \"required\"."
message.zh = "“必填”。"
"#;

/// One entry with violations, and one without.
const ENTRIES: &str = r#"
[errors.invalid_input]
status = 422
message.en = "Invalid."
message.zh = "无效。"
violations = true

[errors.gone]
status = 410
retryable = false
message.en = "Gone."
message.zh = "已不存在。"
"#;

/// A catalog with this envelope. A field that it does not show is left out, as unused ones are errors.
fn text_in_envelope(envelope: &str) -> String {
    let head = "[catalog]\nname = \"shop\"\nenvelope = \"own\"\n\n[envelopes.own]\n";
    let hint = "fields.hint = { type = \"string\", optional = true }\n";
    let violations = if envelope.contains("{fields}") { VIOLATIONS.to_owned() } else { VIOLATIONS.replace(hint, "") };
    format!("{head}{envelope}\n{violations}{ENTRIES}")
}

fn in_envelope(envelope: &str) -> Catalog {
    catalog(&text_in_envelope(envelope))
}

/// The items of all violations in an envelope, in both languages.
fn items(catalog: &Catalog, envelope: &str) -> String {
    let envelope = catalog.envelope(envelope).expect("the envelope");
    let mut lines = Vec::new();
    for violation in &catalog.violations {
        for (language, tag) in catalog.languages.iter().enumerate() {
            let item = plan::item(catalog, violation, envelope, language).expect("an item");
            let shown = shown(catalog, Some(&violation.definition), language, &item.pieces);
            lines.push(format!("{} {}: {shown}", violation.name.value, tag.value));
        }
    }
    lines.join("\n")
}

fn assert_items(envelope: &str, expected: Expect) {
    expected.assert_eq(&items(&in_envelope(&format!("body.errors = \"{{violations?}}\"\n{envelope}")), "own"));
}

fn assert_bodies(envelope: &str, expected: Expect) {
    expected.assert_eq(&bodies(&text_in_envelope(envelope)));
}

#[test]
fn an_item_has_the_values_of_the_violation_and_holes_for_its_fields() {
    assert_items(
        "violation = { code = \"{code}\", name = \"{name}\", title = \"{title?}\", text = \"{message}\", zh = \"{message.zh}\", all = \"{fields}\", max = \"{fields.max?}\", null = \"{null}\" }",
        expect![[r#"
            too_long en: {"code":7,"name":"too_long","title":"Too long","text":"‹by max; one: At most one character.; other: At most ‹max as text› characters.›","zh":"最多 ‹max as text in zh› 个字符。","all":{"max":‹max›[?,"hint":"‹hint as text›"?]},"max":‹max›,"null":null}
            too_long zh: {"code":7,"name":"too_long","text":"最多 ‹max as text› 个字符。","zh":"最多 ‹max as text› 个字符。","all":{"max":‹max›[?,"hint":"‹hint as text›"?]},"max":‹max›,"null":null}
            required en: {"code":"required","name":"required","text":"Is \"required\".","zh":"“必填”。","all":{},"null":null}
            required zh: {"code":"required","name":"required","text":"“必填”。","zh":"“必填”。","all":{},"null":null}"#]],
    );
}

#[test]
fn the_fields_of_a_violation_go_where_the_star_is() {
    assert_items(
        "violation = { text = \"{message}\", \"*\" = \"{fields}\", language = \"{language}\" }",
        expect![[r#"
            too_long en: {"text":"‹by max; one: At most one character.; other: At most ‹max as text› characters.›","max":‹max›[?,"hint":"‹hint as text›"?],"language":"en"}
            too_long zh: {"text":"最多 ‹max as text› 个字符。","max":‹max›[?,"hint":"‹hint as text›"?],"language":"zh"}
            required en: {"text":"Is \"required\".","language":"en"}
            required zh: {"text":"“必填”。","language":"zh"}"#]],
    );
}

#[test]
fn an_item_shows_where_the_violation_is() {
    assert_items(
        "violation = { a = \"{pointer}\", b = \"{pointer?:fragment}\", c = \"{pointer?:path}\", d = \"{parameter?}\", e = \"{header?}\", f = \"{in}\", g = \"at {pointer?} in {in}\" }",
        expect![[r#"
            too_long en: {"a":"‹Pointer as text›"[?,"b":"‹Fragment as text›"?][?,"c":"‹Path as text›"?][?,"d":"‹Parameter as text›"?][?,"e":"‹Header as text›"?],"f":"‹In as text›"[?,"g":"at ‹Pointer as text› in ‹In as text›"?]}
            too_long zh: {"a":"‹Pointer as text›"[?,"b":"‹Fragment as text›"?][?,"c":"‹Path as text›"?][?,"d":"‹Parameter as text›"?][?,"e":"‹Header as text›"?],"f":"‹In as text›"[?,"g":"at ‹Pointer as text› in ‹In as text›"?]}
            required en: {"a":"‹Pointer as text›"[?,"b":"‹Fragment as text›"?][?,"c":"‹Path as text›"?][?,"d":"‹Parameter as text›"?][?,"e":"‹Header as text›"?],"f":"‹In as text›"[?,"g":"at ‹Pointer as text› in ‹In as text›"?]}
            required zh: {"a":"‹Pointer as text›"[?,"b":"‹Fragment as text›"?][?,"c":"‹Path as text›"?][?,"d":"‹Parameter as text›"?][?,"e":"‹Header as text›"?],"f":"‹In as text›"[?,"g":"at ‹Pointer as text› in ‹In as text›"?]}"#]],
    );
}

/// For the locations in a part of a request, what these have is certain: only holes for it are left.
#[test]
fn the_item_for_a_part_of_a_request_has_what_locations_there_have() {
    let catalog = in_envelope(
        "body.errors = \"{violations?}\"\nviolation = { d = \"{parameter?}\", a = \"{pointer}\", b = \"{pointer?:fragment}\", e = \"{header?}\", f = \"{in}\", g = \"at {pointer?} in {in}\", source = { pointer = \"{pointer?}\", header = \"{header?}\" }, n = [\"{pointer?:path}\", \"{header}\"] }",
    );
    let envelope = catalog.envelope("own").expect("the envelope");
    let violation = &catalog.violations[1];
    let items = RequestPart::ALL.map(|part| {
        let item = plan::item_in(&catalog, violation, part, envelope, 0).expect("an item");
        shown(&catalog, Some(&violation.definition), 0, &item.pieces)
    });
    expect![[r#"
        {"a":"‹Pointer as text›","b":"‹Fragment as text›","f":"body","g":"at ‹Pointer as text› in body","source":{"pointer":"‹Pointer as text›"},"n":["‹Path as text›",""]}
        {"d":"‹Parameter as text›","a":"","f":"query","n":[""]}
        {"d":"‹Parameter as text›","a":"","f":"path","n":[""]}
        {"a":"","e":"‹Header as text›","f":"header","source":{"header":"‹Header as text›"},"n":["‹Header as text›"]}"#]].assert_eq(&items.join("\n"));
    assert_eq!(plan::item_in(&catalog, violation, RequestPart::Body, envelope + 1, 0), None);
}

#[test]
fn what_a_violation_has_not_is_that_of_the_entry() {
    assert_items(
        "violation = { a = \"{status}\", b = \"{status:string}\", c = \"{status_text}\", d = \"{type}\", e = \"{kind}\", f = \"{retryable?}\", g = \"{retryable?:string}\", h = \"{status} {kind}\", id = \"{request_id}\" }",
        expect![[r#"
            too_long en: {"a":‹Owner::Status›,"b":"‹Owner::Status as text›","c":"‹Owner::StatusText as text›","d":"‹Owner::Type as text›","e":"‹Owner::Kind as text›"[?,"f":‹Owner::Retryable›?][?,"g":"‹Owner::Retryable as text›"?],"h":"‹Owner::Status as text› ‹Owner::Kind as text›","id":"‹RequestId as text›"}
            too_long zh: {"a":‹Owner::Status›,"b":"‹Owner::Status as text›","c":"‹Owner::StatusText as text›","d":"‹Owner::Type as text›","e":"‹Owner::Kind as text›"[?,"f":‹Owner::Retryable›?][?,"g":"‹Owner::Retryable as text›"?],"h":"‹Owner::Status as text› ‹Owner::Kind as text›","id":"‹RequestId as text›"}
            required en: {"a":‹Owner::Status›,"b":"‹Owner::Status as text›","c":"‹Owner::StatusText as text›","d":"‹Owner::Type as text›","e":"‹Owner::Kind as text›"[?,"f":‹Owner::Retryable›?][?,"g":"‹Owner::Retryable as text›"?],"h":"‹Owner::Status as text› ‹Owner::Kind as text›","id":"‹RequestId as text›"}
            required zh: {"a":‹Owner::Status›,"b":"‹Owner::Status as text›","c":"‹Owner::StatusText as text›","d":"‹Owner::Type as text›","e":"‹Owner::Kind as text›"[?,"f":‹Owner::Retryable›?][?,"g":"‹Owner::Retryable as text›"?],"h":"‹Owner::Status as text› ‹Owner::Kind as text›","id":"‹RequestId as text›"}"#]],
    );
}

#[test]
fn an_item_that_may_be_empty_is_an_object_all_the_same() {
    assert_items(
        "violation = { a = \"{pointer?}\" }",
        expect![[r#"
        too_long en: {[?"a":"‹Pointer as text›"?]}
        too_long zh: {[?"a":"‹Pointer as text›"?]}
        required en: {[?"a":"‹Pointer as text›"?]}
        required zh: {[?"a":"‹Pointer as text›"?]}"#]],
    );
}

#[test]
fn a_list_is_there_if_there_are_violations() {
    assert_bodies(
        "body = { code = \"{code}\", errors = \"{violations?}\", more = { all = \"{violations?}\" }, each = [\"{violations?}\"] }\nviolation = { text = \"{message}\" }",
        expect![[r#"
            invalid_input en: {"code":"invalid_input"[?,"errors":‹Violations›?][~,"more":{[?"all":‹Violations›?]}~],"each":[[?‹Violations›?]]}
            invalid_input zh: {"code":"invalid_input"[?,"errors":‹Violations›?][~,"more":{[?"all":‹Violations›?]}~],"each":[[?‹Violations›?]]}
            gone en: {"code":"gone","each":[]}
            gone zh: {"code":"gone","each":[]}"#]],
    );
}

#[test]
fn a_list_without_the_mark_is_always_there() {
    assert_bodies(
        "body = { code = \"{code}\", errors = \"{violations}\" }\nviolation = { text = \"{message}\" }",
        expect![[r#"
            invalid_input en: {"code":"invalid_input","errors":‹Violations›}
            invalid_input zh: {"code":"invalid_input","errors":‹Violations›}
            gone en: {"code":"gone","errors":[]}
            gone zh: {"code":"gone","errors":[]}"#]],
    );
}

#[test]
fn the_single_item_stands_for_an_entry_without_violations() {
    assert_bodies(
        "body = { errors = \"{violations?}\" }\nviolation = { text = \"{message}\" }\nsingle = { text = \"{message}\", status = \"{status:string}\", again = \"{retryable?}\" }",
        expect![[r#"
            invalid_input en: {"errors":‹Violations›}
            invalid_input zh: {"errors":‹Violations›}
            gone en: {"errors":[{"text":"Gone.","status":"410","again":false}]}
            gone zh: {"errors":[{"text":"已不存在。","status":"410","again":false}]}"#]],
    );
    let catalog = in_envelope(
        "body = { errors = \"{violations?}\" }\nviolation = { text = \"{message}\" }\nsingle = { text = \"{message}\", status = \"{status}\" }",
    );
    let (entry, envelope) = (&catalog.entries[0], catalog.entries[0].envelope);
    let single = plan::single(&catalog, entry, 422, envelope, 0).expect("a single item");
    assert_eq!(single.as_static(), Some(r#"{"text":"Invalid.","status":422}"#));
    let single = plan::single_at_hand(&catalog, entry, 422, envelope, 0).expect("a single item");
    assert_eq!(single.as_static(), None);
}

#[test]
fn presets_have_items() {
    let catalog = catalog(&format!("[catalog]\nname = \"shop\"\n{VIOLATIONS}{ENTRIES}"));
    let all = ["problem", "error_message", "code_message", "status_code"]
        .map(|preset| format!("{preset}\n{}", items(&catalog, preset)));
    expect![[r#"
        problem
        too_long en: {"detail":"‹by max; one: At most one character.; other: At most ‹max as text› characters.›"[?,"pointer":"‹Fragment as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"code":7,"max":‹max›[?,"hint":"‹hint as text›"?]}
        too_long zh: {"detail":"最多 ‹max as text› 个字符。"[?,"pointer":"‹Fragment as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"code":7,"max":‹max›[?,"hint":"‹hint as text›"?]}
        required en: {"detail":"Is \"required\"."[?,"pointer":"‹Fragment as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"code":"required"}
        required zh: {"detail":"“必填”。"[?,"pointer":"‹Fragment as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"code":"required"}

        error_message
        too_long en: {"error":7,"message":"‹by max; one: At most one character.; other: At most ‹max as text› characters.›"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"max":‹max›[?,"hint":"‹hint as text›"?]}
        too_long zh: {"error":7,"message":"最多 ‹max as text› 个字符。"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"max":‹max›[?,"hint":"‹hint as text›"?]}
        required en: {"error":"required","message":"Is \"required\"."[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?]}
        required zh: {"error":"required","message":"“必填”。"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?]}

        code_message
        too_long en: {"code":7,"message":"‹by max; one: At most one character.; other: At most ‹max as text› characters.›"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"max":‹max›[?,"hint":"‹hint as text›"?]}
        too_long zh: {"code":7,"message":"最多 ‹max as text› 个字符。"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"max":‹max›[?,"hint":"‹hint as text›"?]}
        required en: {"code":"required","message":"Is \"required\"."[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?]}
        required zh: {"code":"required","message":"“必填”。"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?]}

        status_code
        too_long en: {"apiCode":7,"message":"‹by max; one: At most one character.; other: At most ‹max as text› characters.›"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"max":‹max›[?,"hint":"‹hint as text›"?]}
        too_long zh: {"apiCode":7,"message":"最多 ‹max as text› 个字符。"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?],"max":‹max›[?,"hint":"‹hint as text›"?]}
        required en: {"apiCode":"required","message":"Is \"required\"."[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?]}
        required zh: {"apiCode":"required","message":"“必填”。"[?,"pointer":"‹Pointer as text›"?][?,"parameter":"‹Parameter as text›"?][?,"header":"‹Header as text›"?]}"#]].assert_eq(&all.join("\n\n"));
    let only = catalog.envelope("error_only").expect("a preset");
    assert_eq!(plan::item(&catalog, &catalog.violations[0], only, 0), None);
}

#[test]
fn bodies_of_presets_list_violations() {
    expect![[r#"
        invalid_input en: {"type":"about:blank","status":422,"detail":"Invalid."[?,"instance":"‹Instance as text›"?],"code":"invalid_input"[?,"errors":‹Violations›?]}
        invalid_input zh: {"type":"about:blank","status":422,"detail":"无效。"[?,"instance":"‹Instance as text›"?],"code":"invalid_input"[?,"errors":‹Violations›?]}
        gone en: {"type":"about:blank","status":410,"detail":"Gone."[?,"instance":"‹Instance as text›"?],"code":"gone"}
        gone zh: {"type":"about:blank","status":410,"detail":"已不存在。"[?,"instance":"‹Instance as text›"?],"code":"gone"}"#]].assert_eq(&bodies(&format!("[catalog]\nname = \"shop\"\n{VIOLATIONS}{ENTRIES}")));
}

/// The catalog's own envelopes, as Rust types may choose them, and the presets that are used.
#[test]
fn violations_are_written_in_the_envelopes_that_list_them() {
    let envelopes = |text: &str| {
        let catalog = catalog(text);
        let found = plan::envelopes_of_violations(&catalog).into_iter();
        found.map(|index| catalog.envelopes[index].name.value.clone()).collect::<Vec<_>>()
    };
    let own = "\n[envelopes.own]\nbody.errors = \"{violations?}\"\nviolation.text = \"{message}\"\n[envelopes.silent]\nbody.code = \"{code}\"\n";
    let head = "[lints]\nunlisted = \"allow\"\nunused = \"allow\"\n[catalog]\nname = \"shop\"\n";
    assert_eq!(envelopes(&format!("{head}{VIOLATIONS}{ENTRIES}")), ["problem"]);
    assert_eq!(envelopes(&format!("{head}{own}{VIOLATIONS}{ENTRIES}")), ["problem", "own"]);
    let versions = "alternatives = [\"error_message\", \"silent\"]\n";
    assert_eq!(envelopes(&format!("{head}{versions}{own}{VIOLATIONS}{ENTRIES}")), ["problem", "error_message", "own"]);
    let none = ENTRIES.replace("violations = true\n", "");
    assert_eq!(envelopes(&format!("{head}{own}{VIOLATIONS}{none}")), Vec::<String>::new());
}

#[test]
fn a_body_that_lists_messages_depends_on_the_language() {
    let is_localized = |envelope: &str| {
        let catalog = in_envelope(envelope);
        plan::is_localized(&catalog, catalog.envelope)
    };
    assert!(!is_localized(
        "body = { code = \"{code}\", errors = \"{violations?}\" }\nviolation = { code = \"{code}\" }"
    ));
    assert!(is_localized(
        "body = { code = \"{code}\", errors = \"{violations?}\" }\nviolation = { text = \"{message}\" }"
    ));
    assert!(is_localized(
        "body = { errors = \"{violations?}\" }\nviolation = { code = \"{code}\" }\nsingle = { text = \"{message}\" }"
    ));
}
