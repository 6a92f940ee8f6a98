//! A book that is opened as files, without a server.

use std::path::{Path, PathBuf};

use errbook_browser_tests::{Browser, HOSTILE, catalog, in_browser};
use errbook_pages::{Options, Site};
use serde_json::{Value, json};

/// A book in a folder, removed on drop.
struct Folder(PathBuf);

impl Folder {
    fn new(path: &str) -> Folder {
        let name = Path::new(path).file_stem().and_then(|stem| stem.to_str()).expect("a name");
        // A name that URLs encode.
        let folder = std::env::temp_dir().join(format!("errbook flat é {name} {}", std::process::id()));
        let mut options = Options::new();
        options.flat = true;
        Site::new(catalog(path), options).write_to(&folder, &|_, _| {}).expect("the folder can be written");
        Folder(folder)
    }

    fn url(&self, path: &str) -> String {
        url::Url::from_file_path(self.0.join(path)).expect("an absolute path").to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Returns what the browser refused or complained of, and requests that are not for files.
async fn complaints(browser: &Browser) -> Vec<String> {
    let mut all: Vec<String> =
        browser.value("window.refused").await.as_array().into_iter().flatten().map(Value::to_string).collect();
    all.extend(browser.console().await);
    let foreign = |url: &String| !["file:", "about:", "data:,"].iter().any(|start| url.starts_with(start));
    all.extend(browser.requests().await.into_iter().filter(foreign));
    all
}

#[test]
fn the_index_searches_and_answers_and_links_work() {
    in_browser(async |browser| {
        let folder = Folder::new("catalog.toml");
        browser.open("about:blank").await;
        complaints(browser).await;
        browser.open(&folder.url("index.html")).await;
        assert_eq!(browser.value("getComputedStyle(document.querySelector('header.bar')).position").await, "sticky");
        browser.click("#q").await;
        browser.keys("mfa_challenge_locked").await;
        browser.until("document.querySelectorAll('#answers article').length > 0", true).await;
        let link = "document.querySelector('#answers article header a').href";
        assert!(browser.text(link).await.ends_with("/en/errors/mfa_challenge_locked/index.html"));
        browser.run("document.querySelector('#answers article header a').click()", Vec::new()).await;
        browser.until("document.body.dataset.page", "entry").await;
        // Every link of the page leads to a file.
        let links = browser
            .value("[...document.querySelectorAll('a')].map(a => a.href).filter(url => url.startsWith('file:'))")
            .await;
        let links = links.as_array().expect("links").clone();
        assert!(links.len() > 10);
        for link in links {
            let url = url::Url::parse(link.as_str().expect("a URL")).expect("a URL");
            let path = url.to_file_path().expect("a file");
            assert!(path.is_file(), "{}", path.display());
        }
        browser.run("document.querySelector('nav.languages a').click()", Vec::new()).await;
        browser.until("document.documentElement.lang", "zh").await;
        assert!(browser.text("location.pathname").await.ends_with("/zh/errors/mfa_challenge_locked/index.html"));
        assert_eq!(complaints(browser).await, [""; 0]);
    });
}

#[test]
fn a_search_in_the_bar_leads_to_the_index() {
    in_browser(async |browser| {
        let folder = Folder::new("catalog.toml");
        browser.open("about:blank").await;
        complaints(browser).await;
        browser.open(&folder.url("zh/errors/invalid_token/index.html")).await;
        browser.click("#bar-q").await;
        browser.keys("locked\u{e007}").await;
        browser.until("document.body.dataset.page", "index").await;
        assert!(browser.text("location.href").await.contains("/zh/index.html#q=locked"));
        browser.until("document.querySelector('#q').value", "locked").await;
        browser.until("document.querySelectorAll('#list li[data-code]:not([hidden]), #answers li, #answers article').length > 0", true).await;
        assert_eq!(complaints(browser).await, [""; 0]);
    });
}

#[test]
fn the_page_is_copied_as_markdown_without_a_server() {
    in_browser(async |browser| {
        let folder = Folder::new("catalog.toml");
        let permission = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        browser.devtools("Browser.grantPermissions", permission).await;
        browser.open(&folder.url("zh/errors/mfa_challenge_locked/index.html")).await;
        browser.click("button[data-from]").await;
        browser.until("document.querySelector('button[data-from]').textContent", "已复制").await;
        let read =
            "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done(String(error)));";
        let text = browser.client.execute_async(read, Vec::new()).await.unwrap();
        let file = std::fs::read_to_string(folder.0.join("zh/errors/mfa_challenge_locked.md")).expect("the page");
        assert_eq!(text, json!(file));
        assert_eq!(complaints(browser).await, [""; 0]);
    });
}

#[test]
fn no_text_of_a_catalog_runs() {
    in_browser(async |browser| {
        let folder = Folder::new(HOSTILE);
        browser.open("about:blank").await;
        complaints(browser).await;
        for path in ["index.html", "zh/index.html", "en/errors/markup/index.html", "en/errors/gone/index.html"] {
            browser.open(&folder.url(path)).await;
            assert_eq!(browser.value("window.attacked").await, json!(null), "{path}");
            assert_eq!(complaints(browser).await, [""; 0], "{path}");
        }
    });
}
