//! Menus, filters and the page for 404.

use errbook_browser_tests::{Browser, LONG, Server, catalog, in_browser};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::frame::{BOOKSHOP, resize};

#[test]
fn menus_open_by_keyboard_and_close_by_escape() {
    in_browser(async |browser| {
        let server = Server::start(catalog(BOOKSHOP)).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        resize(browser, 1440).await;
        browser.run("document.querySelector('details.languages > summary').focus()", Vec::new()).await;
        browser.keys(&Key::Enter.to_string()).await;
        browser.until("document.querySelector('details.languages').open", true).await;
        browser.keys(&Key::Escape.to_string()).await;
        browser.until("document.querySelector('details.languages').open", false).await;
        assert_eq!(browser.text("document.activeElement.tagName").await, "SUMMARY");
        // One is open at a time, and a click beside it closes it.
        browser.click("details.languages > summary").await;
        browser.click("details.theme > summary").await;
        browser.until("[...document.querySelectorAll('details.drop[open]')].length", 1).await;
        browser.click("h1").await;
        browser.until("[...document.querySelectorAll('details.drop[open]')].length", 0).await;

        // On a phone all of it is in one popover.
        resize(browser, 390).await;
        let is_seen = "document.querySelector('nav.sections').checkVisibility()";
        assert_eq!(browser.value(is_seen).await, json!(false));
        browser.run("document.querySelector('.menu-button').focus()", Vec::new()).await;
        browser.keys(&Key::Enter.to_string()).await;
        browser.until(is_seen, true).await;
        browser.keys(&Key::Escape.to_string()).await;
        browser.until(is_seen, false).await;
        browser.click(".menu-button").await;
        browser.click("#menu details.languages > summary").await;
        browser.click("#menu a[hreflang=de]").await;
        browser.until("location.pathname", "/de/").await;
    });
}

#[test]
fn filters_are_in_a_popover_and_their_number_is_on_its_button() {
    in_browser(async |browser| {
        let server = Server::start(catalog(BOOKSHOP)).await;
        for width in [390, 1440] {
            resize(browser, width).await;
            browser.open(&format!("{}/en/", server.origin)).await;
            let number = "(active => active.checkVisibility() ? active.textContent : '')(document.querySelector('button.filter .active'))";
            assert_eq!(browser.text(number).await, "");
            browser.run("document.querySelector('button.filter').focus()", Vec::new()).await;
            browser.keys(&Key::Enter.to_string()).await;
            browser.until("document.getElementById('filters').matches(':popover-open')", true).await;
            let inside = "(({ left, right, top, bottom }) => left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight)(document.getElementById('filters').getBoundingClientRect())";
            assert_eq!(browser.value(inside).await, json!(true), "at {width}");
            browser.click("#filters input[name=status][value='5xx']").await;
            browser.until(number, "1").await;
            browser.until("location.search", "?status=5xx").await;
            browser.click("#filters button[type=reset]").await;
            browser.until(number, "").await;
            browser.run("document.querySelector('#filters input').focus()", Vec::new()).await;
            browser.keys(&Key::Escape.to_string()).await;
            browser.until("document.getElementById('filters').matches(':popover-open')", false).await;
            // It is counted when the address has it.
            browser.open(&format!("{}/en/?status=4xx&kind=violation", server.origin)).await;
            browser.until(number, "2").await;
            browser.run("history.replaceState(null, '', '?')", Vec::new()).await;
        }
    });
}

#[test]
fn a_group_is_one_press_away() {
    in_browser(async |browser| {
        let server = Server::start(catalog(BOOKSHOP)).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        let seen =
            "[...document.querySelectorAll('#list > section')].filter(one => one.checkVisibility()).map(one => one.id)";
        browser.click(".chips label:nth-of-type(3)").await;
        browser.until(seen, json!(["group:orders"])).await;
        browser.until("location.search", "?group=orders").await;
        browser.click(".chips label:nth-of-type(3)").await;
        browser.until(&format!("{seen}.length"), 5).await;
    });
}

