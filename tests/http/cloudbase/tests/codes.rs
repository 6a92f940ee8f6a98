//! Every code of CloudBase, in both languages, as the service sends it.

use errbook_http_cloudbase::Client;
use errbook_http_cloudbase::catalog::{Entry, LANGUAGES, documented, entries};

/// CloudBase's groups and their names in the catalog.
const GROUPS: [(&str, &str); 7] = [
    ("登录认证错误", "auth"),
    ("数据库错误", "database"),
    ("云函数错误", "functions"),
    ("云托管相关错误", "hosting"),
    ("云存储错误", "storage"),
    ("静态托管相关错误", "static_hosting"),
    ("大模型调用相关错误", "ai"),
];

#[test]
fn the_catalog_has_the_codes_of_the_document_in_its_groups_and_order_and_eight_of_our_own_at_the_end() {
    let known = |group: &str| GROUPS.iter().find(|(documented, _)| *documented == group).map(|(_, group)| *group);
    let documented: Vec<(String, &str)> =
        documented().into_iter().map(|(code, group)| (code.to_owned(), known(group).expect("a group"))).collect();
    let all = entries();
    let found: Vec<(String, &str)> = all.iter().map(|entry| (entry.name.clone(), entry.group.as_str())).collect();
    assert_eq!(found.len(), 76 + 8);
    assert_eq!(found[..76], documented);
    assert!(found[76..].iter().all(|(_, group)| *group == "service"));
}

#[test]
fn the_codes_that_clients_must_not_branch_on_are_marked() {
    let marked: Vec<&str> = cloudbase::CloudbaseCode::ALL
        .iter()
        .filter(|code| code.entry().is_catch_all())
        .map(|code| code.as_str())
        .collect();
    assert_eq!(marked, ["DATABASE_REQUEST_FAILED", "FUNCTIONS_EXECUTE_FAIL", "STORAGE_REQUEST_FAIL"]);
}

async fn assert_answers(client: &Client, entry: &Entry, status: u16, language: &str) {
    let path = format!("/__errors/{}?status={status}", entry.name);
    let headers = [("accept-language", language.as_bytes()), ("x-request-id", b"01J9-test")];
    let answer = client.send("GET", &path, &headers, b"").await;
    assert_eq!(answer.status, status, "{}", entry.name);
    assert_eq!(std::str::from_utf8(&answer.body).unwrap(), entry.body(language, "01J9-test"));
    let names = ["content-language", "content-length", "content-type", "date", "vary", "x-request-id"];
    assert_eq!(answer.header_names(), names, "{}", entry.name);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("content-language"), language);
    assert_eq!(answer.header("vary"), "accept-language");
    assert_eq!(answer.header("x-request-id"), "01J9-test");
    assert_eq!(answer.header("content-length"), answer.body.len().to_string());
}

#[tokio::test]
async fn every_code_is_sent_with_its_status_headers_and_body_in_both_languages() {
    let client = Client::cloudbase().await;
    let mut sent = 0;
    for entry in entries() {
        for language in LANGUAGES {
            for status in &entry.statuses {
                assert_answers(&client, &entry, *status, language).await;
                sent += 1;
            }
        }
    }
    // One code has two statuses.
    assert_eq!(sent, (76 + 8 + 1) * 2);
}

#[tokio::test]
async fn an_unknown_name_or_status_is_no_entry() {
    let client = Client::cloudbase().await;
    for path in ["/__errors/no_such_code", "/__errors/AUTH_LOGIN_FAILED?status=500", "/__errors/"] {
        let answer = client.get(path, "en").await;
        assert_eq!((answer.status, answer.code().as_str()), (404, "ADDRESS_NOT_FOUND"), "{path}");
    }
}

#[tokio::test]
async fn the_language_is_negotiated_and_without_a_wish_it_is_the_default() {
    let client = Client::cloudbase().await;
    let cases = [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("fr, en;q=0.1", "en"),
        ("zh;q=0", "en"),
        ("*", "en"),
        ("", "en"),
        (";;;,=", "en"),
        ("zh-TW", "zh"),
        ("zh-TW,en;q=0.5", "en"),
    ];
    for (wish, expected) in cases {
        let answer = client.get("/__errors/AUTH_LOGIN_FAILED", wish).await;
        assert_eq!(answer.header("content-language"), expected, "{wish:?}");
    }
    let silent = client.send("GET", "/__errors/AUTH_LOGIN_FAILED", &[], b"").await;
    assert_eq!(silent.header("content-language"), "en");
    let twice: [(&str, &[u8]); 2] = [("accept-language", b"fr"), ("accept-language", b"zh")];
    assert_eq!(client.send("GET", "/__errors/AUTH_LOGIN_FAILED", &twice, b"").await.header("content-language"), "zh");
}
