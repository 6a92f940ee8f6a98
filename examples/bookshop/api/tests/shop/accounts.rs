//! Signing up and in, sessions, the profile.

use serde_json::{Value, json};

use crate::running::{PASSWORD, answer, body, error, is, start};

#[tokio::test]
async fn an_address_signs_up_once() {
    let shop = start().await;
    shop.customer("ann@example.com").await;
    let sign_up = |email: &str, password: &str| {
        shop.request("POST", "/v2/accounts").json(&json!({ "email": email, "password": password }))
    };
    let taken = is(409, "email_taken", "There is already an account with this e-mail address.");
    assert_eq!(error(sign_up("Ann@Example.com", PASSWORD)).await, taken);
}

#[tokio::test]
async fn nobody_is_told_whether_the_address_or_the_password_was_wrong() {
    let shop = start().await;
    shop.customer("ann@example.com").await;
    let wrong = is(401, "invalid_credentials", "E-mail address or password is wrong.");
    for (email, password) in [("ann@example.com", "wrong horse"), ("eve@example.com", PASSWORD)] {
        let sign_in = shop.request("POST", "/v2/session").json(&json!({ "email": email, "password": password }));
        assert_eq!(error(sign_in).await, wrong);
    }
}

#[tokio::test]
async fn a_session_is_required_and_a_forged_one_is_none() {
    let shop = start().await;
    let missing = answer(shop.get("/v2/me")).await;
    assert_eq!(missing.headers()["www-authenticate"], r#"Bearer realm="bookshop""#);
    assert_eq!(body(missing).await["code"], "sign_in_required");
    // RFC 7519 §6: a token that nobody signed.
    let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwiZXhwIjo5OTk5OTk5OTk5fQ.";
    let own = shop.customer("ann@example.com").await;
    let altered = format!("{}x", own.trim_end_matches(|last: char| last.is_ascii_alphanumeric()));
    for token in [unsigned, &altered, "", "ü", "a b"] {
        let forged = answer(shop.get("/v2/me").header("authorization", format!("Bearer {token}").as_bytes())).await;
        assert_eq!(forged.status(), 401, "{token}");
    }
    let expired = answer(shop.get("/v2/me").bearer_auth(unsigned)).await;
    assert_eq!(expired.headers()["www-authenticate"], r#"Bearer realm="bookshop", error="invalid_token""#);
    let profile = body(answer(shop.get("/v2/me").bearer_auth(own)).await).await;
    assert_eq!(profile, json!({ "id": 2, "email": "ann@example.com", "language": null, "is_admin": false }));
}

#[tokio::test]
async fn the_language_of_an_account_goes_before_that_of_the_browser() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    let choose = |language: Value| {
        shop.request("PUT", "/v2/me/language").bearer_auth(&ann).json(&json!({ "language": language }))
    };
    let offered = is(422, "language_not_offered", "The shop speaks en, zh, de.");
    assert_eq!(error(choose(json!("fr"))).await, offered);
    assert_eq!(answer(choose(json!("zh"))).await.status(), 204);
    assert_eq!(body(answer(shop.get("/v2/me").bearer_auth(&ann)).await).await["language"], "zh");
    // Errors of handlers and of axum, after the session has been read; `Vary` says what the language depends on.
    for (request, message) in [
        (shop.order(&ann, "visa", "Bonn"), "购物车是空的。"),
        (shop.request("PUT", "/v2/cart").bearer_auth(&ann).body("1"), "不支持此内容类型。"),
        (shop.order(&ann, "crash", "Bonn"), "购物车是空的。"),
    ] {
        let answered = answer(request.header("accept-language", "de")).await;
        assert_eq!(answered.headers()["content-language"], "zh");
        let vary = answered.headers()["vary"].to_str().expect("text");
        assert!(vary.contains("authorization") && vary.contains("accept-language"), "{vary}");
        assert_eq!(body(answered).await["detail"], message);
    }
    assert_eq!(answer(choose(Value::Null)).await.status(), 204);
    let german = shop.order(&ann, "visa", "Bonn").header("accept-language", "de");
    assert_eq!(error(german).await, is(409, "cart_empty", "Der Warenkorb ist leer."));
}