#[test]
fn the_page_for_404_tells_what_was_asked_and_asks_the_field() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        browser.open(&format!("{}/en/errors/mfa_chalenge_locked/", server.origin)).await;
        assert_eq!(browser.text("document.body.dataset.page").await, "missing");
        browser.until("document.getElementById('asked').textContent", "/en/errors/mfa_chalenge_locked/").await;
        assert_eq!(browser.text("document.getElementById('q').value").await, "mfa_chalenge_locked");
        let styled = "getComputedStyle(document.querySelector('header.bar')).position";
        assert_eq!(browser.text(styled).await, "sticky");
        browser.until("document.querySelector('#answers a')?.pathname", "/en/errors/mfa_challenge_locked/").await;
    });
}

/// Returns the text of a page while scripts are disabled.
async fn text(browser: &Browser) -> String {
    let tree = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let names = nodes.iter().filter(|node| node["role"]["value"] == "StaticText").map(|node| &node["name"]["value"]);
    names.filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_menu_of_a_phone_opens_without_scripts() {
    in_browser(async |browser| {
        let server = Server::start(catalog(BOOKSHOP)).await;
        browser.devtools("Accessibility.enable", json!({})).await;
        resize(browser, 390).await;
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        browser.open(&format!("{}/en/errors/sold_out/", server.origin)).await;
        let before = text(browser).await;
        assert!(!before.contains("Violations") && !before.contains("Theme"), "{before}");
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({ "type": kind, "x": 352, "y": 28, "button": "left", "clickCount": 1 });
            browser.devtools("Input.dispatchMouseEvent", press).await;
        }
        let after = text(browser).await;
        assert!(after.contains("Violations") && after.contains("Retired") && !after.contains("Theme"), "{after}");
    });
}

#[test]
fn the_list_is_wide_without_scripts() {
    in_browser(async |browser| {
        let server = Server::start(catalog(BOOKSHOP)).await;
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        for (width, least) in [(390, 300.0), (820, 700.0), (1440, 900.0)] {
            resize(browser, width).await;
            browser.open(&format!("{}/en/", server.origin)).await;
            let document = browser.devtools("DOM.getDocument", json!({})).await;
            let query = json!({ "nodeId": document["root"]["nodeId"], "selector": "#list" });
            let list = browser.devtools("DOM.querySelector", query).await;
            let found = browser.devtools("DOM.getBoxModel", json!({ "nodeId": list["nodeId"] })).await;
            let wide = found["model"]["width"].as_f64().unwrap();
            assert!(wide >= least, "{wide} of {width}");
        }
    });
}

#[test]
fn headings_and_contents_follow_the_filters() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        resize(browser, 1440).await;
        // Of each section that is seen, and in the contents: the heading with its number; and the space above the first.
        let headings = "[...document.querySelectorAll('#list h2')].filter(one => one.checkVisibility()).map(one => one.textContent.replace('#', '').trim())";
        let contents = "[...document.querySelectorAll('.contents a')].filter(one => one.checkVisibility()).map(one => one.textContent)";
        let gap = "document.querySelector('#list > section:not([hidden])').getBoundingClientRect().top - document.getElementById('list').getBoundingClientRect().top";
        let current = "document.querySelector('.contents [aria-current]').textContent";
        browser.open(&format!("{}/en/?status=5xx", server.origin)).await;
        browser.until("document.getElementById('count').textContent", "2 of 8 errors and violations").await;
        assert_eq!(browser.value(headings).await, json!(["Delivery 2"]));
        assert_eq!(browser.value(contents).await, json!(["Delivery"]));
        assert_eq!(browser.value(gap).await, json!(0));
        browser.until(current, "Delivery").await;
        browser.open("about:blank").await;
        browser.open(&format!("{}/zh/?kind=violation", server.origin)).await;
        browser.until(headings, json!(["违规项 2"])).await;
        assert_eq!(browser.value(contents).await, json!(["违规项"]));
        assert_eq!(browser.value(gap).await, json!(0));
        // A filter that nothing passes, and none.
        browser.open(&format!("{}/en/?kind=violation&status=5xx", server.origin)).await;
        browser.until(headings, json!([])).await;
        assert_eq!(browser.value("document.querySelector('.contents').checkVisibility()").await, json!(false));
        browser.click("button.filter").await;
        browser.click("#filters button[type=reset]").await;
        browser.until(headings, json!(["Stock 3", "Delivery 3", "Violations 2"])).await;
        assert_eq!(browser.value(contents).await, json!(["Stock", "Delivery", "Violations"]));
        browser.until(current, "Stock").await;
    });
}
