//! A book in its owner's clothes: the bookshop's, under the policy of a strict host.

use errbook_browser_tests::{Browser, Server, in_browser};
use serde_json::{Value, json};

use crate::axe::{READERS, be, check};

const BOOKSHOP: &str = "examples/bookshop/catalog.toml";
const PAGES: [&str; 4] = ["", "errors/sold_out/", "pages/rate-limits/", "statuses/409/"];

/// Returns the colour that text in the accent has.
async fn accent(browser: &Browser) -> String {
    let colour = "(() => { const probe = document.createElement('i'); probe.style.color = 'var(--accent)'; document.body.append(probe); \
        const { color } = getComputedStyle(probe); probe.remove(); return color; })()";
    browser.text(colour).await
}

#[test]
fn logo_accent_and_style_sheet_are_there_in_both_themes_and_nothing_is_refused() {
    in_browser(async |browser| {
        let server = Server::with_history(BOOKSHOP).await;
        for reader in READERS {
            be(browser, reader).await;
            for page in PAGES {
                let what = format!("{page} {reader:?}");
                browser.open(&format!("{}/{}/{page}", server.origin, reader.tag)).await;
                let logos = "[...document.querySelectorAll('.logo')].filter(logo => logo.checkVisibility()) \
                    .map(logo => [new URL(logo.src).pathname, logo.naturalWidth > 0, logo.getBoundingClientRect().height])";
                let file = if reader.scheme == "dark" { "/brand/logo-dark.svg" } else { "/brand/logo.svg" };
                assert_eq!(browser.value(logos).await, json!([[file, true, 28]]), "{what}");
                // #0b6b4f and #5fcfa6 of the catalog.
                let colour = if reader.scheme == "dark" { "rgb(95, 207, 166)" } else { "rgb(11, 107, 79)" };
                assert_eq!(accent(browser).await, colour, "{what}");
                let face = browser.text("getComputedStyle(document.querySelector('h1')).fontFamily").await;
                assert!(face.starts_with("\"Iowan Old Style\""), "{what}: {face}");
                assert_eq!(browser.value("refused").await, Value::Array(Vec::new()), "{what}");
            }
        }
    });
}

#[test]
fn links_and_pages_of_the_owner_are_reached_from_the_bar_on_a_phone_and_from_the_footer() {
    in_browser(async |browser| {
        let server = Server::with_history(BOOKSHOP).await;
        let metrics = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        browser.open(&format!("{}/zh/", server.origin)).await;
        browser.click(".menu-button").await;
        browser.click(".own-links a").await;
        browser.until("document.querySelector('h1').textContent", "调用须知").await;
        browser.click(".bottom-own a[href$='rate-limits/']").await;
        browser.until("document.querySelector('h1').textContent", "频率限制").await;
        browser.click(".prose a[href$='errors/rate_limited/']").await;
        browser.until("document.body.dataset.page", "entry").await;
        let feedback = browser.text("document.querySelector('.bottom-in a[href*=\"issues/new\"]').href").await;
        assert!(feedback.ends_with("?title=rate_limited&body=%2Fzh%2Ferrors%2Frate_limited%2F"), "{feedback}");
    });
}

#[test]
fn axe_finds_no_problems_in_a_book_in_other_clothes() {
    in_browser(async |browser| {
        let server = Server::with_history(BOOKSHOP).await;
        assert_eq!(check(browser, &server, &PAGES).await, [""; 0]);
    });
}
