//! Pages for browsers.

use errbook::{ApiError, Settings};
use serde_json::json;

use crate::client::{Answer, Client, Version};
use crate::limits::LimitsError;
use crate::routes::SECRET;

/// What Chromium sends for a link.
const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

/// A value that would be markup.
const HOSTILE: &str = "<img src=x onerror=\"alert('1')\">&amp;";

/// Settings with pages, and an error with values for 429 and for 451.
#[must_use]
pub fn settings() -> Settings {
    Settings::new().html_pages(true).fallback_by(|bare| -> Option<Box<dyn ApiError>> {
        match bare.status().as_u16() {
            429 => Some(LimitsError::RateLimited { retry_after: 120 }.into()),
            451 => Some(LimitsError::Named { name: HOSTILE.into() }.into()),
            _ => None,
        }
    })
}

async fn visit(client: Client, version: Version, path: &str) -> Answer {
    let headers = [("accept", BROWSER), ("accept-language", "zh-CN,zh;q=0.9"), ("x-request-id", "r-7")];
    client.send(version, "GET", path, &headers).await
}

/// RFC 9110 §12.5.1, §12.5.5: who prefers a page gets one, and caches know.
///
/// # Panics
///
/// If it does not hold.
pub async fn browsers_get_a_page(client: Client) {
    for version in Version::ALL {
        for (path, status, message, code) in [
            ("/error", 404, "不存在。", "missing"),
            ("/bare/404", 404, "请求有误。", "rejected"),
            ("/bare/499", 499, "请求有误。", "rejected"),
            ("/bare/503", 503, "请稍后再来。", "unavailable"),
            ("/panic", 500, "出错了。", "failed"),
            ("/nowhere", 404, "请求有误。", "rejected"),
            // Its body would be sent with 200, and a page with 200 is one that exists.
            ("/hidden", 404, "没有内容。", "hidden"),
        ] {
            let page = visit(client, version, path).await;
            let text = String::from_utf8(page.body.to_vec()).expect("UTF-8");
            assert_eq!(page.status, status, "{path}");
            assert_eq!(page.lines("content-type"), ["text/html; charset=utf-8"], "{path}");
            assert_eq!(page.lines("content-language"), ["zh"], "{path}");
            assert!(text.starts_with("<!DOCTYPE html>\n<html lang=\"zh\" dir=\"ltr\">"), "{text}");
            assert!(text.contains(&format!("<h1>{message}</h1>")) && text.contains(code), "{path} {text}");
            assert!(text.contains("r-7") && page.lines("x-request-id") == ["r-7"], "{path} {text}");
            assert_eq!(names(&page, "vary"), expected_vary(path), "{path}");
            let policy = page.lines("content-security-policy").join(", ");
            assert!(policy.contains("default-src 'none'; style-src 'sha256-"), "{path} {policy}");
            assert!(!text.contains(SECRET) && !text.contains("<script"), "{path}");
            for name in ["etag", "content-digest", "accept-ranges"] {
                assert!(page.lines(name).is_empty(), "{path} {name}");
            }
            let headers = [("accept", BROWSER), ("accept-language", "zh"), ("x-request-id", "r-7")];
            let head = client.send(version, "HEAD", path, &headers).await;
            if path != "/hidden" {
                assert_eq!((head.status, head.body.len()), (status, 0), "{path}");
                assert_eq!(head.lines("content-length"), [page.body.len().to_string()], "{path}");
            }
        }
    }
}

/// # Panics
///
/// If it does not hold.
pub async fn a_page_shows_values_as_text(client: Client) {
    for version in Version::ALL {
        let limited = visit(client, version, "/bare/429").await;
        let text = String::from_utf8_lossy(&limited.body);
        assert_eq!((limited.status, limited.lines("retry-after")), (429, vec!["120"]));
        assert!(text.contains("<title>请求过于频繁</title>") && text.contains("<h1>请求过于频繁</h1>"), "{text}");
        assert!(text.contains("<p class=\"message\">请在 120 秒后重试。</p>"), "{text}");
        let link = "<a href=\"https://docs.example/zh/rate_limited?a=1&amp;b=2\">查看错误说明</a>";
        assert!(text.contains(link), "{text}");
        let named = visit(client, version, "/bare/451").await;
        let text = String::from_utf8_lossy(&named.body);
        assert!(!text.contains("<img"), "{text}");
        assert!(text.contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;"), "{text}");
    }
}

/// # Panics
///
/// If it does not hold.
pub async fn everyone_else_gets_json(client: Client) {
    for version in Version::ALL {
        for accept in [None, Some("*/*"), Some("application/json"), Some("text/html, application/json")] {
            let headers: Vec<_> = accept.map(|accept| ("accept", accept)).into_iter().collect();
            for (path, status, code) in
                [("/error", 404, "missing"), ("/bare/499", 499, "rejected"), ("/panic", 500, "failed")]
            {
                let answer = client.send(version, "GET", path, &headers).await;
                assert_eq!((answer.status, &answer.json()["code"]), (status, &json!(code)), "{accept:?} {path}");
                assert_eq!(answer.lines("content-type"), ["application/problem+json"], "{accept:?} {path}");
                assert_eq!(names(&answer, "vary"), expected_vary(path), "{accept:?} {path}");
            }
        }
        // A success is what the handler made of it.
        let success = client.send(version, "GET", "/success", &[("accept", BROWSER)]).await;
        assert_eq!((success.status, &success.json()["data"]), (200, &json!([1, 2])));
        assert!(success.lines("vary").is_empty());
    }
}

/// # Panics
///
/// If it does not hold.
pub async fn without_the_setting_browsers_get_json(client: Client) {
    let answer = visit(client, Version::Http1, "/error").await;
    assert_eq!((&answer.json()["code"], answer.lines("vary")), (&json!("missing"), vec!["accept-language"]));
}

/// What the response to a path varies by: the bare ones name `Origin` themselves.
fn expected_vary(path: &str) -> Vec<&'static str> {
    let mut expected = vec!["accept-language", "accept"];
    if path.starts_with("/bare") {
        expected.insert(0, "origin");
    }
    expected
}

/// Returns the members of a list that is one line, in lower case.
fn names(answer: &Answer, header: &str) -> Vec<String> {
    let lines = answer.lines(header);
    assert_eq!(lines.len(), 1, "{lines:?}");
    lines[0].split(',').map(|name| name.trim().to_ascii_lowercase()).collect()
}
