//! Entries that do not fit into their envelopes.

use expect_test::expect;

use crate::case::part;

#[test]
fn what_a_request_may_lack_is_marked() {
    part(
        "value_can_be_absent",
        r#"[envelopes.plain]
body.error = "{code}"
body.trace = "{trace_id:string}"
body.id = "{request_id}"
body.at = "{timestamp}"
"#,
        expect![[r#"
            error[value-can-be-absent]: `{trace_id}` can be absent
             --> catalog.toml:7:15
              |
            7 | body.trace = "{trace_id:string}"
              |               ^^^^^^^^^^^^^^^^^
              |
              = help: write `{trace_id?:string}`: the member is left out where there is no value"#]],
    );
}

#[test]
fn what_an_entry_lacks_is_marked_in_its_envelope_once() {
    part(
        "value_can_be_absent",
        r#"[envelopes.plain]
body.error = "{code}"
body.title = "{title}"
body.group = "{group}"
body.again = "{retryable}"
body.until = "{fields.until}"

[errors.gone]
envelope = "plain"
code = false
status = 410
message = "It is gone."

[errors.sold_out]
envelope = "plain"
status = 409
message = "It is sold out."
fields.until = "datetime"
"#,
        expect![[r#"
            error[value-can-be-absent]: `{code}` can be absent
              --> catalog.toml:6:15
               |
             6 | body.error = "{code}"
               |               ^^^^^^
               |
            note: `gone` has none
              --> catalog.toml:12:9
               |
            12 | [errors.gone]
               |         ^^^^
               |
               = help: write `{code?}`: the member is left out where there is no value

            error[value-can-be-absent]: `{title}` can be absent
              --> catalog.toml:7:15
               |
             7 | body.title = "{title}"
               |               ^^^^^^^
               |
            note: `gone` has none
              --> catalog.toml:12:9
               |
            12 | [errors.gone]
               |         ^^^^
               |
               = help: write `{title?}`: the member is left out where there is no value

            error[value-can-be-absent]: `{group}` can be absent
              --> catalog.toml:8:15
               |
             8 | body.group = "{group}"
               |               ^^^^^^^
               |
            note: `gone` has none
              --> catalog.toml:12:9
               |
            12 | [errors.gone]
               |         ^^^^
               |
               = help: write `{group?}`: the member is left out where there is no value

            error[value-can-be-absent]: `{retryable}` can be absent
              --> catalog.toml:9:15
               |
             9 | body.again = "{retryable}"
               |               ^^^^^^^^^^^
               |
            note: `gone` has none
              --> catalog.toml:12:9
               |
            12 | [errors.gone]
               |         ^^^^
               |
               = help: write `{retryable?}`: the member is left out where there is no value

            error[value-can-be-absent]: `{fields.until}` can be absent
              --> catalog.toml:10:15
               |
            10 | body.until = "{fields.until}"
               |               ^^^^^^^^^^^^^^
               |
            note: `gone` has none
              --> catalog.toml:12:9
               |
            12 | [errors.gone]
               |         ^^^^
               |
               = help: write `{fields.until?}`: the member is left out where there is no value"#]],
    );
}

#[test]
fn an_entry_lacks_nothing_that_its_preset_shows() {
    part(
        "entry_lacks_value",
        "[errors.gone]\nenvelope = \"error_message\"\ncode = false\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[value-can-be-absent]: `gone` has no `code`, and its envelope `error_message` shows it
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^"#]],
    );
}

#[test]
fn a_field_of_an_envelope_is_one_of_some_entry() {
    part(
        "unknown_field_in_envelope",
        r#"[envelopes.plain]
body.error = "{code}"
body.until = "{fields.untill}"

[errors.gone]
envelope = "plain"
status = 410
message = "It is gone until {until}."
fields.until = "datetime"
"#,
        expect![[r#"
            error[unknown-field]: no entry has a field `untill`
             --> catalog.toml:7:15
              |
            7 | body.until = "{fields.untill}"
              |               ^^^^^^^^^^^^^^^
              |
              = help: did you mean `until`?"#]],
    );
}

#[test]
fn a_field_does_not_repeat_a_member_of_its_envelope() {
    part(
        "wire_name_is_a_member",
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.detail = "string"
fields.reason = { type = "string", wire = "type" }
"#,
        expect![[r#"
            error[wire-name-is-a-member]: the envelope `problem` has a member `detail` already
             --> catalog.toml:8:8
              |
            8 | fields.detail = "string"
              |        ^^^^^^
              |
              = help: spell the field otherwise on the wire: `wire = "…"`

            error[wire-name-is-a-member]: the envelope `problem` has a member `type` already
             --> catalog.toml:9:43
              |
            9 | fields.reason = { type = "string", wire = "type" }
              |                                           ^^^^^^
              |
              = help: spell the field otherwise on the wire: `wire = "…"`"#]],
    );
}
