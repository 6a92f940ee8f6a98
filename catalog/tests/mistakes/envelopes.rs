//! Envelopes.

use expect_test::expect;

use crate::case::part;

#[test]
fn an_envelope_has_a_body() {
    part(
        "missing_key",
        "[envelopes.plain]\ncontent_type = \"application/json\"\n",
        expect![[r#"
        error[missing-key]: `envelopes.plain` lacks the key `body`
         --> catalog.toml:5:12
          |
        5 | [envelopes.plain]
          |            ^^^^^
          |
          = help: add `body = …`"#]],
    );
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
    part(
        "unknown_conversion",
        "[envelopes.plain]\nbody.error = \"{code:int}\"\n",
        expect![[r#"
        error[unknown-conversion]: nothing can be converted to `int`
         --> catalog.toml:6:15
          |
        6 | body.error = "{code:int}"
          |               ^^^^^^^^^^
          |
          = help: `:string` is the only conversion"#]],
    );
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
