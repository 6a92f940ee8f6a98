//! The page of an entry: its places by width, its tabs, and what it copies.

use errbook_browser_tests::{Browser, Server, catalog, in_browser, violations};
use serde_json::{Value, json};

const ALTERNATIVES: &str = "tests/browser/catalogs/alternatives.toml";

/// A catalog whose entries have everything that a page can show.
const EVERYTHING: &str = "pages/tests/site/everything.toml";

/// The key for the next of a group of radio buttons (WebDriver §17.4.2).
const RIGHT: &str = "\u{E014}";

async fn width(browser: &Browser, width: u32) {
    let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500 });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
}

/// Returns an expression for the languages of the code that is seen.
const CODE: &str = "[...document.querySelectorAll('.snippets > figure')].filter(one => one.checkVisibility()).map(one => one.dataset.language)";

/// What was moved while the page was loaded: elements, and from where to where (Layout Instability, "sources").
const SHIFT: &str = "const done = arguments[0]; const at = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(); \
    new PerformanceObserver(list => done(list.getEntries().flatMap(({ sources }) => sources.map(({ node, previousRect, currentRect }) => \
    `${node && node.outerHTML && node.outerHTML.slice(0, 80)}: ${at(previousRect)} to ${at(currentRect)}`)))).observe({ type: 'layout-shift', buffered: true }); \
    setTimeout(() => done([]), 300);";

#[test]
fn a_language_is_chosen_by_keyboard_and_remembered_on_the_next_page_without_moving_anything() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        width(browser, 1440).await;
        browser.open(&format!("{}/en/errors/mfa_challenge_locked/", server.origin)).await;
        assert_eq!(browser.value(CODE).await, json!(["ts"]));
        assert_eq!(
            browser.text("document.querySelector('.tabs.code legend').textContent").await,
            "Programming language"
        );
        browser.run("document.querySelector('.tabs.code input').focus()", Vec::new()).await;
        browser.keys(RIGHT).await;
        browser.until(CODE, json!(["rust"])).await;
        browser.open(&format!("{}/zh/errors/invalid_token/", server.origin)).await;
        assert_eq!(browser.value(CODE).await, json!(["rust"]));
        assert_eq!(browser.text("document.querySelector('.tabs.code :checked').value").await, "rust");
        assert_eq!(browser.value("document.documentElement.dataset.code ?? null").await, Value::Null);
        assert_eq!(browser.client.execute_async(SHIFT, Vec::new()).await.unwrap(), json!([]));
        // Before the script that checks the button has run, and if it never does.
        browser.devtools("Network.enable", json!({})).await;
        browser.devtools("Network.setBlockedURLs", json!({ "urls": ["*errbook.js"] })).await;
        browser.open(&format!("{}/en/errors/invalid_token/", server.origin)).await;
        assert_eq!(browser.value(CODE).await, json!(["rust"]));
        let marked = "[...document.querySelectorAll('.tabs.code label')].filter(one => getComputedStyle(one).borderBottomColor !== 'rgba(0, 0, 0, 0)').map(one => one.textContent)";
        assert_eq!(browser.value(marked).await, json!(["Rust"]));
    });
}

#[test]
fn every_status_and_envelope_has_its_answer_of_which_one_is_shown() {
    in_browser(async |browser| {
        let server = Server::start(catalog(ALTERNATIVES)).await;
        let shown = "[...document.querySelectorAll('#wire figure')].filter(one => one.checkVisibility()).map(one => [one.querySelector('.line').textContent.trim(), one.querySelector('.body b').textContent])";
        for size in [1440, 390] {
            width(browser, size).await;
            browser.open(&format!("{}/en/errors/plan_limit/", server.origin)).await;
            for (status, envelope, expected) in [
                (0, 0, ["HTTP/1.1 429 Too Many Requests", "\"type\""]),
                (1, 0, ["HTTP/1.1 503 Service Unavailable", "\"type\""]),
                (1, 1, ["HTTP/1.1 200 OK", "\"failure\""]),
                (1, 2, ["HTTP/1.1 200 OK", "\"statusCode\""]),
                (0, 1, ["HTTP/1.1 200 OK", "\"failure\""]),
            ] {
                browser.click(&format!("label[for=tab-status-{status}]")).await;
                browser.click(&format!("label[for=tab-envelope-{envelope}]")).await;
                assert_eq!(browser.value(shown).await, json!([expected]), "{size}: {status} {envelope}");
            }
        }
    });
}

