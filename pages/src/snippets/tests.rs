use errbook_catalog::read_text;
use expect_test::{Expect, expect};

use super::{Side, of_entry, of_violation};

fn check(envelope: &str, entry: &str, language: &str, expected: Expect) {
    let text = format!(
        "[catalog]\nname = 'book_shop'\n{envelope}\n[errors.sold_out]\nstatus = 409\nmessage = {{ en = 'a', zh = 'b' }}\n{entry}"
    );
    let reading = read_text("catalog.toml", &text);
    assert!(!reading.has_errors(), "{:#?}", reading.diagnostics);
    let snippets = of_entry(&reading.catalog, 0, 0);
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
            import { Code, parseApiError } from "./errors.js";

            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const reply = parseApiError(response.status, response.headers, await response.text());
            if (reply.known && reply.error.code === Code.SoldOut) {
              // Pick another book.
              const { until, "new-one": new_, shelfMark } = reply.error.fields;
              console.log(until, new_, shelfMark);
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
            import { parseApiError } from "./errors.js";

            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const reply = parseApiError(response.status, response.headers, await response.text());
            if (reply.known && reply.error.name === "sold_out") {
              // Handle it here.
              console.log(reply.error.message);
            }
        "#]],
    );
    check(
        "envelope = 'status_code'",
        "code = false",
        "TypeScript",
        expect![[r#"
            import { parseApiError } from "./errors.js";

            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const reply = parseApiError(response.status, response.headers, await response.text());
            if (reply.known && reply.error.name === "sold_out") {
              // Handle it here.
              console.log(reply.error.message);
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
            import { parseApiError } from "./errors.js";

            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const reply = parseApiError(response.status, response.headers, await response.text());
            if (reply.status === 409) {
              // Catch-all code: branch on the status.
              // Handle it here.
              console.log(reply.status);
            }
        "#]],
    );
    check(
        "",
        "catch_all = true",
        "Rust",
        expect![[r#"
            use errbook::ErrorReply;

            #[errbook::catalog(decode)]
            pub enum BookShopError {}

            let request = reqwest::Client::new().get(url).header("accept-language", "en");
            let response = request.send().await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let body = response.bytes().await?;
            if let Some(reply) = ErrorReply::<BookShopError>::from_parts(status, &headers, &body) {
                if matches!(reply.status(), 409) {
                    // Catch-all code: branch on the status.
                    // Handle it here.
                    println!("{reply}");
                }
            }

            // Return it from a handler.
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
            use errbook::ErrorReply;

            #[errbook::catalog(decode)]
            pub enum BookShopError {}

            let request = reqwest::Client::new().get(url).header("accept-language", "en");
            let response = request.send().await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let body = response.bytes().await?;
            if let Some(reply) = ErrorReply::<BookShopError>::from_parts(status, &headers, &body) {
                if let Some(BookShopError::Gone { r#type, retry_at }) = reply.error() {
                    // Handle it here.
                    println!("{:?} {:?}", r#type, retry_at);
                }
            }

            // Return it from a handler.
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
            import { Code, parseApiError } from "./errors.js";

            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const reply = parseApiError(response.status, response.headers, await response.text());
            if (reply.known && reply.error.code === Code.SoldOut) {
              // one two */ x three
              console.log(reply.error.message);
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
            import { Code, parseApiError } from "./errors.js";

            const response = await fetch(url, { headers: { "Accept-Language": "en" } });
            const reply = parseApiError(response.status, response.headers, await response.text());
            if (reply.known && reply.error.code === Code.SoldOut) {
              // Handle it here.
              for (const violation of reply.error.violations) {
                console.log(violation.pointer ?? violation.path ?? violation.parameter, violation.message);
              }
            }
        "#]],
    );
    check(
        LISTS,
        "violations = true\nfields.title = 'string'\nheaders.X = '{title}'",
        "Rust",
        expect![[r#"
            use errbook::ErrorReply;

            #[errbook::catalog(violations, decode)]
            pub enum BookShopViolation {}

            #[errbook::catalog(violations = BookShopViolation, decode)]
            pub enum BookShopError {}

            let request = reqwest::Client::new().get(url).header("accept-language", "en");
            let response = request.send().await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let body = response.bytes().await?;
            if let Some(reply) = ErrorReply::<BookShopError>::from_parts(status, &headers, &body) {
                if reply.entry().is_some_and(|entry| entry.name() == "sold_out") {
                    // Handle it here.
                    println!("{reply}");
                }
            }

            // Return it from a handler.
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
    let all: Vec<String> = of_violation(catalog, (0, &catalog.violations[0]), Some(0), 0)
        .into_iter()
        .map(|snippet| format!("== {} ({:?})\n{}", snippet.language, snippet.side, snippet.code))
        .collect();
    expect![[r#"
        == TypeScript (Client)
        import { parseApiError, ViolationCode } from "./errors.js";

        const response = await fetch(url, { headers: { "Accept-Language": "en" } });
        const reply = parseApiError(response.status, response.headers, await response.text());
        const violations = reply.known && "violations" in reply.error ? reply.error.violations : [];
        for (const violation of violations) {
          if (violation.known && violation.code === ViolationCode.TooLong) {
            // Send less.
            const { max, atMost } = violation.fields;
            console.log(max, atMost);
          }
        }
        == Rust (Client)
        use errbook::ErrorReply;

        #[errbook::catalog(violations, decode)]
        pub enum BookShopViolation {}

        #[errbook::catalog(violations = BookShopViolation, decode)]
        pub enum BookShopError {}

        let request = reqwest::Client::new().get(url).header("accept-language", "en");
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await?;
        if let Some(reply) = ErrorReply::<BookShopError>::from_parts(status, &headers, &body) {
            for violation in reply.violations() {
                if let Some(BookShopViolation::TooLong { max, at_most }) = violation.typed() {
                    // Send less.
                    println!("{:?} {:?}", max, at_most);
                }
            }
        }
        == Python (Client)
        import requests

        response = requests.get(url, headers={"Accept-Language": "en"}, timeout=10)
        if not response.ok:
            body = response.json()
            for violation in body.get("error", {}).get("problems") or []:
                if violation.get("reason") == "7":
                    # Send less.
                    max_: int = violation["about"]["max"]
                    at_most: int = violation["about"]["atMost"]
                    print(max_, at_most)
        == Java (Client)
        // com.fasterxml.jackson.databind.*, java.net.URI, java.net.http.*
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "en").build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            JsonNode body = new ObjectMapper().readTree(response.body());
            for (JsonNode violation : body.path("error").path("problems")) {
                if (violation.path("reason").asText().equals("7")) {
                    // Send less.
                    long max = violation.path("about").path("max").asLong();
                    long atMost = violation.path("about").path("atMost").asLong();
                    System.out.println(max + " " + atMost);
                }
            }
        }
        == Go (Client)
        type TooLongAnswer struct {
        	Error struct {
        		Problems []struct {
        			Reason string `json:"reason"`
        			About  struct {
        				Max    int64 `json:"max"`
        				AtMost int64 `json:"atMost"`
        			} `json:"about"`
        		} `json:"problems"`
        	} `json:"error"`
        }

        func handle(response *http.Response) error {
        	if response.StatusCode >= 400 {
        		var body TooLongAnswer
        		if err := json.NewDecoder(response.Body).Decode(&body); err != nil {
        			return err
        		}
        		for _, violation := range body.Error.Problems {
        			if violation.Reason == "7" {
        				// Send less.
        				fmt.Println(violation.About.Max, violation.About.AtMost)
        			}
        		}
        	}
        	return nil
        }
        == Rust (Server)
        // Add it where it is found.
        violations.push(pointer!["name"], BookShopViolation::TooLong { max, at_most });
    "#]]
    .assert_eq(&all.join(""));
    // Without an answer that lists it, there is no code of clients.
    let unlisted = of_violation(catalog, (0, &catalog.violations[0]), None, 0);
    assert_eq!(unlisted.iter().map(|snippet| snippet.side).collect::<Vec<_>>(), [Side::Server]);
}
