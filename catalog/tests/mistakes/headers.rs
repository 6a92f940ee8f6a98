//! Response headers.

use expect_test::expect;

use crate::case::part;

fn with_headers(constructor: &str, headers: &str, expected: expect_test::Expect) {
    part(
        constructor,
        &format!("[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n[errors.gone.headers]\n{headers}"),
        expected,
    );
}

#[test]
fn a_header_has_a_name_of_http() {
    with_headers(
        "malformed_header_name",
        "\"Retry After\" = \"1\"\n\"\" = \"1\"\n\"书\" = \"1\"\n",
        expect![[r#"
        error[malformed-header-name]: `Retry After` is not the name of a header
         --> catalog.toml:9:1
          |
        9 | "Retry After" = "1"
          | ^^^^^^^^^^^^^
          |
          = help: letters, digits and `-` (RFC 9110 §5.1)

        error[malformed-header-name]: `` is not the name of a header
          --> catalog.toml:10:1
           |
        10 | "" = "1"
           | ^^
           |
           = help: letters, digits and `-` (RFC 9110 §5.1)

        error[malformed-header-name]: `书` is not the name of a header
          --> catalog.toml:11:1
           |
        11 | "书" = "1"
           | ^^^^
           |
           = help: letters, digits and `-` (RFC 9110 §5.1)"#]],
    );
}

#[test]
fn a_header_is_not_one_of_the_response_itself() {
    with_headers(
        "reserved_header",
        "Content-Type = \"text/plain\"\n",
        expect![[r#"
        error[reserved-header]: `Content-Type` is set by the response itself
         --> catalog.toml:9:1
          |
        9 | Content-Type = "text/plain"
          | ^^^^^^^^^^^^"#]],
    );
}

#[test]
fn a_header_is_written_once_in_whatever_case() {
    with_headers(
        "repeated_header",
        "Retry-After = \"1\"\nretry-after = \"2\"\n",
        expect![[r#"
        error[repeated-header]: the header `retry-after` is there twice
          --> catalog.toml:10:1
           |
        10 | retry-after = "2"
           | ^^^^^^^^^^^
           |
        note: first written here
          --> catalog.toml:9:1
           |
         9 | Retry-After = "1"
           | ^^^^^^^^^^^"#]],
    );
}

#[test]
fn a_header_holds_visible_ascii() {
    with_headers(
        "malformed_header_value",
        "X-Title = \"书\"\nX-Lines = \"a\\r\\nSet-Cookie: b\"\n",
        expect![[r#"
        error[malformed-header-value]: a header cannot hold `书`
         --> catalog.toml:9:11
          |
        9 | X-Title = "书"
          |           ^^^^
          |
          = help: visible ASCII characters and spaces (RFC 9110 §5.5)

        error[malformed-header-value]: a header cannot hold `\r`
          --> catalog.toml:10:11
           |
        10 | X-Lines = "a\r\nSet-Cookie: b"
           |           ^^^^^^^^^^^^^^^^^^^^
           |
           = help: visible ASCII characters and spaces (RFC 9110 §5.5)"#]],
    );
}

#[test]
fn a_header_shows_fields_of_the_entry() {
    with_headers(
        "unknown_placeholder",
        "Retry-After = \"{retry_at}\"\n",
        expect![[r#"
        error[unknown-placeholder]: `gone` has no field `retry_at`
         --> catalog.toml:9:16
          |
        9 | Retry-After = "{retry_at}"
          |                ^^^^^^^^^^
          |
          = help: declare it: `fields.retry_at = "string"`"#]],
    );
}
