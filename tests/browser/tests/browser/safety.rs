//! Nothing leaves the browser, and texts of a catalog are never more than text.

use errbook_browser_tests::{Browser, HOSTILE, Server, catalog, in_browser};
use serde_json::{Value, json};

use crate::pages::KINDS;

/// Returns violations of the policy, console messages, and requests to other hosts.
async fn complaints(browser: &Browser, origin: &str) -> Vec<String> {
    let mut all: Vec<String> =
        browser.value("window.refused").await.as_array().into_iter().flatten().map(Value::to_string).collect();
    all.extend(browser.console().await);
    let foreign = |url: &String| !url.starts_with(origin) && !url.starts_with("about:") && !url.starts_with("data:,");
    all.extend(browser.requests().await.into_iter().filter(foreign));
    all
}

#[test]
fn a_strict_policy_has_no_violations_and_there_are_no_third_party_requests() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        browser.open("about:blank").await;
        complaints(browser, &server.origin).await;
        for tag in ["en", "zh"] {
            for kind in KINDS {
                browser.open(&format!("{}/{tag}/{kind}", server.origin)).await;
                assert_eq!(complaints(browser, &server.origin).await, [""; 0], "{tag}/{kind}");
            }
            browser.open(&format!("{}/{tag}/", server.origin)).await;
            browser.click("#q").await;
            browser.keys("secret-of-mine mfa_challenge_locked").await;
            browser.until("document.querySelectorAll('#answers .answer').length", 1).await;
            assert_eq!(browser.value("window.refused").await, json!([]));
            assert_eq!(browser.console().await, [""; 0]);
            let asked = browser.requests().await;
            assert!(asked.iter().any(|url| url.ends_with("/find.json")), "the log sees requests: {asked:?}");
            let told = asked.iter().find(|url| !url.starts_with(&server.origin) || url.contains("secret"));
            assert_eq!(told, None, "nobody is told");
        }
    });
}

#[test]
fn violations_and_third_party_requests_would_be_detected() {
    in_browser(async |browser| {
        let server = Server::start(catalog("catalog.toml")).await;
        browser.open(&format!("{}/en/", server.origin)).await;
        complaints(browser, &server.origin).await;
        let inline = "const script = document.createElement('script'); script.textContent = 'window.attacked = 1'; document.body.append(script);";
        browser.run(inline, Vec::new()).await;
        browser.until("window.refused.length", 1).await;
        assert!(!complaints(browser, &server.origin).await.is_empty());
        assert_eq!(browser.value("window.attacked").await, Value::Null);
        browser.open("data:text/html,<title>x</title><img src=http://127.0.0.1:9/other.png>").await;
        let asked = complaints(browser, &server.origin).await;
        assert!(asked.iter().any(|url| url.contains("127.0.0.1:9/other.png")), "{asked:?}");
    });
}

#[test]
fn a_catalog_full_of_attacks_gives_a_harmless_site() {
    in_browser(async |browser| {
        let hostile = catalog(HOSTILE);
        let server = Server::start(hostile).await;
        browser.open("about:blank").await;
        complaints(browser, &server.origin).await;
        let mut left = vec!["/".to_owned()];
        let mut seen: Vec<String> = Vec::new();
        while let Some(path) = left.pop() {
            if seen.contains(&path) || !(path.ends_with('/') || path.ends_with(".html")) {
                continue;
            }
            browser.open(&format!("{}{path}", server.origin)).await;
            assert!(browser.text("document.title").await.contains("</title>") || path.starts_with("/zh"), "{path}");
            harmless(browser, &server.origin, &path).await;
            // Whatever listens to the mouse, the focus or an opening is tried.
            browser.run(
                "for (const one of document.querySelectorAll('*')) { for (const name of ['mouseover', 'focus', 'toggle', 'load', 'error']) \
                 one.dispatchEvent(new Event(name)); }",
                Vec::new(),
            ).await;
            harmless(browser, &server.origin, &path).await;
            let own = "[...document.querySelectorAll('a[href]')].map(link => new URL(link.href)).filter(url => url.origin === location.origin).map(url => url.pathname)";
            left.extend(
                browser.value(own).await.as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()),
            );
            seen.push(path);
        }
        assert!(seen.len() > 15, "{seen:?}");
    });
}

/// Asserts that nothing ran, nothing was requested, and that there are no unexpected elements.
async fn harmless(browser: &Browser, origin: &str, path: &str) {
    assert_eq!(browser.value("window.attacked").await, Value::Null, "{path}");
    assert_eq!(complaints(browser, origin).await, [""; 0], "{path}");
    let foreign = "[...document.querySelectorAll('script:not([src$=\"errbook.js\"], [src$=\"early.js\"], [src$=\"find.js\"], [src$=\"engine.js\"]), style, iframe, object, embed, base, img, svg:not(.icon, .mark), svg > :not(path), video, math, form:not(#search, #bar-search), meta[http-equiv], body link')].map(one => one.outerHTML)";
    assert_eq!(browser.value(foreign).await, json!([]), "{path}");
    let handlers = "[...document.querySelectorAll('*')].flatMap(one => [...one.attributes].filter(({ name, value }) => name.startsWith('on') || name === 'style' || \
        (['href', 'src', 'action'].includes(name) && /^\\s*(javascript|data|vbscript)/i.test(value))).map(({ name, value }) => name + '=' + value))";
    assert_eq!(browser.value(handlers).await, json!([]), "{path}");
}

#[test]
fn searched_or_pasted_attacks_stay_text() {
    in_browser(async |browser| {
        let server = Server::start(catalog(HOSTILE)).await;
        for tag in ["en", "zh"] {
            browser.open(&format!("{}/{tag}/?q=%3Cscript%3E&group=%22%3E%3Cscript%3E", server.origin)).await;
            harmless(browser, &server.origin, "search").await;
            let paste = |text: &str| json!(text);
            let texts = [
                "{\"code\":\"\\\"><script>window.attacked='code'</script>\",\"<b>wire</b>\":\"<img src=x onerror=window.attacked='value'>\"}",
                "<img src=x onerror=\"window.attacked='message'\"> <script>window.attacked='value'</script>",
                "{\"__proto__\":{\"code\":\"x\"},\"constructor\":1,\"code\":\"constructor\"}",
                "javascript:window.attacked='code'",
                "{\"code\":\"lists\",\"errors\":[{\"code\":\"\\\"><script>window.attacked='violation'</script>\",\
                  \"pointer\":\"<img src=x onerror=window.attacked='where'>\",\"<b>wire</b>\":\"<script>window.attacked='value'</script>\"}]}",
                "<script>window.attacked='retired'</script>",
            ];
            for text in texts {
                let script = "const area = document.getElementById('q'); document.getElementById('answers').replaceChildren(); \
                    area.value = arguments[0]; area.dispatchEvent(new InputEvent('input', { bubbles: true }));";
                browser.run(script, vec![paste(text)]).await;
                browser.until("document.getElementById('answers').childElementCount > 0", true).await;
                harmless(browser, &server.origin, text).await;
            }
        }
    });
}
