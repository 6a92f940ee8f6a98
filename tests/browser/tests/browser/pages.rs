//! Pages under real conditions: without scripts, on a phone, in print, in dark mode, with a screen reader.

use errbook_browser_tests::{Browser, SYSTEMS, Server, catalog, in_browser, violations};
use serde_json::{Value, json};

/// One page of each kind.
pub(crate) const KINDS: [&str; 6] =
    ["", "errors/mfa_challenge_locked/", "errors/root_only/", "groups/mfa/", "statuses/429/", "groups/agent/"];

async fn accounts() -> Server {
    Server::start(catalog("catalog.toml")).await
}

async fn phone(browser: &Browser) {
    let metrics = json!({ "width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
}

#[test]
fn a_phone_scrolls_no_page_sideways() {
    in_browser(async |browser| {
        phone(browser).await;
        for (_, path) in SYSTEMS {
            let server = Server::start(catalog(path)).await;
            for tag in ["en", "zh"] {
                browser.open(&format!("{}/{tag}/", server.origin)).await;
                let kinds = "['a[href*=\"errors/\"]', 'a[href*=\"groups/\"]'].map(link => document.querySelector(link)?.getAttribute('href'))\
                    .concat([...document.querySelectorAll('li[data-code] > a')].map(link => link.getAttribute('href')).filter((_, i) => i % 12 === 0)).filter(Boolean)";
                let mut pages: Vec<Value> = browser.value(kinds).await.as_array().unwrap().clone();
                pages.push(json!("statuses/400/"));
                pages.push(json!(""));
                for page in pages {
                    browser.open(&format!("{}/{tag}/{}", server.origin, page.as_str().unwrap())).await;
                    let wide = "[document.documentElement.scrollWidth, innerWidth, [...document.querySelectorAll('main *')]\
                        .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('pre, table, .scroll')).map(one => one.outerHTML.slice(0, 120)).slice(0, 3)]";
                    let wide = browser.value(wide).await;
                    assert_eq!(wide[1], 360);
                    assert!(wide[0].as_u64() <= wide[1].as_u64(), "{path} {tag} {page}: {wide}");
                }
            }
        }
    });
}

#[test]
fn the_changes_and_the_versions_of_entries_fit_a_phone_and_axe_finds_no_problems() {
    in_browser(async |browser| {
        let server = Server::with_history("examples/passwordless/catalog.toml").await;
        for (tag, scheme, is_phone) in
            [("en", "light", false), ("zh", "dark", false), ("zh", "light", true), ("en", "dark", true)]
        {
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            browser.devtools("Emulation.setEmulatedMedia", media).await;
            if is_phone {
                phone(browser).await;
            }
            for page in ["changes/", "changes/#release-1.1", "", "errors/magic_link_email_quota_exceeded/"] {
                browser.open(&format!("{}/{tag}/{page}", server.origin)).await;
                assert_eq!(violations(browser).await, [""; 0], "{tag}/{page} {scheme}");
                let is_wide = "document.documentElement.scrollWidth > innerWidth";
                assert_eq!(browser.value(is_wide).await, json!(false), "{tag}/{page}, phone: {is_phone}");
            }
            // From the version of an entry to its release, and from there to the entry.
            browser.click(".pills .since a").await;
            assert_eq!(browser.value("location.hash").await, json!("#release-1.1"));
            let to = "[...document.querySelectorAll(':target a')].map(one => one.textContent).includes('magic_link_email_quota_exceeded')";
            assert_eq!(browser.value(to).await, json!(true));
        }
    });
}

#[test]
fn a_page_with_alternatives_fits_a_phone_and_axe_finds_no_problems() {
    in_browser(async |browser| {
        let server = Server::start(catalog("tests/browser/catalogs/alternatives.toml")).await;
        for is_phone in [false, true] {
            if is_phone {
                phone(browser).await;
            }
            for tag in ["en", "zh"] {
                browser.open(&format!("{}/{tag}/errors/plan_limit/", server.origin)).await;
                let captions = "[...document.querySelectorAll('#wire figcaption span')].map(one => one.textContent.split(' ').pop())";
                let expected = json!(["problem", "problem", "v1", "v1", "status_code", "status_code"]);
                assert_eq!(browser.value(captions).await, expected);
                assert_eq!(violations(browser).await, [""; 0], "{tag}, phone: {is_phone}");
                let is_wide = "document.documentElement.scrollWidth > innerWidth";
                assert_eq!(browser.value(is_wide).await, json!(false), "{tag}, phone: {is_phone}");
            }
        }
        // A body in an alternative is found as well.
        browser.open(&format!("{}/en/", server.origin)).await;
        browser.click("#q").await;
        browser.keys("{\"failure\":\"plan_limit\",\"text\":\"Only 3 orders are left until 2026-01-01T00:00:00Z.\",\"details\":{\"plan\":\"paid\"}}").await;
        browser.until("document.querySelectorAll('#answers .answer').length", 1).await;
        let found = browser.value("document.querySelector('#answers .answer').textContent").await;
        assert!(found.as_str().is_some_and(|text| text.contains("paid")), "{found}");
    });
}

#[test]
fn a_copy_button_copies_and_confirms() {
    in_browser(async |browser| {
        let server = accounts().await;
        let permission =
            json!({ "origin": server.origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        browser.devtools("Browser.grantPermissions", permission).await;
        browser.open(&format!("{}/zh/errors/mfa_challenge_locked/", server.origin)).await;
        let buttons = browser.value("[...document.querySelectorAll('button.copy:not([data-from])')].map(one => one.dataset.copy ?? one.closest('figure').querySelector('code').textContent)").await;
        assert!(buttons.as_array().is_some_and(|buttons| buttons.len() > 2), "{buttons}");
        for (number, text) in buttons.as_array().unwrap().iter().enumerate() {
            let word = "arguments[0].textContent";
            let button = format!("document.querySelectorAll('button.copy:not([data-from])')[{number}]");
            let before = browser.text(&word.replace("arguments[0]", &button)).await;
            browser.run(&format!("{button}.click()"), Vec::new()).await;
            browser.until(&format!("{button}.textContent"), "已复制").await;
            let read =
                "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done(String(error)));";
            assert_eq!(&browser.client.execute_async(read, Vec::new()).await.unwrap(), text);
            browser.until(&format!("{button}.textContent"), before).await;
        }
    });
}

#[test]
fn the_other_language_is_one_click_away_on_every_kind_of_page() {
    in_browser(async |browser| {
        let server = accounts().await;
        for kind in KINDS {
            browser.open(&format!("{}/en/{kind}", server.origin)).await;
            assert_eq!(browser.text("document.documentElement.lang").await, "en");
            browser.click("a[hreflang=zh]").await;
            browser.until("location.pathname", format!("/zh/{kind}")).await;
            assert_eq!(browser.text("document.documentElement.lang").await, "zh");
            browser.click("a[hreflang=en]").await;
            browser.until("location.pathname", format!("/en/{kind}")).await;
        }
    });
}

/// Returns the text of a page while scripts are disabled.
async fn text_without_scripts(browser: &Browser) -> String {
    let tree = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let names = nodes.iter().filter(|node| node["role"]["value"] == "StaticText").map(|node| &node["name"]["value"]);
    names.filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
}

#[test]
fn text_and_navigation_work_without_scripts() {
    in_browser(async |browser| {
        let server = accounts().await;
        browser.devtools("Accessibility.enable", json!({})).await;
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        let text = text_without_scripts(browser).await;
        // A code is in pieces, between which it may break.
        let joined = text.replace('\n', "");
        let catalog = catalog("catalog.toml");
        for entry in &catalog.entries {
            let code = entry.code.value.text().unwrap();
            assert!(joined.contains(&code), "the index lacks {code}: {text}");
        }
        // What only scripts bring to life is not there.
        assert!(!text.contains("Search") && !text.contains("Theme") && !text.contains("Filters"), "{text}");
        let links = browser.client.find_all(fantoccini::Locator::Css("li[data-code] > a")).await.unwrap();
        assert_eq!(links.len(), catalog.entries.len());
        browser.open(&format!("{}/zh/errors/mfa_challenge_locked/", server.origin)).await;
        let text = text_without_scripts(browser).await;
        let entry = &catalog.entries[catalog.entry("mfa_challenge_locked").unwrap()];
        let joined = text.replace('\n', "");
        for words in ["mfa_challenge_locked", "429", "retryAt", "Retry-After", "mfaToken"] {
            assert!(joined.contains(words), "the page lacks {words}: {text}");
        }
        assert!(!entry.solutions.get(1).is_empty());
        assert!(!text.contains("复制"), "{text}");
    });
}

#[test]
fn print_shows_the_text_and_no_controls() {
    in_browser(async |browser| {
        let server = accounts().await;
        for kind in ["", "errors/mfa_challenge_locked/"] {
            browser.open(&format!("{}/en/{kind}", server.origin)).await;
            let media = json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            browser.devtools("Emulation.setEmulatedMedia", media).await;
            let seen = "[...document.querySelectorAll('button, form, textarea, .skip')].filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 80))";
            assert_eq!(browser.value(seen).await, json!([]), "{kind}");
            assert_eq!(browser.value("document.querySelector('h1').checkVisibility() && document.querySelector('main').innerText.length > 400").await, json!(true));
            let colour =
                "getComputedStyle(document.querySelector('main')).color.match(/[\\d.]+/g).slice(0, 3).map(Number)";
            let dark = browser.value(colour).await.as_array().unwrap().iter().all(|part| part.as_f64().unwrap() < 90.0);
            assert!(dark, "dark ink on paper, whatever the screen's scheme");
        }
    });
}

#[test]
fn a_site_in_a_folder_searches_finds_and_links() {
    in_browser(async |browser| {
        let server = Server::start_in("/docs/book", catalog("catalog.toml")).await;
        browser.open(&server.origin).await;
        browser.until("location.pathname", "/docs/book/").await;
        browser.click("#q").await;
        // Words that the row has cut off stand in the data alone.
        browser.keys("send it again").await;
        browser.until("document.querySelector('#answers .entries > li')?.dataset.code", "invalid_request").await;
        browser.run("document.getElementById('q').select()", Vec::new()).await;
        browser.keys("mfa_challenge_locked").await;
        browser.until("document.querySelectorAll('#answers .answer').length", 1).await;
        browser.click("#answers .answer a").await;
        browser.until("location.pathname", "/docs/book/en/errors/mfa_challenge_locked/").await;
        browser.click("a[hreflang=zh]").await;
        browser.until("location.pathname", "/docs/book/zh/errors/mfa_challenge_locked/").await;
        assert_eq!(browser.console().await, [""; 0]);
    });
}

#[test]
fn without_its_data_the_field_reports_it_and_tries_again() {
    in_browser(async |browser| {
        let server = accounts().await;
        browser.devtools("Network.enable", json!({})).await;
        browser.devtools("Network.setBlockedURLs", json!({ "urls": ["*search.json", "*find.json"] })).await;
        browser.open(&format!("{}/zh/", server.origin)).await;
        browser.click("#q").await;
        browser.keys("mfa_challenge_locked").await;
        browser.until("document.getElementById('count').textContent", "查询数据加载失败。").await;
        assert_eq!(browser.value("document.getElementById('list').checkVisibility()").await, json!(true));
        // Once it can be had, the next letter finds.
        browser.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await;
        browser.keys(" ").await;
        browser.until("document.querySelectorAll('#answers .answer').length", 1).await;
    });
}
