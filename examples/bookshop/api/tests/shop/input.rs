//! What is wrong with the input of a request: all of it in one answer, where it is, in the language of the reader.

use reqwest::RequestBuilder;
use serde_json::{Value, json};

use crate::running::{PASSWORD, Running, answer, body, start, start_with};

/// Sends a request whose input is not valid, and returns the violations (RFC 9457 §3 has this form as its example).
async fn errors(request: RequestBuilder) -> Vec<Value> {
    let response = answer(request).await;
    assert_eq!(response.status(), 422);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let body = body(response).await;
    assert_eq!((&body["status"], &body["code"]), (&json!(422), &json!("invalid_input")));
    body["errors"].as_array().unwrap_or_else(|| panic!("no list in {body}")).clone()
}

/// Returns where the violations are, and their codes.
fn places(errors: &[Value]) -> Vec<(&str, &str)> {
    errors.iter().map(|error| (member(error, "pointer"), member(error, "code"))).collect()
}

fn member<'a>(error: &'a Value, name: &str) -> &'a str {
    error[name].as_str().unwrap_or_else(|| panic!("no {name} in {error}"))
}

fn sign_up(shop: &Running, account: &Value) -> RequestBuilder {
    shop.request("POST", "/v2/accounts").json(account)
}

#[tokio::test]
async fn input_without_violations_is_accepted() {
    let shop = start().await;
    let address = json!({ "street": "Am Hof 1", "postalCode": "53113", "city": "Bonn", "country": "DE" });
    let account = json!({ "email": "ann@example.com", "password": PASSWORD, "address": address });
    let created = answer(sign_up(&shop, &account)).await;
    assert_eq!(created.status(), 201);
    let token = body(created).await["token"].as_str().expect("a token").to_owned();
    // Two items, and the address of the account.
    let items = json!([{ "book": 1, "quantity": 1 }, { "book": 2, "quantity": 3 }]);
    let order = shop.request("POST", "/v2/orders").bearer_auth(&token).json(&json!({ "card": "visa", "items": items }));
    assert_eq!(answer(order).await.status(), 201);
    assert_eq!((shop.stock(1).await, shop.stock(2).await), (2, 9));
}

#[tokio::test]
async fn one_violation_is_in_the_language_of_the_reader_with_its_plural_and_parameter() {
    let shop = start().await;
    for (language, message) in [
        ("en", "Enter at least 8 characters."),
        ("zh", "至少需要 8 个字符。"),
        ("de", "Mindestens 8 Zeichen eingeben."),
    ] {
        let short = json!({ "email": "bob@example.com", "password": "日本語" });
        let errors = errors(sign_up(&shop, &short).header("accept-language", language)).await;
        let expected = json!({ "detail": message, "pointer": "#/password", "code": "too_short", "min": 8 });
        assert_eq!(errors, [expected], "{language}");
    }
}

#[tokio::test]
async fn two_violations_may_be_at_one_place_and_nested_ones_have_the_names_of_json() {
    let shop = start().await;
    let long = "x".repeat(255);
    let found = errors(sign_up(&shop, &json!({ "email": long, "password": PASSWORD }))).await;
    assert_eq!(places(&found), [("#/email", "too_long"), ("#/email", "not_an_email")]);
    assert!(!json!(found).to_string().contains(&long));

    let address = json!({ "street": "", "postalCode": "1", "city": "Bonn", "country": "de" });
    let found =
        errors(sign_up(&shop, &json!({ "email": "a@b.example", "password": PASSWORD, "address": address }))).await;
    let mut places = places(&found);
    places.sort_unstable();
    assert_eq!(
        places,
        [
            ("#/address/country", "no_such_country"),
            ("#/address/postalCode", "too_short"),
            ("#/address/street", "too_short"),
        ]
    );
}

#[tokio::test]
async fn what_the_shop_finds_itself_is_listed_in_the_same_way() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    let items = json!([{ "book": 9, "quantity": 1 }, { "book": 1, "quantity": 1 }, { "book": 10, "quantity": 1 }]);
    let order = shop.request("POST", "/v2/orders").bearer_auth(&ann).json(&json!({ "card": "visa", "items": items }));
    assert_eq!(
        errors(order).await,
        [
            json!({ "detail": "This is required.", "pointer": "#/address", "code": "required" }),
            json!({ "detail": "There is no book with the number 9.", "pointer": "#/items/0/book", "code": "no_such_book", "book": 9 }),
            json!({ "detail": "There is no book with the number 10.", "pointer": "#/items/2/book", "code": "no_such_book", "book": 10 }),
        ]
    );
    assert_eq!(body(answer(shop.get("/v2/cart").bearer_auth(&ann)).await).await, json!([]));
}

