//! The search of the index, its filters, and their state in the URL.

use errbook_browser_tests::{Browser, HARD, Server, catalog, in_browser};
use serde_json::json;

/// Returns the names of what is shown, answers and rows, in the order of the page.
pub(crate) const SHOWN: &str = "[...document.querySelectorAll(document.getElementById('list').hidden \
    ? '#answers .answer > header > a, #answers .entries > li > a' : '#list section:not([hidden]) .entries > li:not([hidden]) > a')]\
    .map(link => decodeURIComponent(new URL(link.href).pathname.split('/').at(-2)))";

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
        let server = accounts(browser, "/en/").await;
        search(browser, "MFA locked").await;
        browser.until(SHOWN, json!(["mfa_challenge_locked"])).await;
        browser.until("document.getElementById('count').textContent", "1 of 73 errors").await;
        search(browser, "ｍｆａ－challenge").await;
        browser.until(&format!("{SHOWN}[0]"), "mfa_challenge_locked").await;
        search(browser, "qwxyz").await;
        browser.until(SHOWN, json!([])).await;
        let hint = "document.getElementById('count').textContent";
        browser.until(hint, "No matches. Try fewer or different words.").await;
        browser.run("document.querySelector('#filters input[name=status][value=\"5xx\"]').click()", Vec::new()).await;
        browser.until(hint, "No matches. Try fewer or different words, or clear the filters.").await;
        // The page for 404 has no filters.
        browser.open(&format!("{}/en/nothing/", server.origin)).await;
        search(browser, "qwxyz").await;
        browser.until(hint, "No matches. Try fewer or different words.").await;
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
    for (tag, word) in [("en", "2fa"), ("zh", "动态口令")] {
        in_browser(async |browser| {
            let server = accounts(browser, &format!("/{tag}/")).await;
            search(browser, word).await;
            browser.until(&format!("{SHOWN}[0]"), "mfa_code_required").await;
            browser.open(&format!("{}/{tag}/errors/mfa_code_required/", server.origin)).await;
            let page = browser.text("document.documentElement.outerHTML").await;
            assert!(page.contains("mfa_code_required") && !page.to_lowercase().contains(word), "{word}");
        });
    }
}

#[test]
fn codes_that_start_with_the_query_come_first_and_what_was_found_is_marked() {
    in_browser(async |browser| {
        let _server = accounts(browser, "/en/").await;
        search(browser, "mfa").await;
        browser.until(&format!("{SHOWN}[0]?.startsWith('mfa')"), true).await;
        let names = shown(browser).await;
        let first_other = names.iter().position(|name| !name.starts_with("mfa")).unwrap();
        assert!(first_other > 2, "{names:?}");
        let marks =
            "[...new Set([...document.querySelectorAll('#answers mark')].map(one => one.textContent.toLowerCase()))]";
        assert_eq!(browser.value(&format!("{marks}[0]")).await, "mfa");
        search(browser, "passwrd").await;
        browser.until(&format!("{marks}.includes('password')"), true).await;
        search(browser, " ").await;
        browser.until(&format!("{SHOWN}.length"), 73).await;
        let original =
            "[...document.querySelectorAll('section[data-group]')].map(section => section.dataset.group).join()";
        let groups = "request,auth,mfa,registration,oauth,admin,xworkmate,billing,agent";
        assert!(browser.text(original).await.starts_with(groups), "the list is as it was");
    });
}

#[test]
fn where_nothing_matches_the_closest_are_shown_and_said_to_be_so() {
    in_browser(async |browser| {
        let _server = accounts(browser, "/en/").await;
        search(browser, "mfa qwxyz vault").await;
        browser.until("document.getElementById('count').textContent", "No exact match. Showing the closest.").await;
        assert!(!shown(browser).await.is_empty());
        search(browser, "HTTP 502").await;
        browser
            .until(
                "document.querySelector('#answers .by-status a')?.getAttribute('href').endsWith('/en/statuses/502/')",
                true,
            )
            .await;
        assert_eq!(shown(browser).await, ["stripe_cancel_failed"]);
    });
}

