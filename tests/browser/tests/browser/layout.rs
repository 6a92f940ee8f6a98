//! Where things are: the targets of the bar on a phone, rows that wrap, lines of example responses, tables, the end of a page.

use errbook_browser_tests::{Browser, LONG, Server, catalog, in_browser};
use serde_json::json;

use crate::frame::{BOOKSHOP, resize};

/// Returns the expression of a script that returns a list of what is wrong.
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
