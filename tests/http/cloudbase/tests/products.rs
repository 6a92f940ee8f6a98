//! The handlers of the service fail with the codes of CloudBase.

use errbook_http_cloudbase::{Answer, Client};
use serde_json::{Value, json};

fn token(answer: &Answer) -> String {
    answer.json()["accessToken"].as_str().expect("a session").to_owned()
}

async fn custom(client: &Client, user: &str) -> String {
    token(&client.post("/auth/v1/signin/custom", "", &json!({ "ticket": format!("custom.{user}") })).await)
}

async fn assert_code(client: &Client, path: &str, token: &str, body: &Value, status: u16, code: &str) {
    let answer = client.post(path, token, body).await;
    assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path} {body}");
}

#[tokio::test]
async fn a_code_by_phone_is_checked_used_once_and_sent_three_times_at_most() {
    let client = Client::cloudbase().await;
    let phone = json!({ "phone": "13800000123" });
    let wrong = json!({ "phone": "13800000123", "code": "000000" });
    assert_code(&client, "/auth/v1/signin", "", &wrong, 400, "PHONE_CODE_NOTFOUND_OR_EXPIRED").await;
    let code = client.post("/auth/v1/verification", "", &phone).await.json()["code"].clone();
    assert_code(&client, "/auth/v1/signin", "", &wrong, 400, "PHONE_CODE_NOT_MATCHED").await;
    let right = json!({ "phone": "13800000123", "code": code });
    assert_eq!(client.post("/auth/v1/signin", "", &right).await.status, 200);
    assert_code(&client, "/auth/v1/signin", "", &right, 400, "PHONE_CODE_NOTFOUND_OR_EXPIRED").await;
    for _ in 0..2 {
        assert_eq!(client.post("/auth/v1/verification", "", &phone).await.status, 200);
    }
    assert_code(&client, "/auth/v1/verification", "", &phone, 429, "PHONE_CODE_SEND_LIMIT_EXCEED").await;
}

#[tokio::test]
async fn each_thing_that_can_be_wrong_with_credentials_has_its_code() {
    let client = Client::cloudbase().await;
    let cases: [(&[u8], &str); 5] = [
        (b"Basic dXNlcg==", "UNSUPPORTED_AUTH_TYPE"),
        (b"Bearer", "ACCESS_TOKEN_INVALID"),
        (b"Bearer \xFF", "ACCESS_TOKEN_INVALID"),
        (b"Bearer k9.a1", "ACCESS_TOKEN_KID_INVALID"),
        (b"Bearer k1.zzz", "INVALID_ACCESS_TOKEN"),
    ];
    for (header, code) in cases {
        let answer = client.send("GET", "/auth/v1/me", &[("authorization", header)], b"").await;
        assert_eq!((answer.status, answer.code().as_str()), (401, code));
    }
    assert_eq!(client.get("/auth/v1/me", "en").await.code(), "MISSING_CREDENTIALS");
}

#[tokio::test]
async fn tokens_end_when_the_user_signs_out_and_refresh_tokens_work_once() {
    let client = Client::cloudbase().await;
    let ticket = json!({ "ticket": "custom.ann" });
    let session = client.post("/auth/v1/signin/custom", "", &ticket).await.json();
    let refresh = json!({ "refreshToken": session["refreshToken"] });
    assert_eq!(client.post("/auth/v1/token", "", &refresh).await.json()["uid"], "ann");
    assert_code(&client, "/auth/v1/token", "", &refresh, 401, "REFRESH_TOKEN_DISABLED").await;
    assert_code(&client, "/auth/v1/token", "", &json!({ "refreshToken": "?" }), 401, "AUTH_LOGIN_FAILED").await;
    let access = session["accessToken"].as_str().unwrap();
    assert_eq!(client.post("/auth/v1/signout", access, &Value::Null).await.status, 200);
    assert_code(&client, "/auth/v1/signout", access, &Value::Null, 401, "ACCESS_TOKEN_DISABLED").await;
    let bad = json!({ "ticket": "forged" });
    assert_code(&client, "/auth/v1/signin/custom", "", &bad, 401, "AUTH_INVALID_CUSTOM_LOGIN_TICKET").await;
}

#[tokio::test]
async fn an_identity_is_bound_to_one_account() {
    let client = Client::cloudbase().await;
    let (ann, bob) = (custom(&client, "ann").await, custom(&client, "bob").await);
    for (provider, code) in [
        ("customUserId", "AUTH_CUSTOM_USER_ID_HAS_BEEN_BOUND"),
        ("email", "AUTH_EMAIL_HAS_BEEN_BOUND"),
        ("openId", "AUTH_OPEN_ID_HAS_BEEN_BOUND"),
        ("unionId", "AUTH_UNION_ID_HAS_BEEN_BOUND"),
    ] {
        let identity = json!({ "provider": provider, "id": "x" });
        assert_eq!(client.post("/auth/v1/bind", &ann, &identity).await.status, 200);
        assert_code(&client, "/auth/v1/bind", &bob, &identity, 409, code).await;
    }
}

