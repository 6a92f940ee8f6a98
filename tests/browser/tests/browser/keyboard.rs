//! The book by keyboard.

use std::collections::BTreeSet;

use errbook_browser_tests::{Server, catalog, in_browser};
use fantoccini::key::Key;
use serde_json::json;

/// Returns the codes of the visible rows, in the order of the page.
const SHOWN: &str =
    "[...document.querySelectorAll('.entries > li')].filter(row => row.checkVisibility()).map(row => row.dataset.code)";

const FOCUS: &str = "document.activeElement.id || document.activeElement.closest('li[data-code]')?.dataset.code || document.activeElement.tagName";

#[test]
fn slash_and_s_search_arrows_move_enter_opens_and_escape_clears() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        for key in ["/", "s"] {
            browser.keys(key).await;
            browser.until(FOCUS, "q").await;
            assert_eq!(browser.text("document.getElementById('q').value").await, "", "{key} is not typed");
            browser.run("document.activeElement.blur()", Vec::new()).await;
        }
        browser.keys("/").await;
        // In the field they are letters.
        browser.keys("sso/").await;
        assert_eq!(browser.text("document.getElementById('q').value").await, "sso/");
        browser.keys(&Key::Escape.to_string()).await;
        browser.until("document.getElementById('q').value", "").await;
        browser.keys("mfa_").await;
        browser.until(&format!("{SHOWN}.length > 1 && {SHOWN}.length < 20"), true).await;
        let names = browser.value(SHOWN).await;
        browser.keys(&Key::Down.to_string()).await;
        browser.until(FOCUS, names[0].clone()).await;
        browser.keys(&Key::Down.to_string()).await;
        browser.until(FOCUS, names[1].clone()).await;
        browser.keys(&Key::Up.to_string()).await;
        browser.keys(&Key::Up.to_string()).await;
        browser.until(FOCUS, "q").await;
        browser.keys(&Key::Down.to_string()).await;
        browser.keys(&Key::Escape.to_string()).await;
        browser.until(FOCUS, "q").await;
        assert_eq!(browser.text("document.getElementById('q').value").await, "mfa_", "Escape left the list first");
        browser.keys(&Key::Enter.to_string()).await;
        let name = names[0].as_str().unwrap();
        browser.until("location.pathname", format!("/en/errors/{name}/")).await;
    });
}

#[test]
fn every_control_is_reached_by_tab_and_visible() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        for page in ["/en/", "/en/errors/mfa_challenge_locked/"] {
            browser.open(&format!("{}{page}", server.origin)).await;
            let all = "[...document.querySelectorAll('a[href], button, input, textarea, summary')]";
            let usable = format!(
                "{all}.filter(one => one.checkVisibility() && one.tabIndex >= 0 && (one.type !== 'radio' || one.checked)).map(one => {all}.indexOf(one))"
            );
            let wanted: BTreeSet<u64> = serde_json::from_value(browser.value(&usable).await).unwrap();
            let mut seen = BTreeSet::new();
            // Of a group of radio buttons, the chosen one is a stop. What scrolls is a stop as well.
            for _ in 0..2 * wanted.len() {
                if seen == wanted {
                    break;
                }
                browser.keys(&Key::Tab.to_string()).await;
                let script = format!(
                    "const focused = document.activeElement, style = getComputedStyle(focused); \
                     return [{all}.indexOf(focused), style.outlineStyle !== 'none' || style.boxShadow !== 'none', focused.outerHTML];"
                );
                let state = browser.run(&script, Vec::new()).await;
                assert_eq!(state[1], json!(true), "the focus is not seen on {}", state[2]);
                seen.extend(state[0].as_u64().filter(|number| wanted.contains(number)));
            }
            assert_eq!(seen, wanted, "{page}");
        }
    });
}

#[test]
fn the_first_tab_stop_skips_to_the_content() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        browser.open(&format!("{}/en/errors/mfa_challenge_locked/", server.origin)).await;
        browser.keys(&Key::Tab.to_string()).await;
        browser.keys(&Key::Enter.to_string()).await;
        browser.until(FOCUS, "main").await;
    });
}

#[test]
fn text_being_composed_by_an_input_method_is_not_searched() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        browser.open(&format!("{}/zh/", server.origin)).await;
        browser.keys("/").await;
        let pinyin = json!({ "text": "yanzheng", "selectionStart": 8, "selectionEnd": 8 });
        browser.devtools("Input.imeSetComposition", pinyin).await;
        assert_eq!(browser.text("document.getElementById('q').value").await, "yanzheng");
        assert_eq!(browser.value(&format!("{SHOWN}.length")).await, 73);
        browser.devtools("Input.insertText", json!({ "text": "输错次数" })).await;
        browser.until(&format!("{SHOWN}[0]"), "mfa_challenge_locked").await;
    });
}
