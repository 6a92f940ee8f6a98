//! What is deprecated or retired, in answers, in rows and in the results of the bar.

use errbook_browser_tests::{Browser, LONG, Server, catalog, in_browser, violations};
use serde_json::json;

use crate::frame::resize;

/// The text of the banner of the only answer, a line for each of its paragraphs.
const BANNER: &str =
    "[...document.querySelectorAll('#answers .answer > .banner > p')].map(line => line.textContent).join('\\n')";

/// The rows below the answers that have a word of their own: code and word.
const WORDS: &str = "Object.fromEntries([...document.querySelectorAll('#answers .entries small.deprecated')]\
    .map(word => [word.closest('a').querySelector('code').textContent, word.textContent]))";

async fn ask(browser: &Browser, server: &Server, page: &str) {
    browser.open("about:blank").await;
    browser.open(&format!("{}/{page}", server.origin)).await;
    browser.until("document.getElementById('answers').childElementCount > 0", true).await;
}

#[test]
fn an_answer_tells_what_is_retired_or_deprecated_since_when_and_what_replaces_it() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        for (query, banner) in [
            (
                "en/?q=stock_locked",
                "Retired in 1.2. This code is no longer sent and will never be reused. Use sold_out instead.\nMerged into sold_out, see the guide.",
            ),
            (
                "zh/?q=stock_locked",
                "于 1.2 版本停用。此错误码已不再使用，也不会另作他用。请改用 sold_out。\n已并入 sold_out。",
            ),
            (
                "en/?q=stock_unknown",
                "Retired. This code is no longer sent and will never be reused.\nIt was never sent.",
            ),
            ("zh/?q=stock_unknown", "已停用。此错误码已不再使用，也不会另作他用。\nIt was never sent."),
            (
                "en/?q=too_long",
                "Retired in 1.2. This code is no longer sent and will never be reused. Use too_large instead.\nOne limit is enough.",
            ),
            ("en/?q=out_of_stock", "Deprecated since 1.3. Use sold_out instead.\nClients that read left get both."),
            ("zh/?q=out_of_stock", "自 1.3 起弃用。请改用 sold_out。\n读取 left 的客户端两者都会收到。"),
            ("en/?q=carrier_unavailable", "Deprecated."),
            ("en/?q=too_heavy", "Deprecated since 1.1. Use too_large instead."),
            ("en/?q=sold_out", ""),
        ] {
            ask(browser, &server, query).await;
            assert_eq!(browser.text(BANNER).await, banner, "{query}");
        }
        // A reason in another language is marked as such, and what replaces it is one click away.
        ask(browser, &server, "zh/?q=stock_unknown").await;
        assert_eq!(browser.text("document.querySelector('.answer .banner p:last-child').lang").await, "en");
        ask(browser, &server, "en/?q=too_long").await;
        assert_eq!(violations(browser).await, [""; 0]);
        browser.click(".answer .banner a").await;
        browser.until("location.pathname", "/en/violations/too_large/").await;
        assert_eq!(browser.value("window.refused").await, json!([]));
    });
}

#[test]
fn rows_tell_what_is_retired_or_deprecated() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        let found = json!({ "stock_locked": "Retired", "stock_unknown": "Retired", "out_of_stock": "Deprecated" });
        ask(browser, &server, "en/?q=stock").await;
        assert_eq!(browser.value(WORDS).await, found);
        let label = "[...document.querySelectorAll('#answers .entries a')].find(row => row.textContent.startsWith('stock_locked')).lastElementChild.firstChild.textContent";
        assert_eq!(browser.text(label).await.trim(), "Merged into sold_out, see the guide.");
        ask(browser, &server, "zh/?q=stock").await;
        let translated = json!({ "stock_locked": "已停用", "stock_unknown": "已停用", "out_of_stock": "已弃用" });
        assert_eq!(browser.value(WORDS).await, translated);
        // On the page for 404, which has no list to take rows from.
        ask(browser, &server, "en/errors/stock/").await;
        assert_eq!(browser.value(WORDS).await, found);
        // In the bar.
        resize(browser, 1440).await;
        browser.open(&format!("{}/en/errors/sold_out/", server.origin)).await;
        browser.click("#bar-q").await;
        browser.keys("stock").await;
        let words = "Object.fromEntries([...document.querySelectorAll('#bar-results small')].map(word => [word.closest('li').querySelector('code').textContent, word.textContent]))";
        browser.until(words, found).await;
    });
}
