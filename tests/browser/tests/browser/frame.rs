//! The frame of pages: bar, theme, keys, menus, the line in another language, and that nothing moves.

use errbook_browser_tests::{Browser, Server, catalog, in_browser};
use fantoccini::key::Key;
use serde_json::json;

use crate::pages::KINDS;

pub(crate) const BOOKSHOP: &str = "examples/bookshop/catalog.toml";

async fn accounts() -> Server {
    Server::start(catalog("catalog.toml")).await
}

/// Sets the size of the window, in CSS pixels. A narrow one is a phone.
pub(crate) async fn resize(browser: &Browser, width: u32) {
    let metrics = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 600 });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
}

/// Runs a script at the start of every page from now on.
async fn always(browser: &Browser, script: &str) {
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
}

/// Makes the browser that of a reader who prefers these languages.
pub(crate) async fn prefer(browser: &Browser, languages: &str) {
    let agent = browser.text("navigator.userAgent").await;
    let wanted = json!({ "userAgent": agent, "acceptLanguage": languages });
    browser.devtools("Network.setUserAgentOverride", wanted).await;
}

#[test]
fn the_bar_stays_at_the_top_and_hides_no_target() {
    in_browser(async |browser| {
        let server = accounts().await;
        for width in [390, 820, 1440] {
            resize(browser, width).await;
            for kind in KINDS {
                browser.open(&format!("{}/en/{kind}", server.origin)).await;
                browser.run("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await;
                let bar = "(() => { const { top, height, left, right } = document.querySelector('header.bar').getBoundingClientRect(); \
                    return [top, height, left, right - document.documentElement.clientWidth]; })()";
                assert_eq!(browser.value(bar).await, json!([0, 56, 0, 0]), "{kind} at {width}");
            }
        }
        // A heading that a link leads to is below it.
        browser.open(&format!("{}/en/", server.origin)).await;
        browser.click(".contents li:nth-child(4) a").await;
        browser.until("location.hash", "#group%3Aregistration").await;
        let top = "document.getElementById('group:registration').getBoundingClientRect().top";
        browser.until(&format!("{top} >= 56 && {top} < 140"), true).await;
        let current = "document.querySelector('.contents [aria-current]').textContent";
        browser.until(current, "Registration and recovery").await;
    });
}

#[test]
fn a_theme_is_remembered_and_there_before_the_page_is_painted() {
    in_browser(async |browser| {
        let server = accounts().await;
        let watch = "new MutationObserver(() => { if (document.body && window.atBody === undefined) \
            window.atBody = document.documentElement.dataset.theme || 'none'; }).observe(document, { childList: true, subtree: true });";
        always(browser, watch).await;
        let paper = "getComputedStyle(document.documentElement).backgroundColor";
        browser.open(&format!("{}/en/", server.origin)).await;
        assert_eq!(browser.text("atBody").await, "none");
        let (light, dark) = ("rgb(253, 252, 250)", "rgb(23, 22, 20)");
        assert_eq!(browser.text(paper).await, light);
        browser.click(".theme > summary").await;
        browser.click(".theme label:nth-of-type(3)").await;
        browser.until(paper, dark).await;
        let bars = "[...document.querySelectorAll('meta[name=theme-color]')].map(meta => meta.content)";
        assert_eq!(browser.value(bars).await, json!(["#171614", "#171614"]));
        // On another page, and in another language.
        browser.open(&format!("{}/zh/errors/mfa_challenge_locked/", server.origin)).await;
        assert_eq!(browser.text("atBody").await, "dark");
        assert_eq!(browser.text(paper).await, dark);
        assert_eq!(browser.text("document.querySelector('.theme input:checked').value").await, "dark");
        // With the system's again, and with the light theme on a dark system.
        browser.click(".theme > summary").await;
        browser.click(".theme label:nth-of-type(1)").await;
        browser.until(paper, light).await;
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        browser.devtools("Emulation.setEmulatedMedia", media).await;
        browser.until(paper, dark).await;
        browser.click(".theme label:nth-of-type(2)").await;
        browser.until(paper, light).await;
        assert_eq!(browser.value(bars).await, json!(["#fdfcfa", "#fdfcfa"]));
        assert_eq!(browser.value("window.refused").await, json!([]));
    });
}

#[test]
fn slash_and_control_k_go_to_the_field_of_the_page() {
    in_browser(async |browser| {
        let server = accounts().await;
        let control_k = format!("{}k{}", Key::Control, Key::Null);
        for (page, field) in [("", "q"), ("errors/mfa_challenge_locked/", "bar-q"), ("groups/mfa/", "bar-q")] {
            browser.open(&format!("{}/en/{page}", server.origin)).await;
            for keys in ["/", control_k.as_str()] {
                browser.keys(keys).await;
                browser.until("document.activeElement.id", field).await;
                assert_eq!(browser.text("document.activeElement.value").await, "", "the key is not typed");
                browser.run("document.activeElement.blur()", Vec::new()).await;
            }
        }
        // On a phone the field of the bar is its icon until it is used.
        resize(browser, 390).await;
        let width = "document.getElementById('bar-q').getBoundingClientRect().width";
        assert_eq!(browser.value(width).await, json!(36));
        browser.click("#bar-search").await;
        browser.until("document.activeElement.id", "bar-q").await;
        assert!(browser.value(width).await.as_f64().is_some_and(|width| width > 300.0));
        browser.keys("totp").await;
        browser.open(&format!("{}/en/", server.origin)).await;
        browser.click("a.find").await;
        browser.until("document.activeElement.id", "q").await;
    });
}

#[test]
fn a_reader_of_another_language_is_offered_it_and_never_sent_there() {
    in_browser(async |browser| {
        let server = accounts().await;
        let offered = "[...document.querySelectorAll('#language-line a')].filter(one => one.checkVisibility()).map(one => one.textContent)";
        prefer(browser, "zh-CN,zh;q=0.9,en;q=0.8").await;
        let entry = format!("{}/en/errors/mfa_challenge_locked/", server.origin);
        browser.open(&entry).await;
        assert_eq!(browser.value(offered).await, json!(["查看中文版"]));
        assert_eq!(browser.text("location.pathname").await, "/en/errors/mfa_challenge_locked/");
        // It moves nothing, and can be closed for good.
        let place = "getComputedStyle(document.getElementById('language-line')).position";
        assert_eq!(browser.text(place).await, "fixed");
        browser.click("#language-line button").await;
        assert_eq!(browser.value(offered).await, json!([]));
        browser.open(&format!("{}/en/", server.origin)).await;
        assert_eq!(browser.value(offered).await, json!([]));
        browser.run("localStorage.clear()", Vec::new()).await;
        browser.open(&entry).await;
        browser.click("#language-line a:not([hidden])").await;
        browser.until("location.pathname", "/zh/errors/mfa_challenge_locked/").await;
        assert_eq!(browser.value(offered).await, json!([]));
        browser.run("localStorage.clear()", Vec::new()).await;
        prefer(browser, "en-GB,en").await;
        browser.open(&format!("{}/zh/", server.origin)).await;
        assert_eq!(browser.value(offered).await, json!(["Read this page in English"]));
        browser.open(&entry).await;
        assert_eq!(browser.value(offered).await, json!([]));
        // A reader of neither has no better page.
        prefer(browser, "fr-FR,fr").await;
        browser.open(&entry).await;
        assert_eq!(browser.value(offered).await, json!([]));
        assert_eq!(browser.value("window.refused").await, json!([]));
    });
}

#[test]
fn no_page_scrolls_sideways_at_any_width() {
    in_browser(async |browser| {
        for path in ["catalog.toml", BOOKSHOP, "tests/browser/catalogs/hard.toml"] {
            let server = Server::start(catalog(path)).await;
            browser.open(&format!("{}/en/", server.origin)).await;
            let kinds = "['errors', 'violations', 'groups', 'statuses', 'retired'].map(kind => document.querySelector(`main a[href*=\"${kind}/\"]`)?.getAttribute('href')).filter(Boolean).concat('', '404.html')";
            let pages: Vec<String> = serde_json::from_value(browser.value(kinds).await).unwrap();
            for width in [390, 820, 1024, 1200, 1440] {
                resize(browser, width).await;
                for page in &pages {
                    // German has long words.
                    let tags: &[&str] = if path == BOOKSHOP { &["en", "zh", "de"] } else { &["en", "zh"] };
                    for tag in tags {
                        browser.open(&format!("{}/{tag}/{page}", server.origin)).await;
                        let wide = browser.value("document.documentElement.scrollWidth").await;
                        assert!(wide.as_u64() <= Some(width.into()), "{path} {tag}/{page} at {width}: {wide}");
                    }
                }
            }
        }
    });
}

#[test]
fn nothing_moves_while_a_page_loads() {
    in_browser(async |browser| {
        let server = accounts().await;
        // Cumulative layout shift: https://web.dev/articles/cls
        let watch = "window.shifts = []; new PerformanceObserver(list => { for (const { value, hadRecentInput, sources } of list.getEntries()) \
            if (!hadRecentInput) shifts.push([value, sources.map(({ node }) => node && (node.outerHTML || node.textContent).slice(0, 90))]); }) \
            .observe({ type: 'layout-shift', buffered: true });";
        always(browser, watch).await;
        browser.devtools("Network.enable", json!({})).await;
        // Scripts that come late.
        let slow =
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000 });
        browser.devtools("Network.emulateNetworkConditions", slow).await;
        for width in [390, 1440] {
            resize(browser, width).await;
            for tag in ["en", "zh"] {
                for page in ["", "errors/mfa_challenge_locked/", "groups/mfa/", "statuses/429/", "nothing/mfa_locked/"]
                {
                    browser.open("about:blank").await;
                    browser.devtools("Network.clearBrowserCache", json!({})).await;
                    browser.open(&format!("{}/{tag}/{page}", server.origin)).await;
                    let settled = "const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => done(window.shifts)), 600);";
                    let shifts = browser.client.execute_async(settled, Vec::new()).await.unwrap();
                    assert_eq!(shifts, json!([]), "{tag}/{page} at {width}");
                }
            }
        }
        // It would be seen.
        browser.run("const block = document.createElement('div'); block.style.height = '200px'; document.querySelector('main').prepend(block);", Vec::new()).await;
        browser.until("window.shifts.length > 0", true).await;
    });
}
