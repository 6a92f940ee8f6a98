//! The search of the index, its filters, and their state in the URL.

use errbook_browser_tests::{Browser, HARD, Server, catalog, in_browser};
use serde_json::json;

/// Returns the names of the visible rows, in the order of the page.
pub(crate) const SHOWN: &str = "[...document.querySelectorAll('li[data-s]:not([hidden])')]\
    .filter(row => !row.closest('section').hidden).map(row => row.id)";

async fn accounts(browser: &Browser, path: &str) -> Server {
    let server = Server::start(catalog("catalog.toml")).await;
    browser.open(&format!("{}{path}", server.origin)).await;
    server
}

/// Types a query.
async fn search(browser: &Browser, query: &str) {
    browser.client.find(fantoccini::Locator::Id("q")).await.unwrap().clear().await.unwrap();
    browser.click("#q").await;
    browser.keys(query).await;
}

async fn shown(browser: &Browser) -> Vec<String> {
    let names = browser.value(SHOWN).await;
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

#[test]
fn all_words_must_match_and_case_does_not_matter() {
    in_browser(async |browser| {
        let _server = accounts(browser, "/en/").await;
        search(browser, "MFA locked").await;
        browser.until(SHOWN, json!(["mfa_challenge_locked"])).await;
        browser.until("document.getElementById('count').textContent", "1 of 73 errors").await;
        search(browser, "ｍｆａ－challenge").await;
        browser.until(SHOWN, json!(["mfa_challenge_locked"])).await;
        search(browser, "no such thing").await;
        browser.until(SHOWN, json!([])).await;
        let hint = browser.text("document.getElementById('count').textContent").await;
        assert!(hint.starts_with("No matches."), "{hint}");
    });
}

#[test]
fn chinese_is_found_anywhere_in_whole_messages() {
    in_browser(async |browser| {
        let _server = accounts(browser, "/zh/").await;
        search(browser, "输错次数").await;
        browser.until(SHOWN, json!(["mfa_challenge_locked"])).await;
    });
}

#[test]
fn keywords_are_found_in_the_language_of_the_page_and_not_displayed() {
    for (tag, word, other) in [("en", "2fa", "动态口令"), ("zh", "动态口令", "two-factor")] {
        in_browser(async |browser| {
            let server = accounts(browser, &format!("/{tag}/")).await;
            search(browser, word).await;
            browser.until(SHOWN, json!(["mfa_code_required"])).await;
            search(browser, other).await;
            browser.until(SHOWN, json!([])).await;
            browser.open(&format!("{}/{tag}/errors/mfa_code_required/", server.origin)).await;
            let page = browser.text("document.documentElement.outerHTML").await;
            assert!(page.contains("mfa_code_required") && !page.to_lowercase().contains(word), "{word}");
        });
    }
}

#[test]
fn a_code_that_starts_with_the_query_comes_first_with_its_group() {
    in_browser(async |browser| {
        let _server = accounts(browser, "/en/").await;
        search(browser, "mfa").await;
        browser.until(&format!("{SHOWN}[0].startsWith('mfa')"), true).await;
        let names = shown(browser).await;
        let first_other = names.iter().position(|name| !name.starts_with("mfa")).unwrap();
        let section = "document.querySelector('section[data-group]').dataset.group";
        assert_eq!(browser.text(section).await, "mfa");
        assert!(first_other > 2, "{names:?}");
        let behind = "document.querySelector('section[data-group]').parentElement.lastElementChild.tagName";
        assert_ne!(browser.text(behind).await, "SECTION", "what follows the groups stays there");
        search(browser, " ").await;
        browser.until(&format!("{SHOWN}.length"), 73).await;
        let original =
            "[...document.querySelectorAll('section[data-group]')].map(section => section.dataset.group).join()";
        let groups = "request,auth,mfa,registration,oauth,admin,xworkmate,billing,agent";
        assert!(browser.text(original).await.starts_with(groups), "the order of the groups is back");
    });
}

#[test]
fn a_code_comes_before_those_that_start_with_it() {
    in_browser(async |browser| {
        let server = Server::start(catalog(HARD)).await;
        browser.open(&format!("{}/en/?q=denied", server.origin)).await;
        browser.until(SHOWN, json!(["denied", "denied_here"])).await;
        browser.open(&format!("{}/en/?q=denied_", server.origin)).await;
        browser.until(SHOWN, json!(["denied_here"])).await;
    });
}

#[test]
fn numbers_statuses_titles_and_older_codes_are_found() {
    in_browser(async |browser| {
        let server = Server::start(catalog("examples/genauth/catalog.toml")).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        search(browser, "2333").await;
        browser.until(SHOWN, json!(["wrong_credentials"])).await;
        search(browser, "601").await;
        browser.until(SHOWN, json!(["endpoint_request_error"])).await;
        let server = Server::start(catalog("examples/passwordless/catalog.toml")).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        search(browser, "max-users-reached").await;
        browser.until(SHOWN, json!(["max_users_exceeded"])).await;
    });
}

#[test]
fn filters_count_live_and_are_kept_in_the_url() {
    in_browser(async |browser| {
        let server = accounts(browser, "/en/?kept=1").await;
        browser.click("input[name=group][value=mfa]").await;
        browser.until("location.search", "?kept=1&group=mfa").await;
        let mfa = browser.value("document.querySelectorAll('section[data-group=mfa] li').length").await;
        browser.until(&format!("{SHOWN}.length"), mfa.clone()).await;
        // Another group would show as many more; a status only what both have.
        let number = |name: &str, value: &str| {
            format!(
                "Number(document.querySelector('input[name={name}][value=\"{value}\"]').parentElement.querySelector('.n').textContent)"
            )
        };
        let billing = browser.value("document.querySelectorAll('section[data-group=billing] li').length").await;
        assert_eq!(browser.value(&number("group", "billing")).await, billing);
        let both = browser.value("document.querySelectorAll('section[data-group=mfa] li[data-s^=\"5\"]').length").await;
        assert_eq!(browser.value(&number("status", "5xx")).await, both);
        search(browser, "code").await;
        browser.click("input[name=status][value='4xx']").await;
        browser.until("location.search", "?kept=1&q=code&group=mfa&status=4xx").await;
        let names = shown(browser).await;

        // The address alone gives the same, here and in the other language.
        let address = browser.text("location.href").await;
        browser.open("about:blank").await;
        browser.open(&address).await;
        browser.until(SHOWN, json!(names)).await;
        assert_eq!(browser.text("document.getElementById('q').value").await, "code");
        browser.click("a[hreflang=zh]").await;
        browser.until("location.pathname", "/zh/").await;
        assert_eq!(browser.text("location.search").await, "?kept=1&q=code&group=mfa&status=4xx");
        browser.client.back().await.unwrap();
        browser.until("location.pathname", "/en/").await;
        browser.until(SHOWN, json!(names)).await;

        browser.click("#search button[type=reset]").await;
        browser.until(&format!("{SHOWN}.length"), 73).await;
        browser.until("location.search", "?kept=1").await;
        drop(server);
    });
}

#[test]
fn a_fragment_that_names_an_entry_opens_its_page() {
    in_browser(async |browser| {
        let server = accounts(browser, "/en/#mfa_challenge_locked").await;
        browser.until("location.pathname", "/en/errors/mfa_challenge_locked/").await;
        browser.open("about:blank").await;
        browser.open(&format!("{}/zh/#mfa-challenge-locked", server.origin)).await;
        browser.until("location.pathname", "/zh/errors/mfa_challenge_locked/").await;
        let server = Server::start(catalog("examples/passwordless/catalog.toml")).await;
        browser.open(&format!("{}/errors#invalid-token", server.origin)).await;
        browser.until("document.body.dataset.page", "entry").await;
        assert!(browser.text("location.pathname").await.ends_with("/errors/invalid_token/"));
    });
}
