//! Envelopes of a catalog's own.

use errbook_catalog::plan;
use expect_test::{Expect, expect};

use crate::shown::{bodies, catalog, shown};

/// The bodies of `entries` in an envelope with this table.
fn in_envelope(envelope: &str, entries: &str, expected: Expect) {
    let head = "[catalog]\nname = \"shop\"\nenvelope = \"own\"\n\n";
    expected.assert_eq(&bodies(&format!("{head}[envelopes.own]\n{envelope}\n{entries}")));
}

const GONE: &str = "[errors.gone]\nstatus = 410\nmessage.en = \"Gone.\"\nmessage.zh = \"已不存在。\"\n";

/// `GONE` with a field of each type, some optional.
const RICH: &str = r#"[errors.gone]
status = 410
message.en = "Gone since {since}, {copies} of them."
message.zh = "自 {since} 起已不存在，共 {copies} 本。"
fields.since = "datetime"
fields.copies = "integer"
fields.shelf = { type = "string", optional = true }
fields.tags = { type = "string", list = true }
fields.extra = { type = "json", optional = true }
fields.secret = { type = "string", header_only = true }
headers.X-Secret = "{secret}"
"#;

#[test]
fn a_body_without_holes_is_one_piece() {
    let text = format!(
        "[catalog]\nname = \"shop\"\nenvelope = \"own\"\n[envelopes.own]\nbody.a = \"{{code}}\"\nbody.b = [\"{{message}}\", 1]\n{GONE}"
    );
    let catalog = catalog(&text);
    let body = plan::body(&catalog, &catalog.entries[0], 410, catalog.entries[0].envelope, 1);
    assert_eq!(body.as_static(), Some(r#"{"a":"gone","b":["已不存在。",1]}"#));
}

#[test]
fn members_come_as_written_wherever_their_tables_stand() {
    in_envelope(
        "body.z = 1\nbody.error.message = \"{message}\"\nbody.a = true\nbody.error.code = \"{code}\"\n[envelopes.own.body.tail]\nz = 0x10\nb = 1_000.50\na = 1e3\nat = 2026-03-01T08:00:00Z\n",
        GONE,
        expect![[r#"
            gone en: {"z":1,"error":{"message":"Gone.","code":"gone"},"a":true,"tail":{"z":16,"b":1000.5,"a":1000.0,"at":"2026-03-01T08:00:00Z"}}
            gone zh: {"z":1,"error":{"message":"已不存在。","code":"gone"},"a":true,"tail":{"z":16,"b":1000.5,"a":1000.0,"at":"2026-03-01T08:00:00Z"}}"#]],
    );
}

/// RFC 9457 §4.2.1; the names are IANA's, and RFC 9110 §15 takes an unknown status for the x00 of its class.
#[test]
fn the_phrase_of_the_status_is_that_of_the_body() {
    in_envelope(
        "body = { title = \"{status_text}\", line = \"{status} {status_text}\" }\nhttp_status = 200\n[statuses.601]\n",
        &[410, 499, 601]
            .map(|status| GONE.replace("gone", &format!("s{status}")).replace("410", &status.to_string()))
            .concat(),
        expect![[r#"
            s410 en: {"title":"Gone","line":"410 Gone"}
            s410 zh: {"title":"Gone","line":"410 Gone"}
            s499 en: {"title":"Bad Request","line":"499 Bad Request"}
            s499 zh: {"title":"Bad Request","line":"499 Bad Request"}
            s601 en: {"title":"Internal Server Error","line":"601 Internal Server Error"}
            s601 zh: {"title":"Internal Server Error","line":"601 Internal Server Error"}"#]],
    );
}

#[test]
fn exact_forms_come_before_those_of_categories() {
    in_envelope(
        "body.m = \"{message}\"\n",
        "[errors.e]\nstatus = 410\nfields.n = \"integer\"\nmessage.en = { one = \"One\", other = \"{n}\", plural = \"n\", \"=7\" = \"Seven\", \"=0\" = \"None\" }\nmessage.zh = \"{n}\"\n",
        expect![[r#"
            e en: {"m":"‹by n; =7: Seven; =0: None; one: One; other: ‹n as text››"}
            e zh: {"m":"‹n as text›"}"#]],
    );
}

#[test]
fn a_value_that_is_absent_is_left_out_first_in_the_middle_and_last() {
    in_envelope(
        r#"body.first = "{trace_id?}"
body.second = "{instance?}"
body.code = "{code}"
body.third = "{trace_id?}"
body.status = "{status}"
body.last = "{instance?}"
"#,
        GONE,
        expect![[r#"
            gone en: {[?"first":"‹TraceId as text›"?][?[,]"second":"‹Instance as text›"?][,]"code":"gone"[?,"third":"‹TraceId as text›"?],"status":410[?,"last":"‹Instance as text›"?]}
            gone zh: {[?"first":"‹TraceId as text›"?][?[,]"second":"‹Instance as text›"?][,]"code":"gone"[?,"third":"‹TraceId as text›"?],"status":410[?,"last":"‹Instance as text›"?]}"#]],
    );
}

#[test]
fn what_an_entry_never_has_leaves_no_trace() {
    in_envelope(
        "body.title = \"{title?}\"\nbody.group = \"{group?}\"\nbody.meta.again = \"{retryable?}\"\nbody.meta.code = \"{code?}\"\n",
        &GONE.replace("[errors.gone]", "[errors.gone]\ncode = false"),
        expect![[r#"
            gone en: {}
            gone zh: {}"#]],
    );
}

#[test]
fn a_whole_body_is_an_object_even_where_nothing_is_left() {
    in_envelope(
        "body.\"*\" = \"{fields}\"\n",
        GONE,
        expect![[r#"
        gone en: {}
        gone zh: {}"#]],
    );
    in_envelope(
        "body.trace = \"{trace_id?}\"\n",
        GONE,
        expect![[r#"
        gone en: {[?"trace":"‹TraceId as text›"?]}
        gone zh: {[?"trace":"‹TraceId as text›"?]}"#]],
    );
}

#[test]
fn an_object_whose_members_are_all_left_out_is_left_out() {
    in_envelope(
        r#"body.meta.trace = "{trace_id?}"
body.meta.deep.instance = "{instance?}"
body.code = "{code}"
body.fields."*" = "{fields}"
body.empty = {}
body.list = [{ trace = "{trace_id?}" }, "{instance?}", { code = "{code}" }]
"#,
        GONE,
        expect![[r#"
            gone en: {[~"meta":{[?"trace":"‹TraceId as text›"?][~[,]"deep":{[?"instance":"‹Instance as text›"?]}~]}~][,]"code":"gone","empty":{},"list":[[~{[?"trace":"‹TraceId as text›"?]}~][?[,]"‹Instance as text›"?][,]{"code":"gone"}]}
            gone zh: {[~"meta":{[?"trace":"‹TraceId as text›"?][~[,]"deep":{[?"instance":"‹Instance as text›"?]}~]}~][,]"code":"gone","empty":{},"list":[[~{[?"trace":"‹TraceId as text›"?]}~][?[,]"‹Instance as text›"?][,]{"code":"gone"}]}"#]],
    );
}

#[test]
fn fields_go_where_the_star_is() {
    for star in 0..3 {
        let mut members = vec!["body.code = \"{code}\"", "body.status = \"{status}\""];
        members.insert(star, "body.\"*\" = \"{fields}\"");
        let expected = match star {
            0 => expect![[r#"
                gone en: {"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?],"code":"gone","status":410}
                gone zh: {"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?],"code":"gone","status":410}"#]],
            1 => expect![[r#"
                gone en: {"code":"gone","since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?],"status":410}
                gone zh: {"code":"gone","since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?],"status":410}"#]],
            _ => expect![[r#"
                gone en: {"code":"gone","status":410,"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]}
                gone zh: {"code":"gone","status":410,"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]}"#]],
        };
        in_envelope(&members.join("\n"), RICH, expected);
    }
}

#[test]
fn fields_are_an_object_or_single_values() {
    in_envelope(
        r#"body.all = "{fields}"
body.maybe = "{fields?}"
body.since = "{fields.since}"
body.shelf = "{fields.shelf?}"
body.tags = "{fields.tags}"
body.extra = "{fields.extra?}"
body.secret = "{fields.secret}"
"#,
        RICH,
        expect![[r#"
            gone en: {"all":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]},"maybe":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]},"since":"‹since as text›"[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?],"secret":"‹secret as text›"}
            gone zh: {"all":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]},"maybe":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]},"since":"‹since as text›"[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?],"secret":"‹secret as text›"}"#]],
    );
}

#[test]
fn an_entry_without_fields_has_an_empty_object_or_none() {
    in_envelope(
        "body.all = \"{fields}\"\nbody.maybe = \"{fields?}\"\nbody.code = \"{code}\"\n",
        GONE,
        expect![[r#"
        gone en: {"all":{},"code":"gone"}
        gone zh: {"all":{},"code":"gone"}"#]],
    );
}

#[test]
fn a_value_becomes_a_string_where_asked_to() {
    in_envelope(
        r#"body.status = "{status:string}"
body.code = "{code:string}"
body.again = "{retryable?:string}"
body.copies = "{fields.copies:string}"
body.tags = "{fields.tags:string}"
body.shelf = "{fields.shelf?:string}"
body.at = "{timestamp:string}"
body.rest = "{fields}"
"#,
        &RICH.replace("[errors.gone]", "[errors.gone]\ncode = 7\nretryable = true"),
        expect![[r#"
            gone en: {"status":"410","code":"7","again":"true","copies":"‹copies as text›","tags":"‹tags as text›"[?,"shelf":"‹shelf as text›"?],"at":"‹Timestamp as text›","rest":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]}}
            gone zh: {"status":"410","code":"7","again":"true","copies":"‹copies as text›","tags":"‹tags as text›"[?,"shelf":"‹shelf as text›"?],"at":"‹Timestamp as text›","rest":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]}}"#]],
    );
}

#[test]
fn a_text_is_there_if_all_that_it_shows_is() {
    in_envelope(
        r#"body.line = "{code} ({status}): {message}"
body.where = "{fields.shelf?} of {trace_id?}"
body.request = "Nr. {request_id} {{at}} {timestamp}"
body.never = "{title?}!"
body.rest = "{fields}"
"#,
        RICH,
        expect![[r#"
            gone en: {"line":"gone (410): Gone since ‹since as text›, ‹copies as text› of them."[?,"where":"‹shelf as text› of ‹TraceId as text›"?],"request":"Nr. ‹RequestId as text› {at} ‹Timestamp as text›","rest":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]}}
            gone zh: {"line":"gone (410): 自 ‹since as text› 起已不存在，共 ‹copies as text› 本。"[?,"where":"‹shelf as text› of ‹TraceId as text›"?],"request":"Nr. ‹RequestId as text› {at} ‹Timestamp as text›","rest":{"since":"‹since as text›","copies":‹copies›[?,"shelf":"‹shelf as text›"?],"tags":‹tags›[?,"extra":‹extra›?]}}"#]],
    );
}

#[test]
fn messages_are_an_object_and_single_languages() {
    let entry = r#"[errors.few_left]
status = 409
message.en = { plural = "copies", one = "One copy is left.", other = "{copies} copies are left." }
message.zh = "还剩 {copies} 本。"
fields.copies = "integer"
"#;
    in_envelope(
        "body.messages = \"{messages}\"\nbody.zh = \"{message.zh}\"\nbody.line = \"{message.en} / {message}\"\nbody.language = \"{language}\"\n",
        entry,
        expect![[r#"
            few_left en: {"messages":{"en":"‹by copies; one: One copy is left.; other: ‹copies as text› copies are left.›","zh":"还剩 ‹copies as text in zh› 本。"},"zh":"还剩 ‹copies as text in zh› 本。","line":"‹by copies; one: One copy is left.; other: ‹copies as text› copies are left.› / ‹by copies; one: One copy is left.; other: ‹copies as text› copies are left.›","language":"en"}
            few_left zh: {"messages":{"en":"‹by copies in en; one: One copy is left.; other: ‹copies as text in en› copies are left.›","zh":"还剩 ‹copies as text› 本。"},"zh":"还剩 ‹copies as text› 本。","line":"‹by copies in en; one: One copy is left.; other: ‹copies as text in en› copies are left.› / 还剩 ‹copies as text› 本。","language":"zh"}"#]],
    );
}

#[test]
fn names_groups_kinds_and_types_are_known_at_once() {
    in_envelope(
        r#"body.name = "{name}"
body.group = "{group}"
body.kind = "{kind}"
body.type = "{type}"
body.again = "{retryable}"
[groups.orders]
retryable = false
"#,
        &GONE.replace("[errors.gone]", "[errors.gone]\ngroup = \"orders\"\nkind = \"action\""),
        expect![[r#"
            gone en: {"name":"gone","group":"orders","kind":"action","type":"about:blank","again":false}
            gone zh: {"name":"gone","group":"orders","kind":"action","type":"about:blank","again":false}"#]],
    );
}

#[test]
fn json_is_escaped_where_the_catalog_is_not() {
    in_envelope(
        "body.\"quo\\\"te\" = \"a\\\\b\\u0000\\n{message}\"\n",
        "[errors.gone]\nstatus = 410\nmessage.en = \"\\\"Gone\\\"\\t{{}}\"\nmessage.zh = '已\\不存在'\n",
        expect![[r#"
            gone en: {"quo\"te":"a\\b\u0000\n\"Gone\"\t{}"}
            gone zh: {"quo\"te":"a\\b\u0000\n已\\不存在"}"#]],
    );
}

#[test]
fn a_success_shows_its_data_and_the_request() {
    let catalog = catalog(
        r#"[catalog]
name = "shop"
[envelopes.own]
body.code = "{code}"
success.ok = true
success.data = "{data}"
success.meta = { request = "{request_id?}", language = "{language}", at = "{timestamp}" }
"#,
    );
    let index = catalog.envelope("own").unwrap();
    let body = plan::success(&catalog, index, 1).unwrap();
    expect![[r#"{"ok":true,"data":‹Data›,"meta":{[?"request":"‹RequestId as text›"?][,]"language":"zh","at":"‹Timestamp as text›"}}"#]].assert_eq(&shown(&catalog, None, 1, &body.pieces));
}

#[test]
fn an_envelope_with_the_name_of_a_preset_takes_its_place() {
    let head = "[catalog]\nname = \"shop\"\n[envelopes.problem]\nbody.error = \"{code}\"\n";
    expect![[r#"
        gone en: {"error":"gone"}
        gone zh: {"error":"gone"}"#]]
    .assert_eq(&bodies(&format!("{head}{GONE}")));
}

/// A fallback for any status of its class (RFC 9110 §15): 499 is in the body, not the entry's 400.
#[test]
fn a_body_for_any_status_has_holes_in_place_of_it() {
    let catalog = catalog(
        r#"[catalog]
name = "shop"
envelope = "own"

[envelopes.own]
body.status = "{status}"
body.text = "HTTP {status}"
body.code = "{code}"

[errors.rejected]
status = 400
message.en = "Rejected."
message.zh = "已拒绝。"
"#,
    );
    let (entry, envelope) = (&catalog.entries[0], catalog.envelope("own").unwrap());
    let body = plan::body_at_hand(&catalog, entry, 400, envelope, 0);
    expect![[r#"{"status":‹Status as text›,"text":"HTTP ‹Status as text›","code":"rejected"}"#]].assert_eq(&shown(
        &catalog,
        Some(entry),
        0,
        &body.pieces,
    ));
    let known = plan::body(&catalog, entry, 404, envelope, 0);
    assert_eq!(known.as_static(), Some(r#"{"status":404,"text":"HTTP 404","code":"rejected"}"#));
}

/// RFC 9111 §3, §4.2.2.
#[test]
fn an_error_with_the_status_of_a_success_is_not_stored_unless_it_says_so() {
    let catalog = catalog(
        r#"[catalog]
name = "shop"
envelope = "status_code"

[errors.gone]
status = 410
message.en = "Gone."
message.zh = "已不存在。"

[errors.kept]
status = 410
message.en = "Gone."
message.zh = "已不存在。"
headers.cache-control = "max-age=60"

[errors.done]
status = 201
kind = "success"
message.en = "Done."
message.zh = "已完成。"
"#,
    );
    let [always_200, problem] = ["status_code", "problem"].map(|name| catalog.envelope(name).unwrap());
    let stored = |name: &str, envelope| {
        let entry = &catalog.entries[catalog.entry(name).unwrap()];
        let status = entry.statuses[0].value;
        let http_status = plan::http_status(&catalog, status, false, envelope);
        !plan::is_not_stored(entry, http_status.unwrap_or(status))
    };
    assert_eq!(["gone", "kept", "done"].map(|name| stored(name, always_200)), [false, true, true]);
    assert_eq!(["gone", "kept", "done"].map(|name| stored(name, problem)), [true, true, true]);
}