#[test]
fn an_answer_has_its_card_and_is_opened_by_enter() {
    in_browser(async |browser| {
        let _server = accounts(browser, "/zh/").await;
        search(browser, "会话已失效，请重新登录").await;
        browser
            .until("document.querySelector('#answers article.answer header code')?.textContent", "invalid_session")
            .await;
        browser.until("document.getElementById('count').textContent", "已识别出 1 个错误").await;
        assert_eq!(browser.text("document.querySelector('.answer header .pill').textContent").await, "401");
        assert!(browser.value("document.getElementById('list').hidden").await.as_bool().unwrap());
        browser.keys(&fantoccini::key::Key::Enter.to_string()).await;
        browser.until("location.pathname", "/zh/errors/invalid_session/").await;
    });
}

#[test]
fn the_bar_of_other_pages_is_a_combobox() {
    in_browser(async |browser| {
        let server = accounts(browser, "/en/errors/forbidden/").await;
        browser.keys("/").await;
        browser.keys("rate limit").await;
        let options = "[...document.querySelectorAll('#bar-results [role=option] code')].map(one => one.textContent)";
        browser.until(&format!("{options}.slice(0, 3).includes('mfa_challenge_locked')"), true).await;
        assert_eq!(browser.text("document.getElementById('bar-q').getAttribute('aria-expanded')").await, "true");
        browser.keys(&fantoccini::key::Key::Down.to_string()).await;
        let active = "document.getElementById(document.getElementById('bar-q').getAttribute('aria-activedescendant'))";
        browser.until(&format!("{active}?.getAttribute('aria-selected')"), "true").await;
        let code = browser.text(&format!("{active}.querySelector('code').textContent")).await;
        assert_eq!(errbook_browser_tests::violations(browser).await, [""; 0]);
        browser.keys(&fantoccini::key::Key::Enter.to_string()).await;
        browser.until("location.pathname", format!("/en/errors/{code}/")).await;
        // Escape closes the results, and Enter without a choice leads to the index.
        browser.open(&format!("{}/en/errors/forbidden/", server.origin)).await;
        browser.keys("/").await;
        browser.keys("vault").await;
        browser.until(&format!("{options}.length > 0"), true).await;
        browser.keys(&fantoccini::key::Key::Escape.to_string()).await;
        browser.until("document.getElementById('bar-results').hidden", true).await;
        browser.keys(&fantoccini::key::Key::Enter.to_string()).await;
        browser.until("location.pathname + location.search + location.hash", "/en/#q=vault").await;
        browser.until("document.querySelectorAll('#answers .entries > li').length > 2", true).await;
    });
}

/// The page promises it, and what is pasted has tokens and addresses in it.
#[test]
fn what_is_typed_or_pasted_is_not_sent() {
    const PASTED: &str = r#"{"code":"mfa_challenge_locked","email":"secret@x.example"}"#;
    in_browser(async |browser| {
        let server = accounts(browser, "/en/errors/forbidden/").await;
        browser.requests().await;
        browser.client.find(fantoccini::Locator::Id("bar-q")).await.unwrap().send_keys(PASTED).await.unwrap();
        browser.keys(&fantoccini::key::Key::Enter.to_string()).await;
        browser.until("location.pathname", "/en/").await;
        browser.until("document.querySelector('#answers article code')?.textContent", "mfa_challenge_locked").await;
        assert_eq!(browser.text("document.getElementById('q').value").await, PASTED);
        // The address keeps it for a reload and for the other language; a place on the page does not take it away.
        browser.client.refresh().await.unwrap();
        browser.until("document.querySelectorAll('#answers article').length", 1).await;
        browser.run("document.querySelector('header.bar a[href=\"#q\"]').click()", Vec::new()).await;
        browser.until("decodeURIComponent(location.hash)", format!("#q={PASTED}")).await;
        browser.click("a[hreflang=zh]").await;
        browser.until("location.pathname", "/zh/").await;
        browser.until("document.querySelectorAll('#answers article').length", 1).await;
        let requests = browser.requests().await;
        assert!(requests.len() > 4, "{requests:?}");
        let sent = requests.iter().find(|url| url.split('#').next().is_some_and(|sent| sent.contains("secret")));
        assert_eq!(sent, None);
        drop(server);
    });
}

