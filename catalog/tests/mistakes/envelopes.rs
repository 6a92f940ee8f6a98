//! Envelopes.

use expect_test::expect;

use crate::case::part;

#[test]
fn an_envelope_has_a_body() {
    part("missing_key", "[envelopes.plain]\ncontent_type = \"application/json\"\n", expect![[r#"
        error[missing-key]: `envelopes.plain` lacks the key `body`
         --> catalog.toml:5:12
          |
        5 | [envelopes.plain]
          |            ^^^^^
          |
          = help: add `body = …`"#]]);
}

#[test]
fn a_content_type_is_a_media_type() {
    part(
        "malformed_content_type",
        "[envelopes.plain]\ncontent_type = \"json\"\nbody.error = \"{code}\"\n",
        expect![[r#"
            error[malformed-content-type]: `json` is not a media type
             --> catalog.toml:6:16
              |
            6 | content_type = "json"
              |                ^^^^^^
              |
              = help: such as `application/json` (RFC 9110 §8.3.1)"#]],
    );
}

#[test]
fn a_star_stands_for_the_fields() {
    part(
        "malformed_splice",
        r#"[envelopes.plain]
body.error = "{code}"
body."*" = "{field}"
success.data = "{data}"
success."*" = "{fields}"
"#,
        expect![[r#"
            error[malformed-splice]: `"*"` is where the entry's fields go
             --> catalog.toml:7:12
              |
            7 | body."*" = "{field}"
              |            ^^^^^^^^^
              |
              = help: write `"*" = "{fields}"`

            error[malformed-splice]: `"*"` is where the entry's fields go
             --> catalog.toml:9:15
              |
            9 | success."*" = "{fields}"
              |               ^^^^^^^^^^
              |
              = help: a success has no entry, and so no fields"#]],
    );
}

#[test]
fn a_value_converts_to_a_string_only() {
    part("unknown_conversion", "[envelopes.plain]\nbody.error = \"{code:int}\"\n", expect![[r#"
        error[unknown-conversion]: nothing can be converted to `int`
         --> catalog.toml:6:15
          |
        6 | body.error = "{code:int}"
          |               ^^^^^^^^^^
          |
          = help: `:string` is the only conversion"#]]);
}

#[test]
fn a_value_of_an_envelope_is_known() {
    part(
        "unknown_value",
        r#"[envelopes.plain]
body.error = "{cod}"
body.when = "{retry_at}"
body.text = "{message.fr}"
"#,
        expect![[r#"
            error[unknown-value]: there is no value `{cod}` here
             --> catalog.toml:6:15
              |
            6 | body.error = "{cod}"
              |               ^^^^^
              |
              = help: did you mean `{code}`?

            error[unknown-value]: there is no value `{retry_at}` here
             --> catalog.toml:7:14
              |
            7 | body.when = "{retry_at}"
              |              ^^^^^^^^^^
              |
              = help: a field is `{fields.retry_at}`; known beside fields: `code`, `name`, `status`, `title`, `message`, `messages`, `language`, `type`, `group`, `kind`, `retryable`, `fields`, `request_id`, `instance`, `trace_id`, `timestamp`, `data`

            error[unknown-language]: `fr` is not a language of this catalog
             --> catalog.toml:8:14
              |
            8 | body.text = "{message.fr}"
              |              ^^^^^^^^^^^^
              |
              = help: its languages: `en`"#]],
    );
}

#[test]
fn a_success_shows_nothing_of_an_entry_and_an_error_no_data() {
    part(
        "value_out_of_place",
        "[envelopes.plain]\nbody.error = \"{code}\"\nbody.data = \"{data}\"\nsuccess.code = \"{code}\"\n",
        expect![[r#"
            error[value-out-of-place]: only a success has `{data}`
             --> catalog.toml:7:14
              |
            7 | body.data = "{data}"
              |              ^^^^^^

            error[value-out-of-place]: a success has no `{code}`
             --> catalog.toml:8:17
              |
            8 | success.code = "{code}"
              |                 ^^^^^^"#]],
    );
}

#[test]
fn an_object_is_no_part_of_a_text() {
    part(
        "object_in_text",
        "[envelopes.plain]\nbody.error = \"{code}: {fields}\"\nbody.all = \"{messages:string}\"\n",
        expect![[r#"
            error[object-in-text]: `{fields}` is an object and cannot be a part of a text
             --> catalog.toml:6:23
              |
            6 | body.error = "{code}: {fields}"
              |                       ^^^^^^^^
              |
              = help: write it alone: `"{fields}"`

            error[object-in-text]: `{messages}` is an object and cannot be a part of a text
             --> catalog.toml:7:13
              |
            7 | body.all = "{messages:string}"
              |             ^^^^^^^^^^^^^^^^^
              |
              = help: write it alone: `"{messages}"`"#]],
    );
}

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