/// Returns the text of a page while scripts are disabled.
async fn text(browser: &Browser) -> String {
    let tree = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let names = nodes.iter().filter(|node| node["role"]["value"] == "StaticText").map(|node| &node["name"]["value"]);
    names.filter_map(Value::as_str).collect::<Vec<_>>().join("")
}

#[test]
fn tabs_work_without_scripts() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        width(browser, 1440).await;
        browser.devtools("Accessibility.enable", json!({})).await;
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        browser.open(&format!("{}/en/errors/mfa_challenge_locked/", server.origin)).await;
        let first = text(browser).await;
        assert!(
            first.contains("TypeScript") && first.contains("await fetch(") && !first.contains("ErrorReply"),
            "{first}"
        );
        browser.click("label[for=tab-code-1]").await;
        let second = text(browser).await;
        assert!(
            second.contains("TypeScript") && !second.contains("await fetch(") && second.contains("ErrorReply"),
            "{second}"
        );
        assert!(!second.contains("Copy"), "what needs a script is not there: {second}");
    });
}

#[test]
fn the_rail_is_beside_the_text_on_a_wide_screen_and_below_the_fields_on_others() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        let places = "['.first', '.rail', '.rest', '.siblings'].map(one => { const box = document.querySelector('.topic ' + one).getBoundingClientRect(); return [box.left, box.right, box.top, box.bottom]; })";
        for (size, is_wide) in [(1440, true), (1200, true), (1199, false), (820, false), (390, false)] {
            width(browser, size).await;
            browser.open(&format!("{}/en/errors/mfa_challenge_locked/", server.origin)).await;
            let boxes = browser.value(places).await;
            let side = |part: usize, side: usize| boxes[part][side].as_f64().unwrap();
            let (left, right, top, bottom) = (0, 1, 2, 3);
            let (first, rail, rest, siblings) = (0, 1, 2, 3);
            if is_wide {
                assert!(
                    side(siblings, right) < side(first, left) && side(first, right) < side(rail, left),
                    "{size}: {boxes}"
                );
                assert!(side(rail, top) < 250.0 && side(rest, left) == side(first, left), "{size}: {boxes}");
            } else {
                assert!(
                    side(first, bottom) <= side(rail, top) && side(rail, bottom) <= side(rest, top),
                    "{size}: {boxes}"
                );
                assert_eq!(side(siblings, right), 0.0, "it is hidden: {boxes}");
            }
            let is_wide = "document.documentElement.scrollWidth > innerWidth";
            assert_eq!(browser.value(is_wide).await, json!(false), "{size}");
        }
        width(browser, 1440).await;
        browser.open(&format!("{}/en/errors/mfa_challenge_locked/", server.origin)).await;
        assert_eq!(
            browser
                .value("[...document.querySelectorAll('.siblings [aria-current]')].map(one => one.textContent)")
                .await,
            json!(["mfa_challenge_locked"])
        );
        // It stays where it is seen.
        browser.run("scrollTo(0, 400)", Vec::new()).await;
        browser.until("Math.round(document.querySelector('.topic .rail').getBoundingClientRect().top)", 72).await;
    });
}

