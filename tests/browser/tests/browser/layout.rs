//! Where things are: the targets of the bar on a phone, rows that wrap, lines of example responses, tables, the end of a page.

use errbook_browser_tests::{Browser, LONG, Server, catalog, in_browser, violations};
use fantoccini::key::Key;
use serde_json::json;

use crate::frame::{BOOKSHOP, prefer, resize};

/// Asserts that a script, which returns what is wrong, finds nothing.
async fn nothing(browser: &Browser, script: &str, place: &str) {
    assert_eq!(browser.run(script, Vec::new()).await, json!([]), "{place}");
}

/// What of the bar is smaller than 36 px, narrower than its content, beyond the window or above something else; a title has at least
/// 40 px for its start.
const TARGETS: &str = "const boxes = [...document.querySelectorAll('.bar-in > *')].filter(one => one.checkVisibility()) \
    .map(one => [one, one.getBoundingClientRect()]).sort(([, a], [, b]) => a.left - b.left); \
    const name = one => one.className || one.id; \
    return boxes.flatMap(([one, { left, right, width, height }], i) => [ \
        one.matches('.find, .menu-button') && (width < 36 || height < 36) && `${name(one)} is ${width} x ${height}`, \
        one.matches('.home, .brand') && (width < 40 || height < 24) && `${name(one)} is ${width} x ${height}`, \
        (left < 0 || right > innerWidth) && `${name(one)} is beyond the window`, \
        i > 0 && boxes[i - 1][1].right > left - 8 && `${name(one)} touches ${name(boxes[i - 1][0])}`, \
    ].filter(Boolean));";

#[test]
fn the_targets_of_the_bar_keep_their_size_beside_a_long_title_and_a_logo() {
    in_browser(async |browser| {
        for (server, page) in [
            (Server::start(catalog(LONG)).await, "errors/sold_out/"),
            (Server::with_history(BOOKSHOP).await, "pages/rate-limits/"),
        ] {
            for width in [320, 390, 820, 1024, 1440] {
                resize(browser, width).await;
                for page in ["", page, "nothing/"] {
                    for tag in ["en", "zh"] {
                        browser.open(&format!("{}/{tag}/{page}", server.origin)).await;
                        // A title that is one word has no place to break at.
                        for title in ["", "Internationalwarehouseanddeliverymanagementplatform"] {
                            browser
                                .run(
                                    "if (arguments[0]) document.querySelector('.home span').textContent = arguments[0]",
                                    vec![json!(title)],
                                )
                                .await;
                            nothing(browser, TARGETS, &format!("{tag}/{page} at {width} {title}")).await;
                        }
                    }
                }
            }
        }
        // A title that is cut has an ellipsis.
        resize(browser, 320).await;
        let style = "(style => [style.webkitLineClamp, style.textOverflow])(getComputedStyle(document.querySelector('.home span')))";
        assert_eq!(browser.value(style).await, json!(["2", "ellipsis"]));
    });
}

/// The lines of example responses that are marks alone, or begin with a colon.
const ALONE: &str = "const lines = []; \
    for (const body of document.querySelectorAll('.wire .body')) { \
        const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), range = document.createRange(); let last = null; \
        for (let node; node = walk.nextNode();) for (let at = 0; at < node.length; at++) { \
            range.setStart(node, at); range.setEnd(node, at + 1); \
            const { top, bottom, width } = range.getBoundingClientRect(), middle = Math.round((top + bottom) / 2); \
            if (!width) continue; \
            if (last === null || Math.abs(middle - last) > 6) lines.push(''); \
            last = middle; lines[lines.length - 1] += node.data[at]; } } \
    return lines.filter(line => /^\\W+$/.test(line) && !/^[\\[\\]{}]+,?$/.test(line) || /^\\s*:/.test(line));";

#[test]
fn no_line_of_an_example_response_is_punctuation_alone() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        let page = "errors/sold_out/";
        browser.open(&format!("{}/en/{page}", server.origin)).await;
        // At some width, each text ends where its line does.
        for width in (320..=420).chain(1200..=1240).chain(1440..=1460).step_by(3) {
            resize(browser, width).await;
            nothing(browser, ALONE, &format!("{page} at {width}")).await;
        }
        // It would be seen.
        let unbroken = "for (const one of document.querySelectorAll('.wire wbr')) one.remove(); document.querySelector('.body').normalize();";
        browser.run(unbroken, Vec::new()).await;
        let mut seen = 0;
        for width in 320..=340 {
            resize(browser, width).await;
            seen += usize::from(browser.run(ALONE, Vec::new()).await != json!([]));
        }
        assert!(seen > 0);
        // What is copied is the body.
        let is_json = "[...document.querySelectorAll('.wire .body')].every(body => JSON.parse(body.textContent).code === 'sold_out')";
        assert_eq!(browser.value(is_json).await, json!(true));
    });
}