#[tokio::test]
async fn documents_have_owners_versions_and_collections() {
    let client = Client::cloudbase().await;
    let (ann, bob) = (custom(&client, "ann").await, custom(&client, "bob").await);
    let document = json!({ "_id": "1", "data": { "title": "Momo" } });
    assert_code(&client, "/db/collections/books/insert", &ann, &document, 404, "DATABASE_COLLECTION_NOT_EXIST").await;
    for name in ["books", "b", "c"] {
        assert_eq!(client.post("/db/collections", &ann, &json!({ "name": name })).await.status, 200);
    }
    let again = json!({ "name": "books" });
    assert_code(&client, "/db/collections", &ann, &again, 409, "DATABASE_COLLECTION_ALREADY_EXIST").await;
    let more = client.post("/db/collections", &ann, &json!({ "name": "d" })).await;
    assert_eq!(more.code(), "DATABASE_COLLECTION_EXCEED_LIMIT");
    assert_eq!(client.post("/db/collections/books/insert", &ann, &document).await.status, 200);
    assert_code(&client, "/db/collections/books/insert", &ann, &document, 409, "DATABASE_DUPLICATE_WRITE").await;
    let change = json!({ "_id": "1", "version": 1, "data": { "pages": 304 } });
    let path = "/db/collections/books/update";
    assert_code(&client, path, &bob, &change, 403, "DATABASE_PERMISSION_DENIED").await;
    assert_eq!(client.post(path, &ann, &change).await.json()["version"], 2);
    assert_code(&client, path, &ann, &change, 409, "DATABASE_TRANSACTION_CONFLICT").await;
    let query = |operator: &str| json!({ "field": "pages", "operator": operator, "value": 304 });
    let path = "/db/collections/books/query";
    assert_eq!(client.post(path, &ann, &query("eq")).await.json()[0]["data"]["title"], "Momo");
    assert_code(&client, path, &ann, &query("like"), 400, "DATABASE_INVALID_OPERRATOR").await;
}

#[tokio::test]
async fn functions_are_found_run_and_stopped_at_their_limits() {
    let client = Client::cloudbase().await;
    let divide = json!({ "dividend": 7, "divisor": 2 });
    assert_eq!(client.post("/functions/divide?qualifier=1", "", &divide).await.json()["quotient"], 3);
    let by_zero = client.post("/functions/divide", "", &json!({ "dividend": 7, "divisor": 0 })).await;
    assert_eq!((by_zero.status, by_zero.code().as_str()), (500, "FUNCTIONS_EXECUTE_FAIL"));
    assert!(!by_zero.everything().contains("divide.js"));
    let cases = [
        ("/functions/none", json!(null), 404, "FUNCTION_NOT_FOUND"),
        ("/functions/divide?qualifier=9", divide, 404, "FUNCTION_QUALIFIER_NOT_FOUND"),
        ("/functions/divide", json!({}), 400, "FUNCTION_PARAM_INVALID"),
        ("/functions/sleep", json!(5000), 504, "FUNCTIONS_TIME_LIMIT_EXCEEDED"),
        ("/functions/fill", json!(1 << 30), 500, "FUNCTIONS_MEMORY_LIMIT_EXCEEDED"),
        ("/functions/draft", json!(null), 503, "FUNCTIONS_STATUS_ABNORMITY"),
        ("/functions/lost", json!(null), 504, "FUNCTION_INVOCATION_FAILED"),
    ];
    for (path, argument, status, code) in cases {
        assert_code(&client, path, "", &argument, status, code).await;
    }
}

#[tokio::test]
async fn a_third_call_at_the_same_time_is_refused() {
    let client = Client::cloudbase().await;
    let sleep = json!(150);
    let (a, b, c) = tokio::join!(
        client.post("/functions/sleep", "", &sleep),
        client.post("/functions/sleep", "", &sleep),
        client.post("/functions/sleep", "", &sleep),
    );
    let mut answers = [a, b, c];
    answers.sort_by_key(|answer| answer.status);
    assert_eq!(answers.each_ref().map(|answer| answer.status), [200, 200, 429]);
    assert_eq!(answers[2].code(), "FUNCTION_EXCEED_RESOURCE_LIMIT");
}