#[tokio::test]
async fn a_thousand_violations_are_a_thousand_items() {
    let shop = start_with(|config| config.longest_body = 1 << 20).await;
    let ann = shop.customer("ann@example.com").await;
    let item = |index: usize| json!({ "book": 1, "quantity": if index.is_multiple_of(2) { 0 } else { 21 } });
    let items: Vec<Value> = (0..1000).map(item).collect();
    let order = json!({ "card": "visa", "address": "Bonn", "items": items });
    for shop in [&shop, &shop.over_http2()] {
        let errors = errors(shop.request("POST", "/v2/orders").bearer_auth(&ann).json(&order)).await;
        assert_eq!(errors.len(), 1000);
        for (index, error) in errors.iter().enumerate() {
            let (code, name, limit, detail) = if index.is_multiple_of(2) {
                ("too_small", "min", 1, "The smallest value is 1.")
            } else {
                ("too_large", "max", 20, "The largest value is 20.")
            };
            let pointer = format!("#/items/{index}/quantity");
            assert_eq!(*error, json!({ "detail": detail, "pointer": pointer, "code": code, name: limit }));
        }
    }
}

/// Keys of a client in pointers: RFC 6901 §3 escapes `~` and `/`, §6 is the form in a URI fragment (RFC 3986 §3.5).
#[tokio::test]
async fn hostile_keys_are_escaped() {
    let shop = start_with(|config| config.longest_body = 4 << 20).await;
    let long = "k".repeat(1 << 20);
    for (key, pointer) in [
        ("a/b", "#/a~1b"),
        ("~", "#/~0"),
        ("~1", "#/~01"),
        ("\"\\", "#/%22%5C"),
        ("🦀", "#/%F0%9F%A6%80"),
        ("\u{0}\n", "#/%00%0A"),
        ("</script>", "#/%3C~1script%3E"),
        ("", "#/"),
        ("%41", "#/%2541"),
        (long.as_str(), &format!("#/{long}")),
    ] {
        let request = sign_up(&shop, &json!({ "email": "ann@example.com", "password": PASSWORD, key: 1 }));
        assert_eq!(places(&errors(request).await), [(pointer, "unknown_field")]);
    }
    // A key twice is no error of JSON (RFC 8259 §4), but of the struct.
    let twice = shop.request("POST", "/v2/accounts").header("content-type", "application/json");
    let twice = twice.body(r#"{"email":"ann@example.com","email":"ann@example.com","password":"correct horse"}"#);
    assert_eq!(places(&errors(twice).await), [("#/email", "invalid")]);
}

#[tokio::test]
async fn what_serde_rejects_has_its_place_and_no_text_of_serde() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    for (body, pointer, code) in [
        (json!({ "address": "Bonn" }), "#/card", "required"),
        (json!({ "card": 7 }), "#/card", "wrong_type"),
        (json!({ "card": "visa", "items": [{ "book": 1, "quantity": -1 }] }), "#/items/0/quantity", "invalid"),
        (
            json!({ "card": "visa", "items": [{ "book": 1, "quantity": 1 }, { "book": 1 }] }),
            "#/items/1/quantity",
            "required",
        ),
        (json!({ "card": "visa", "items": {} }), "#/items", "wrong_type"),
        // serde reads a struct from a list of its fields, too; this one is too short.
        (json!([]), "#", "invalid"),
    ] {
        let found = errors(shop.request("POST", "/v2/orders").bearer_auth(&ann).json(&body)).await;
        assert_eq!(places(&found), [(pointer, code)], "{body}");
    }
    let query = errors(shop.get("/v2/books?page=first").header("accept-language", "zh")).await;
    assert_eq!(query, [json!({ "detail": "类型不正确。", "parameter": "page", "code": "wrong_type" })]);
}

#[tokio::test]
async fn clients_of_v1_get_the_list_in_their_form() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    let order = json!({ "card": "visa", "address": "Bonn", "items": [{ "book": 0, "quantity": 1 }, { "book": 1, "quantity": 99 }] });
    let request = shop.request("POST", "/v1/orders").bearer_auth(&ann).header("accept-language", "zh").json(&order);
    assert_eq!(
        body(answer(request).await).await,
        json!({
            "error": "invalid_input",
            "message": "部分字段有误，请检查后重新提交。",
            "errors": [
                { "error": "too_small", "message": "不能小于 1。", "field": "items[0].book", "min": 1 },
                { "error": "too_large", "message": "不能大于 20。", "field": "items[1].quantity", "max": 20 },
            ],
        })
    );
}