#[test]
fn fields_are_cards_on_a_phone() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        let cards = "[...document.querySelectorAll('.fields > li')].map(one => [getComputedStyle(one).borderLeftWidth, getComputedStyle(one).borderTopLeftRadius !== '0px'])";
        for (size, expected) in [(390, json!(["1px", true])), (1440, json!(["0px", false]))] {
            width(browser, size).await;
            browser.open(&format!("{}/zh/errors/mfa_challenge_locked/", server.origin)).await;
            assert_eq!(browser.value(cards).await, json!([expected, expected]), "{size}");
        }
        // A code breaks between its words.
        let server = Server::start(catalog("examples/passwordless/catalog.toml")).await;
        browser.open(&format!("{}/en/errors/magic_link_email_admin_address_only/", server.origin)).await;
        width(browser, 320).await;
        let lines = "(() => { const code = document.querySelector('h1 code'), lines = [], range = document.createRange(); \
            const walk = document.createTreeWalker(code, NodeFilter.SHOW_TEXT); let last; \
            while (walk.nextNode()) for (let i = 0; i < walk.currentNode.length; i++) { range.setStart(walk.currentNode, i); range.setEnd(walk.currentNode, i + 1); \
            const top = range.getBoundingClientRect().top; if (top !== last) lines.push(''); last = top; lines[lines.length - 1] += range; } return lines; })()";
        let lines = browser.value(lines).await;
        let lines: Vec<&str> = lines.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert!(lines.len() > 1 && lines[..lines.len() - 1].iter().all(|line| line.ends_with('_')), "{lines:?}");
    });
}

#[test]
fn the_page_is_copied_as_markdown_which_is_announced() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        let permission =
            json!({ "origin": server.origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        browser.devtools("Browser.grantPermissions", permission).await;
        browser.open(&format!("{}/zh/errors/mfa_challenge_locked/", server.origin)).await;
        browser.click("button[data-from]").await;
        browser.until("document.querySelector('button[data-from]').textContent", "已复制").await;
        browser
            .until("[...document.querySelectorAll('[role=status]')].map(one => one.textContent).join('')", "已复制")
            .await;
        let read = "const done = arguments[0]; Promise.all([navigator.clipboard.readText(), fetch('../mfa_challenge_locked.md').then(answer => answer.text())]).then(done);";
        let texts = browser.client.execute_async(read, Vec::new()).await.unwrap();
        assert!(texts[0].as_str().is_some_and(|text| text.starts_with("# `mfa_challenge_locked`")), "{texts}");
        assert_eq!(texts[0], texts[1]);
        // Where it cannot be loaded, the button leads there.
        browser.devtools("Network.enable", json!({})).await;
        browser.run("window.fetch = () => Promise.reject(new Error('no network'))", Vec::new()).await;
        browser.until("document.querySelector('button[data-from]').textContent", "复制为 Markdown").await;
        browser.click("button[data-from]").await;
        browser.until("location.pathname", "/zh/errors/mfa_challenge_locked.md").await;
    });
}

#[test]
fn axe_finds_no_problems_in_pages_with_everything_at_three_widths() {
    in_browser(async |browser| {
        let server = Server::start(catalog(EVERYTHING)).await;
        for (size, tag, scheme) in
            [(1440, "en", "light"), (1440, "zh", "dark"), (820, "en", "dark"), (390, "zh", "light")]
        {
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            browser.devtools("Emulation.setEmulatedMedia", media).await;
            width(browser, size).await;
            for page in [
                "errors/all_of_it/",
                "errors/english_only/",
                "violations/all_of_that/",
                "violations/too_wide/",
                "retired/",
            ] {
                browser.open(&format!("{}/{tag}/{page}", server.origin)).await;
                assert_eq!(violations(browser).await, [""; 0], "{size} {tag}/{page} {scheme}");
                let is_wide = "document.documentElement.scrollWidth > innerWidth";
                assert_eq!(browser.value(is_wide).await, json!(false), "{size} {tag}/{page}");
            }
        }
        assert_eq!(browser.console().await, [""; 0]);
    });
}