/// The first of a line within its row that does not begin at the left edge of the row.
const INDENTED: &str = "return ['.head', '.pills', '.pills dd', '.pills ul', '.facts', '.entries a > span:last-child', '.answer > header', 'figcaption', '.crumbs ol'] \
    .flatMap(rows => [...document.querySelectorAll(rows)]).filter(row => row.checkVisibility()).flatMap(row => { \
        const edge = row.getBoundingClientRect().left + parseFloat(getComputedStyle(row).paddingLeft); \
        const parts = [...row.children].filter(one => one.checkVisibility() && getComputedStyle(one).position !== 'absolute') \
            .flatMap(one => [...one.getClientRects()].map(box => [one, box])).filter(([, { width }]) => width > 1); \
        return parts.filter(([, box]) => box.left - edge > .6 && box.left - edge < 16 && !parts.some(([, other]) => other.right <= box.left + 1 && other.top < box.bottom && other.bottom > box.top)) \
            .map(([one, box]) => `${row.className} ${one.className || one.tagName}: ${box.left - edge}`); });";

#[test]
fn rows_wrap_to_the_left_edge() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        for page in [
            "errors/reservation_of_a_replenished_item_expired_before_the_order/",
            "errors/carrier_timeout/",
            "errors/carrier_unavailable/",
            "groups/stock/",
            "",
        ] {
            for tag in ["en", "zh"] {
                browser.open(&format!("{}/{tag}/{page}", server.origin)).await;
                for width in (320..=400).step_by(8).chain([820, 1200, 1216, 1232, 1248, 1264, 1280, 1440]) {
                    resize(browser, width).await;
                    nothing(browser, INDENTED, &format!("{tag}/{page} at {width}")).await;
                }
            }
        }
    });
}

#[test]
fn the_line_in_another_language_covers_no_link_at_the_end_of_a_page() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        prefer(browser, "zh-CN,zh").await;
        let covered = "const line = document.getElementById('language-line').getBoundingClientRect(); \
            scrollTo(0, document.documentElement.scrollHeight); \
            return [...document.querySelectorAll('footer a')].filter(link => { const box = link.getBoundingClientRect(); \
                return box.bottom > line.top && box.top < line.bottom; }).map(link => link.textContent);";
        for width in [320, 390, 820, 1440] {
            resize(browser, width).await;
            for page in ["errors/carrier_timeout/", "groups/delivery/", "statuses/504/", "retired/stock_unknown/", ""] {
                browser.open(&format!("{}/en/{page}", server.origin)).await;
                browser.until("document.getElementById('language-line').checkVisibility()", true).await;
                nothing(browser, covered, &format!("{page} at {width}")).await;
            }
        }
    });
}

#[test]
fn a_wide_table_scrolls_in_a_box_that_is_reached_by_keyboard() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        for (width, scheme) in [(320, "light"), (390, "dark"), (1440, "light")] {
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            browser.devtools("Emulation.setEmulatedMedia", media).await;
            resize(browser, width).await;
            for tag in ["en", "zh"] {
                browser.open(&format!("{}/{tag}/groups/stock/", server.origin)).await;
                let wide = browser.value("document.documentElement.scrollWidth").await;
                assert!(wide.as_u64() <= Some(width.into()), "{tag} at {width}: {wide}");
                assert_eq!(violations(browser).await, [""; 0], "{tag} at {width}");
            }
        }
        resize(browser, 320).await;
        browser.run("document.querySelector('.scroll').focus()", Vec::new()).await;
        browser.keys(&Key::Right.to_string()).await;
        browser.until("document.querySelector('.scroll').scrollLeft > 0", true).await;
    });
}

#[test]
fn the_results_of_the_bar_are_within_the_window() {
    in_browser(async |browser| {
        let server = Server::start(catalog(LONG)).await;
        for width in [320, 390, 720, 820, 1024, 1440] {
            resize(browser, width).await;
            browser.open(&format!("{}/en/errors/sold_out/", server.origin)).await;
            browser.run("document.getElementById('bar-q').focus()", Vec::new()).await;
            browser.keys("stock").await;
            browser.until("document.querySelectorAll('#bar-results li').length > 2", true).await;
            let edges = "const { left, right } = document.getElementById('bar-results').getBoundingClientRect(); \
                return left >= 0 && right <= document.documentElement.clientWidth ? [] : [left, right];";
            nothing(browser, edges, &width.to_string()).await;
        }
    });
}