#[tokio::test]
async fn a_service_wakes_up_and_answers() {
    let client = Client::cloudbase().await;
    for (path, status, code) in [
        ("/run/blog/", 503, "SERVICE_NOT_READY"),
        ("/run/blog/x", 404, "SERVICE_RESOURCE_NOT_FOUND"),
        ("/run/blog/?version=v9", 404, "SERVICE_VERSION_NOT_FOUND"),
        ("/run/unpaid/", 402, "SERVICE_CHARGE_OVERDUE"),
        ("/run/empty/", 503, "SERVICE_ENDPOINT_NOT_FOUND"),
        ("/run/none/", 404, "SERVICE_NOT_FOUND"),
    ] {
        let answer = client.get(path, "en").await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path}");
    }
    assert_eq!(client.get("/run/blog/", "en").await.body, "blog v2\n");
}

#[tokio::test]
async fn files_are_stored_linked_and_deleted() {
    let client = Client::cloudbase().await;
    let (ann, bob) = (custom(&client, "ann").await, custom(&client, "bob").await);
    let bearer = format!("Bearer {ann}");
    let put = async |path: &str, body: &[u8]| {
        client.send("PUT", &format!("/storage/files/{path}"), &[("authorization", bearer.as_bytes())], body).await
    };
    let content = vec![7; 10_000];
    assert_eq!(put("a/b.bin", &content).await.status, 200);
    assert_eq!(put("a/b.bin", b"x").await.code(), "OBJECT_ALREADY_EXIST");
    assert_eq!(put("a/b.bin/c", b"x").await.code(), "STORAGE_FILE_PATH_CONFLICT");
    let large = put("large", &vec![0; 300_000]).await;
    assert_eq!((large.status, large.code().as_str()), (413, "EXCEED_UPLOAD_MAXFILESIZE"));

    let link = json!({ "path": "a/b.bin", "seconds": 60 });
    assert_code(&client, "/storage/links", &bob, &link, 403, "STORAGE_EXCEED_AUTHORITY").await;
    let url = client.post("/storage/links", &ann, &link).await.json()["url"].as_str().unwrap().to_owned();
    let download = client.get(&url, "zh").await;
    assert_eq!((download.status, &download.body[..]), (200, &content[..]));
    assert_eq!(download.header("transfer-encoding"), "chunked");
    assert_eq!(client.get("/storage/files/a/b.bin", "en").await.code(), "CDN_SIGNATURE_MISSING");
    assert_eq!(client.get(&format!("{url}0"), "en").await.code(), "CDN_INVALID_SIGNATURE");
    let old = client.post("/storage/links", &ann, &json!({ "path": "a/b.bin", "seconds": -5 })).await.json();
    assert_eq!(client.get(old["url"].as_str().unwrap(), "en").await.code(), "CDN_SIGNATURE_EXPIRED");

    let batch = |paths: Vec<&str>| json!({ "paths": paths });
    assert_code(&client, "/storage/delete", &ann, &batch(vec!["x"; 51]), 400, "OBJECT_BATCH_TOO_LARGE").await;
    assert_code(&client, "/storage/delete", &ann, &batch(vec!["x"]), 404, "OBJECT_NOT_EXIST").await;
    assert_eq!(client.post("/storage/delete", &ann, &batch(vec!["a/b.bin"])).await.status, 200);
    assert_eq!(client.get(&url, "en").await.code(), "STORAGE_FILE_NONEXIST");
}

#[tokio::test]
async fn pages_and_redirects_are_untouched_and_circles_are_found() {
    let client = Client::cloudbase().await;
    let page = client.get("/site/", "zh").await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    let redirect = client.get("/site/old", "zh").await;
    assert_eq!((redirect.status, redirect.header("location"), redirect.body.len()), (302, "/site/index.html", 0));
    assert_eq!(client.get("/site/ping", "en").await.code(), "STATIC_RESOURCE_TOO_MANY_REDIRECTS");
    assert_eq!(client.get("/site/none", "en").await.code(), "STATIC_RESOURCE_NONACTIVATED");
}

#[tokio::test]
async fn models_answer_until_the_quota_is_used_up() {
    let client = Client::cloudbase().await;
    let prompt = json!({ "prompt": "one two three four five six seven eight nine ten eleven" });
    assert_eq!(client.post("/ai/echo/chat", "", &prompt).await.json()["tokens"], 11);
    for (path, status, code) in [
        ("/ai/echo/chat", 429, "EXCEED_TOKEN_QUOTA_LIMIT"),
        ("/ai/none/chat", 404, "AI_MODEL_NOT_FOUND"),
        ("/ai/retired/chat", 403, "AI_MODEL_DISABLED"),
        ("/ai/keyless/chat", 500, "AI_MODEL_CONFIG_MISSING"),
    ] {
        assert_code(&client, path, "", &prompt, status, code).await;
    }
}
