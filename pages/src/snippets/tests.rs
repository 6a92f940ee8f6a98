use errbook_catalog::read_text;
use expect_test::{Expect, expect};

use super::{of_entry, of_violation};

fn check(envelope: &str, entry: &str, language: &str, expected: Expect) {
    let text = format!(
        "[catalog]\nname = 'book_shop'\n{envelope}\n[errors.sold_out]\nstatus = 409\nmessage = {{ en = 'a', zh = 'b' }}\n{entry}"
    );
    let reading = read_text("catalog.toml", &text);
    assert!(!reading.has_errors(), "{:#?}", reading.diagnostics);
    let snippets = of_entry(&reading.catalog, &reading.catalog.entries[0], 0);
    let of_language = snippets.iter().filter(|snippet| snippet.language == language);
    let code: Vec<&str> = of_language.map(|snippet| snippet.code.as_str()).collect();
    expected.assert_eq(&code.join("\n"));
}

const NESTED: &str = "envelope = 'nested'
    [envelopes.nested]
    content_type = 'application/json'
    body.ok = false
    body.errors = [{ 'error-code' = '{code:string}', about = '{fields}', until = '{fields.until?}' }]";

#[test]
fn typescript_reads_code_and_fields_where_the_envelope_has_them() {
    check(
        NESTED,
        "code = 7\nsolutions.en = \"Pick *another*\\nbook.\"\nfields.until = { type = 'datetime', optional = true, header_only = true }\nfields.new = { type = 'string', wire = 'new-one' }\nfields.shelf_mark = { type = 'string', wire = 'shelfMark' }",
        "TypeScript",
        expect![[r#"
            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const body = await response.json();
            if (body.errors[0]["error-code"] === "7") {
              // Pick another book.
              const { "new-one": new_, shelfMark } = body.errors[0].about;
              const until = body.errors[0].until;
            }
        "#]],
    );
}

#[test]
fn typescript_tests_the_status_if_there_is_no_code() {
    check(
        "",
        "code = false",
        "TypeScript",
        expect![[r#"
            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            if (response.status === 409) {
              // Handle it here.
            }
        "#]],
    );
    check(
        "envelope = 'status_code'",
        "code = false",
        "TypeScript",
        expect![[r#"
            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const body = await response.json();
            if (body.statusCode === 409) {
              // Handle it here.
            }
        "#]],
    );
}

#[test]
fn a_catch_all_code_is_not_branched_on() {
    check(
        "",
        "catch_all = true",
        "TypeScript",
        expect![[r#"
            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            // Catch-all code: branch on the status.
            if (response.status === 409) {
              // Handle it here.
            }
        "#]],
    );
    check(
        "",
        "catch_all = true",
        "Rust",
        expect![[r#"
            // Catch-all code: branch on the status.
            match status {
                409 => {
                    // Handle it here.
                }
                _ => {}
            }

            // In the service: return it from a handler.
            Err(BookShopError::SoldOut)
        "#]],
    );
}

#[test]
fn rust_has_the_variant_and_its_fields() {
    check(
        "",
        "variant = 'Gone'\nfields.type = { type = 'string', wire = 'sort' }\nfields.retry_at = 'datetime'",
        "Rust",
        expect![[r#"
            // In a client: match on the status and the code.
            match BookShopCode::from_response(status, code) {
                Some(BookShopCode::Gone) => {
                    // Handle it here.
                }
                _ => {}
            }

            // In the service: return it from a handler.
            Err(BookShopError::Gone { r#type, retry_at })
        "#]],
    );
}

#[test]
fn a_text_cannot_end_its_comment_or_literal() {
    check(
        "",
        "code = \"a\\\"b\\u2028\\\\\"\nsolutions.en = \"one\\u2028two */ `x`\\n\\n- three\"",
        "TypeScript",
        expect![[r#"
            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const body = await response.json();
            if (body.code === "a\"b \\") {
              // one two */ x three
            }
        "#]],
    );
}

/// A catalog with violations whose items are in an object.
const LISTS: &str = "envelope = 'lists'
    [envelopes.lists]
    body.message = '{message}'
    body.error.problems = '{violations?}'
    violation.source = { pointer = '{pointer?}', parameter = '{parameter?}' }
    violation.reason = '{code:string}'
    violation.about = '{fields}'
    [violations.too_long]
    code = 7
    message = { en = 'a', zh = 'b' }
    solutions.en = 'Send less.'
    fields.max = 'integer'
    fields.at_most = { type = 'integer', wire = 'atMost' }";

#[test]
fn typescript_goes_through_the_list_of_violations() {
    check(
        LISTS,
        "violations = true",
        "TypeScript",
        expect![[r#"
        const response = await fetch(url, { headers: { "Accept-Language": "en" } });
        const body = await response.json();
        if (response.status === 409) {
          // Handle it here.
          for (const violation of body.error?.problems ?? []) {
            console.log(violation.source?.pointer, violation.source?.parameter, violation.reason);
          }
        }
    "#]],
    );
    check(
        LISTS,
        "violations = true\nfields.title = 'string'\nheaders.X = '{title}'",
        "Rust",
        expect![[r#"
            // In a client: match on the status and the code.
            match BookShopCode::from_response(status, code) {
                Some(BookShopCode::SoldOut) => {
                    // Handle it here.
                }
                _ => {}
            }

            // In the service: return it from a handler.
            Err(BookShopError::SoldOut { title, violations })
        "#]],
    );
}

#[test]
fn a_violation_is_added_by_a_service_and_found_by_a_client() {
    let text = format!(
        "[catalog]\nname = 'book_shop'\n{LISTS}\n[errors.invalid]\nstatus = 422\nmessage = {{ en = 'a', zh = 'b' }}\nviolations = true"
    );
    let reading = read_text("catalog.toml", &text);
    assert!(!reading.has_errors(), "{:#?}", reading.diagnostics);
    let catalog = &reading.catalog;
    let snippets = of_violation(catalog, &catalog.violations[0], Some(catalog.entries[0].envelope), 0);
    let all: String = snippets.iter().map(|snippet| snippet.code.as_str()).collect();
    expect![[r#"
        const response = await fetch(url, { headers: { "Accept-Language": "en" } });
        const body = await response.json();
        for (const violation of body.error?.problems ?? []) {
          if (violation.reason === "7") {
            // Send less.
            const { max, atMost } = violation.about;
          }
        }
        // In the service: add it where it is found.
        violations.push(pointer!["name"], BookShopViolation::TooLong { max, at_most });
    "#]]
    .assert_eq(&all);
    // An envelope without a list has no code for clients.
    let none = catalog.envelope("error_only");
    assert_eq!(of_violation(catalog, &catalog.violations[0], none, 0).len(), 1);
}