#[test]
fn a_page_that_opens_with_a_query_does_not_move() {
    in_browser(async |browser| {
        let server = accounts(browser, "/en/").await;
        for query in ["", "#q=vault", "#q=MfaChallengeLocked", "?q=vault", "?group=mfa", "?group=mfa#q=code"] {
            browser.open("about:blank").await;
            browser.open(&format!("{}/en/{query}", server.origin)).await;
            let busy = "document.getElementById('answers').getAttribute('aria-busy') === null";
            browser.until(busy, true).await;
            let script = "const done = arguments[0], moved = []; let sum = 0; \
                new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) { \
                    sum += one.value; \
                    for (const { node, previousRect, currentRect } of one.sources) moved.push(`${node && (node.id || node.className || node.nodeName)}: ${previousRect.y} to ${currentRect.y}`); } }) \
                    .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done([sum, moved]), 300);";
            let moved = browser.client.execute_async(script, Vec::new()).await.unwrap();
            assert!(moved[0].as_f64().unwrap() < 0.001, "{query}: {moved}");
        }
    });
}

#[test]
fn the_page_for_404_shows_the_nearest_codes() {
    in_browser(async |browser| {
        let server = accounts(browser, "/en/").await;
        for path in ["/zh/errors/mfa_chalenge_locked/", "/MfaChalengeLocked", "/en/errors/mfa-challenge.html"] {
            browser.open(&format!("{}{path}", server.origin)).await;
            assert_eq!(browser.text("document.body.dataset.page").await, "missing", "{path}");
            browser.until(&format!("{SHOWN}.slice(0, 4).includes('mfa_challenge_locked')"), true).await;
        }
    });
}

#[test]
fn a_code_comes_before_those_that_start_with_it() {
    in_browser(async |browser| {
        let server = Server::start(catalog(HARD)).await;
        browser.open(&format!("{}/en/?q=denied", server.origin)).await;
        browser.until(SHOWN, json!(["denied", "denied_here"])).await;
        // A fragment that changes is another question.
        browser.open(&format!("{}/en/#q=denied_", server.origin)).await;
        browser.until(SHOWN, json!(["denied", "denied_here"])).await;
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
        let both = browser.value("[...document.querySelectorAll('section[data-group=mfa] li')].filter(row => row.dataset.status.split(' ').some(status => status[0] === '5')).length").await;
        assert_eq!(both, 1, "an entry with 401 and 500");
        assert_eq!(browser.value(&number("status", "5xx")).await, both);
        search(browser, "code").await;
        browser.click("button.filter").await;
        browser.click("input[name=status][value='4xx']").await;
        browser.until("location.search + location.hash", "?kept=1&group=mfa&status=4xx#q=code").await;
        let names = shown(browser).await;

        // The address alone gives the same, here and in the other language.
        let address = browser.text("location.href").await;
        browser.open("about:blank").await;
        browser.open(&address).await;
        browser.until(SHOWN, json!(names)).await;
        assert_eq!(browser.text("document.getElementById('q').value").await, "code");
        browser.click("a[hreflang=zh]").await;
        browser.until("location.pathname", "/zh/").await;
        assert_eq!(browser.text("location.search + location.hash").await, "?kept=1&group=mfa&status=4xx#q=code");
        browser.client.back().await.unwrap();
        browser.until("location.pathname", "/en/").await;
        browser.until(SHOWN, json!(names)).await;

        browser.click("button.filter").await;
        browser.click("#filters button[type=reset]").await;
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
